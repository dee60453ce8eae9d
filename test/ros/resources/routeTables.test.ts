import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  instance,
  network,
  outputsOf,
  REGION,
  rowsMade,
  stackOf,
  template,
  vpc,
  vSwitch,
} from '../stack/stackSetup.ts'
import { allShown } from './allShown.ts'
import { readBack, updateInPlace } from './inPlace.ts'

const typed = (Type: string, Properties: object) => ({ Type, Properties })
const table = (properties: object = {}) => typed('ALIYUN::VPC::RouteTable', { VpcId: { Ref: 'Vpc' }, ...properties })
const joined = (RouteTableId: object, VSwitchId: object = { Ref: 'Part' }) =>
  typed('ALIYUN::VPC::RouteTableAssociation', { RouteTableId, VSwitchId })
const route = (properties: object) => typed('ALIYUN::ECS::Route', properties)

async function leavesNothing(at: TestWorld, StackId: string): Promise<void> {
  expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  expect(rowsMade(at.world)).toEqual({})
}

describe('ALIYUN::VPC::RouteTable', () => {
  const given = { RouteTableName: 'mine', Description: 'of two', Tags: [{ Key: 'a', Value: 'b' }] }

  it('is a custom route table; a VPC gets several one after another', async () => {
    const at = testWorld()
    const body = { Vpc: vpc(), Table: table(given), Second: table(), Third: table() }
    const { StackId } = await stackOf(at, template(body, allShown('Table', 'ALIYUN::VPC::RouteTable')))
    const row = at.world.routeTables.all().find(({ RouteTableName }) => RouteTableName === 'mine')
    expect(row).toMatchObject({
      Description: 'of two',
      Tags: { a: 'b' },
      RouteTableType: 'Custom',
      Status: 'Available',
    })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: row?.RouteTableId, RouteTableId: row?.RouteTableId, RouteTableName: 'mine', RouteTableType: 'Custom' },
      ...{ VSwitchIds: [], VpcId: row?.VpcId },
    })
    await updateInPlace(at, 'Table', { RouteTableName: 'yours', Description: undefined })
    expect(at.world.routeTables.get(row?.RouteTableId ?? '')).toMatchObject({
      RouteTableName: 'yours',
      Description: '',
    })
    expect(readBack(at, 'Table')).toEqual({ VpcId: row?.VpcId, RouteTableName: 'yours', Tags: given.Tags })
    await leavesNothing(at, StackId)
  })

  it('waits for a table of the VPC that somebody else makes', async () => {
    const at = testWorld({ pace: 100 })
    const { VpcId } = await at.call('vpc.CreateVpc', { RegionId: REGION, CidrBlock: '10.0.0.0/16' })
    await at.settle()
    await at.call('vpc.CreateRouteTable', { RegionId: REGION, VpcId })
    await stackOf(at, template({ Table: table({ VpcId }) }))
    const { Events } = await at.call('ros.ListStackEvents', { RegionId: REGION, StackId: 'demo' })
    expect(Events.map(({ Status }) => Status)).not.toContain('CREATE_FAILED')
  })

  it('refuses what has no effect here', async () => {
    expect(await createRefusal(testWorld(), template({ Vpc: vpc(), Table: table({ Count: 1 }) }))).toContain('Count')
  })
})

describe('ALIYUN::VPC::RouteTableAssociation', () => {
  it('gives vSwitches a table, and takes it again', async () => {
    const at = testWorld()
    const body = {
      ...{ Vpc: vpc(), Part: vSwitch(), Other: vSwitch(2), Table: table() },
      ...{ Joined: joined({ Ref: 'Table' }), JoinedToo: joined({ Ref: 'Table' }, { Ref: 'Other' }) },
    }
    const { StackId } = await stackOf(at, template(body, allShown('Joined', 'ALIYUN::VPC::RouteTableAssociation')))
    const RouteTableId = at.world.routeTables.all().find((row) => row.RouteTableType === 'Custom')?.RouteTableId ?? ''
    const vSwitches = at.world.vSwitches.all()
    for (const row of vSwitches) expect(row).toMatchObject({ RouteTableId, Status: 'Available' })
    const { VSwitchId = '' } = vSwitches.find(({ CidrBlock }) => CidrBlock === '10.0.1.0/24') ?? {}
    expect(await outputsOf(at, StackId)).toEqual({ Ref: `${RouteTableId}:${VSwitchId}`, RouteTableId, VSwitchId })
    expect(readBack(at, 'Joined')).toEqual({ RouteTableId, VSwitchId })

    await at.call('vpc.UnassociateRouteTable', { RegionId: REGION, RouteTableId, VSwitchId })
    await at.settle()
    expect(readBack(at, 'Joined')).toBeUndefined()
    await leavesNothing(at, StackId)
  })

  it('fails for the table of the system, and leaves nothing', async () => {
    const at = testWorld()
    const system = joined({ 'Fn::GetAtt': ['Vpc', 'RouteTableId'] })
    const body = template({ Vpc: vpc(), Part: vSwitch(), Joined: system })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ LogicalResourceId: 'Joined' })
    expect(rowsMade(at.world)).toEqual({})
  })
})

describe('ALIYUN::ECS::Route', () => {
  const RouteTableId = { 'Fn::GetAtt': ['Vpc', 'RouteTableId'] }
  const toWeb = { RouteTableId, NextHopType: 'Instance', NextHopId: { Ref: 'Web' } }

  it('is an entry; a table gets several one after another', async () => {
    const at = testWorld()
    const body = {
      ...{ ...network, Web: instance() },
      Far: route({ ...toWeb, DestinationCidrBlock: '192.168.0.0/24' }),
      Farther: route({ ...toWeb, DestinationCidrBlock: '192.168.1.0/24' }),
      Farthest: route({ RouteTableId, NextHopId: { Ref: 'Web' }, DestinationCidrBlock: '192.168.2.0/24' }),
    }
    const { StackId } = await stackOf(at, template(body, allShown('Far', 'ALIYUN::ECS::Route')))
    const rows = at.world.routeEntries.all()
    const destinations = rows.map(({ DestinationCidrBlock }) => DestinationCidrBlock)
    expect(destinations.toSorted()).toEqual(['192.168.0.0/24', '192.168.1.0/24', '192.168.2.0/24'])
    const row = rows.find(({ DestinationCidrBlock }) => DestinationCidrBlock === '192.168.0.0/24')
    expect(row).toMatchObject({ NextHopType: 'Instance', Status: 'Available' })
    expect(await outputsOf(at, StackId)).toEqual({ Ref: row?.RouteEntryId, RouteEntryId: row?.RouteEntryId })
    expect(readBack(at, 'Far')).toEqual({
      ...{ RouteTableId: row?.RouteTableId, DestinationCidrBlock: '192.168.0.0/24' },
      ...{ NextHopType: 'Instance', NextHopId: row?.NextHopId },
    })
    await at.call('vpc.DeleteRouteEntry', { RegionId: REGION, RouteEntryId: row?.RouteEntryId ?? '' })
    await at.settle()
    expect(readBack(at, 'Far')).toBeUndefined()
    await leavesNothing(at, StackId)
  })

  it('refuses lists of next hops by name', async () => {
    const list = route({ ...toWeb, DestinationCidrBlock: '0.0.0.0/0', NextHopList: [{ NextHopId: 'ri-1' }] })
    const body = template({ ...network, Web: instance(), Far: list })
    expect(await createRefusal(testWorld(), body)).toContain('NextHopList')
  })
})
