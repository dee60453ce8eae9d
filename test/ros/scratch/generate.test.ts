import { describe, expect, it } from 'vitest'
import type { GeneratedScratch } from '../../../src/ros/scratch/generated.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import {
  OTHER_REGION,
  PUBLIC_IMAGE,
  SOURCE_REGION,
  SOURCE_ZONE,
  scratchOf,
  sourceInstance,
  sourceNetwork,
  TYPE,
} from './sources.ts'

async function prepared(members: object = {}) {
  const world = testWorld()
  const network = await sourceNetwork(world)
  const instanceId = await sourceInstance(world, network, members)
  return { world, network, instanceId }
}

async function generated(world: TestWorld, ids: readonly string[], preferences: Readonly<Record<string, string>>) {
  const scratch = await scratchOf(world, ids, preferences)
  expect(scratch).toMatchObject({ Status: 'GENERATE_COMPLETE', FailedCode: '', StatusReason: '' })
  const row = world.world.templateScratches.get(scratch.TemplateScratchId ?? '')
  const found = row?.generated as unknown as GeneratedScratch
  const template = JSON.parse(found.templateBody) as {
    Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>
  }
  return {
    ...found,
    template,
    types: Object.values(template.Resources).map(({ Type }) => Type.replace('ALIYUN::ECS::', '')),
  }
}

