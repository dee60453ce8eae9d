import { defineResource } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { number, text } from './properties.ts'

/** ALIYUN::ECS::DeploymentSet: CreateDeploymentSet. */
export default defineResource('ALIYUN::ECS::DeploymentSet', {
  creates: 'ecs.CreateDeploymentSet',
  imports: { identifier: 'DeploymentSetId' },
  emulates: ['DeploymentSetName', 'Description', 'GroupCount', 'Strategy'],
  // No machine fails here.
  accepts: { OnUnableToRedeployFailedInstance: ['CancelMembershipAndStart', 'KeepStopped'] },
  // Guess: the documented tables do not have the type.
  updates: ['DeploymentSetName', 'Description'],
  create({ properties, regionId, clientToken, call }) {
    const { DeploymentSetId } = call('ecs.CreateDeploymentSet', {
      RegionId: regionId,
      DeploymentSetName: text(properties, 'DeploymentSetName'),
      Description: text(properties, 'Description'),
      GroupCount: number(properties, 'GroupCount'),
      Strategy: text(properties, 'Strategy'),
      ClientToken: clientToken,
    })
    return { physicalId: DeploymentSetId }
  },
  update({ physicalId, properties, regionId, call }) {
    call('ecs.ModifyDeploymentSetAttribute', {
      RegionId: regionId,
      DeploymentSetId: physicalId,
      DeploymentSetName: text(properties, 'DeploymentSetName') ?? '',
      Description: text(properties, 'Description') ?? '',
    })
    return undefined
  },
  read({ call, physicalId, regionId }) {
    const request = { RegionId: regionId, DeploymentSetIds: JSON.stringify([physicalId]) }
    const [set] = call('ecs.DescribeDeploymentSets', request).DeploymentSets.DeploymentSet ?? []
    if (set === undefined) return undefined
    const { DeploymentSetName = '', DeploymentSetDescription: Description = '', Strategy = '', GroupCount } = set
    return { DeploymentSetName, Description, Strategy, ...(GroupCount === undefined ? {} : { GroupCount }) }
  },
  attributes: ({ physicalId }) => ({ DeploymentSetId: physicalId }),
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('ecs.DeleteDeploymentSet', { RegionId: regionId, DeploymentSetId: physicalId }))
  },
})
