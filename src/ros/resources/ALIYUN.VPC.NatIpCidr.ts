import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'
import { text } from './properties.ts'
import { changedText, told } from './told.ts'

/** ALIYUN::VPC::NatIpCidr: a further block from which an intranet NAT gateway draws addresses. */
export default defineResource('ALIYUN::VPC::NatIpCidr', {
  creates: 'vpc.CreateNatIpCidr',
  emulates: ['NatGatewayId', 'NatIpCidr', 'NatIpCidrName', 'NatIpCidrDescription'],
  create({ properties, regionId, clientToken, call }) {
    const { NatIpCidrId } = call('vpc.CreateNatIpCidr', {
      RegionId: regionId,
      NatGatewayId: text(properties, 'NatGatewayId') ?? '',
      NatIpCidr: text(properties, 'NatIpCidr') ?? '',
      NatIpCidrName: text(properties, 'NatIpCidrName'),
      NatIpCidrDescription: text(properties, 'NatIpCidrDescription'),
      ClientToken: clientToken,
    })
    return { physicalId: NatIpCidrId }
  },
  // Guess: no table says what can be updated; the API changes these.
  updates: ['NatIpCidrName', 'NatIpCidrDescription'],
  update(step) {
    step.call('vpc.ModifyNatIpCidrAttribute', {
      ...{ RegionId: step.regionId, ...blockOf(step) },
      NatIpCidrName: changedText(step, 'NatIpCidrName'),
      NatIpCidrDescription: changedText(step, 'NatIpCidrDescription'),
    })
    return undefined
  },
  read(step) {
    const { regionId, call } = step
    const listed = unlessGone(() => call('vpc.ListNatIpCidrs', { RegionId: regionId, ...blockOf(step) }))
    const [cidr] = listed?.NatIpCidrs ?? []
    if (cidr === undefined) return undefined
    const { NatGatewayId, NatIpCidr, NatIpCidrName, NatIpCidrDescription } = cidr
    return told(step, { NatGatewayId, NatIpCidr, NatIpCidrName, NatIpCidrDescription })
  },
  attributes: ({ physicalId }) => ({ NatIpCidrId: physicalId }),
  remove(step) {
    ifThere(() => step.call('vpc.DeleteNatIpCidr', { RegionId: step.regionId, ...blockOf(step) }))
  },
})

function blockOf({ properties }: ResourceStep) {
  return { NatGatewayId: text(properties, 'NatGatewayId') ?? '', NatIpCidr: text(properties, 'NatIpCidr') ?? '' }
}
