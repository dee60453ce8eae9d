import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/useAct.ts'
import { type Reply, useCall, useCaller } from '../../api/useCall.ts'
import { IdLink } from '../../parts/IdLink.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Problem } from '../../parts/Problem.tsx'
import type { Column } from '../../parts/RowTable.tsx'
import { Section } from '../../parts/Section.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { OfStack } from './shapes.ts'

type Drifted = NonNullable<Reply<'ros.ListStackResourceDrifts'>['ResourceDrifts']>[number]
type Difference = NonNullable<Drifted['PropertyDifferences']>[number]

const DIFFERENCES: readonly Column<Difference>[] = [
  { name: 'PropertyPath', show: ({ PropertyPath }) => PropertyPath },
  { name: 'DifferenceType', show: ({ DifferenceType }) => DifferenceType },
  { name: 'ExpectedValue', show: ({ ExpectedValue }) => ExpectedValue },
  { name: 'ActualValue', show: ({ ActualValue }) => ActualValue },
]

const driftedFirst = (a: Drifted, b: Drifted) => Number(isInSync(a)) - Number(isInSync(b))
const isInSync = ({ ResourceDriftStatus }: Drifted) => ResourceDriftStatus === 'IN_SYNC'

/** What somebody has changed beside the stack. */
export function Drift({ stack }: OfStack) {
  const { t } = useTranslation()
  const call = useCaller()
  const { act, error, isBusy } = useAct()
  const at = { RegionId: stack.RegionId, StackId: stack.StackId }
  const found = useCall('ros.ListStackResourceDrifts', { ...at, MaxResults: 100 })
  const { StackDriftStatus, DriftDetectionTime } = stack
  return (
    <Stack>
      <Group>
        <Button loading={isBusy} onClick={() => void act(() => call('ros.DetectStackDrift', at))}>
          {t('stacks.detect')}
        </Button>
        <StatusBadge status={StackDriftStatus} />
        <Text size="sm">{DriftDetectionTime ?? ''}</Text>
      </Group>
      {error === undefined ? null : <Problem error={error} />}
      <Loaded of={found}>
        {({ ResourceDrifts }) => (
          <>
            {ResourceDrifts.length === 0 ? <Text>{t('stacks.notDetected')}</Text> : null}
            {[...ResourceDrifts].sort(driftedFirst).map((drift) => (
              <DriftOfResource key={drift.LogicalResourceId} drift={drift} />
            ))}
          </>
        )}
      </Loaded>
    </Stack>
  )
}

function DriftOfResource({ drift }: { readonly drift: Drifted }) {
  const { t } = useTranslation()
  const { LogicalResourceId = '', PhysicalResourceId = '', ResourceDriftStatus = '', PropertyDifferences = [] } = drift
  return (
    <Section title={LogicalResourceId}>
      <Group>
        <StatusBadge status={ResourceDriftStatus} />
        <Text size="sm">{drift.ResourceType}</Text>
        <IdLink id={PhysicalResourceId} />
      </Group>
      {PropertyDifferences.length === 0 ? null : (
        <ShortTable
          label={t('stacks.differences', { name: LogicalResourceId })}
          columns={DIFFERENCES}
          rows={PropertyDifferences}
          keyOf={({ PropertyPath = '' }) => PropertyPath}
        />
      )}
    </Section>
  )
}
