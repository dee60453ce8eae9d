import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ensureAll } from './instanceChanges.ts'
import { describeInstances } from './instances.ts'
import { text, texts } from './properties.ts'

/** DescribeInstanceRamRole shows so many at once. */
const PAGE = 50

/** ALIYUN::ECS::RamRoleAttachment: AttachInstanceRamRole. Its physical id is the role's name. */
export default defineResource('ALIYUN::ECS::RamRoleAttachment', {
  creates: 'ecs.AttachInstanceRamRole',
  emulates: ['InstanceIds', 'RamRoleName'],
  // Guess: the documented tables do not have the type.
  updates: ['InstanceIds'],
  create(step) {
    const physicalId = text(step.properties, 'RamRoleName') ?? ''
    // Some may have it when another is refused.
    step.note({ physicalId })
    attach({ ...step, physicalId }, texts(step.properties, 'InstanceIds') ?? [])
    return { physicalId }
  },
  update(step) {
    const wanted = texts(step.properties, 'InstanceIds') ?? []
    const had = texts(step.previous, 'InstanceIds') ?? []
    detach(
      step,
      had.filter((id) => !wanted.includes(id)),
    )
    attach(step, wanted)
    return undefined
  },
  read(step) {
    const InstanceIds = holders(step, texts(step.properties, 'InstanceIds') ?? [])
    return InstanceIds.length === 0 ? undefined : { RamRoleName: step.physicalId, InstanceIds }
  },
  attributes: ({ physicalId, properties }) => ({
    RamRoleName: physicalId,
    InstanceIds: texts(properties, 'InstanceIds') ?? [],
  }),
  remove: (step) => detach(step, texts(step.properties, 'InstanceIds') ?? []),
})

function attach({ call, physicalId, regionId }: ResourceStep, ids: readonly string[]): void {
  if (ids.length === 0) return
  const request = { RegionId: regionId, RamRoleName: physicalId, InstanceIds: JSON.stringify(ids) }
  const { AttachInstanceRamRoleResults } = call('ecs.AttachInstanceRamRole', request)
  ensureAll(AttachInstanceRamRoleResults.AttachInstanceRamRoleResult)
}

/** Those that are still there and still have the role. */
function holders(step: ResourceStep, ids: readonly string[]): string[] {
  const there = describeInstances(step, ids).map(({ InstanceId = '' }) => InstanceId)
  const having = new Set<string>()
  for (let i = 0; i < there.length; i += PAGE) {
    const InstanceIds = JSON.stringify(there.slice(i, i + PAGE))
    const request = { RegionId: step.regionId, InstanceIds, RamRoleName: step.physicalId, PageSize: PAGE }
    const { InstanceRamRoleSets } = step.call('ecs.DescribeInstanceRamRole', request)
    for (const { InstanceId = '' } of InstanceRamRoleSets.InstanceRamRoleSet ?? []) having.add(InstanceId)
  }
  return there.filter((id) => having.has(id))
}

function detach(step: ResourceStep, ids: readonly string[]): void {
  const { call, physicalId, regionId } = step
  const having = holders(step, ids)
  if (having.length === 0) return
  const request = { RegionId: regionId, RamRoleName: physicalId, InstanceIds: JSON.stringify(having) }
  ensureAll(call('ecs.DetachInstanceRamRole', request).DetachInstanceRamRoleResults.DetachInstanceRamRoleResult)
}
