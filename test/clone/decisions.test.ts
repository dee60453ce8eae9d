import { describe, expect, it } from 'vitest'
import type { CloneStart } from '../../src/clone/request.ts'
import { previewClone } from '../../src/host/cloning.ts'
import { allow, document, user } from '../policy/principals.ts'
import {
  cloned,
  cloneRequest,
  elsewhere,
  instance,
  OTHER_REGION,
  prepared,
  preview,
  refused,
  SOURCE_REGION,
  SOURCE_ZONE,
  sourceInstance,
  start,
  TYPE,
  withoutStart,
} from './cloneSetup.ts'
import { attributeDifferences, described } from './described.ts'

type World = Awaited<ReturnType<typeof prepared>>['world']

const offers = async (world: World, RegionId: string) =>
  (await world.call('ecs.DescribeImages', { RegionId, ImageOwnerAlias: 'marketplace', PageSize: 100 })).Images.Image ??
  []

async function stock(world: World, zones: readonly string[], instanceType: string, count: number) {
  const settings = zones.map((zoneId) => ({ regionId: OTHER_REGION, zoneId, instanceType, count }))
  await world.control({ kind: 'stock', settings })
}

const trustOfEcs = JSON.stringify({
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: ['ecs.aliyuncs.com'] } }],
})

describe('images', () => {
  it('a marketplace image is found in the other region by product and version, under another id (A3)', async () => {
    const { world, network, ask } = await prepared()
    const [here] = (await offers(world, SOURCE_REGION)).filter(({ Architecture }) => Architecture === 'x86_64')
    const source = await sourceInstance(world, network, { ImageId: here?.ImageId })
    const task = await cloned(world, ask({ ...elsewhere, sourceInstanceIds: [source] }))
    const there = (await offers(world, OTHER_REGION)).find(({ ProductCode }) => ProductCode === here?.ProductCode)
    expect(there?.ImageId).not.toBe(here?.ImageId)
    expect((await instance(world, task.instanceIds[0] ?? '', OTHER_REGION)).ImageId).toBe(there?.ImageId)
  })

  it('a marketplace image that is not published there is refused, and including the data advised (rule 21, A3)', async () => {
    const { world, network, ask } = await prepared()
    const there = new Set((await offers(world, 'cn-chengdu')).map(({ ProductCode }) => ProductCode))
    const here = (await offers(world, SOURCE_REGION)).find(({ ProductCode }) => !there.has(ProductCode))
    const source = await sourceInstance(world, network, { ImageId: here?.ImageId })
    const request = ask({ sourceInstanceIds: [source], destinationRegionId: 'cn-chengdu' })
    expect(await refused(world, request)).toMatchObject({
      rule: '20',
      message: expect.stringMatching(/include the data/i),
    })
  })

  it('are named after the source and the time of the scratch (A15)', async () => {
    const { world, instanceId, ask } = await prepared()
    const task = await cloned(world, ask({ ...elsewhere, includeInstanceData: true }))
    const names = (task.retainedImages as { imageName: string }[]).map(({ imageName }) => imageName)
    expect(names[0]).toMatch(new RegExp(`^TemplateScratch-${instanceId}-2026\\d{10}$`))
    expect(names).toEqual([names[0], names[0]])
  })

  it('a deprecated image is run from in its region, with a warning (A26)', async () => {
    const { world, network, instanceId, ask } = await prepared()
    const RegionId = SOURCE_REGION
    const { ImageId } = await world.call('ecs.CreateImage', { RegionId, InstanceId: instanceId, ImageName: 'own' })
    await world.settle()
    const source = await sourceInstance(world, network, { ImageId })
    await world.call('ecs.ModifyImageAttribute', { RegionId, ImageId, Status: 'Deprecated' })
    const request = ask({ sourceInstanceIds: [source] })
    const { checks } = await preview(world, withoutStart(request))
    expect(checks).toContainEqual(expect.objectContaining({ rule: 'A26', outcome: 'warn' }))
    expect((await instance(world, (await cloned(world, request)).instanceIds[0] ?? '')).ImageId).toBe(ImageId)
  })

  it('the source runs on while it is cloned with its data (A20)', async () => {
    const { world, instanceId, ask } = await prepared()
    const { StartTime } = await instance(world, instanceId)
    await start(world, ask({ includeInstanceData: true }))
    for (let i = 0; i < 60; i++) {
      await world.advance(10_000)
      expect(await instance(world, instanceId)).toMatchObject({ Status: 'Running', StartTime })
    }
    await world.settle()
  })
})

