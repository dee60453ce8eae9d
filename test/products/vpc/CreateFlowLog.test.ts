import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeFlowLog, STORE, showFlowLog } from './flowLogSetup.ts'
import { makeNetwork, putInstance, REGION } from './network.ts'

describe('CreateFlowLog', () => {
  it('later: Activating, then Active with what was asked for', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    const terms = {
      ...{ FlowLogName: 'flows', Description: 'for the auditors', ResourceGroupId: 'rg-1', ...STORE },
      ...{ ResourceType: 'VSwitch', ResourceId: VSwitchId, TrafficType: 'Drop', LogFormat: 'srcaddr dstaddr' },
    }
    const order = { ...terms, AggregationInterval: 1, IpVersion: 'DualStack', TrafficPath: ['natGateway', 'ecr'] }
    const Tag = [{ Key: 'a', Value: 'b' }]
    const made = await world.call('vpc.CreateFlowLog', { ...REGION, ...order, Tag })
    expect(made).toMatchObject({ ResourceGroupId: 'rg-1', Success: 'true' })
    expect(made.FlowLogId).toMatch(/^fl-bp1[0-9a-z]{18}$/)
    expect(await showFlowLog(world, made.FlowLogId)).toMatchObject({
      ...{ ...terms, RegionId: 'cn-hangzhou', AggregationInterval: 1, IpVersion: 'DualStack', Status: 'Activating' },
      ...{ TrafficPath: { TrafficPathList: ['natGateway', 'ecr'] }, BusinessStatus: 'Normal', Tags: { Tag } },
      CreationTime: expect.stringMatching(/^2026-01-02T/),
    })
    await world.settle()
    expect((await showFlowLog(world, made.FlowLogId))?.Status).toBe('Active')
  })

  it('does: of a network interface, with what counts where nothing is said', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    const [card] = world.world.networkInterfaces.list('instance', putInstance(world, VSwitchId))
    const { NetworkInterfaceId: ResourceId = '' } = card ?? {}
    const order = { ...REGION, ResourceType: 'NetworkInterface', ResourceId, TrafficType: 'Allow' }
    const { FlowLogId } = await world.call('vpc.CreateFlowLog', order)
    expect(await showFlowLog(world, FlowLogId)).toMatchObject({
      ...{ ResourceType: 'NetworkInterface', ResourceId, TrafficType: 'Allow', ProjectName: '', LogStoreName: '' },
      ...{ AggregationInterval: 10, IpVersion: 'IPv4', TrafficPath: { TrafficPathList: ['all'] } },
    })
  })

  it('does: outlives its resource', async () => {
    const world = testWorld()
    const { VpcId } = await world.call('vpc.CreateVpc', REGION)
    await world.settle()
    const { FlowLogId } = await makeFlowLog(world, { ResourceId: VpcId })
    await world.call('vpc.DeleteVpc', { VpcId })
    await world.settle()
    expect(await showFlowLog(world, FlowLogId)).toMatchObject({ ResourceId: VpcId, Status: 'Active' })
  })

  it('refuses the same traffic of a resource in the same place, and takes it elsewhere', async () => {
    const world = testWorld()
    const { asked } = await makeFlowLog(world)
    const refused = { status: 400, code: 'ResourceAlreadyExist.FlowLog' }
    expect(await world.refusal('vpc.CreateFlowLog', asked)).toMatchObject(refused)
    await world.call('vpc.CreateFlowLog', { ...asked, TrafficType: 'Drop' })
    await world.call('vpc.CreateFlowLog', { ...asked, LogStoreName: 'another' })
  })

  it('refuses resources that there are not, and values that are none', async () => {
    const world = testWorld()
    const { asked, VSwitchId } = await makeFlowLog(world)
    const refused = async (members: object) => {
      const { status, code } = await world.refusal('vpc.CreateFlowLog', { ...asked, ...members })
      return `${status} ${code}`
    }
    expect(await refused({ ResourceId: 'vpc-none' })).toBe('404 InvalidResourceId.NotFound')
    expect(await refused({ ResourceId: VSwitchId })).toBe('404 InvalidResourceId.NotFound')
    expect(await refused({ ResourceType: 'Instance' })).toBe('400 IllegalParam.ResourceType')
    expect(await refused({ TrafficType: 'Some' })).toBe('400 IllegalParam.TrafficType')
    expect(await refused({ TrafficPath: ['all', 'air'] })).toBe('400 IllegalParam.TrafficPath')
    expect(await refused({ AggregationInterval: 2 })).toBe('400 IllegalParam.AggregationInterval')
    expect(await refused({ IpVersion: 'IPv6' })).toBe('400 IllegalParam.IpVersion')
    expect(await refused({ FlowLogName: 'http://x' })).toBe('400 IllegalParam.FlowLogName')
    expect(await refused({ Description: 'http://x' })).toBe('400 IllegalParam.Description')
    expect(await refused({ Tag: [{ Key: 'acs:a' }] })).toBe('400 InvalidTagKey')
    expect(await refused({ ProjectName: '' })).toBe('400 MissingParam.ProjectName')
    expect(await refused({ LogStoreName: '' })).toBe('400 MissingParam.LogStoreName')
    for (const ProjectName of ['ab', 'Audit', 'with_underscore', 'ends-', 'a'.repeat(64)])
      expect(await refused({ ProjectName })).toBe('400 IllegalParam.ProjectName')
    for (const LogStoreName of ['ab', 'Store', '_first'])
      expect(await refused({ LogStoreName })).toBe('400 IllegalParam.LogStoreName')
  })

  it('refuses more than the quota of the account, whatever the region', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world, 'cn-beijing', 'cn-beijing-h')
    const { asked } = await makeFlowLog(world)
    await world.control({ kind: 'quotas', settings: [{ name: 'flow_logs_per_account', value: 1 }] })
    const elsewhere = { ...asked, RegionId: 'cn-beijing', ResourceId: VpcId }
    const refused = { status: 400, code: 'QuotaExceeded.Flowlog' }
    expect(await world.refusal('vpc.CreateFlowLog', elsewhere)).toMatchObject(refused)
  })
})
