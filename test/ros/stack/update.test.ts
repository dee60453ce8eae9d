import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  deleteStack,
  eventsOf,
  instance,
  network,
  outputsOf,
  resourceStatuses,
  rowsMade,
  securityGroup,
  stackOf,
  template,
  vpc,
  vSwitch,
} from './stackSetup.ts'
import { idsOf, rowsOf, updateStack } from './updateSetup.ts'

const Replace = { ReplacementOption: 'Enabled' }

describe('an update', () => {
  it('changes properties in place, adds what is new, removes last what is left out', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), VSwitch: vSwitch(1), Group: securityGroup() }))
    const before = idsOf(at, StackId)
    const next = { Vpc: vpc({ VpcName: 'other' }), VSwitch: vSwitch(1), Second: vSwitch(2) }
    await updateStack(at, StackId, template(next))
    const after = idsOf(at, StackId)
    expect([after.Vpc, after.VSwitch]).toEqual([before.Vpc, before.VSwitch])
    expect(at.world.vpcs.get(after.Vpc ?? '')?.VpcName).toBe('other')
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 1, vSwitches: 2 })
    expect(at.world.securityGroups.size).toBe(0)
    expect(await resourceStatuses(at, StackId)).toEqual({
      Vpc: 'UPDATE_COMPLETE',
      VSwitch: 'CREATE_COMPLETE',
      Second: 'CREATE_COMPLETE',
    })
    expect((await eventsOf(at, StackId)).slice(-9)).toEqual([
      'demo CREATE_COMPLETE',
      'demo UPDATE_IN_PROGRESS',
      'Vpc UPDATE_IN_PROGRESS',
      'Vpc UPDATE_COMPLETE',
      'Second CREATE_IN_PROGRESS',
      'Second CREATE_COMPLETE',
      'Group DELETE_IN_PROGRESS',
      'Group DELETE_COMPLETE',
      'demo UPDATE_COMPLETE',
    ])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('makes anew what cannot be changed, with all that hangs on it, each once', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ ...network, Web: instance(), Other: vpc({ VpcName: 'stays' }) }))
    const before = idsOf(at, StackId)
    const Vpc = vpc({ UserCidr: '10.1.0.0/16' })
    await updateStack(
      at,
      StackId,
      template({ ...network, Vpc, Web: instance(), Other: vpc({ VpcName: 'stays' }) }),
      Replace,
    )
    const after = idsOf(at, StackId)
    for (const name of ['Vpc', 'VSwitch', 'Group', 'Web']) expect(after[name]).not.toBe(before[name])
    expect(after.Other).toBe(before.Other)
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 2, vSwitches: 1, securityGroups: 1, instances: 1 })
    const events = (await eventsOf(at, StackId)).filter((event) => event.startsWith('Web '))
    expect(events).toEqual([
      ...['Web CREATE_IN_PROGRESS', 'Web CREATE_COMPLETE', 'Web DELETE_IN_PROGRESS', 'Web DELETE_COMPLETE'],
      ...['Web CREATE_IN_PROGRESS', 'Web CREATE_COMPLETE'],
    ])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('evaluates dependents anew: what they read from a changed resource reaches them', async () => {
    const at = testWorld()
    const named = (VpcName: string) => ({
      Vpc: vpc({ VpcName }),
      Copy: vpc({ VpcName: { 'Fn::Join': ['-', [{ 'Fn::GetAtt': ['Vpc', 'VpcName'] }, 'copy']] } }),
      Third: vpc({ Description: { 'Fn::GetAtt': ['Copy', 'VpcName'] } }),
    })
    const Outputs = { Name: { Value: { 'Fn::GetAtt': ['Copy', 'VpcName'] } } }
    const { StackId } = await stackOf(at, template(named('one'), { Outputs }))
    const before = idsOf(at, StackId)
    await updateStack(at, StackId, template(named('two'), { Outputs }))
    expect(idsOf(at, StackId)).toEqual(before)
    expect(await outputsOf(at, StackId)).toEqual({ Name: 'two-copy' })
    expect(at.world.vpcs.get(before.Third ?? '')?.Description).toBe('two-copy')
  })

  it('finds out late that something is made anew, and clears what hangs on it first', async () => {
    const at = testWorld()
    const named = (VpcName: string) => ({
      Names: vpc({ VpcName }),
      // Whether it changes is known only when Names has been changed.
      Vpc: vpc({ UserCidr: { 'Fn::Select': [0, { 'Fn::Split': ['_', { 'Fn::GetAtt': ['Names', 'VpcName'] }] }] } }),
      VSwitch: vSwitch(1),
      Group: securityGroup(),
    })
    const { StackId } = await stackOf(at, template(named('10.1.0.0/16_a')))
    const before = idsOf(at, StackId)
    await updateStack(at, StackId, template(named('10.1.0.0/16_b')), Replace)
    expect(idsOf(at, StackId)).toEqual(before)
    await updateStack(at, StackId, template(named('10.2.0.0/16_b')), Replace)
    const after = idsOf(at, StackId)
    expect(after.Names).toBe(before.Names)
    for (const name of ['Vpc', 'VSwitch', 'Group']) expect(after[name]).not.toBe(before[name])
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 2, vSwitches: 1, securityGroups: 1 })
  })

  it('brings the tags of the stack to what takes tags, and drops them again', async () => {
    const at = testWorld()
    const body = template({ Vpc: vpc({ Tags: [{ Key: 'own', Value: '1' }] }) })
    const { StackId } = await stackOf(at, body, { Tags: [{ Key: 'stack', Value: 'a' }] })
    const VpcId = idsOf(at, StackId).Vpc ?? ''
    expect(at.world.vpcs.get(VpcId)?.Tags).toEqual({ own: '1', stack: 'a' })
    await updateStack(at, StackId, body, { Tags: [{ Key: 'next', Value: 'b' }] })
    expect(idsOf(at, StackId).Vpc).toBe(VpcId)
    expect(at.world.vpcs.get(VpcId)?.Tags).toEqual({ own: '1', next: 'b' })
  })

  it('works on no more resources at a time than Parallelism, and remembers it', async () => {
    const at = testWorld()
    const three = (VpcName: string) => template(Object.fromEntries(['A', 'B', 'C'].map((id) => [id, vpc({ VpcName })])))
    const { StackId } = await stackOf(at, three('one'))
    await updateStack(at, StackId, three('two'), { Parallelism: 1 })
    const events = (await eventsOf(at, StackId)).filter(
      (event) => event.includes(' UPDATE_') && !event.startsWith('demo'),
    )
    expect(events).toEqual(['A', 'B', 'C'].flatMap((id) => [`${id} UPDATE_IN_PROGRESS`, `${id} UPDATE_COMPLETE`]))
    expect(at.world.stacks.get(StackId)?.Parallelism).toBe(1)
  })

  it('makes a tainted resource anew although nothing changed', async () => {
    const at = testWorld()
    const body = template({ Vpc: vpc(), Other: vpc() })
    const { StackId } = await stackOf(at, body)
    const before = idsOf(at, StackId)
    await updateStack(at, StackId, body, { TaintResources: ['Vpc'] })
    const after = idsOf(at, StackId)
    expect([after.Vpc === before.Vpc, after.Other === before.Other]).toEqual([false, true])
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 2 })
  })

  it('keeps what is left out and has the DeletionPolicy Retain', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: { ...vpc(), DeletionPolicy: 'Retain' }, Other: vpc() }))
    await updateStack(at, StackId, template({ Other: vpc() }))
    expect(at.world.vpcs.size).toBe(2)
    expect(Object.keys(rowsOf(at, StackId))).toEqual(['Other'])
  })

  it('can be followed by the next', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    for (const [part, VpcName] of ['a', 'b', 'c'].entries()) {
      await updateStack(at, StackId, template({ Vpc: vpc({ VpcName }), [`V${VpcName}`]: vSwitch(part) }))
      expect([at.world.vpcs.all()[0]?.VpcName, at.world.vSwitches.size]).toEqual([VpcName, 1])
    }
  })
})
