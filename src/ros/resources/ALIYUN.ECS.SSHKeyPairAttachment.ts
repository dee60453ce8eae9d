import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ensureAll } from './instanceChanges.ts'
import { describeInstances, instancesInTransition, waitForRunning } from './instances.ts'
import { flag, text, texts } from './properties.ts'

/** ALIYUN::ECS::SSHKeyPairAttachment: AttachKeyPair; with AutoReboot running instances are started anew. Ref gives the name. */
export default defineResource('ALIYUN::ECS::SSHKeyPairAttachment', {
  creates: 'ecs.AttachKeyPair',
  emulates: ['AutoReboot', 'InstanceIds', 'KeyPairName'],
  updates: ['InstanceIds'],
  create(step) {
    attach(step, idsOf(step))
    return { physicalId: text(step.properties, 'KeyPairName') ?? '' }
  },
  pending: (step) => waitForRunning(step, idsOf(step)),
  update(step) {
    const { previous, properties } = step
    const wanted = texts(properties, 'InstanceIds') ?? []
    const had = texts(previous, 'InstanceIds') ?? []
    const gone = had.filter((id) => !wanted.includes(id))
    detach(step, gone)
    const present = holders(step, wanted)
    attach(
      step,
      wanted.filter((id) => !present.includes(id)),
    )
    return undefined
  },
  read: (step) => ({ KeyPairName: step.physicalId, InstanceIds: holders(step, idsOf(step)) }),
  attributes: () => ({}),
  remove: (step) => detach(step, idsOf(step)),
  obstacles: (step) => instancesInTransition(step, idsOf(step)),
})

function idsOf({ properties }: ResourceStep): string[] {
  return texts(properties, 'InstanceIds') ?? []
}

/** Those of the instances that have the key pair. */
function holders(step: ResourceStep, ids: readonly string[]): string[] {
  const name = text(step.properties, 'KeyPairName')
  const found = describeInstances(step, ids).filter(({ KeyPairName }) => KeyPairName === name)
  return found.map(({ InstanceId = '' }) => InstanceId)
}

function attach(step: ResourceStep, ids: readonly string[]): void {
  const { call, properties, regionId } = step
  if (ids.length === 0) return
  const KeyPairName = text(properties, 'KeyPairName') ?? ''
  const request = { RegionId: regionId, KeyPairName, InstanceIds: JSON.stringify(ids) }
  ensureAll(call('ecs.AttachKeyPair', request).Results.Result)
  if (flag(properties, 'AutoReboot') !== true) return
  const running = describeInstances(step, ids).filter(({ Status }) => Status === 'Running')
  const InstanceId = running.map(({ InstanceId: id = '' }) => id)
  if (InstanceId.length > 0) call('ecs.RebootInstances', { RegionId: regionId, InstanceId })
}

function detach(step: ResourceStep, ids: readonly string[]): void {
  const { call, physicalId, regionId } = step
  const holding = holders(step, ids)
  if (holding.length === 0) return
  const request = { RegionId: regionId, KeyPairName: physicalId, InstanceIds: JSON.stringify(holding) }
  ensureAll(call('ecs.DetachKeyPair', request).Results.Result)
}
