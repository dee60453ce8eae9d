import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { describeDhcpOptionsSet } from './dhcpOptionsSets.ts'
import { ifThere, untilGone } from './gone.ts'
import { text, texts } from './properties.ts'
import { changedText, told } from './told.ts'

/** ALIYUN::VPC::DhcpOptionsSet: a DHCP options set, ready when it is no more Pending. */
export default defineResource('ALIYUN::VPC::DhcpOptionsSet', {
  creates: 'vpc.CreateDhcpOptionsSet',
  imports: { identifier: 'DhcpOptionsSetId' },
  emulates: ['DhcpOptionsSetName', 'DhcpOptionsSetDescription', 'DomainName', 'DomainNameServers'],
  create({ properties, regionId, clientToken, call }) {
    const { DhcpOptionsSetId } = call('vpc.CreateDhcpOptionsSet', {
      RegionId: regionId,
      DhcpOptionsSetName: text(properties, 'DhcpOptionsSetName'),
      DhcpOptionsSetDescription: text(properties, 'DhcpOptionsSetDescription'),
      DomainName: text(properties, 'DomainName'),
      DomainNameServers: texts(properties, 'DomainNameServers')?.join(','),
      ClientToken: clientToken,
    })
    return { physicalId: DhcpOptionsSetId }
  },
  pending(step) {
    return describe(step)?.Status === 'Pending' ? [{ table: 'dhcpOptionsSets', key: step.physicalId }] : undefined
  },
  // Guess: no table says what can be updated; the API changes these.
  updates: ['DhcpOptionsSetName', 'DhcpOptionsSetDescription', 'DomainName', 'DomainNameServers'],
  update(step) {
    const { changed, properties, physicalId, regionId, call } = step
    call('vpc.UpdateDhcpOptionsSetAttribute', {
      RegionId: regionId,
      DhcpOptionsSetId: physicalId,
      DhcpOptionsSetName: changedText(step, 'DhcpOptionsSetName'),
      DhcpOptionsSetDescription: changedText(step, 'DhcpOptionsSetDescription'),
      DomainName: changedText(step, 'DomainName'),
      DomainNameServers: changed.has('DomainNameServers')
        ? (texts(properties, 'DomainNameServers') ?? []).join(',')
        : undefined,
    })
    return undefined
  },
  read(step) {
    const set = describe(step)
    if (set === undefined) return undefined
    const { DhcpOptionsSetName, DhcpOptionsSetDescription, DhcpOptions } = set
    return told(step, {
      ...{ DhcpOptionsSetName, DhcpOptionsSetDescription, DomainName: DhcpOptions?.DomainName },
      DomainNameServers: (DhcpOptions?.DomainNameServers ?? '').split(',').filter((server) => server !== ''),
    })
  },
  attributes: ({ physicalId }) => ({ DhcpOptionsSetId: physicalId }),
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteDhcpOptionsSet', { RegionId: regionId, DhcpOptionsSetId: physicalId }))
  },
  leaving: (step) => untilGone('dhcpOptionsSets', step.physicalId, describe(step)?.Status, 'Deleting'),
})

function describe(step: ResourceStep) {
  return describeDhcpOptionsSet(step, step.physicalId)
}
