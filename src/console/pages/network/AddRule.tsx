import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/useAct.ts'
import { useCaller } from '../../api/useCall.ts'
import { usePlace } from '../../app/place.ts'
import { Problem } from '../../parts/Problem.tsx'

const PROTOCOLS = ['TCP', 'UDP', 'ICMP', 'GRE', 'ALL'].map((value) => ({ value, label: value }))
const ANY_PORT = '-1/-1'
const BLANK = { direction: 'ingress', policy: 'accept', protocol: 'TCP', ports: '', peer: '', priority: 1, note: '' }

/** Who the rule is about, as a parameter: another group, a prefix list or a block of addresses. */
function peerOf(direction: string, peer: string) {
  const side = direction === 'ingress' ? 'Source' : 'Dest'
  if (peer.startsWith('sg-')) return { [`${side}GroupId`]: peer }
  if (peer.startsWith('pl-')) return { [`${side}PrefixListId`]: peer }
  return peer.includes(':') ? { [`Ipv6${side}CidrIp`]: peer } : { [`${side}CidrIp`]: peer }
}

/** The rule as parameters of both actions that add one. */
function ruleOf({ direction, policy, protocol, ports, peer, priority, note }: typeof BLANK) {
  const Description = note === '' ? {} : { Description: note }
  return {
    ...{ IpProtocol: protocol, Policy: policy, PortRange: hasPorts(protocol) ? ports : ANY_PORT },
    ...{ Priority: String(priority), ...Description, ...peerOf(direction, peer.trim()) },
  }
}

const hasPorts = (protocol: string) => protocol === 'TCP' || protocol === 'UDP'

/** Adds a rule to a security group. What is wrong with it is for the cloud to say. */
export function AddRule({ securityGroupId: SecurityGroupId }: { readonly securityGroupId: string }) {
  const { t } = useTranslation()
  const { regionId: RegionId } = usePlace()
  const call = useCaller()
  const { act, error, isBusy } = useAct()
  const [draft, setDraft] = useState(BLANK)
  const change = (members: Partial<typeof BLANK>) => setDraft({ ...draft, ...members })
  const add = async () => {
    const { direction } = draft
    const request = { RegionId, SecurityGroupId, ...ruleOf(draft) }
    const isDone = await act(() =>
      direction === 'ingress'
        ? call('ecs.AuthorizeSecurityGroup', request)
        : call('ecs.AuthorizeSecurityGroupEgress', request),
    )
    if (isDone) setDraft({ ...BLANK, direction })
  }
  const select = (name: 'direction' | 'policy' | 'protocol', data: typeof PROTOCOLS, label: string) => (
    <NativeSelect
      label={label}
      data={data}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  const text = (name: 'ports' | 'peer' | 'note', label: string, description: string, isRequired: boolean) => (
    <TextInput
      label={label}
      description={description}
      required={isRequired}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  const named = (value: string) => ({ value, label: t(`securityGroups.${value}`) })
  return (
    <Stack
      component="form"
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault()
        void add()
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {select('direction', ['ingress', 'egress'].map(named), t('fields.Direction'))}
        {select('policy', ['accept', 'drop'].map(named), t('fields.Policy'))}
        {select('protocol', PROTOCOLS, t('fields.IpProtocol'))}
        {hasPorts(draft.protocol) ? text('ports', t('fields.PortRange'), t('securityGroups.portsHint'), true) : null}
        {text('peer', t('fields.Peer'), t('securityGroups.peerHint'), true)}
        <NumberInput
          label={t('fields.Priority')}
          description={t('securityGroups.priorityHint')}
          min={1}
          max={100}
          value={draft.priority}
          onChange={(value) => change({ priority: Number(value) })}
        />
        {text('note', t('fields.Description'), t('optional'), false)}
      </SimpleGrid>
      {error === undefined ? null : <Problem error={error} />}
      <Group>
        <Button type="submit" loading={isBusy}>
          {t('securityGroups.add')}
        </Button>
      </Group>
    </Stack>
  )
}
