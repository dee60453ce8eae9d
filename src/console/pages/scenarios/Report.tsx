import { Alert, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ScenarioReport } from '../../../scenario/run.ts'
import type { StepReport } from '../../../scenario/stepRunner.ts'
import type { Column } from '../../parts/RowTable.tsx'
import { Section } from '../../parts/Section.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { timeOf } from '../calls/time.ts'

/** How a run went: every step with what came, and where it left the story. */
export function Report({ report }: { readonly report: ScenarioReport }) {
  const { t } = useTranslation()
  const { passed, steps, hash, endMs, title } = report
  const columns: readonly Column<StepReport>[] = [
    { name: 'step', show: ({ number }) => number },
    {
      name: 'holds',
      show: ({ problems }) => (
        <Text size="sm" fw={600}>
          {problems.length === 0 ? `✓ ${t('scenarios.holds')}` : `✗ ${t('scenarios.fails')}`}
        </Text>
      ),
    },
    {
      name: 'title',
      show: ({ title: name, depth, problems }) => (
        <>
          <Text size="sm" pl={depth * 20}>
            {name}
          </Text>
          <List size="sm">
            {problems.map((problem) => (
              <List.Item key={problem}>{problem}</List.Item>
            ))}
          </List>
        </>
      ),
    },
    { name: 'outcome', show: ({ outcome }) => (outcome === '' ? '' : <StatusBadge status={outcome} />) },
    { name: 'line', show: ({ line }) => line },
    { name: 'atMs', show: ({ fromMs }) => timeOf(fromMs) },
    { name: 'took', show: ({ fromMs, toMs }) => t('scenarios.seconds', { seconds: (toMs - fromMs) / 1_000 }) },
  ]
  return (
    <Section title={title}>
      <Alert color={passed ? 'green' : 'red'} title={t(passed ? 'scenarios.passed' : 'scenarios.failed')} role="status">
        {t('scenarios.end', { time: timeOf(endMs), hash: hash.slice(0, 12) })}
      </Alert>
      <ShortTable label={title} columns={columns} rows={steps} keyOf={({ number }, i) => `${number}/${i}`} />
    </Section>
  )
}
