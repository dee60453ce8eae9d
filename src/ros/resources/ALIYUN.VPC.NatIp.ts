import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone, untilGone } from './gone.ts'
import { text } from './properties.ts'
import { changedText, told } from './told.ts'

/** ALIYUN::VPC::NatIp: a further address of an intranet NAT gateway, ready when Available. */
export default defineResource('ALIYUN::VPC::NatIp', {
  creates: 'vpc.CreateNatIp',
  emulates: ['NatGatewayId', 'NatIpCidr', 'NatIp', 'NatIpName', 'NatIpDescription'],
  create({ properties, regionId, clientToken, call }) {
    const { NatIpId } = call('vpc.CreateNatIp', {
      RegionId: regionId,
      NatGatewayId: text(properties, 'NatGatewayId') ?? '',
      NatIpCidr: text(properties, 'NatIpCidr') ?? '',
      NatIp: text(properties, 'NatIp'),
      NatIpName: text(properties, 'NatIpName'),
      NatIpDescription: text(properties, 'NatIpDescription'),
      ClientToken: clientToken,
    })
    return { physicalId: NatIpId }
  },
  pending(step) {
    return describe(step)?.NatIpStatus === 'Available' ? undefined : [{ table: 'natIps', key: step.physicalId }]
  },
  // Guess: no table says what can be updated; the API changes these.
  updates: ['NatIpName', 'NatIpDescription'],
  update(step) {
    step.call('vpc.ModifyNatIpAttribute', {
      RegionId: step.regionId,
      NatIpId: step.physicalId,
      NatIpName: changedText(step, 'NatIpName'),
      NatIpDescription: changedText(step, 'NatIpDescription'),
    })
    return undefined
  },
  read(step) {
    const natIp = describe(step)
    if (natIp === undefined) return undefined
    const { NatGatewayId, NatIpCidr, NatIp, NatIpName, NatIpDescription } = natIp
    return told(step, { NatGatewayId, NatIpCidr, NatIp, NatIpName, NatIpDescription })
  },
  attributes: (step) => ({ NatIpId: step.physicalId, NatIp: describe(step)?.NatIp ?? '' }),
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteNatIp', { RegionId: regionId, NatIpId: physicalId }))
  },
  leaving: (step) => untilGone('natIps', step.physicalId, describe(step)?.NatIpStatus, 'Deleting'),
})

function describe({ physicalId, properties, regionId, call }: ResourceStep) {
  const NatGatewayId = text(properties, 'NatGatewayId') ?? ''
  return unlessGone(() => call('vpc.ListNatIps', { RegionId: regionId, NatGatewayId, NatIpIds: [physicalId] }))
    ?.NatIps[0]
}
