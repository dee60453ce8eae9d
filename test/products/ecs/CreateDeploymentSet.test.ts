import { describe, expect, it } from 'vitest'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { listedSets, makeSet } from './deploymentSetSetup.ts'
import { instanceWorld, REGION, ZONE } from './instanceSetup.ts'

describe('CreateDeploymentSet', () => {
  it('does: makes a set with the defaults, or as it is asked for', async () => {
    const test = testWorld()
    const DeploymentSetId = await makeSet(test)
    expect(DeploymentSetId).toMatch(/^ds-bp1[0-9a-z]{17}$/)
    expect(await listedSets(test)).toMatchObject([
      {
        ...{ DeploymentSetId, DeploymentSetName: '', Strategy: 'Availability', Type: 'host', Affinity: 1 },
        ...{ AccountId: Number(ACCOUNT), CreationTime: '2026-01-02T03:04:05Z', InstanceAmount: 0 },
      },
    ])
    const asked = { Strategy: 'AvailabilityGroup', Type: 'rack', Affinity: 2, GroupCount: 4 }
    await makeSet(test, { ...asked, DeploymentSetName: 'spread', Description: 'of tests' })
    expect(await listedSets(test, { DeploymentSetName: 'spread' })).toMatchObject([
      { ...asked, DeploymentSetDescription: 'of tests', DeploymentStrategy: 'AvailabilityGroup' },
    ])
  })

  it('does: lets instances in, seven in a zone for each affinity', async () => {
    const { test, run, shown, request } = await instanceWorld()
    const DeploymentSetId = await makeSet(test)
    const ids = await run({ Amount: 6, DeploymentSetId })
    expect(await shown(ids[0] ?? '')).toMatchObject({ DeploymentSetId })
    const [set] = await listedSets(test)
    expect(set).toMatchObject({
      InstanceAmount: 6,
      Capacities: { Capacity: [{ ZoneId: ZONE, UsedAmount: 6, AvailableAmount: 1 }] },
    })
    expect(set?.InstanceIds?.InstanceId?.sort()).toEqual([...ids].sort())
    expect(await test.refusal('ecs.RunInstances', request({ Amount: 2, DeploymentSetId }))).toMatchObject({
      status: 403,
      code: 'QuotaExceed.DeploymentSetInstanceQuotaFull',
    })
    const wide = await makeSet(test, { Affinity: 2 })
    expect(await run({ Amount: 14, DeploymentSetId: wide })).toHaveLength(14)
  })

  it('does: spreads instances over the groups, or puts them where they are asked for', async () => {
    const { test, run, shown, request } = await instanceWorld()
    const DeploymentSetId = await makeSet(test, { Strategy: 'AvailabilityGroup', GroupCount: 2 })
    const ids = [
      ...(await run({ DeploymentSetId, DeploymentSetGroupNo: 2 })),
      ...(await run({ Amount: 3, DeploymentSetId })),
    ]
    const groups = await Promise.all(ids.map(async (id) => (await shown(id)).DeploymentSetGroupNo))
    expect(groups).toEqual([2, 1, 1, 2])
    const outside = request({ DeploymentSetId, DeploymentSetGroupNo: 3 })
    expect(await test.refusal('ecs.RunInstances', outside)).toMatchObject({
      status: 400,
      code: 'InvalidParameter.DeploymentSetGroupNo',
    })
  })

  it.each([
    [{ DeploymentSetName: '1' }, 'InvalidDeploymentSetName.Malformed'],
    [{ Description: 'x' }, 'InvalidDescription.Malformed'],
    [{ Strategy: 'x' }, 'InvalidParameter.Strategy'],
    [{ Type: 'x' }, 'InvalidParameter'],
    [{ Affinity: 11 }, 'InvalidParameter'],
    [{ GroupCount: 8 }, 'InvalidParameter'],
  ])('refuses %o', async (members, code) => {
    const refused = await testWorld().refusal('ecs.CreateDeploymentSet', { ...REGION, ...members })
    expect(refused).toMatchObject({ status: 400, code })
  })
})