describe('the zone, where none is named', () => {
  const zoneOf = async (world: World, request: ReturnType<typeof cloneRequest>) =>
    (await preview(world, withoutStart(request))).destination?.zoneId
  const letters = 'abcdefghijkl'.split('').map((letter) => `${OTHER_REGION}-${letter}`)

  it('is that of the same letter if the type is in stock there (A10)', async () => {
    const { world, ask } = await prepared()
    expect(await zoneOf(world, ask(elsewhere))).toBe(`${OTHER_REGION}${SOURCE_ZONE.slice(-2)}`)
  })

  it('is else the first where it is in stock, else that of the same letter if the type is sold there (A10)', async () => {
    const { world, ask } = await prepared()
    await stock(
      world,
      letters.filter((zone) => !zone.endsWith('-c')),
      TYPE,
      1,
    )
    expect(await zoneOf(world, ask({ ...elsewhere, instanceAmount: 2 }))).toBe(`${OTHER_REGION}-c`)
    await stock(world, letters, TYPE, 0)
    expect(await zoneOf(world, ask(elsewhere))).toBe(`${OTHER_REGION}-i`)
  })

  it('is else the first that sells a similar type (A10)', async () => {
    const { world, ask } = await prepared()
    const settings = letters.map((zoneId) => ({
      regionId: OTHER_REGION,
      zoneId,
      instanceType: TYPE,
      count: 0,
      category: null,
    }))
    await world.control({ kind: 'stock', settings })
    expect(await zoneOf(world, ask(elsewhere))).toBe(`${OTHER_REGION}-a`)
  })
})

describe('the stack', () => {
  it('lies in the destination, the scratch in the region of the source (A21)', async () => {
    const { world, ask } = await prepared()
    const { cloneTaskId } = await start(world, ask(elsewhere))
    await world.advance(1_000)
    expect(world.world.templateScratches.all().map(({ RegionId }) => RegionId)).toEqual([SOURCE_REGION])
    await world.settle()
    const { stackId = '', stackRegionId } = world.world.cloneTasks.get(cloneTaskId) ?? {}
    expect([stackRegionId, world.world.stacks.get(stackId)?.RegionId]).toEqual([OTHER_REGION, OTHER_REGION])
  })

  it('is found by its id when it is gone, and listed only if that is asked for (A22)', async () => {
    const { world, ask } = await prepared()
    const { stackId: StackId } = await cloned(world, ask())
    const RegionId = SOURCE_REGION
    expect(await world.call('ros.GetStack', { RegionId, StackId })).toMatchObject({ Status: 'DELETE_COMPLETE' })
    expect((await world.call('ros.ListStacks', { RegionId })).Stacks).toEqual([])
    const gone = await world.call('ros.ListStacks', { RegionId, Status: ['DELETE_COMPLETE'] })
    expect(gone.Stacks).toEqual([expect.objectContaining({ StackId })])
  })
})

