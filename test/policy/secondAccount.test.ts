import { describe, expect, it } from 'vitest'
import { makeImage, makeInstance, REGION } from '../products/ecs/sourceInstance.ts'
import { Caller } from '../setup/callers.ts'
import { ACCOUNT, type TestWorld, testWorld } from '../setup/worlds.ts'
import { role, trusting, user } from './principals.ts'

const OTHER = '1000000000000002'

async function twoAccounts() {
  const world = testWorld()
  await world.control({ kind: 'account', accountId: OTHER, accessKeyId: 'LTAIother', accessKeySecret: 's' })
  return { world, ImageId: await makeImage(world, makeInstance(world)) }
}

async function images(caller: Caller, ImageId: string): Promise<number> {
  return (await caller.call('ecs.DescribeImages', { ...REGION, ImageId })).TotalCount
}

const share = (world: TestWorld, ImageId: string, how: object) =>
  world.call('ecs.ModifyImageSharePermission', { ...REGION, ImageId, ...how })

describe('a second account', () => {
  it('sees what is shared with it, as far as its users may look, and nothing else', async () => {
    const { world, ImageId } = await twoAccounts()
    const other = await makeImage(world, makeInstance(world))
    const eve = user(world, 'eve', { account: OTHER, system: ['AliyunECSFullAccess'] })
    const mallory = user(world, 'mallory', { account: OTHER })
    expect(await images(eve, ImageId)).toBe(0)
    await share(world, ImageId, { AddAccount: [OTHER] })
    expect(await images(eve, ImageId)).toBe(1)
    expect(await images(eve, other)).toBe(0)
    expect((await mallory.refusal('ecs.DescribeImages', { ...REGION, ImageId })).code).toBe('Forbidden.RAM')
    expect((await eve.refusal('ecs.ModifyImageAttribute', { ...REGION, ImageId, ImageName: 'mine' })).code).toBe(
      'InvalidImageId.NotFound',
    )
    await share(world, ImageId, { RemoveAccount: [OTHER] })
    expect(await images(eve, ImageId)).toBe(0)
  })

  it('finds no resource of the first, whatever its policies say', async () => {
    const { world } = await twoAccounts()
    const { VpcId } = await world.call('vpc.CreateVpc', { ...REGION })
    const eve = user(world, 'eve', { account: OTHER, system: ['AdministratorAccess'] })
    expect((await eve.call('vpc.DescribeVpcs', { ...REGION, VpcId })).TotalCount).toBe(0)
    expect((await eve.refusal('vpc.DeleteVpc', { ...REGION, VpcId })).code).toMatch(/NotFound/)
  })

  it('lets itself be entered by a role, which then sees what is shared', async () => {
    const { world, ImageId } = await twoAccounts()
    await share(world, ImageId, { AddAccount: [OTHER] })
    const RoleArn = role(world, 'guest', {
      account: OTHER,
      trust: trusting(`acs:ram::${ACCOUNT}:user/ann`),
      system: ['AliyunECSReadOnlyAccess'],
    })
    const ann = user(world, 'ann', { system: ['AliyunSTSAssumeRoleAccess'] })
    const bob = user(world, 'bob', { system: ['AliyunSTSAssumeRoleAccess'] })
    const { Credentials } = await ann.call('sts.AssumeRole', { RoleArn, RoleSessionName: 'visit' })
    const key = world.world.accessKeys.get(Credentials.AccessKeyId as string)
    if (key === undefined) throw new Error('there is no key')
    expect(await images(new Caller(world, key.principal), ImageId)).toBe(1)
    expect((await bob.refusal('sts.AssumeRole', { RoleArn, RoleSessionName: 'visit' })).code).toBe('NoPermission')
  })
})
