import { Button, Group, NativeSelect, NumberInput, Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/useCall.ts'
import { Problem } from '../../parts/Problem.tsx'
import { cloudLanguage } from '../../words/words.ts'
import type { Wish } from './shapes.ts'

interface Props {
  readonly wish: Wish
  readonly sourceRegionId: string
  readonly change: (members: Partial<Wish>) => void
  readonly next: () => void
  readonly isBusy: boolean
}

const MAX_CLONES = 100

/** The dialog's fields, each with the rule that governs it. */
export function Configure({ wish, sourceRegionId, change, next, isBusy }: Props) {
  const { t } = useTranslation()
  const { choices, error } = useChoices(wish)
  const isElsewhere = wish.destinationRegionId !== sourceRegionId
  const field = (name: keyof typeof choices, rule: string, member: keyof Wish, cleared: Partial<Wish>) => (
    <NativeSelect
      label={t(`clone.fields.${name}`)}
      description={t(`clone.rules.${rule}`)}
      data={choices[name]}
      value={String(wish[member])}
      onChange={(event) => change({ ...cleared, [member]: event.currentTarget.value })}
    />
  )
  const noVSwitch = { destinationVSwitchId: '' }
  return (
    <Stack
      component="form"
      maw={560}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault()
        next()
      }}
    >
      {error === null ? null : <Problem error={error} />}
      {field('region', isElsewhere ? 'otherRegion' : 'sameRegion', 'destinationRegionId', {
        destinationZoneId: '',
        destinationVpcId: '',
        ...noVSwitch,
      })}
      {field('zone', 'zone', 'destinationZoneId', noVSwitch)}
      {field('vpc', isElsewhere ? 'vpcElsewhere' : 'vpcHere', 'destinationVpcId', noVSwitch)}
      {field('vSwitch', 'vSwitch', 'destinationVSwitchId', {})}
      <NumberInput
        label={t('clone.fields.amount')}
        description={t('clone.rules.amount')}
        min={1}
        max={MAX_CLONES}
        allowDecimal={false}
        clampBehavior="none"
        value={wish.instanceAmount}
        onChange={(value) => change({ instanceAmount: Number(value) })}
      />
      <Switch
        label={t('clone.fields.data')}
        description={t(wish.includeInstanceData ? 'clone.rules.withData' : 'clone.rules.withoutData')}
        checked={wish.includeInstanceData}
        onChange={(event) => change({ includeInstanceData: event.currentTarget.checked })}
      />
      <Group>
        <Button type="submit" loading={isBusy}>
          {t('clone.preview')}
        </Button>
      </Group>
    </Stack>
  )
}

/** What there is to choose from at the destination, narrowed by what has been chosen. */
function useChoices({ destinationRegionId: RegionId, destinationVpcId: VpcId, destinationZoneId: ZoneId }: Wish) {
  const { t, i18n } = useTranslation()
  const AcceptLanguage = cloudLanguage(i18n.language)
  const regions = useCall('ecs.DescribeRegions', { AcceptLanguage })
  const zones = useCall('ecs.DescribeZones', { RegionId, AcceptLanguage })
  const vpcs = useCall('vpc.DescribeVpcs', { RegionId, PageSize: 50 })
  const narrowed = { ...(VpcId === '' ? {} : { VpcId }), ...(ZoneId === '' ? {} : { ZoneId }) }
  const vSwitches = useCall('vpc.DescribeVSwitches', { RegionId, PageSize: 50, ...narrowed })
  const labelled = (value = '', name = '') => ({ value, label: name === '' ? value : `${value} (${name})` })
  const open = { value: '', label: t('clone.open') }
  const switches = vSwitches.data?.VSwitches.VSwitch ?? []
  const known = regions.data?.Regions.Region ?? [{ RegionId, LocalName: '' }]
  const choices = {
    region: known.map((region) => labelled(region.RegionId, region.LocalName)),
    zone: [open, ...(zones.data?.Zones.Zone ?? []).map((zone) => labelled(zone.ZoneId, zone.LocalName))],
    vpc: [open, ...(vpcs.data?.Vpcs.Vpc ?? []).map((vpc) => labelled(vpc.VpcId, vpc.VpcName))],
    vSwitch: [open, ...switches.map((at) => labelled(at.VSwitchId, `${at.CidrBlock}, ${at.ZoneId}`))],
  }
  // One who may not read them may still leave the choice to the rules.
  return { choices, error: regions.error ?? zones.error ?? vpcs.error ?? vSwitches.error }
}
