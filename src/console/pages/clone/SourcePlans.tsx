import { Accordion, Badge, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/Section.tsx'
import { Fees, feesOf, inMoney, PriceSources, totalsOf } from './Fees.tsx'
import { SourcePlan } from './SourcePlan.tsx'
import type { Preview } from './shapes.ts'

/** What would be made of several sources: in all, then of each, out of sight until it is opened. */
export function SourcePlans({ preview: { sources, fees } }: { readonly preview: Preview }) {
  const { t, i18n } = useTranslation()
  const [open, setOpen] = useState<string[]>([])
  const made = sources.reduce((sum, { effectiveAmount }) => sum + effectiveAmount, 0)
  const asked = sources.reduce((sum, { requestedAmount }) => sum + requestedAmount, 0)
  const known = feesOf(fees)
  const { totals, unknown } = totalsOf(known)
  const prices = totals.map(([currency, perMonth]) => inMoney(perMonth, currency, i18n.language)).join(' + ')
  return (
    <>
      <Section title={t('clone.total.name')}>
        <Text fw={700}>{t('clone.total.clones', { count: made, sources: sources.length })}</Text>
        {made === asked ? null : <Text size="sm">{t('clone.total.fewer', { asked })}</Text>}
        {prices === '' ? null : <Text>{t('clone.total.fee', { prices })}</Text>}
        {unknown === 0 ? null : <Text size="sm">{t('clone.total.unknown', { count: unknown })}</Text>}
        {fees.length === 0 ? null : <PriceSources fees={known} />}
      </Section>
      <Section title={t('clone.total.sources')}>
        <Accordion multiple variant="contained" order={3} value={open} onChange={setOpen}>
          {sources.map((source) => (
            <Accordion.Item key={source.sourceInstanceId} value={source.sourceInstanceId}>
              <Accordion.Control>
                <PlanInShort source={source} />
              </Accordion.Control>
              <Accordion.Panel>
                {open.includes(source.sourceInstanceId) ? (
                  <Stack gap="sm">
                    <SourcePlan source={source}>
                      <Fees fees={known.filter((fee) => fee.sourceInstanceId === source.sourceInstanceId)} isPart />
                    </SourcePlan>
                  </Stack>
                ) : null}
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      </Section>
    </>
  )
}

/** One line for what comes out, and what of it is otherwise than asked. */
function PlanInShort({ source }: { readonly source: Preview['sources'][number] }) {
  const { t } = useTranslation()
  const { sourceInstanceId, requestedAmount, effectiveAmount, sourceInstanceType, effectiveInstanceType } = source
  const name = source.attributes.find((attribute) => attribute.name === 'InstanceName')?.source
  return (
    <Group gap="xs" justify="space-between" pr="xs">
      <Text size="sm" component="span" style={{ overflowWrap: 'anywhere' }}>
        {sourceInstanceId}
        {typeof name === 'string' && name !== '' ? ` (${name})` : ''}
      </Text>
      <Group gap="xs" component="span">
        {effectiveAmount === requestedAmount ? null : (
          <Badge variant="outline" color="gray" tt="none">
            {t('clone.total.fewerOf', { asked: requestedAmount })}
          </Badge>
        )}
        {effectiveInstanceType === sourceInstanceType ? null : (
          <Badge variant="outline" color="gray" tt="none">
            {t('clone.total.otherType')}
          </Badge>
        )}
        <Text size="sm" component="span" fw={700}>
          {effectiveAmount} × {effectiveInstanceType}
        </Text>
      </Group>
    </Group>
  )
}