describe('generate', () => {
  it('same region, no data: the source image, a vSwitch of its own, the same groups (rules 18, 25, 29)', async () => {
    const { world, network, instanceId } = await prepared()
    const found = await generated(world, [instanceId], { InstanceAmount: '3' })
    expect(found.types).toEqual(['VSwitch', 'InstanceGroup'])
    expect(found.destination).toEqual({ regionId: SOURCE_REGION, zoneId: SOURCE_ZONE })
    expect(found.sources[0]).toMatchObject({
      requestedAmount: 3,
      effectiveAmount: 3,
      effectiveInstanceType: TYPE,
      image: { plan: 'source-image', imageId: PUBLIC_IMAGE },
      vpc: { plan: 'use', vpcId: network.VpcId },
      vSwitch: { plan: 'create', cidrBlock: '10.0.1.0/24' },
      securityGroups: [{ plan: 'use', securityGroupId: network.SecurityGroupId }],
    })
  })

  it('other region with data: image, copy, VPC, vSwitch and group with equal rules (rules 19, 26, 28)', async () => {
    const { world, instanceId } = await prepared()
    const found = await generated(world, [instanceId], { RegionId: OTHER_REGION, InstanceDataReplication: 'true' })
    expect(found.types).toEqual(['VPC', 'VSwitch', 'SecurityGroup', 'CustomImage', 'CopyImage', 'InstanceGroup'])
    const group = Object.values(found.template.Resources).find(({ Type }) => Type.endsWith('::SecurityGroup'))
    expect(group?.Properties.SecurityGroupIngress).toHaveLength(2)
    expect(group?.Properties.SecurityGroupEgress).toMatchObject([{ Policy: 'drop', DestCidrIp: '10.0.0.0/8' }])
    expect(found.sources[0]?.image).toMatchObject({ plan: 'create-and-copy-image', sizeGiB: 100 })
    expect(found.sources[0]?.image.imageName).toMatch(/^TemplateScratch-i-/)
    expect(found.warnings).toEqual([expect.objectContaining({ rule: '5' })])
  })

  it('says of every attribute whether it stays the same, differs or is dropped', async () => {
    const { world, instanceId } = await prepared({ InternetMaxBandwidthOut: 5 })
    const found = await generated(world, [instanceId], { RegionId: OTHER_REGION })
    const outcomes = Object.fromEntries(
      (found.sources[0]?.attributes ?? []).map(({ name, outcome }) => [name, outcome]),
    )
    expect(outcomes).toMatchObject({
      InstanceName: 'same',
      HostName: 'same',
      InstanceType: 'same',
      PrivateIpAddress: 'differs',
      PublicIpAddress: 'differs',
      SecurityGroupIds: 'differs',
      'SystemDisk.Category': 'same',
      'SystemDisk.Content': 'differs',
      Monitoring: 'dropped',
    })
  })

  it('substitutes the type when the zone has too few of it, and says why (rule 10)', async () => {
    const { world, instanceId } = await prepared()
    await world.control({
      kind: 'stock',
      settings: [{ regionId: SOURCE_REGION, zoneId: SOURCE_ZONE, instanceType: TYPE, count: 1 }],
    })
    const found = await generated(world, [instanceId], { InstanceAmount: '2' })
    const [source] = found.sources
    expect(source?.effectiveInstanceType).not.toBe(TYPE)
    expect(source?.typeReason).toContain('has 1 left of 2')
    expect(source?.candidates[0]).toMatchObject({ instanceType: source?.effectiveInstanceType, accepted: true })
  })

  it('clamps the amount to the quota after substitution, sources in order (rule 8, A5)', async () => {
    const { world, network, instanceId } = await prepared()
    const second = await sourceInstance(world, network, { InstanceName: 'second' })
    await world.control({ kind: 'quotas', settings: [{ name: 'max-postpaid-instance-vcpu-count', value: 4 + 14 }] })
    const found = await generated(world, [instanceId, second], { InstanceAmount: '5' })
    expect(found.sources.map(({ effectiveAmount }) => effectiveAmount)).toEqual([5, 2])
    expect(found.sources[1]?.amountReason).toContain('5 asked, 2 possible: max-postpaid-instance-vcpu-count is 18')
  })

  it('recreates networks and groups once for all sources that share them (A29)', async () => {
    const { world, network, instanceId } = await prepared()
    const second = await sourceInstance(world, network, { InstanceName: 'second' })
    const found = await generated(world, [instanceId, second], { RegionId: OTHER_REGION })
    expect(found.types).toEqual(['VPC', 'VSwitch', 'SecurityGroup', 'InstanceGroup', 'InstanceGroup'])
  })

  it('makes a new vSwitch large enough for all clones (A29)', async () => {
    const { world, network } = await prepared()
    const { VSwitchId } = await world.call('vpc.CreateVSwitch', {
      RegionId: SOURCE_REGION,
      VpcId: network.VpcId,
      ZoneId: SOURCE_ZONE,
      CidrBlock: '10.9.0.0/28',
    })
    await world.settle()
    const cramped = await sourceInstance(world, { ...network, VSwitchId })
    const found = await generated(world, [cramped], { InstanceAmount: '40' })
    expect(found.sources[0]?.vSwitch.cidrBlock).toMatch(/\/26$/)
    expect(found.warnings).toEqual([expect.objectContaining({ rule: 'A29' })])
  })

  it.each([
    [
      '20',
      'InvalidImageId.NotInDestination',
      { RegionId: OTHER_REGION },
      'a custom image does not cross regions without data',
    ],
    ['8', 'QuotaExceed.ElasticQuota', {}, 'no headroom at all'],
    ['11', 'RecommendEmpty.InstanceTypeNotRecommended', {}, 'no similar type in stock'],
    ['27', 'InvalidVSwitchId.NotFound', { VSwitchId: 'vsw-none' }, 'no such vSwitch'],
    ['26', 'InvalidZoneId', { ZoneId: 'cn-hangzhou-zz' }, 'no such zone'],
    ['24', 'QuotaExceeded.PrivateIpAddress', { InstanceAmount: '9' }, 'too few addresses in the given vSwitch'],
  ])('fails by rule %s with %s', async (rule, code, preferences, _why) => {
    const { world, network, instanceId } = await prepared()
    let source = instanceId
    const asked: Record<string, string> = { ...preferences }
    if (rule === '20') {
      const { ImageId } = await world.call('ecs.CreateImage', {
        RegionId: SOURCE_REGION,
        InstanceId: instanceId,
        ImageName: 'mine',
      })
      await world.settle()
      source = await sourceInstance(world, network, { ImageId, DataDisk: undefined })
    }
    if (rule === '8')
      await world.control({ kind: 'quotas', settings: [{ name: 'max-postpaid-instance-vcpu-count', value: 2 }] })
    if (rule === '11')
      await world.control({
        kind: 'stock',
        settings: (await similarStock(world)).map((setting) => ({ ...setting, count: 0 })),
      })
    if (rule === '24') {
      const { VpcId } = network
      const { VSwitchId } = await world.call('vpc.CreateVSwitch', {
        RegionId: SOURCE_REGION,
        VpcId,
        ZoneId: SOURCE_ZONE,
        CidrBlock: '10.9.0.0/29',
      })
      await world.settle()
      asked.VSwitchId = VSwitchId
    }
    const before = world.world.instances.size
    const scratch = await scratchOf(world, [source], asked)
    expect(scratch).toMatchObject({ Status: 'GENERATE_FAILED', FailedCode: code })
    expect(scratch.StatusReason).not.toBe('')
    expect(world.world.templateScratches.get(scratch.TemplateScratchId ?? '')?.generated).toMatchObject({
      failedRule: rule,
    })
    expect(world.world.instances.size).toBe(before)
  })
})

/** Every type that is sold in the source zone. */
async function similarStock(world: TestWorld) {
  const reply = await world.call('ecs.DescribeAvailableResource', {
    RegionId: SOURCE_REGION,
    ZoneId: SOURCE_ZONE,
    DestinationResource: 'InstanceType',
  })
  const zone = reply.AvailableZones.AvailableZone?.[0]
  const resources = zone?.AvailableResources?.AvailableResource?.[0]?.SupportedResources?.SupportedResource ?? []
  return resources.map(({ Value }) => ({ regionId: SOURCE_REGION, zoneId: SOURCE_ZONE, instanceType: Value ?? '' }))
}
