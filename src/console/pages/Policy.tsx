import { Code, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { Facts } from '../parts/Facts.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Section } from '../parts/Section.tsx'
import { To } from '../parts/To.tsx'
import { useAccess } from './access/useAccess.ts'

/** One policy: its document, and to whom it is attached. */
export default function Policy() {
  const { t } = useTranslation()
  const { type: PolicyType = '', name = '' } = useParams()
  const PolicyName = decodeURIComponent(name)
  const found = useAccess(['policy', PolicyType, PolicyName], (call) =>
    Promise.all([
      call('ram.GetPolicy', { PolicyName, PolicyType }),
      call('ram.ListEntitiesForPolicy', { PolicyName, PolicyType }),
    ]),
  )
  return (
    <Stack>
      <PageTitle>{PolicyName}</PageTitle>
      <Loaded of={found}>
        {([{ Policy: policy, DefaultPolicyVersion }, { Users, Groups, Roles }]) => {
          const holders = [
            ...(Users.User ?? []).map(({ UserName = '' }) => ['users', UserName] as const),
            ...(Groups.Group ?? []).map(({ GroupName = '' }) => ['groups', GroupName] as const),
            ...(Roles.Role ?? []).map(({ RoleName = '' }) => ['roles', RoleName] as const),
          ]
          return (
            <>
              <Section title={t('sections.basic')}>
                <Facts
                  of={[
                    [t('fields.PolicyType'), PolicyType],
                    [t('fields.Description'), policy.Description],
                    [t('fields.DefaultVersion'), policy.DefaultVersion],
                    [t('fields.CreationTime'), policy.CreateDate],
                  ]}
                />
              </Section>
              <Section title={t('access.document')}>
                <Code block tabIndex={0} aria-label={t('access.document')}>
                  {pretty(DefaultPolicyVersion.PolicyDocument ?? policy.PolicyDocument ?? '')}
                </Code>
              </Section>
              <Section title={t('access.holders')}>
                {holders.length === 0 ? (
                  <Text size="sm">{t('access.noHolders')}</Text>
                ) : (
                  <List size="sm">
                    {holders.map(([kind, holder]) => (
                      <List.Item key={`${kind} ${holder}`}>
                        {t(`access.kind.${kind}`)} <To path={`/ram/${kind}/${encodeURIComponent(holder)}`}>{holder}</To>
                      </List.Item>
                    ))}
                  </List>
                )}
              </Section>
            </>
          )
        }}
      </Loaded>
    </Stack>
  )
}

function pretty(document: string): string {
  try {
    return JSON.stringify(JSON.parse(document), undefined, 2)
  } catch {
    return document
  }
}
