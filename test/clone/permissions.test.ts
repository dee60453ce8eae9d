import { describe, expect, it } from 'vitest'
import { previewClone, startCloneTask } from '../../src/host/cloning.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { allow, deny, document, group, role, sessionOf, user } from '../policy/principals.ts'
import { Caller } from '../setup/callers.ts'
import { type TestWorld, testWorld } from '../setup/worlds.ts'
import { cloneRequest, prepared } from './cloneSetup.ts'

const ECS = 'AliyunECSFullAccess'
const VPC = 'AliyunVPCFullAccess'
const ROS = 'AliyunROSFullAccess'

/** What rule 2 says to a caller: the names of what is missing, or that it passes. */
async function ruleTwo(world: TestWorld, { principal }: Caller, options: object = {}): Promise<string | string[]> {
  const { checks } = await previewClone(world.host, principal, { ...cloneRequest(['i-1'], { options }) })
  const check = checks.find(({ rule }) => rule === '2')
  if (check?.outcome === 'pass') return 'passes'
  return check?.message.match(/Aliyun\w+/g) ?? []
}

describe('rule 2: the policies of who clones', () => {
  it.each<[string[], string | string[]]>([
    [[], [ECS, VPC, ROS]],
    [[ECS], [VPC, ROS]],
    [[VPC], [ECS, ROS]],
    [[ROS], [ECS, VPC]],
    [[ECS, VPC], [ROS]],
    [[ECS, ROS], [VPC]],
    [[VPC, ROS], [ECS]],
    [[ECS, VPC, ROS], 'passes'],
    [['AdministratorAccess'], 'passes'],
    [['ReadOnlyAccess'], [ECS, VPC, ROS]],
  ])('a user, and a role, with %j (rule 2)', async (system, expected) => {
    const world = testWorld()
    const ann = user(world, 'ann', { system })
    role(world, 'ops', { system })
    const session = new Caller(world, sessionOf(world, 'ops'))
    expect(await ruleTwo(world, ann)).toEqual(expected)
    expect(await ruleTwo(world, session)).toEqual(expected)
  })

  it('counts what comes by a group (rule 2)', async () => {
    const world = testWorld()
    const ann = user(world, 'ann', { system: [ECS] })
    group(world, 'devs', [ann], { system: [VPC] })
    expect(await ruleTwo(world, ann)).toEqual([ROS])
    group(world, 'ops', [ann], { system: [ROS] })
    expect(await ruleTwo(world, ann)).toBe('passes')
  })

  it('reads names literally when asked to (A19)', async () => {
    const world = testWorld()
    const admin = user(world, 'admin', { system: ['AdministratorAccess'] })
    expect(await ruleTwo(world, admin, { policyCheck: 'names' })).toEqual([ECS, VPC, ROS])
    const ann = user(world, 'ann', { system: [ECS, VPC, ROS] })
    expect(await ruleTwo(world, ann, { policyCheck: 'names' })).toBe('passes')
  })

  it.each<[string, object[], string | string[]]>([
    ['the same by other words', [allow(['ecs:*', 'vpc:*', 'ros:*'])], 'passes'],
    ['NotAction', [{ Effect: 'Allow', NotAction: 'ram:*', Resource: '*' }], 'passes'],
    ['NotAction that leaves a part out', [{ Effect: 'Allow', NotAction: 'ros:Delete*', Resource: '*' }], [ROS]],
    ['too little', [allow(['ecs:Describe*', 'vpc:*', 'ros:*'])], [ECS]],
    ['one letter', [allow(['ecs:?', 'vpc:*', 'ros:*'])], [ECS]],
    ['some resources', [allow(['ecs:*', 'vpc:*', 'ros:*'], 'acs:*:cn-hangzhou:*:*')], [ECS, VPC, ROS]],
    ['under a condition', [allow('*', '*', { Condition: { Bool: { 'acs:MFAPresent': 'true' } } })], [ECS, VPC, ROS]],
    ['a Deny of a part', [allow('*'), deny('ros:DeleteStack')], [ROS]],
    ['a Deny of something else', [allow('*'), deny(['oss:*', 'ram:Delete*'])], 'passes'],
    ['a Deny of all but', [allow('*'), { Effect: 'Deny', NotAction: ['ecs:*', 'vpc:*'], Resource: '*' }], [ROS]],
  ])('counts what is granted otherwise: %s (A19)', async (_name, statements, expected) => {
    const world = testWorld()
    expect(await ruleTwo(world, user(world, 'ann', { custom: [document(...statements)] }))).toEqual(expected)
  })

  it('asks the session policy, too', async () => {
    const world = testWorld()
    role(world, 'ops', { system: [ECS, VPC, ROS] })
    const narrowed = new Caller(world, sessionOf(world, 'ops', document(allow(['ecs:*', 'vpc:*']))))
    expect(await ruleTwo(world, narrowed)).toEqual([ROS])
  })
})

describe('a clone acts as the one who asked', () => {
  it.each(['user', 'session'] as const)('a %s with the three policies clones', async (kind) => {
    const { world, instanceId } = await prepared()
    const system = [ECS, VPC, ROS]
    if (kind === 'session') role(world, 'ops', { system })
    const { principal } = kind === 'user' ? user(world, 'ann', { system }) : new Caller(world, sessionOf(world, 'ops'))
    const { cloneTaskId } = await startCloneTask(world.host, principal, {
      ...cloneRequest([instanceId]),
    })
    await world.settle()
    const task = world.world.cloneTasks.get(cloneTaskId)
    expect(task).toMatchObject({ status: 'Succeeded', principal })
    expect(world.world.stacks.all().map((stack) => stack.principal)).toEqual([principal])
  })

  it('refuses to start without them, and makes nothing', async () => {
    const { world, instanceId } = await prepared()
    const { principal } = user(world, 'ann', { system: [ECS, VPC] })
    const before = world.world.tables.hash().text
    const request = { ...cloneRequest([instanceId]) }
    const refusal = await startCloneTask(world.host, principal, request).catch((error: ApiError) => error)
    expect(refusal).toBeInstanceOf(ApiError)
    expect(refusal).toMatchObject({ status: 403, code: 'Forbidden.RAM', details: { rule: '2' } })
    expect(world.world.tables.hash().text).toBe(before)
  })
})
