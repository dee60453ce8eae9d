import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('DeleteInstances', () => {
  it('does: releases them all', async () => {
    const { test, running, stopped } = await instanceWorld()
    const ids = [await running(), await stopped()]
    await test.call('ecs.DeleteInstances', { ...REGION, InstanceId: [...ids, ids[0] ?? ''], Force: true })
    await test.settle()
    expect(test.world.instances.size).toBe(0)
    expect(test.world.networkInterfaces.size).toBe(0)
  })

  it('does: answers the same token once', async () => {
    const { test, stopped } = await instanceWorld()
    const ask = { ...REGION, InstanceId: [await stopped()], ClientToken: 'token' }
    await test.call('ecs.DeleteInstances', ask)
    await test.settle()
    await test.call('ecs.DeleteInstances', ask)
  })

  it('does: shuts them down in order when ForceStop=false', async () => {
    const { test, running, status } = await instanceWorld()
    const InstanceId = [await running(), await running()]
    await test.call('ecs.DeleteInstances', { ...REGION, InstanceId, Force: true, ForceStop: false })
    await test.advance(5_000)
    expect(InstanceId.map(status)).toEqual(['Stopping', 'Stopping'])
    await test.settle()
    expect(InstanceId.map(status)).toEqual([undefined, undefined])
  })

  it('does: releases subscriptions that have ended, if it is told to', async () => {
    const { test, running, status } = await instanceWorld()
    const InstanceId = [await running({ InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Week' })]
    await test.advance(8 * 24 * 3_600_000)
    const ask = { ...REGION, InstanceId, Force: true }
    const refusal = await test.refusal('ecs.DeleteInstances', { ...ask, TerminateSubscription: false })
    expect(refusal).toMatchObject({ status: 403, code: 'ChargeTypeViolation' })
    await test.call('ecs.DeleteInstances', { ...ask, TerminateSubscription: true })
    await test.settle()
    expect(InstanceId.map(status)).toEqual([undefined])
  })

  it('does: nothing in a dry run, which tells what would be refused', async () => {
    const { test, running, status } = await instanceWorld()
    const dry = { ...REGION, InstanceId: [await running()], DryRun: true }
    const refused = await test.refusal('ecs.DeleteInstances', dry)
    expect(refused).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    const passed = await test.refusal('ecs.DeleteInstances', { ...dry, Force: true })
    expect(passed).toMatchObject({ status: 400, code: 'DRYRUN.SUCCESS' })
    await test.settle()
    expect(dry.InstanceId.map(status)).toEqual(['Running'])
  })

  it('refuses all of them for one that can not be released', async () => {
    const { test, running, stopped, row } = await instanceWorld()
    const InstanceId = [await stopped(), await running()]
    const refusal = (members: object) => test.refusal('ecs.DeleteInstances', { ...REGION, ...members })
    expect(await refusal({ InstanceId })).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    const unknown = { InstanceId: [...InstanceId, 'i-none'], Force: true }
    expect(await refusal(unknown)).toMatchObject({ status: 404, code: 'InvalidInstanceIds.NotFound' })
    expect(InstanceId.map((id) => row(id).isReleasing)).toEqual([undefined, undefined])
  })

  it('refuses all of them while a route leads to one', async () => {
    const { test, VpcId, running, stopped, row } = await instanceWorld()
    const [NextHopId, other] = [await running(), await stopped()]
    const { VRouters } = await test.call('vpc.DescribeVRouters', REGION)
    const [RouteTableId = ''] =
      VRouters.VRouter?.find((found) => found.VpcId === VpcId)?.RouteTableIds?.RouteTableId ?? []
    const route = { ...REGION, RouteTableId, NextHopId, DestinationCidrBlock: '192.168.0.0/24' }
    await test.call('vpc.CreateRouteEntry', route)
    const ask = { ...REGION, InstanceId: [other, NextHopId], Force: true }
    expect(await test.refusal('ecs.DeleteInstances', ask)).toMatchObject({
      ...{ status: 400, code: 'DependencyViolation.RouteEntry' },
    })
    expect(row(other).isReleasing).toBeUndefined()
  })

  it('refuses no ids, and more than 100', async () => {
    const { test } = await instanceWorld()
    const refusal = (InstanceId: string[]) => test.refusal('ecs.DeleteInstances', { ...REGION, InstanceId })
    expect((await refusal([])).status).toBe(400)
    const many = Array.from({ length: 101 }, (_, i) => `i-${i}`)
    expect(await refusal(many)).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })
})
