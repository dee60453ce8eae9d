import { defineResource, type ResourceStep, type WaitFor } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { describeNetworkAcl } from './networkAcls.ts'
import { structs, text } from './properties.ts'
import { told, withFieldsOf } from './told.ts'

/**
 * ALIYUN::VPC::NetworkAclAssociation: gives vSwitches a network ACL; ready when all have it.
 * Guess: its physical id is that of the ACL.
 */
export default defineResource('ALIYUN::VPC::NetworkAclAssociation', {
  creates: 'vpc.AssociateNetworkAcl',
  emulates: ['NetworkAclId', 'Resources'],
  fields: { Resources: ['ResourceId', 'ResourceType'] },
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const NetworkAclId = text(properties, 'NetworkAclId') ?? ''
    const request = { RegionId: regionId, NetworkAclId, Resource: resourcesOf(step), ClientToken: clientToken }
    call('vpc.AssociateNetworkAcl', request)
    return { physicalId: NetworkAclId }
  },
  pending: (step) =>
    waitUnless(
      step,
      oursOn(step).every(({ Status }) => Status === 'BINDED'),
    ),
  read(step) {
    const shown = oursOn(step).map(({ ResourceId, ResourceType }) => ({ ResourceId, ResourceType }))
    if (shown.length === 0) return undefined
    const Resources = withFieldsOf(step.properties.Resources, shown)
    return told(step, { NetworkAclId: step.physicalId, Resources })
  },
  attributes: ({ physicalId }) => ({ NetworkAclId: physicalId }),
  remove(step) {
    const Resource = oursOn(step)
      .filter(({ Status }) => Status !== 'UNBINDING')
      .map(({ ResourceId, ResourceType }) => ({ ResourceId, ResourceType }))
    if (Resource.length === 0) return
    const request = { RegionId: step.regionId, NetworkAclId: step.physicalId, Resource }
    ifThere(() => step.call('vpc.UnassociateNetworkAcl', request))
  },
  leaving: (step) => waitUnless(step, oursOn(step).length === 0),
})

function resourcesOf({ properties }: ResourceStep): { ResourceId: string; ResourceType: string }[] {
  return (structs(properties, 'Resources') ?? []).map((each) => {
    return { ResourceId: text(each, 'ResourceId') ?? '', ResourceType: text(each, 'ResourceType') ?? 'VSwitch' }
  })
}

/** Those of the resources that have the ACL, in the order of the template. */
function oursOn(step: ResourceStep) {
  const bound = describeNetworkAcl(step, step.physicalId)?.Resources?.Resource ?? []
  return resourcesOf(step)
    .map(({ ResourceId }) => bound.find((row) => row.ResourceId === ResourceId))
    .filter((row) => row !== undefined)
}

function waitUnless({ physicalId }: ResourceStep, isDone: boolean): WaitFor[] | undefined {
  return isDone ? undefined : [{ table: 'networkAcls', key: physicalId }]
}
