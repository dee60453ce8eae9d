import { defineResource } from '../stack/resourceType.ts'
import {
  describeInstances,
  instancesInTransition,
  releaseInstances,
  waitForRelease,
  waitForRunning,
} from './instances.ts'
import { LAUNCH_FIELDS, LAUNCH_PROPERTIES, launchRequest } from './launch.ts'

/** ALIYUN::ECS::Instance: RunInstances with Amount 1, ready when it has left Pending and Starting. */
export default defineResource('ALIYUN::ECS::Instance', {
  emulates: LAUNCH_PROPERTIES,
  fields: LAUNCH_FIELDS,
  create(step) {
    const { clientToken, call } = step
    const request = { ...launchRequest(step), Amount: 1, ClientToken: clientToken }
    const { InstanceIdSets } = call('ecs.RunInstances', request)
    return { physicalId: InstanceIdSets.InstanceIdSet?.[0] ?? '' }
  },
  pending: (step) => waitForRunning(step, [step.physicalId]),
  attributes(step) {
    const [instance] = describeInstances(step, [step.physicalId])
    const privateIp = instance?.VpcAttributes?.PrivateIpAddress?.IpAddress?.[0] ?? ''
    return {
      InstanceId: step.physicalId,
      HostName: instance?.HostName ?? '',
      PrivateIp: privateIp,
      InnerIp: privateIp,
      PublicIp: instance?.PublicIpAddress?.IpAddress?.[0] ?? instance?.EipAddress?.IpAddress ?? '',
      ZoneId: instance?.ZoneId ?? '',
      SecurityGroupIds: instance?.SecurityGroupIds?.SecurityGroupId ?? [],
      PrimaryNetworkInterfaceId: instance?.NetworkInterfaces?.NetworkInterface?.[0]?.NetworkInterfaceId ?? '',
    }
  },
  remove: (step) => releaseInstances(step, [step.physicalId]),
  leaving: (step) => waitForRelease(step, [step.physicalId]),
  obstacles: (step) => (step.physicalId === '' ? [] : instancesInTransition(step, [step.physicalId])),
})
