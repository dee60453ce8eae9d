import { Alert, Group, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { useControl } from '../api/useControl.ts'
import { CodeText } from '../parts/CodeText.tsx'
import { Facts } from '../parts/Facts.tsx'
import { IdLink, pageOf } from '../parts/IdLink.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Section } from '../parts/Section.tsx'
import { To } from '../parts/To.tsx'
import { Decisions } from './calls/Decisions.tsx'
import { OutcomeBadge } from './calls/OutcomeBadge.tsx'
import { Snippets } from './calls/Snippets.tsx'
import type { ToldCall } from './calls/shapes.ts'
import { timeOf } from './calls/time.ts'

/** One call: what was asked, what was decided and caused, how it came out, and the same for other clients. */
export default function Call() {
  const { t } = useTranslation()
  const { requestId = '' } = useParams()
  const found = useControl<ToldCall>(`/calls/${requestId}`)
  return (
    <Stack>
      <To path="/calls">{t('calls.all')}</To>
      <Loaded of={found}>{(call) => <Told call={call} />}</Loaded>
    </Stack>
  )
}

function Told({ call }: { readonly call: ToldCall }) {
  const { t } = useTranslation()
  const { product, action, outcome, requestId, principalArn, accountId, regionId, atMs, tookMs, ignored } = call
  return (
    <>
      <Group>
        <PageTitle>
          {product}.{action}
        </PageTitle>
        <OutcomeBadge of={outcome} />
      </Group>
      {outcome?.message === undefined ? null : (
        <Alert color="red" title={`${outcome.status} ${outcome.code ?? ''}`}>
          {outcome.message}
        </Alert>
      )}
      {ignored.length === 0 ? null : (
        <Alert color="yellow" title={t('calls.ignored')}>
          {ignored.join(', ')}
        </Alert>
      )}
      <Facts
        of={[
          ['RequestId', requestId],
          [t('fields.atMs'), timeOf(atMs)],
          [t('calls.took'), tookMs === undefined ? '' : t('calls.ms', { ms: tookMs })],
          [t('fields.principal'), principalArn],
          [t('place.account'), accountId],
          [t('place.region'), regionId],
        ]}
      />
      <Section title={t('calls.decided')}>
        <Decisions call={call} />
      </Section>
      <Section title={t('calls.parameters')}>
        <CodeText label={t('calls.parameters')} text={JSON.stringify(call.request, null, 2)} />
        <Resources call={call} />
      </Section>
      {call.version === undefined ? null : (
        <Section title={t('calls.again')}>
          <Snippets call={call} />
        </Section>
      )}
    </>
  )
}

/** Ids in the parameters that have a page. */
function Resources({ call }: { readonly call: ToldCall }) {
  const { t } = useTranslation()
  const ids = [...new Set(JSON.stringify(call.request).match(/[a-z0-9]+-[a-z0-9-]+/g) ?? [])].filter(
    (id) => pageOf(id) !== undefined,
  )
  if (ids.length === 0) return null
  return (
    <>
      <Text size="sm">{t('calls.resources')}</Text>
      <List size="sm">
        {ids.map((id) => (
          <List.Item key={id}>
            <IdLink id={id} />
          </List.Item>
        ))}
      </List>
    </>
  )
}
