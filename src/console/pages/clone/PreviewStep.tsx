import { Button, Checkbox, Group, List, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { Values } from '../../parts/Values.tsx'
import { Forecast } from './Forecast.tsx'
import type { Preview } from './shapes.ts'

interface Props {
  readonly preview: Preview
  readonly back: () => void
  readonly start: (acceptTerms: boolean) => void
  readonly isBusy: boolean
}

const TERMS_RULE = '4'

/** What would be made, and by which rules; nothing has been made yet. */
export function PreviewStep({ preview, back, start, isBusy }: Props) {
  const { t } = useTranslation()
  const [accepts, setAccepts] = useState(false)
  const terms = preview.checks.find(({ rule, outcome }) => rule === TERMS_RULE && outcome !== 'pass')
  const isRefused = preview.checks.some(({ outcome }) => outcome === 'refuse')
  return (
    <Stack>
      <Checks checks={preview.checks} />
      {preview.sources.map((source) => (
        <SourcePlan key={source.sourceInstanceId} source={source} />
      ))}
      <Forecast preview={preview} />
      {preview.fees.length === 0 ? null : (
        <>
          <Title order={3}>{t('clone.fees')}</Title>
          {preview.fees.map((fee) => (
            <Values key={JSON.stringify(fee)} of={fee as Readonly<Record<string, unknown>>} />
          ))}
        </>
      )}
      {terms === undefined ? null : (
        <Checkbox
          label={t('clone.terms')}
          description={terms.message}
          checked={accepts}
          onChange={(event) => setAccepts(event.currentTarget.checked)}
        />
      )}
      <Group>
        <Button variant="default" onClick={back}>
          {t('clone.back')}
        </Button>
        <Button
          onClick={() => start(accepts)}
          loading={isBusy}
          disabled={isRefused || (terms !== undefined && !accepts)}
        >
          {t('clone.start')}
        </Button>
      </Group>
    </Stack>
  )
}

function Checks({ checks }: Pick<Preview, 'checks'>) {
  const { t } = useTranslation()
  return (
    <>
      <Title order={3}>{t('clone.checks')}</Title>
      <List listStyleType="none" spacing="xs">
        {checks.map(({ rule, outcome, message, statement }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule may speak more than once
          <List.Item key={`${rule}-${i}`} icon={<StatusBadge status={outcome} />}>
            <Text size="sm">{message}</Text>
            <Text size="xs" c="dimmed">
              {t('rule', { rule })} {statement}
            </Text>
          </List.Item>
        ))}
      </List>
    </>
  )
}

function SourcePlan({ source }: { readonly source: Preview['sources'][number] }) {
  const { t } = useTranslation()
  const { attributes, candidates, sourceInstanceId, amountReason, typeReason, ...plan } = source
  return (
    <Stack>
      <Title order={3}>{sourceInstanceId}</Title>
      <Text>{t('clone.effective', { amount: plan.effectiveAmount, type: plan.effectiveInstanceType })}</Text>
      {[typeReason, amountReason].filter(Boolean).map((reason) => (
        <Text key={reason} c="orange.9">
          {reason}
        </Text>
      ))}
      <Values of={{ image: plan.image, vpc: plan.vpc, vSwitch: plan.vSwitch, securityGroups: plan.securityGroups }} />
      {candidates.length === 0 ? null : (
        <Table.ScrollContainer minWidth={400} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table captionSide="top">
            <Table.Caption>{t('clone.candidates')}</Table.Caption>
            <Table.Tbody>
              {candidates.map(({ instanceType, accepted, reason }) => (
                <Table.Tr key={instanceType}>
                  <Table.Td>{instanceType}</Table.Td>
                  <Table.Td>{accepted ? '✓' : '✗'}</Table.Td>
                  <Table.Td>{reason}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table striped captionSide="top">
          <Table.Caption>{t('clone.attributes')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {['attribute', 'source', 'clone', 'why'].map((name) => (
                <Table.Th key={name}>{t(`clone.columns.${name}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {attributes.map(({ name, source: before, clone, outcome, rule, reason }) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{shown(before)}</Table.Td>
                <Table.Td fw={outcome === 'same' ? undefined : 700}>{shown(clone)}</Table.Td>
                <Table.Td>
                  {t(`clone.outcomes.${outcome}`)}
                  {reason === '' ? '' : `: ${reason}`} {rule === '' ? '' : `(${t('rule', { rule })})`}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
