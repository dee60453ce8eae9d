import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { testWorld } from '../../setup/worlds.ts'
import { listedSets, makeSet } from './deploymentSetSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('DescribeDeploymentSets reads', () => {
  it.each([
    [{}, 'two,one'],
    [{ DeploymentSetName: 'one' }, 'one'],
    [{ Strategy: 'LowLatency' }, 'two'],
    [{ Type: 'rack' }, 'one'],
    [{ Type: 'rack', Strategy: 'LowLatency' }, ''],
    [{ PageSize: 1, PageNumber: 2 }, 'one'],
    [{ RegionId: 'cn-beijing' }, ''],
  ] satisfies [Partial<Requests['ecs.DescribeDeploymentSets']>, string][])(
    'what %j narrows it to: %s',
    async (members, expected) => {
      const test = testWorld()
      await makeSet(test, { DeploymentSetName: 'one', Type: 'rack' })
      await makeSet(test, { DeploymentSetName: 'two', Strategy: 'LowLatency' })
      const sets = await listedSets(test, members)
      expect(sets.map(({ DeploymentSetName }) => DeploymentSetName).join(',')).toBe(expected)
    },
  )

  it('the sets with some ids', async () => {
    const test = testWorld()
    const DeploymentSetId = await makeSet(test)
    await makeSet(test)
    const DeploymentSetIds = JSON.stringify([DeploymentSetId, 'ds-none'])
    expect(await listedSets(test, { DeploymentSetIds })).toMatchObject([{ DeploymentSetId }])
  })

  it.each([
    [{ DeploymentSetIds: 'x' }, 400, 'InvalidParameter'],
    [{ DeploymentSetIds: JSON.stringify(Array(101).fill('ds')) }, 403, 'InvalidDeploymentSetIds.TooManyInput'],
    [{ PageSize: 51 }, 400, 'InvalidParameter'],
  ])('refuses %o', async (members, status, code) => {
    const refused = await testWorld().refusal('ecs.DescribeDeploymentSets', { ...REGION, ...members })
    expect(refused).toMatchObject({ status, code })
  })
})
