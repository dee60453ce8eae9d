import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../../api/useCall.ts'
import { Facts } from '../../parts/Facts.tsx'
import { Section } from '../../parts/Section.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { To } from '../../parts/To.tsx'
import { Disks } from './Disks.tsx'

type Instance = NonNullable<Reply<'ecs.DescribeInstances'>['Instances']['Instance']>[number]

/** ECS tells this where there is no end. */
const NEVER = '2999'
const MIB_PER_GIB = 1024

/** An instance in sections: what it is, its network, its disks and their files, its tags, and where else to look. */
export function Details({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation()
  const { InstanceId = '', Tags } = instance
  return (
    <>
      <Section title={t('sections.basic')}>
        <Basic instance={instance} />
      </Section>
      <Section title={t('sections.network')}>
        <Network instance={instance} />
      </Section>
      <Section title={t('sections.disks')}>
        <Disks instanceId={InstanceId} />
      </Section>
      <Section title={t('sections.tags')}>
        {(Tags?.Tag ?? []).length === 0 ? (
          <Text size="sm">{t('instances.noTags')}</Text>
        ) : (
          <Facts of={(Tags?.Tag ?? []).map(({ TagKey = '', TagValue = '' }) => [TagKey, TagValue])} />
        )}
      </Section>
      <Section title={t('sections.more')}>
        <Group gap="lg" fz="sm">
          <To path="/calls">{t('instances.calls')}</To>
          <To path="/timeline">{t('instances.timeline')}</To>
          <To path="/topology">{t('instances.topology')}</To>
        </Group>
      </Section>
    </>
  )
}

function Basic({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation()
  const { InstanceType, Cpu, Memory = 0, ExpiredTime = '', AutoReleaseTime = '', Status = '' } = instance
  const isSpot = instance.SpotStrategy !== '' && instance.SpotStrategy !== 'NoSpot'
  return (
    <Facts
      of={[
        [t('fields.InstanceName'), instance.InstanceName],
        [t('fields.Status'), <StatusBadge key="status" status={Status} />],
        [t('fields.InstanceType'), `${InstanceType} (${Cpu} vCPU, ${Memory / MIB_PER_GIB} GiB)`],
        [t('fields.ZoneId'), instance.ZoneId],
        [t('fields.ImageId'), instance.ImageId],
        [t('fields.OSName'), instance.OSNameEn],
        [t('fields.InstanceChargeType'), isSpot ? `Spot (${instance.SpotStrategy})` : instance.InstanceChargeType],
        [t('fields.HostName'), instance.HostName],
        [t('fields.KeyPairName'), instance.KeyPairName],
        [t('fields.CreationTime'), instance.CreationTime],
        [t('fields.ExpiredTime'), ExpiredTime.startsWith(NEVER) ? t('never') : ExpiredTime],
        [t('fields.AutoReleaseTime'), AutoReleaseTime],
        [t('fields.DeletionProtection'), t(instance.DeletionProtection ? 'yes' : 'no')],
        [t('fields.ResourceGroupId'), instance.ResourceGroupId],
        [t('fields.Description'), instance.Description],
      ]}
    />
  )
}

function Network({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation()
  const { VpcAttributes: vpc, PublicIpAddress, EipAddress, SecurityGroupIds, NetworkInterfaces } = instance
  const groups = SecurityGroupIds?.SecurityGroupId ?? []
  return (
    <Facts
      of={[
        [t('fields.VpcId'), vpc?.VpcId],
        [t('fields.VSwitchId'), vpc?.VSwitchId],
        [t('fields.PrivateIpAddress'), vpc?.PrivateIpAddress?.IpAddress?.join(', ')],
        [t('fields.PublicIpAddress'), PublicIpAddress?.IpAddress?.join(', ')],
        [t('fields.EipAddress'), EipAddress?.IpAddress],
        [t('fields.BandwidthOut'), `${instance.InternetMaxBandwidthOut} Mbit/s (${instance.InternetChargeType})`],
        [
          t('fields.SecurityGroups'),
          <Group key="groups" gap="sm">
            {groups.map((id) => (
              <To key={id} path={`/security-groups/${id}`}>
                {id}
              </To>
            ))}
          </Group>,
        ],
        [
          t('fields.NetworkInterfaces'),
          NetworkInterfaces?.NetworkInterface?.map(
            ({ NetworkInterfaceId, Type, PrimaryIpAddress }) => `${NetworkInterfaceId} (${Type}, ${PrimaryIpAddress})`,
          ).join('; '),
        ],
      ]}
    />
  )
}
