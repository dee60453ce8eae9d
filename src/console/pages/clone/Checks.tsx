import { Alert, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { Preview } from './shapes.ts'

type Check = Preview['checks'][number]

const RANK = { refuse: 0, warn: 1, pass: 2 }

/** What the rules say to the request: refusals first, with what to do about them. */
export function Checks({ checks }: { readonly checks: readonly Check[] }) {
  const { t, i18n } = useTranslation()
  const refusals = checks.filter(({ outcome }) => outcome === 'refuse')
  const next = (rule: string) => t(i18n.exists(`clone.next.${rule}`) ? `clone.next.${rule}` : 'clone.next.other')
  const sorted = checks.toSorted((one, other) => RANK[one.outcome] - RANK[other.outcome])
  return (
    <>
      {refusals.length === 0 ? null : (
        <Alert color="red" role="alert" title={t('clone.refused')}>
          {refusals.map(({ rule, message }) => (
            <Text key={`${rule} ${message}`} size="sm" style={LINES}>
              {message} {next(rule)}
            </Text>
          ))}
        </Alert>
      )}
      <List listStyleType="none" spacing="xs">
        {sorted.map((check, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule may speak more than once
          <List.Item key={`${check.rule}-${i}`} icon={<Outcome outcome={check.outcome} />}>
            <Text size="sm" style={LINES}>
              {check.message}
            </Text>
            <Text size="xs" c="dimmed" style={LINES}>
              {t('rule', { rule: check.rule })}: {check.statement}
            </Text>
          </List.Item>
        ))}
      </List>
    </>
  )
}

/** Messages may have lines. */
const LINES = { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } as const

function Outcome({ outcome }: Pick<Check, 'outcome'>) {
  const { t } = useTranslation()
  return <StatusBadge status={outcome} label={t(`clone.outcome.${outcome}`)} />
}
