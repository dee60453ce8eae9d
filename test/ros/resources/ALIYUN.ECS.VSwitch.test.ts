import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  outputsOf,
  REGION,
  rowsMade,
  shown,
  stackOf,
  template,
  vpc,
  vSwitch,
  ZONE,
} from '../stack/stackSetup.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

describe('ALIYUN::ECS::VSwitch', () => {
  it('is a vSwitch, ready when Available', async () => {
    const at = testWorld()
    const named = vSwitch(3, { VSwitchName: 'part', Description: 'third' })
    const attributes = ['VSwitchId', 'VSwitchName', 'CidrBlock', 'Ipv6CidrBlock']
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), Part: named }, shown('Part', attributes)))

    const [row] = at.world.vSwitches.all()
    expect(row).toMatchObject({ Status: 'Available', VSwitchName: 'part', Description: 'third', ZoneId: ZONE })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: row?.VSwitchId, VSwitchId: row?.VSwitchId, VSwitchName: 'part' },
      ...{ CidrBlock: '10.0.3.0/24', Ipv6CidrBlock: '' },
    })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('waits for a vSwitch that is being deleted, without using up its tries', async () => {
    const at = testWorld({ pace: 100 })
    const { VpcId } = await at.call('vpc.CreateVpc', { RegionId: REGION, CidrBlock: '10.0.0.0/16' })
    await at.settle()
    const other = { RegionId: REGION, VpcId, ZoneId: ZONE, CidrBlock: '10.0.9.0/24' }
    const { VSwitchId } = await at.call('vpc.CreateVSwitch', other)
    await at.settle()
    await at.call('vpc.DeleteVSwitch', { VSwitchId })
    await stackOf(at, template({ Part: vSwitch(9, { VpcId }) }))
    const { Events } = await at.call('ros.ListStackEvents', { RegionId: REGION, StackId: 'demo' })
    expect(Events.map(({ Status }) => Status)).not.toContain('CREATE_FAILED')
  })

  it('is deleted again when something was put into it meanwhile and has gone', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), Part: vSwitch() }))
    const [row] = at.world.vSwitches.all()
    await at.call('ros.DeleteStack', { RegionId: REGION, StackId })
    while (at.world.vSwitches.all()[0]?.Status !== 'Pending') await at.advance(500)
    at.world.atomically(() => at.world.vSwitches.change(row?.VSwitchId ?? '', { Status: 'Available' }))
    const [gone] = at.world.timeline.all().filter(({ kind }) => kind === 'vpc.VSwitchGone')
    at.world.atomically(() => at.world.cancel(gone?.entryId ?? ''))
    await at.settle()
    expect((await at.call('ros.GetStack', { RegionId: REGION, StackId })).Status).toBe('DELETE_COMPLETE')
    expect(rowsMade(at.world)).toEqual({})
  })

  it('has a block of IPv6 of its VPC, and changes its name, description and tags in place', async () => {
    const at = testWorld()
    const part = vSwitch(1, { Ipv6CidrBlock: 12, VSwitchName: 'part', Tags: [{ Key: 'a', Value: 'b' }] })
    const body = template({ Vpc: vpc({ EnableIpv6: true }), Part: part }, shown('Part', ['Ipv6CidrBlock']))
    const { StackId } = await stackOf(at, body)
    const [row] = at.world.vSwitches.all()
    expect(row?.Ipv6CidrBlock).toMatch(/0c::\/64$/)
    expect((await outputsOf(at, StackId)).Ipv6CidrBlock).toBe(row?.Ipv6CidrBlock)
    expect(readBack(at, 'Part')).toEqual(given(at, 'Part', ['Ipv6CidrBlock']))

    await updateInPlace(at, 'Part', { VSwitchName: 'other', Description: 'new', Tags: undefined })
    expect(at.world.vSwitches.all()).toMatchObject([{ VSwitchName: 'other', Description: 'new', Tags: {} }])
    expect(readBack(at, 'Part')).toEqual(given(at, 'Part', ['Ipv6CidrBlock']))

    const VSwitchId = row?.VSwitchId ?? ''
    await at.call('vpc.ModifyVSwitchAttribute', { RegionId: REGION, VSwitchId, VSwitchName: 'drifted' })
    expect(readBack(at, 'Part')).toMatchObject({ VSwitchName: 'drifted', CidrBlock: '10.0.1.0/24', ZoneId: ZONE })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    const body = template({ Vpc: vpc(), Part: vSwitch(1, { ZoneType: 'EdgeZone' }) })
    expect(await createRefusal(at, body)).toMatch(/^StackValidationFailed: Resources\.Part: .*ZoneType/)
  })
})
