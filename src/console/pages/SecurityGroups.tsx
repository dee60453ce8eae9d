import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/useCall.ts'
import { usePlace } from '../app/place.ts'
import { ListPage } from '../parts/ListPage.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { To } from '../parts/To.tsx'

type SecurityGroup = NonNullable<Reply<'ecs.DescribeSecurityGroups'>['SecurityGroups']['SecurityGroup']>[number]

const COLUMNS: readonly Column<SecurityGroup>[] = [
  {
    name: 'SecurityGroupId',
    show: ({ SecurityGroupId = '' }) => <To path={`/security-groups/${SecurityGroupId}`}>{SecurityGroupId}</To>,
  },
  { name: 'SecurityGroupName', show: ({ SecurityGroupName }) => SecurityGroupName },
  { name: 'SecurityGroupType', show: ({ SecurityGroupType }) => SecurityGroupType },
  { name: 'VpcId', show: ({ VpcId }) => VpcId },
  { name: 'RuleCount', show: ({ RuleCount }) => RuleCount },
  { name: 'EcsCount', show: ({ EcsCount }) => EcsCount },
  { name: 'CreationTime', show: ({ CreationTime }) => CreationTime },
]

/** The security groups of the region. */
export default function SecurityGroups() {
  const { t } = useTranslation()
  const { regionId, resourceGroupId } = usePlace()
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  return (
    <ListPage
      title={t('pages.securityGroups')}
      intro={t('securityGroups.intro')}
      filters={
        <TextInput
          label={t('fields.SecurityGroupName')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      }
      action="ecs.DescribeSecurityGroups"
      request={{
        RegionId: regionId,
        IsQueryEcsCount: true,
        ...(name === '' ? {} : { SecurityGroupName: name, FuzzyQuery: true }),
        ...(resourceGroupId === '' ? {} : { ResourceGroupId: resourceGroupId }),
      }}
      rows={({ SecurityGroups: { SecurityGroup: found = [] } }) => found}
      columns={COLUMNS}
      keyOf={({ SecurityGroupId = '' }) => SecurityGroupId}
      empty={t(name === '' ? 'securityGroups.none' : 'noMatch')}
    />
  )
}
