import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { control } from '../api/control.ts'
import { useCall } from '../api/useCall.ts'
import { cloudLanguage } from '../words/words.ts'
import { go, usePlace } from './place.ts'

export function WorldSelect() {
  const { t } = useTranslation()
  const { world } = usePlace()
  const worlds = useQuery({
    queryKey: ['worlds'],
    queryFn: () => control<{ readonly worlds: readonly { readonly name: string }[] }>('GET', '/worlds'),
  })
  const names = worlds.data?.worlds.map(({ name }) => name) ?? []
  return (
    <NativeSelect
      maw={150}
      aria-label={t('place.world')}
      title={t('place.world')}
      data={names.includes(world) ? names : [world, ...names]}
      value={world}
      onChange={(event) => go({ world: event.currentTarget.value, actAs: '', resourceGroupId: '' })}
    />
  )
}

export function RegionSelect() {
  const { t, i18n } = useTranslation()
  const { regionId } = usePlace()
  const regions = useCall('ecs.DescribeRegions', { AcceptLanguage: cloudLanguage(i18n.language) })
  const known = regions.data?.Regions.Region ?? []
  const choices = known.map(({ RegionId = '', LocalName = '' }) => ({ value: RegionId, label: LocalName }))
  return (
    <NativeSelect
      maw={170}
      aria-label={t('place.region')}
      title={t('place.region')}
      data={choices.some(({ value }) => value === regionId) ? choices : [regionId]}
      value={regionId}
      onChange={(event) => go({ regionId: event.currentTarget.value })}
    />
  )
}

export function GroupSelect() {
  const { t } = useTranslation()
  const { resourceGroupId } = usePlace()
  const groups = useCall('resourcemanager.ListResourceGroups', { PageSize: 100 })
  const known = groups.data?.ResourceGroups.ResourceGroup ?? []
  const choices = known.map(({ Id = '', DisplayName = '' }) => ({ value: Id, label: DisplayName }))
  return (
    <NativeSelect
      maw={150}
      aria-label={t('place.group')}
      title={t('place.group')}
      data={[{ value: '', label: t('place.allGroups') }, ...choices]}
      value={resourceGroupId}
      onChange={(event) => go({ resourceGroupId: event.currentTarget.value })}
    />
  )
}