describe('what clones are launched with', () => {
  it('the members of a recreated group do not reach one another where those of the source do not (A13)', async () => {
    const { world, network, ask } = await prepared()
    const group = { RegionId: SOURCE_REGION, SecurityGroupId: network.SecurityGroupId }
    await world.call('ecs.ModifySecurityGroupPolicy', { ...group, InnerAccessPolicy: 'Drop' })
    const request = ask({ ...elsewhere, instanceAmount: 2 })
    const { permissions } = await preview(world, withoutStart(request))
    expect(permissions).toContainEqual({ action: 'ecs:ModifySecurityGroupPolicy', calls: 1, isHeld: true })
    const task = await cloned(world, request)
    const { SecurityGroupIds } = await instance(world, task.instanceIds[0] ?? '', OTHER_REGION)
    const made = world.world.securityGroups.get(SecurityGroupIds?.SecurityGroupId?.[0] ?? '')
    expect(made).toMatchObject({ InnerAccessPolicy: 'Drop', RegionId: OTHER_REGION })
  })

  it('the RAM role goes along in any region if who asks may pass it, else it is dropped with a warning (A17)', async () => {
    const { world, network } = await prepared()
    await world.call('ram.CreateRole', { RoleName: 'shop', AssumeRolePolicyDocument: trustOfEcs })
    const source = await sourceInstance(world, network, { RamRoleName: 'shop' })
    const request = cloneRequest([source], elsewhere)
    const roleIn = async (actions: string[]) => {
      const ann = user(world, `ann-${actions.length}`, { custom: [document(allow(actions))] })
      const shown = await previewClone(world.host, ann.principal, { ...withoutStart(request) })
      const warned = shown.checks.filter(({ rule, outcome }) => rule === 'A17' && outcome === 'warn').length
      const isHeld = shown.permissions.find(({ action }) => action === 'ram:PassRole')?.isHeld
      return [shown.sources[0]?.attributes.find(({ name }) => name === 'RamRoleName')?.outcome, warned, isHeld]
    }
    expect(await roleIn(['ecs:*', 'vpc:*', 'ros:*'])).toEqual(['dropped', 1, false])
    expect(await roleIn(['ecs:*', 'vpc:*', 'ros:*', 'ram:PassRole'])).toEqual(['same', 0, true])
    const task = await cloned(world, request)
    expect(world.world.instances.get(task.instanceIds[0] ?? '')?.RamRoleName).toBe('shop')
  })

  it('a key pair stays in its region; with the data the image has its own password (A17)', async () => {
    const { world, network } = await prepared()
    await world.call('ecs.CreateKeyPair', { RegionId: SOURCE_REGION, KeyPairName: 'ops' })
    const source = await sourceInstance(world, network, { KeyPairName: 'ops' })
    const asked = async (members: object) => {
      const { template } = await preview(world, withoutStart(cloneRequest([source], members)))
      const { Resources } = template as { Resources: Record<string, { Properties: Record<string, unknown> }> }
      const group = Object.values(Resources).at(-1)?.Properties ?? {}
      return [group.KeyPairName, group.PasswordInherit]
    }
    expect(await asked({ includeInstanceData: true })).toEqual(['ops', undefined])
    expect(await asked({ ...elsewhere, includeInstanceData: true })).toEqual([undefined, true])
    expect(await asked(elsewhere)).toEqual([undefined, undefined])
  })

  it('credits are asked for where the type of the clones has any (A17)', async () => {
    const { world, network } = await prepared()
    const source = await sourceInstance(world, network, {
      InstanceType: 'ecs.t6-c1m2.large',
      CreditSpecification: 'Unlimited',
    })
    const request = cloneRequest([source])
    const kept = await cloned(world, request)
    expect(await instance(world, kept.instanceIds[0] ?? '')).toMatchObject({ CreditSpecification: 'Unlimited' })
    const bursting = ['ecs.t6-c1m2.large', 'ecs.t5-lc1m2.large', 'ecs.e-c1m2.large', 'ecs.t6-c1m4.large']
    const settings = bursting.map((instanceType) => ({
      regionId: SOURCE_REGION,
      zoneId: SOURCE_ZONE,
      instanceType,
      count: 0,
    }))
    await world.control({ kind: 'stock', settings })
    const task = await cloned(world, request)
    expect(await instance(world, task.instanceIds[0] ?? '')).toMatchObject({ CreditSpecification: '' })
  })

  it('a term that cannot be bought is refused before anything is made (A18)', async () => {
    const { world, network } = await prepared()
    const source = await sourceInstance(world, network, {
      InstanceChargeType: 'PrePaid',
      Period: 1,
      PeriodUnit: 'Month',
    })
    for (const options of [{ period: 10 }, { period: 5, periodUnit: 'Week' as const }])
      expect(await refused(world, cloneRequest([source], { options }))).toMatchObject({
        rule: 'A18',
        code: 'InvalidPeriod',
      })
    await cloned(world, cloneRequest([source], { options: { period: 2, periodUnit: 'Week' } }))
  })
})

