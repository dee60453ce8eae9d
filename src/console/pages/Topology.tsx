import { Button, Group, List, NativeSelect, Stack, Switch, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../api/useCall.ts'
import { usePlace } from '../app/place.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Section } from '../parts/Section.tsx'
import { To } from '../parts/To.tsx'
import { useAccess } from './access/useAccess.ts'
import { Drawing } from './topology/Drawing.tsx'
import type { RegionNetwork } from './topology/network.ts'
import { ReachTable } from './topology/ReachTable.tsx'
import { reachOf } from './topology/reach.ts'
import { readNetwork } from './topology/readNetwork.ts'

/** More arrows than this are drawn for a chosen instance only. */
const MOST_ARROWS = 60

/** Regions, VPCs, vSwitches and instances as a drawing, and who reaches whom, also as a table. */
export default function Topology() {
  const { t } = useTranslation()
  const { regionId } = usePlace()
  const [isWorldwide, setIsWorldwide] = useState(false)
  const regions = useCall('ecs.DescribeRegions', {})
  const all = (regions.data?.Regions.Region ?? []).map(({ RegionId = '' }) => RegionId)
  const ids = isWorldwide && all.length > 0 ? all : [regionId]
  const networks = useAccess(['topology', ...ids], async (call) => {
    const found = await Promise.all(ids.map((id) => readNetwork(call, id)))
    return found.filter((network) => network !== undefined)
  })
  return (
    <Stack>
      <PageTitle>{t('pages.topology')}</PageTitle>
      <Text size="sm">{t('topology.intro')}</Text>
      <Switch
        label={t('topology.allRegions')}
        checked={isWorldwide}
        onChange={(event) => setIsWorldwide(event.currentTarget.checked)}
      />
      <Loaded of={networks}>
        {(found) =>
          found.length === 0 ? (
            <Stack gap="xs" align="start">
              <Text>{t('topology.none')}</Text>
              <To path="/instances">{t('demo.start')}</To>
            </Stack>
          ) : (
            <Networks networks={found} />
          )
        }
      </Loaded>
    </Stack>
  )
}

function Networks({ networks }: { readonly networks: readonly RegionNetwork[] }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState('')
  const all = useMemo(() => networks.flatMap(({ hosts, groups }) => reachOf(hosts, groups)), [networks])
  const hosts = networks.flatMap((network) => network.hosts)
  const isKnown = hosts.some(({ id }) => id === chosen)
  const wanted = isKnown ? all.filter(({ from, to }) => from === chosen || to === chosen) : all
  const left = networks.reduce((sum, network) => sum + network.hostCount - network.hosts.length, 0)
  const isTooMuch = wanted.length > MOST_ARROWS && !isKnown
  return (
    <>
      <Group align="end">
        <NativeSelect
          label={t('topology.instance')}
          data={[
            { value: '', label: t('topology.everyInstance') },
            ...hosts.map(({ id, name }) => ({ value: id, label: name === '' ? id : `${name} (${id})` })),
          ]}
          value={isKnown ? chosen : ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        {isKnown ? (
          <Button variant="default" onClick={() => setChosen('')}>
            {t('topology.clear')}
          </Button>
        ) : null}
      </Group>
      {left > 0 ? <Text size="sm">{t('topology.left', { count: left })}</Text> : null}
      {isTooMuch ? <Text size="sm">{t('topology.tooMuch', { count: wanted.length })}</Text> : null}
      <Drawing networks={networks} allReaches={all} reaches={isTooMuch ? [] : wanted} choose={setChosen} />
      <Section title={t('topology.table')}>
        <ReachTable reaches={wanted} hosts={hosts} />
        <Text size="sm">{t('topology.limits.name')}</Text>
        <List size="sm">
          {['private', 'outside', 'stateful', 'without'].map((name) => (
            <List.Item key={name}>{t(`topology.limits.${name}`)}</List.Item>
          ))}
        </List>
      </Section>
    </>
  )
}
