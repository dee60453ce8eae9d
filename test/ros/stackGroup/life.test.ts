import { describe, expect, it } from 'vitest'
import { START_MS } from '../../setup/worlds.ts'
import { REGION } from '../stack/stackSetup.ts'
import { createGroup, EVERYWHERE, fleet, GROUP, groupWorld, instancesOf, outcomeOf } from './groupSetup.ts'

describe('an operation on a stack group', () => {
  it('goes on in a fork as it does where it was begun', async () => {
    const at = await groupWorld()
    await createGroup(at)
    const { OperationId } = await at.call('ros.CreateStackInstances', EVERYWHERE)
    while (at.world.stacks.size < 2) await at.advance(500)
    const copy = at.fork()
    const stopped = at.fork()
    await stopped.call('ros.StopStackGroupOperation', { RegionId: REGION, OperationId })
    await Promise.all([at.settle(), copy.settle(), stopped.settle()])
    expect(copy.world.tables.hash().text).toBe(at.world.tables.hash().text)
    expect(await outcomeOf(copy, OperationId)).toMatchObject({ status: 'SUCCEEDED' })
    expect((await outcomeOf(stopped, OperationId)).status).toBe('STOPPED')
    expect(await instancesOf(at)).toHaveLength(4)
  })

  it('takes the pace of the world', async () => {
    const at = await groupWorld()
    await createGroup(at)
    const quick = at.fork()
    await quick.control({ kind: 'clock', pace: 'instant' })
    await at.call('ros.CreateStackInstances', EVERYWHERE)
    await quick.call('ros.CreateStackInstances', EVERYWHERE)
    await at.settle()
    await quick.settle()
    expect(at.world.nowMs - START_MS).toBeGreaterThan(10_000)
    expect(quick.world.nowMs - START_MS).toBeLessThan(1_000)
    expect(await instancesOf(quick)).toEqual(await instancesOf(at))
  })

  it('keeps NoEcho values out of what is shown of the world', async () => {
    const quiet = [{ ParameterKey: 'Secret', ParameterValue: 'hush-hush' }]
    const at = await fleet({ ParameterOverrides: quiet })
    const { stackInstances, stackGroups } = at.world
    const [instance] = stackInstances.all()
    expect(instance === undefined ? [] : stackInstances.definition.secretTexts?.(instance, () => undefined)).toEqual([
      'hush-hush',
    ])
    await at.call('ros.UpdateStackGroup', { ...GROUP, Parameters: quiet })
    const [group] = stackGroups.all()
    expect(group === undefined ? [] : stackGroups.definition.secretTexts?.(group, () => undefined)).toEqual([
      'hush-hush',
    ])
    await at.settle()
  })
})