describe('what a preview says of money', () => {
  it('names every source, and why no price can be told (A18)', async () => {
    const { world, network, instanceId } = await prepared()
    const subscription = await sourceInstance(world, network, { InstanceChargeType: 'PrePaid', Period: 1 })
    const { fees } = await preview(world, withoutStart(cloneRequest([instanceId, subscription])))
    expect(fees).toMatchObject([
      { rule: '16', sourceInstanceId: instanceId, fee: { perMonth: 360, currency: 'CNY' } },
      {
        rule: '16',
        sourceInstanceId: subscription,
        fee: { perMonth: null, reason: expect.stringMatching(/subscriptions/) },
      },
    ])
  })

  it('warns that a term has no effect where no source is a subscription (A18)', async () => {
    const { world, network, ask } = await prepared()
    const options = { period: 3, autoRenew: true }
    const warned = async (request: CloneStart) =>
      (await preview(world, withoutStart(request))).checks.filter(
        ({ rule, outcome }) => rule === 'A18' && outcome === 'warn',
      )
    expect(await warned(ask({ options }))).toMatchObject([{ message: expect.stringContaining('period, autoRenew') }])
    const subscription = await sourceInstance(world, network, { InstanceChargeType: 'PrePaid', Period: 1 })
    expect(await warned(cloneRequest([subscription], { options }))).toEqual([])
  })
})

describe('the table of attributes', () => {
  it('has every field of the three replies, and tells how each comes out (rules 12, 13, 16, A16, A17)', async () => {
    const { world, network } = await prepared()
    await world.call('ram.CreateRole', { RoleName: 'shop', AssumeRolePolicyDocument: trustOfEcs })
    const source = await sourceInstance(world, network, {
      InternetMaxBandwidthOut: 5,
      InternetMaxBandwidthIn: 8,
      SystemDisk: {
        Category: 'cloud_essd',
        Size: '40',
        DiskName: 'root',
        Description: 'of the shop',
        Encrypted: 'true',
      },
      DataDisk: [
        { Category: 'cloud_auto', Size: 60, BurstingEnabled: true, ProvisionedIops: 100, DeleteWithInstance: false },
        { Category: 'cloud_essd', Size: 60, Encrypted: 'true', Description: 'rows' },
      ],
      RamRoleName: 'shop',
      DeletionProtection: true,
      HttpTokens: 'required',
      HttpPutResponseHopLimit: 3,
    })
    await world.advance(3_600_000)
    for (const members of [{}, { includeInstanceData: true }, elsewhere, { ...elsewhere, includeInstanceData: true }]) {
      const request = cloneRequest([source], members)
      const { sources } = await preview(world, withoutStart(request))
      const table = sources[0]?.attributes ?? []
      const task = await cloned(world, request)
      const original = await described(world, source, SOURCE_REGION)
      const clone = await described(world, task.instanceIds[0] ?? '', request.destinationRegionId)
      expect(attributeDifferences(table, original, clone)).toEqual([])
      for (const { rule, reason } of table)
        expect([rule, reason]).toEqual([expect.stringMatching(/^A?\d+$/), expect.stringMatching(/./)])
      // It would be noticed if a field were missing or came out otherwise.
      expect(attributeDifferences(table.slice(1), original, clone)).toEqual(['InstanceId is not in the table'])
      expect(attributeDifferences(table, original, { ...clone, HostName: 'other' })).toHaveLength(1)
    }
  })
})
