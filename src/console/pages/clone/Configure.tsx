import { Button, Group, NativeSelect, NumberInput, Stack, Switch } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/useCall.ts'
import { Problem } from '../../parts/Problem.tsx'
import { cloudLanguage } from '../../words/words.ts'
import { MoreOptions } from './MoreOptions.tsx'
import { Sources } from './Sources.tsx'
import { isAmount, MAX_CLONES, MAX_SOURCES, type Wish } from './shapes.ts'
import { Term } from './Term.tsx'
import type { Form } from './useWizard.ts'

interface Props {
  readonly form: Form
  readonly changeSources: (ids: readonly string[]) => void
  readonly next: () => void
  readonly isBusy: boolean
  readonly error: unknown
}

/** The dialog's fields, each with the rule that governs it. */
export function Configure({ form, changeSources, next, isBusy, error }: Props) {
  const { t } = useTranslation()
  const { wish, change, sources } = form
  const [isTried, setIsTried] = useState(false)
  const amount = useRef<HTMLInputElement>(null)
  const isWhole = isAmount(wish.instanceAmount)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (!isWhole) amount.current?.focus()
    else if (!isBusy && sources.list.length <= MAX_SOURCES) next()
  }
  const count = sources.list.length
  const total = Number(wish.instanceAmount) * count
  return (
    <form onSubmit={submit}>
      <Stack maw={560}>
        <Sources sources={sources} change={changeSources} />
        <Destination form={form} />
        <NumberInput
          ref={amount}
          label={t('clone.fields.amount')}
          description={
            count > 1 && isWhole
              ? `${t('clone.rules.amountOfEach', { total, count })} ${t('clone.rules.amount')}`
              : t('clone.rules.amount')
          }
          error={isWhole || (wish.instanceAmount === '' && !isTried) ? undefined : t('clone.rules.wrongAmount')}
          min={1}
          max={MAX_CLONES}
          allowDecimal={false}
          clampBehavior="none"
          value={wish.instanceAmount}
          onChange={(value) => change({ instanceAmount: typeof value === 'number' ? value : '' })}
        />
        {sources.hasSubscription ? <Term wish={wish} change={change} /> : null}
        <Switch
          label={t(count > 1 ? 'clone.fields.dataOfMany' : 'clone.fields.data')}
          description={t(wish.includeInstanceData ? 'clone.rules.withData' : 'clone.rules.withoutData')}
          checked={wish.includeInstanceData}
          onChange={(event) => change({ includeInstanceData: event.currentTarget.checked })}
        />
        <MoreOptions wish={wish} change={change} />
        {error === undefined ? null : <Problem error={error} />}
        <Group>
          <Button type="submit" loading={isBusy}>
            {t('clone.preview')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Where to: what is chosen narrows what is left to choose, and is of this region, wherever the sources are looked for next. */
function Destination({ form: { wish, change, regionId } }: { readonly form: Form }) {
  const { t } = useTranslation()
  const destinationRegionId = wish.destinationRegionId || regionId
  const { choices, error } = useChoices({ ...wish, destinationRegionId })
  const isElsewhere = destinationRegionId !== regionId
  const field = (
    name: keyof typeof choices,
    rule: string,
    member: keyof Wish,
    value: string,
    cleared: Partial<Wish> = {},
  ) => (
    <NativeSelect
      label={t(`clone.fields.${name}`)}
      description={t(`clone.rules.${rule}`)}
      data={choices[name]}
      value={value}
      onChange={(event) => change({ destinationRegionId, ...cleared, [member]: event.currentTarget.value })}
    />
  )
  const noVSwitch = { destinationVSwitchId: '' }
  const noPlace = { destinationZoneId: '', destinationVpcId: '', ...noVSwitch }
  const { destinationZoneId, destinationVpcId, destinationVSwitchId } = wish
  return (
    <>
      {error === null ? null : <Problem error={error} />}
      {field('region', isElsewhere ? 'otherRegion' : 'sameRegion', 'destinationRegionId', destinationRegionId, noPlace)}
      {field('zone', 'zone', 'destinationZoneId', destinationZoneId, noVSwitch)}
      {field('vpc', isElsewhere ? 'vpcElsewhere' : 'vpcHere', 'destinationVpcId', destinationVpcId, noVSwitch)}
      {field('vSwitch', 'vSwitch', 'destinationVSwitchId', destinationVSwitchId)}
    </>
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
