import { Alert, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { More } from '../../parts/More.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { Preview } from './shapes.ts'

type Check = Preview['checks'][number]

/** What the rules say to the request: refusals first, with what to do about them; what passes is out of sight. */
export function Checks({ checks }: { readonly checks: readonly Check[] }) {
  const { t, i18n } = useTranslation()
  const refusals = checks.filter(({ outcome }) => outcome === 'refuse')
  const next = (rule: string) => t(i18n.exists(`clone.next.${rule}`) ? `clone.next.${rule}` : 'clone.next.other')
  const passing = checks.filter(({ outcome }) => outcome === 'pass')
  const remarks = checks.filter(({ outcome }) => outcome === 'warn')
  return (
    <>
      {refusals.length === 0 ? null : (
        <Alert color="red" role="alert" title={t('clone.refused')}>
          {refusals.map(({ rule, message, statement }) => (
            <div key={`${rule} ${message}`}>
              <Text size="sm" style={LINES}>
                {message} {next(rule)}
              </Text>
              <Text size="xs" style={LINES}>
                {t('rule', { rule })}: {statement}
              </Text>
            </div>
          ))}
        </Alert>
      )}
      {remarks.length + refusals.length === 0 ? <Text size="sm">{t('clone.allPass')}</Text> : null}
      {remarks.length === 0 ? null : <CheckList checks={remarks} />}
      {passing.length === 0 ? null : (
        <More title={t('clone.passing', { count: passing.length })}>
          <CheckList checks={passing} />
        </More>
      )}
    </>
  )
}

/** What a rule says to several sources stands together; of many alike, the first few are in sight. */
function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTranslation()
  const firsts = checks.filter(({ rule }, i) => checks.findIndex((other) => other.rule === rule) === i)
  return (
    <List listStyleType="none" spacing="xs" styles={{ itemWrapper: { alignItems: 'flex-start' } }}>
      {firsts.map(({ rule, outcome, statement }) => {
        const messages = checks.filter((check) => check.rule === rule).map(({ message }) => message)
        const rest = messages.slice(ALIKE)
        return (
          <List.Item key={rule} icon={<Outcome outcome={outcome} />}>
            <Messages of={messages.slice(0, ALIKE)} />
            {rest.length === 0 ? null : (
              <More title={t('clone.alike', { count: rest.length })}>
                <div>
                  <Messages of={rest} />
                </div>
              </More>
            )}
            <Text size="xs" c="dimmed" style={LINES}>
              {t('rule', { rule })}: {statement}
            </Text>
          </List.Item>
        )
      })}
    </List>
  )
}

const ALIKE = 3

function Messages({ of: messages }: { readonly of: readonly string[] }) {
  return messages.map((message, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a rule may say the same more than once
    <Text key={i} size="sm" style={LINES}>
      {message}
    </Text>
  ))
}

/** Messages may have lines. */
const LINES = { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } as const

function Outcome({ outcome }: Pick<Check, 'outcome'>) {
  const { t } = useTranslation()
  return <StatusBadge status={outcome} label={t(`clone.outcome.${outcome}`)} />
}
