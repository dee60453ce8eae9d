import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { useAct } from '../api/useAct.ts'
import { type Reply, useCall, useCaller } from '../api/useCall.ts'
import { usePlace } from '../app/place.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Problem } from '../parts/Problem.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { Section } from '../parts/Section.tsx'
import { ShortTable } from '../parts/ShortTable.tsx'
import { Values } from '../parts/Values.tsx'
import { AddRule } from './network/AddRule.tsx'

type Rule = NonNullable<Reply<'ecs.DescribeSecurityGroupAttribute'>['Permissions']['Permission']>[number]

const first = (...texts: readonly (string | undefined)[]) => texts.find((text) => text !== undefined && text !== '')
const peerOf = (rule: Rule) =>
  rule.Direction === 'egress'
    ? first(rule.DestCidrIp, rule.Ipv6DestCidrIp, rule.DestGroupId, rule.DestPrefixListId)
    : first(rule.SourceCidrIp, rule.Ipv6SourceCidrIp, rule.SourceGroupId, rule.SourcePrefixListId)

const COLUMNS: readonly Column<Rule>[] = [
  { name: 'Policy', show: ({ Policy }) => Policy },
  { name: 'Priority', show: ({ Priority }) => Priority },
  { name: 'IpProtocol', show: ({ IpProtocol }) => IpProtocol },
  { name: 'PortRange', show: ({ PortRange }) => PortRange },
  { name: 'Peer', show: peerOf },
  { name: 'Description', show: ({ Description }) => Description },
]

/** One security group: its rules, which can be added and removed. */
export default function SecurityGroup() {
  const { t } = useTranslation()
  const { securityGroupId = '' } = useParams()
  const { regionId } = usePlace()
  const found = useCall('ecs.DescribeSecurityGroupAttribute', { RegionId: regionId, SecurityGroupId: securityGroupId })
  return (
    <Stack>
      <PageTitle>{securityGroupId}</PageTitle>
      <Loaded of={found}>
        {({ SecurityGroupName, Description, VpcId, InnerAccessPolicy, Permissions: { Permission = [] } }) => (
          <>
            <Section title={t('sections.basic')}>
              <Values of={{ SecurityGroupName, Description, VpcId, InnerAccessPolicy }} />
              <Text size="sm">{t(`securityGroups.inner.${InnerAccessPolicy}`)}</Text>
            </Section>
            {(['ingress', 'egress'] as const).map((direction) => (
              <Section key={direction} title={t(`securityGroups.${direction}`)}>
                <Rules
                  securityGroupId={securityGroupId}
                  direction={direction}
                  rules={Permission.filter(({ Direction }) => Direction === direction)}
                />
              </Section>
            ))}
            <Section title={t('securityGroups.add')}>
              <AddRule securityGroupId={securityGroupId} />
            </Section>
          </>
        )}
      </Loaded>
    </Stack>
  )
}

interface RulesProps {
  readonly securityGroupId: string
  readonly direction: 'ingress' | 'egress'
  readonly rules: readonly Rule[]
}

function Rules({ securityGroupId: SecurityGroupId, direction, rules }: RulesProps) {
  const { t } = useTranslation()
  const { regionId: RegionId } = usePlace()
  const call = useCaller()
  const { act, error, isBusy } = useAct()
  const remove = ({ SecurityGroupRuleId = '' }: Rule) => {
    const request = { RegionId, SecurityGroupId, SecurityGroupRuleId: [SecurityGroupRuleId] }
    const isIngress = direction === 'ingress'
    return isIngress ? call('ecs.RevokeSecurityGroup', request) : call('ecs.RevokeSecurityGroupEgress', request)
  }
  const removal: Column<Rule> = {
    name: 'Action',
    show: (rule) => (
      <Button
        size="compact-xs"
        variant="default"
        disabled={isBusy}
        aria-label={t('securityGroups.removeRule', { rule: `${rule.IpProtocol} ${rule.PortRange} ${peerOf(rule)}` })}
        onClick={() => void act(() => remove(rule))}
      >
        {t('remove')}
      </Button>
    ),
  }
  return (
    <>
      {error === undefined ? null : <Problem error={error} />}
      <ShortTable
        label={t(`securityGroups.${direction}`)}
        columns={[...COLUMNS, removal]}
        rows={rules}
        keyOf={({ SecurityGroupRuleId = '' }) => SecurityGroupRuleId}
        empty={t(`securityGroups.noRules.${direction}`)}
      />
    </>
  )
}
