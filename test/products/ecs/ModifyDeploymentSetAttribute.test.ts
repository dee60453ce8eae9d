import { describe, expect, it } from 'vitest'
import { listedSets, makeSet } from './deploymentSetSetup.ts'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('ModifyDeploymentSetAttribute', () => {
  it('does: changes what is sent, but no affinity that the instances do not fit in', async () => {
    const { test, run } = await instanceWorld()
    const DeploymentSetId = await makeSet(test, { DeploymentSetName: 'old' })
    await test.call('ecs.ModifyDeploymentSetAttribute', {
      ...{ ...REGION, DeploymentSetId, DeploymentSetName: 'new', Description: 'changed', Affinity: 2 },
    })
    const changed = { DeploymentSetName: 'new', DeploymentSetDescription: 'changed', Affinity: 2 }
    expect(await listedSets(test)).toMatchObject([changed])
    await run({ Amount: 8, DeploymentSetId })
    const request = { ...REGION, DeploymentSetId, Affinity: 1 }
    expect(await test.refusal('ecs.ModifyDeploymentSetAttribute', request)).toMatchObject({
      status: 403,
      code: 'QuotaExceed.DeploymentSetInstanceQuotaFull',
    })
  })

  it.each([
    [{ DeploymentSetId: 'ds-none' }, 'InvalidDeploymentSetId.NotFound'],
    [{ DeploymentSetName: '1' }, 'InvalidDeploymentSetName.Malformed'],
    [{ Description: 'http://x' }, 'InvalidDescription.Malformed'],
    [{ Affinity: 0 }, 'InvalidParameter'],
  ])('refuses %o', async (members, code) => {
    const { test } = await instanceWorld()
    const request = { ...REGION, DeploymentSetId: await makeSet(test), ...members }
    expect(await test.refusal('ecs.ModifyDeploymentSetAttribute', request)).toMatchObject({ status: 400, code })
  })
})
