import { describe, expect, it } from 'vitest'
import { allow, document, role, user } from '../../policy/principals.ts'
import type { Caller } from '../../setup/callers.ts'
import { ACCOUNT, type TestWorld, testWorld } from '../../setup/worlds.ts'

const RegionId = 'cn-hangzhou'
const TemplateBody = JSON.stringify({
  ROSTemplateFormatVersion: '2015-09-01',
  Resources: { Net: { Type: 'ALIYUN::ECS::VPC', Properties: { CidrBlock: '10.0.0.0/8' } } },
})
const trustsRos = document({
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal: { Service: 'ros.aliyuncs.com' },
})

async function stackOf(world: TestWorld, caller: Caller, more: object = {}) {
  const { StackId } = await caller.call('ros.CreateStack', { RegionId, StackName: 's', TemplateBody, ...more })
  await world.settle()
  return world.call('ros.GetStack', { RegionId, StackId })
}

describe('a stack of a RAM user', () => {
  it('makes what its creator may make', async () => {
    const world = testWorld()
    const ann = user(world, 'ann', { system: ['AliyunROSFullAccess', 'AliyunVPCFullAccess'] })
    expect((await stackOf(world, ann)).Status).toBe('CREATE_COMPLETE')
  })

  it('fails with the refusal that the creator would meet, and is rolled back', async () => {
    const world = testWorld()
    const ann = user(world, 'ann', { system: ['AliyunROSFullAccess'] })
    const stack = await stackOf(world, ann, { DisableRollback: true })
    expect(stack).toMatchObject({ Status: 'CREATE_FAILED', StatusReason: expect.stringContaining('Forbidden.RAM') })
    expect(world.world.stacks.all()[0]?.OperationInfo).toMatchObject({ Code: 'Forbidden.RAM' })
  })

  it('loses what is taken away while it works', async () => {
    const world = testWorld()
    const ann = user(world, 'ann', { system: ['AliyunROSFullAccess', 'AliyunVPCFullAccess'] })
    const { StackId } = await ann.call('ros.CreateStack', { RegionId, StackName: 's', TemplateBody })
    world.world.atomically(() => {
      for (const row of world.world.ramAttachments.all()) {
        world.world.ramAttachments.remove(world.world.ramAttachments.definition.key(row))
      }
    })
    await world.settle()
    expect((await world.call('ros.GetStack', { RegionId, StackId })).Status).toMatch(
      /^(CREATE_FAILED|CREATE_ROLLBACK_)/,
    )
  })
})

describe('a stack with RamRoleName', () => {
  const passes = (name: string) => document(allow('ram:PassRole', `acs:ram::${ACCOUNT}:role/${name}`))

  it('works in the role, whatever its creator may do', async () => {
    const world = testWorld()
    role(world, 'builder', { trust: trustsRos, system: ['AliyunVPCFullAccess'] })
    const ann = user(world, 'ann', { system: ['AliyunROSFullAccess'], custom: [passes('builder')] })
    const stack = await stackOf(world, ann, { RamRoleName: 'builder' })
    expect(stack).toMatchObject({ Status: 'CREATE_COMPLETE', RamRoleName: 'builder' })
    await ann.call('ros.DeleteStack', { RegionId, StackId: stack.StackId })
    await world.settle()
    expect((await world.call('ros.GetStack', { RegionId, StackId: stack.StackId })).Status).toBe('DELETE_COMPLETE')
  })

  it('is limited by the role, not by its creator', async () => {
    const world = testWorld()
    role(world, 'idler', { trust: trustsRos })
    const ann = user(world, 'ann', { system: ['AdministratorAccess'] })
    const stack = await stackOf(world, ann, { RamRoleName: 'idler', DisableRollback: true })
    expect(stack).toMatchObject({ Status: 'CREATE_FAILED', StatusReason: expect.stringContaining('Forbidden.RAM') })
    const { principal } = world.world.stacks.all()[0] as { principal: { name: string } }
    expect(principal.name).toBe('idler')
  })

  it('is deleted in the role that DeleteStack names, or else as the caller', async () => {
    const world = testWorld()
    role(world, 'cleaner', { trust: trustsRos, system: ['AliyunVPCFullAccess'] })
    const ann = user(world, 'ann', { system: ['AliyunROSFullAccess'], custom: [passes('cleaner')] })
    const { StackId } = await world.call('ros.CreateStack', { RegionId, StackName: 's', TemplateBody })
    await world.settle()
    await ann.call('ros.DeleteStack', { RegionId, StackId })
    await world.settle()
    expect((await world.call('ros.GetStack', { RegionId, StackId })).Status).toBe('DELETE_FAILED')
    await ann.call('ros.DeleteStack', { RegionId, StackId, RamRoleName: 'cleaner' })
    await world.settle()
    expect((await world.call('ros.GetStack', { RegionId, StackId })).Status).toBe('DELETE_COMPLETE')
  })

  it('refuses a role that the caller may not pass, that is not there, or that does not trust ROS', async () => {
    const world = testWorld()
    role(world, 'builder', { trust: trustsRos })
    role(world, 'other')
    const ann = user(world, 'ann', { system: ['AliyunROSFullAccess'], custom: [passes('other'), passes('gone')] })
    const ask = (RamRoleName: string) =>
      ann.refusal('ros.CreateStack', { RegionId, StackName: 's', TemplateBody, RamRoleName })
    expect(await ask('builder')).toMatchObject({
      code: 'Forbidden.RAM',
      details: { accessDeniedDetail: { AuthAction: 'ram:PassRole' } },
    })
    expect(await ask('gone')).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect(await ask('other')).toMatchObject({ status: 403, code: 'NoPermission' })
  })
})
