import { describe, expect, it } from 'vitest'
import { instanceTypes } from '../../src/world/facts/instanceTypes.ts'
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
  TYPE,
  withoutStart,
} from './cloneSetup.ts'

type World = Awaited<ReturnType<typeof prepared>>['world']

function stock(world: World, instanceType: string, count: number, regionId = SOURCE_REGION, zoneId = SOURCE_ZONE) {
  return world.control({ kind: 'stock', settings: [{ regionId, zoneId, instanceType, count }] })
}

describe('how many clones', () => {
  it('60 asked with room for 7: 7 are made, and the preview said so (rule 8, A24)', async () => {
    const { world, ask } = await prepared()
    const name = 'max-postpaid-instance-vcpu-count'
    await world.control({ kind: 'quotas', settings: [{ name, value: 2 + 7 * 2 + 1 }] })
    const request = ask({ instanceAmount: 60 })
    const shown = await preview(world, withoutStart(request))
    expect(shown.sources[0]).toMatchObject({
      requestedAmount: 60,
      effectiveAmount: 7,
      amountReason: expect.stringContaining(name),
    })
    expect(shown.checks).toContainEqual(
      expect.objectContaining({ rule: '8', outcome: 'warn', message: expect.stringContaining('60 asked, 7 possible') }),
    )
    const task = await cloned(world, request)
    expect(task.instanceIds).toHaveLength(7)
    expect(world.world.instances.size).toBe(8)
  })

  it('no room at all is refused with the quota error (rule 8)', async () => {
    const { world, ask } = await prepared()
    await world.control({ kind: 'quotas', settings: [{ name: 'max-postpaid-instance-vcpu-count', value: 3 }] })
    const message = expect.stringContaining(`No clone of ${ask().sourceInstanceIds[0]} `)
    expect(await refused(world, ask())).toMatchObject({
      rule: '8',
      code: 'QuotaExceed.ElasticQuota',
      status: 403,
      message,
    })
  })

  it.each([101, 0, -1, 1.5])('%d asked is refused (rule 7, A6)', async (instanceAmount) => {
    const { world, ask } = await prepared()
    expect(await refused(world, ask({ instanceAmount }))).toMatchObject({ rule: '7', code: 'InvalidInstanceAmount' })
  })

  it('100 of a source are made (rule 7)', async () => {
    const { world, ask } = await prepared()
    await world.control({ kind: 'quotas', settings: [{ name: 'max-postpaid-instance-vcpu-count', value: 1_000 }] })
    const task = await cloned(world, ask({ instanceAmount: 100 }))
    expect(new Set(task.instanceIds).size).toBe(100)
  })

  it('21 sources are refused (rule 6)', async () => {
    const { world, instanceId } = await prepared()
    const ids = Array.from({ length: 21 }, (_, i) => `${instanceId}${i}`)
    expect(await refused(world, cloneRequest(ids))).toMatchObject({ rule: '6', code: 'TooManySources' })
  })

  it('20 sources are cloned 13 times each, sharing one network; the preview lets others go first (rule 6, A4, A29)', async () => {
    const { world, network, instanceId } = await prepared()
    const ids = [instanceId]
    await world.control({ kind: 'quotas', settings: [{ name: 'max-postpaid-instance-vcpu-count', value: 10_000 }] })
    while (ids.length < 20) ids.push(await sourceInstance(world, network, { InstanceName: `shop-${ids.length}` }))
    const request = cloneRequest(ids, { ...elsewhere, instanceAmount: 13, includeInstanceData: true })
    const order: string[] = []
    const previewing = preview(world, withoutStart(request)).then((shown) => {
      order.push('preview')
      return shown
    })
    await world.call('ecs.DescribeRegions', {})
    order.push('call')
    const { checks } = await previewing
    expect(order).toEqual(['call', 'preview'])
    expect(checks).toContainEqual(expect.objectContaining({ rule: 'A29', outcome: 'warn' }))
    const task = await cloned(world, request)
    expect(new Set(task.instanceIds).size).toBe(260)
    const made = (type: string) =>
      task.createdResources.filter((resource) => resource.type === `ALIYUN::ECS::${type}`).length
    expect([made('VPC'), made('VSwitch'), made('SecurityGroup'), made('CustomImage'), made('CopyImage')]).toEqual([
      1, 1, 1, 20, 20,
    ])
    const nameOf = async (id = '') => (await instance(world, id, OTHER_REGION)).InstanceName
    expect([await nameOf(task.instanceIds[12]), await nameOf(task.instanceIds[13])]).toEqual(['shop', 'shop-1'])
  })

  it('several sources use up the room in their order (A5)', async () => {
    const { world, network, instanceId } = await prepared()
    const second = await sourceInstance(world, network)
    await world.control({ kind: 'quotas', settings: [{ name: 'max-postpaid-instance-vcpu-count', value: 4 + 5 * 2 }] })
    const { sources } = await preview(world, withoutStart(cloneRequest([instanceId, second], { instanceAmount: 3 })))
    expect(sources.map(({ effectiveAmount }) => effectiveAmount)).toEqual([3, 2])
  })
})

describe('of which type', () => {
  it('a destination zone without stock: a similar type, and it is said so (rule 10, A7, A8)', async () => {
    const { world, ask } = await prepared()
    const zoneId = 'cn-beijing-h'
    await stock(world, TYPE, 0, OTHER_REGION, zoneId)
    const request = ask({ ...elsewhere, destinationZoneId: zoneId })
    const { sources, checks } = await preview(world, withoutStart(request))
    const [source] = sources
    expect(source?.effectiveInstanceType).not.toBe(TYPE)
    expect(source?.typeReason).toContain(TYPE)
    expect(source?.candidates[0]).toMatchObject({ instanceType: source?.effectiveInstanceType, accepted: true })
    expect(checks).toContainEqual(expect.objectContaining({ rule: '10', outcome: 'warn', message: source?.typeReason }))
    const task = await cloned(world, request)
    const clone = await instance(world, task.instanceIds[0] ?? '', OTHER_REGION)
    expect(clone).toMatchObject({ InstanceType: source?.effectiveInstanceType, ZoneId: zoneId })
    expect(task.decisions).toContainEqual(expect.objectContaining({ rule: '10', text: source?.typeReason }))
    // All but the source's own and the one that is taken.
    const others = `${instanceTypes().length - 2} others were looked at.`
    expect(task.decisions.find(({ rule }) => rule === 'A8')?.text).toContain(others)
  })

  it('fewer left than asked for counts as out of stock; all clones of a source have one type (A7)', async () => {
    const { world, ask } = await prepared()
    await stock(world, TYPE, 2)
    const task = await cloned(world, ask({ instanceAmount: 3 }))
    const types = await Promise.all(task.instanceIds.map(async (id) => (await instance(world, id)).InstanceType))
    expect(new Set(types).size).toBe(1)
    expect(types[0]).not.toBe(TYPE)
  })

  it('without a similar type in stock nothing is made (rule 11)', async () => {
    const { world, ask } = await prepared()
    const settings = instanceTypes().map(({ InstanceTypeId }) => ({
      regionId: SOURCE_REGION,
      zoneId: SOURCE_ZONE,
      instanceType: InstanceTypeId,
      count: 0,
    }))
    await world.control({ kind: 'stock', settings })
    expect(await refused(world, ask())).toMatchObject({ rule: '11', code: expect.stringMatching(/^RecommendEmpty/) })
  })
})
