import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { chargeTypeOf } from './chargeTypes.ts'
import { ifThere, untilGone } from './gone.ts'
import { flag, TAG_FIELDS, tags, text } from './properties.ts'
import { readTags } from './tagging.ts'
import { changedText, hasChanged, told } from './told.ts'

/**
 * ALIYUN::VPC::NatGateway: CreateNatGateway, ready when Available. What is protected is not deleted; DeletionForce takes
 * entries along, and the EIPs off.
 */
export default defineResource('ALIYUN::VPC::NatGateway', {
  creates: 'vpc.CreateNatGateway',
  imports: { identifier: 'NatGatewayId' },
  emulates: [
    'VpcId',
    'VSwitchId',
    'NatGatewayName',
    'Description',
    'NatType',
    'NetworkType',
    'InstanceChargeType',
    'InternetChargeType',
    'Spec',
    'EipBindMode',
    'IcmpReplyEnabled',
    'DeletionProtection',
    'DeletionForce',
    'Tags',
  ],
  fields: { Tags: TAG_FIELDS },
  // Nothing is paid here, and there is no firewall.
  accepts: { AutoPay: [true, false], SecurityProtectionEnabled: [false] },
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const gateway = call('vpc.CreateNatGateway', {
      RegionId: regionId,
      VpcId: text(properties, 'VpcId') ?? '',
      VSwitchId: text(properties, 'VSwitchId'),
      Name: text(properties, 'NatGatewayName'),
      Description: text(properties, 'Description'),
      // Guess: the default of the type is that of the API, Enhanced.
      NatType: text(properties, 'NatType'),
      NetworkType: text(properties, 'NetworkType'),
      InstanceChargeType: chargeTypeOf(text(properties, 'InstanceChargeType')),
      InternetChargeType: text(properties, 'InternetChargeType'),
      Spec: text(properties, 'Spec'),
      EipBindMode: text(properties, 'EipBindMode'),
      IcmpReplyEnabled: flag(properties, 'IcmpReplyEnabled'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    return { physicalId: gateway.NatGatewayId }
  },
  pending: (step) => waitWhileMoving(step),
  finish({ properties, physicalId, regionId, call }) {
    if (flag(properties, 'DeletionProtection') !== true) return
    const request = { RegionId: regionId, InstanceId: physicalId, Type: 'NATGW', ProtectionEnable: true }
    call('vpc.DeletionProtection', request)
  },
  // Guess: the tables do not say; the API changes them.
  updates: ['EipBindMode', 'IcmpReplyEnabled'],
  update(step) {
    if (!hasChanged(step, 'EipBindMode', 'IcmpReplyEnabled')) return undefined
    const { properties, physicalId, regionId, call } = step
    call('vpc.ModifyNatGatewayAttribute', {
      RegionId: regionId,
      NatGatewayId: physicalId,
      EipBindMode: changedText(step, 'EipBindMode'),
      IcmpReplyEnabled: flag(properties, 'IcmpReplyEnabled') ?? true,
    })
    return undefined
  },
  read(step) {
    const gateway = describeGateway(step)
    if (gateway === undefined) return undefined
    const { VpcId, Description, NatType, NetworkType, InstanceChargeType, InternetChargeType, Spec } = gateway
    return told(
      step,
      {
        ...{ VpcId, Description, NatType, NetworkType, InternetChargeType, InstanceChargeType, Spec },
        VSwitchId: gateway.NatGatewayPrivateInfo?.VswitchId,
        NatGatewayName: gateway.Name,
        EipBindMode: gateway.EipBindMode,
        IcmpReplyEnabled: gateway.IcmpReplyEnabled,
        DeletionProtection: gateway.DeletionProtection,
        Tags: readTags(step, gateway.Tags?.Tag),
      },
      ['InstanceChargeType'],
    )
  },
  attributes(step) {
    const gateway = describeGateway(step)
    return {
      NatGatewayId: step.physicalId,
      SNatTableId: gateway?.SnatTableIds?.SnatTableId?.[0] ?? '',
      ForwardTableId: gateway?.ForwardTableIds?.ForwardTableId?.[0] ?? '',
    }
  },
  remove({ physicalId, properties, regionId, call }) {
    const Force = flag(properties, 'DeletionForce')
    ifThere(() => call('vpc.DeleteNatGateway', { RegionId: regionId, NatGatewayId: physicalId, Force }))
  },
  leaving: (step) => untilGone('natGateways', step.physicalId, describeGateway(step)?.Status, 'Deleting'),
  obstacles: (step) => (step.physicalId === '' ? [] : (waitWhileMoving(step) ?? [])),
})

function describeGateway({ physicalId, regionId, call }: ResourceStep) {
  return call('vpc.DescribeNatGateways', { RegionId: regionId, NatGatewayId: physicalId }).NatGateways.NatGateway?.[0]
}

function waitWhileMoving(step: ResourceStep) {
  const status = describeGateway(step)?.Status
  return status === 'Available' || status === undefined ? undefined : [{ table: 'natGateways', key: step.physicalId }]
}
