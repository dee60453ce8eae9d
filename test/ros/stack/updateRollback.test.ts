import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  deleteStack,
  eventsOf,
  instance,
  network,
  outputsOf,
  REGION,
  resourceStatuses,
  rowsMade,
  securityGroup,
  stackOf,
  template,
  vpc,
  vSwitch,
} from './stackSetup.ts'
import { idsOf, rowsOf, updateStack } from './updateSetup.ts'

const BAD = { ...vpc({ CidrBlock: '1.2.3.4/33' }), DependsOn: 'Vpc' }
const Replace = { ReplacementOption: 'Enabled' }

describe('an update of which a resource fails', () => {
  it('goes back: old properties, nothing that was added, and says so', async () => {
    const at = testWorld()
    const Outputs = { Name: { Value: { 'Fn::GetAtt': ['Vpc', 'VpcName'] } } }
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), VSwitch: vSwitch(1) }, { Outputs }))
    const before = idsOf(at, StackId)
    const next = { Vpc: vpc({ VpcName: 'other' }), VSwitch: vSwitch(1), Second: vSwitch(2), Bad: BAD }
    const stack = await updateStack(at, StackId, template(next, { Outputs }), {}, 'ROLLBACK_COMPLETE')
    expect(stack.OperationInfo).toMatchObject({ Action: 'CREATE', LogicalResourceId: 'Bad' })
    expect(idsOf(at, StackId)).toEqual(before)
    expect(at.world.vpcs.get(before.Vpc ?? '')?.VpcName).toBe('net')
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 1, vSwitches: 1 })
    expect(await outputsOf(at, StackId)).toEqual({ Name: 'net' })
    expect(await resourceStatuses(at, StackId)).toEqual({ Vpc: 'UPDATE_COMPLETE', VSwitch: 'CREATE_COMPLETE' })
    const { TemplateBody } = await at.call('ros.GetTemplate', { RegionId: REGION, StackId })
    expect(Object.keys(JSON.parse(TemplateBody ?? '').Resources)).toEqual(['Vpc', 'VSwitch'])
    const events = (await eventsOf(at, StackId)).filter((event) => event.startsWith('demo'))
    expect(events.slice(-3)).toEqual(['demo UPDATE_IN_PROGRESS', 'demo ROLLBACK_IN_PROGRESS', 'demo ROLLBACK_COMPLETE'])
    await updateStack(at, StackId, template({ Vpc: vpc({ VpcName: 'third' }) }))
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 1 })
  })

  it('makes anew what was replaced or removed', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ ...network, Web: instance() }))
    const body = template({ ...network, Vpc: vpc({ UserCidr: '10.1.0.0/16' }), Bad: BAD })
    await updateStack(at, StackId, body, Replace, 'ROLLBACK_COMPLETE')
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 1, vSwitches: 1, securityGroups: 1, instances: 1 })
    expect(at.world.vpcs.all()[0]?.UserCidrs ?? []).toEqual([])
    expect(Object.keys(rowsOf(at, StackId)).sort()).toEqual(['Group', 'VSwitch', 'Vpc', 'Web'])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('frees what an added resource took before it makes the old one anew', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), VSwitch: vSwitch(1) }))
    const Second = { ...vSwitch(1), DependsOn: 'VSwitch' }
    const body = template({ Vpc: vpc(), VSwitch: vSwitch(2), Second, Bad: { ...BAD, DependsOn: 'Second' } })
    await updateStack(at, StackId, body, Replace, 'ROLLBACK_COMPLETE')
    expect(at.world.vSwitches.all().map(({ CidrBlock }) => CidrBlock)).toEqual(['10.0.1.0/24'])
  })

  it('stays as it is with DisableRollback, and the next update mends it', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }), { DisableRollback: true })
    const next = (Bad: object) => template({ Vpc: vpc({ VpcName: 'other' }), Bad })
    await updateStack(at, StackId, next(BAD), {}, 'UPDATE_FAILED')
    expect(await resourceStatuses(at, StackId)).toEqual({ Vpc: 'UPDATE_COMPLETE', Bad: 'CREATE_FAILED' })
    await updateStack(at, StackId, next(vpc()))
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 2 })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('ends as ROLLBACK_FAILED when it cannot go back, and the next update mends it', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const forbid = { action: 'ModifyVpcAttribute', nth: 2, times: 1, error: { status: 403, code: 'Forbidden.Test' } }
    await at.control({ kind: 'fault', fault: forbid })
    const body = template({ Vpc: vpc({ VpcName: 'other' }), Bad: BAD })
    const stack = await updateStack(at, StackId, body, {}, 'ROLLBACK_FAILED')
    expect(stack.RollbackFailedRootReason).toContain('Forbidden.Test')
    expect(await resourceStatuses(at, StackId)).toMatchObject({ Vpc: 'UPDATE_FAILED' })
    await updateStack(at, StackId, template({ Vpc: vpc() }))
    expect(at.world.vpcs.all().map(({ VpcName }) => VpcName)).toEqual(['net'])
  })

  it('goes back when a resource that was left out cannot be removed', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), Other: vpc({ VpcName: 'left' }) }))
    const VpcId = idsOf(at, StackId).Other ?? ''
    const { SecurityGroupId } = await at.call('ecs.CreateSecurityGroup', { RegionId: REGION, VpcId })
    await updateStack(at, StackId, template({ Vpc: vpc({ VpcName: 'new' }) }), {}, 'ROLLBACK_COMPLETE')
    expect(idsOf(at, StackId).Other).toBe(VpcId)
    expect(at.world.vpcs.get(idsOf(at, StackId).Vpc ?? '')?.VpcName).toBe('net')
    await at.call('ecs.DeleteSecurityGroup', { RegionId: REGION, SecurityGroupId })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('goes back when an output cannot be evaluated', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const Outputs = { Bad: { Value: { 'Fn::GetJsonValue': ['key', { 'Fn::GetAtt': ['Vpc', 'VpcId'] }] } } }
    const stack = await updateStack(
      at,
      StackId,
      template({ Vpc: vpc(), Second: vpc() }, { Outputs }),
      {},
      'ROLLBACK_COMPLETE',
    )
    expect(stack.StatusReason).toContain('Outputs.Bad')
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 1 })
  })

  it('goes back when it takes too long, in virtual time; steps of it that come late do nothing', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), Group: securityGroup() }))
    const { VSwitchId } = await at.call('vpc.CreateVSwitch', {
      ...{ RegionId: REGION, VpcId: idsOf(at, StackId).Vpc ?? '', ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.9.0/24' },
    })
    const [entry] = at.world.timeline.all().filter(({ kind }) => kind === 'vpc.VSwitchAvailable')
    at.world.atomically(() => at.world.cancel(entry?.entryId ?? ''))
    await at.call('ros.UpdateStack', {
      ...{ RegionId: REGION, StackId, TimeoutInMinutes: 10 },
      TemplateBody: template({ Vpc: vpc(), Group: securityGroup(), Late: vSwitch(1) }),
    })
    await at.advance(599_999)
    expect((await at.call('ros.GetStack', { RegionId: REGION, StackId })).Status).toBe('UPDATE_IN_PROGRESS')
    await at.advance(1)
    await at.settle()
    const stack = await at.call('ros.GetStack', { RegionId: REGION, StackId })
    expect(`${stack.Status}: ${stack.StatusReason}`).toMatch(/^ROLLBACK_COMPLETE: .*timed out/)
    expect(at.world.vSwitches.all().map((row) => row.VSwitchId)).toEqual([VSwitchId])
    expect(at.world.watches.size).toBe(0)
  })
})
