import { Badge, Box, Group, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Decision, TraceNode } from '../../../door/trace.ts'
import { To } from '../../parts/To.tsx'
import { OutcomeBadge } from './OutcomeBadge.tsx'

/** What was decided, and the calls that this one made, each with what was decided in it: a tree that opens and closes. */
export function Decisions({ call }: { readonly call: TraceNode }) {
  const { t } = useTranslation()
  const { decisions, children, childrenDropped } = call
  if (decisions.length + children.length === 0) return <Text size="sm">{t('calls.undecided')}</Text>
  return (
    <Stack gap="xs">
      <List size="sm" listStyleType="none" spacing={4}>
        {decisions.map((decision, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule may decide more than once
          <List.Item key={`${decision.rule}-${i}`}>
            <Decided decision={decision} />
          </List.Item>
        ))}
      </List>
      {children.map((child, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: calls stay in their order
        <Child key={`${child.requestId}-${i}`} call={child} sinceMs={call.atMs} />
      ))}
      {childrenDropped === 0 ? null : <Text size="sm">{t('calls.dropped', { count: childrenDropped })}</Text>}
    </Stack>
  )
}

function Decided({ decision: { rule, text, facts } }: { readonly decision: Decision }) {
  const { t } = useTranslation()
  const { policy, policyType, statement, ...others } = facts ?? {}
  return (
    <Group gap="xs" align="baseline" wrap="nowrap">
      <Badge variant="default" tt="none" miw="max-content">
        {t('rule', { rule })}
      </Badge>
      <Box>
        <Text size="sm">{text}</Text>
        {policy === undefined ? null : (
          <Text size="sm">
            {t('calls.statement', { statement: String(statement) })}{' '}
            <PolicyName name={String(policy)} type={String(policyType)} />
          </Text>
        )}
        {Object.keys(others).length === 0 ? null : (
          <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {JSON.stringify(others)}
          </Text>
        )}
      </Box>
    </Group>
  )
}

/** The policy as a link, where it has a page: policies of sessions and of roles' trust have none. */
function PolicyName({ name, type }: { readonly name: string; readonly type: string }) {
  if (type !== 'System' && type !== 'Custom') return name
  return (
    <To path={`/ram/policies/${type}/${encodeURIComponent(name)}`} isInText>
      {name}
    </To>
  )
}

function Child({ call, sinceMs }: { readonly call: TraceNode; readonly sinceMs: number }) {
  const { t, i18n } = useTranslation()
  const { product, action, outcome, principalArn } = call
  return (
    <details>
      <summary>
        <Text span size="sm" fw={600}>
          {product}.{action}
        </Text>{' '}
        <OutcomeBadge of={outcome} />{' '}
        <Text span size="xs" c="dimmed">
          {t('calls.after', { seconds: ((call.atMs - sinceMs) / 1000).toLocaleString(i18n.language) })}
        </Text>
      </summary>
      <Box pl="lg" pt="xs">
        <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {principalArn} {JSON.stringify(call.request)}
        </Text>
        {outcome?.message === undefined ? null : <Text size="sm">{outcome.message}</Text>}
        <Decisions call={call} />
      </Box>
    </details>
  )
}
