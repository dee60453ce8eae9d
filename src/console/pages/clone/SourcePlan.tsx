import { List, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { More } from '../../parts/More.tsx'
import type { Column } from '../../parts/RowTable.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'
import { Attributes } from './Attributes.tsx'
import type { Preview } from './shapes.ts'

type Source = Preview['sources'][number]
type Candidate = Source['candidates'][number]
type Headroom = Source['headroomTerms'][number]

/** Reasons may have lines. */
const LINES = { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } as const

interface Props {
  readonly source: Source
  /** Where it stands among others: its fees. The long table is then out of sight at first. */
  readonly children?: ReactNode
}

/** What would be made of one source, in words. */
export function SourcePlan({ source, children }: Props) {
  const { t } = useTranslation()
  const { candidates, headroomTerms, typeReason = '', amountReason = '' } = source
  const reasons = [typeReason, amountReason].filter((reason) => reason !== '')
  const candidateColumns: readonly Column<Candidate>[] = [
    { name: 'InstanceType', show: ({ instanceType }) => instanceType },
    { name: 'Taken', show: ({ accepted }) => t(accepted ? 'yes' : 'no') },
    { name: 'Reason', show: ({ reason }) => <span style={LINES}>{reason}</span> },
  ]
  const headroomColumns: readonly Column<Headroom>[] = [
    { name: 'Quota', show: ({ quota }) => quota },
    { name: 'Limit', show: ({ limit }) => limit },
    { name: 'Used', show: ({ used }) => used },
    { name: 'Allows', show: ({ allows }) => allows },
  ]
  return (
    <>
      <Text>{t('clone.effective', { amount: source.effectiveAmount, type: source.effectiveInstanceType })}</Text>
      {reasons.map((reason) => (
        <Text key={reason} size="sm" fw={700} style={LINES}>
          {reason}
        </Text>
      ))}
      <PlanInWords source={source} />
      {children}
      {headroomTerms.length === 0 ? null : (
        <>
          <Title order={3} size="h5">
            {t('clone.headroom')}
          </Title>
          <ShortTable
            label={t('clone.headroom')}
            columns={headroomColumns}
            rows={headroomTerms}
            keyOf={({ quota }) => quota}
          />
        </>
      )}
      {candidates.length === 0 ? null : (
        <>
          <Title order={3} size="h5">
            {t('clone.candidates')}
          </Title>
          <ShortTable
            label={t('clone.candidates')}
            columns={candidateColumns}
            rows={candidates}
            keyOf={({ instanceType }) => instanceType}
          />
        </>
      )}
      {children === undefined ? (
        <>
          <Title order={3} size="h5">
            {t('clone.attributes')}
          </Title>
          <Attributes attributes={source.attributes} />
        </>
      ) : (
        <More title={t('clone.attributes')}>
          <Attributes attributes={source.attributes} />
        </More>
      )}
    </>
  )
}

/** Image, network and security groups: used or made. */
function PlanInWords({ source: { image, vpc, vSwitch, securityGroups } }: { readonly source: Source }) {
  const { t } = useTranslation()
  const { imageId = '', imageName = '', sizeGiB = 0 } = image
  const sentences = [
    t(`clone.plan.${image.plan}`, { imageId, imageName, size: sizeGiB }),
    t(`clone.plan.vpc.${vpc.plan}`, { vpcId: vpc.vpcId ?? '', cidr: vpc.cidrBlock ?? '' }),
    t(`clone.plan.vSwitch.${vSwitch.plan}`, { vSwitchId: vSwitch.vSwitchId ?? '', cidr: vSwitch.cidrBlock }),
    ...securityGroups.map(({ plan, sourceSecurityGroupId, securityGroupId = '' }) =>
      t(`clone.plan.group.${plan}`, {
        source: sourceSecurityGroupId,
        groupId: securityGroupId || sourceSecurityGroupId,
      }),
    ),
  ]
  return (
    <List size="sm">
      {sentences.map((sentence) => (
        <List.Item key={sentence} style={{ overflowWrap: 'anywhere' }}>
          {sentence}
        </List.Item>
      ))}
    </List>
  )
}
