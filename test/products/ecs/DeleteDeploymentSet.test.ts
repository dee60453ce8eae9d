import { describe, expect, it } from 'vitest'
import { listedSets, makeSet } from './deploymentSetSetup.ts'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('DeleteDeploymentSet', () => {
  it('does: deletes a set once no instance is in it', async () => {
    const { test, running } = await instanceWorld()
    const DeploymentSetId = await makeSet(test)
    const InstanceId = await running({ DeploymentSetId })
    expect(await test.refusal('ecs.DeleteDeploymentSet', { ...REGION, DeploymentSetId })).toMatchObject({
      status: 403,
      code: 'DependencyViolation.NotEmpty',
    })
    await test.call('ecs.DeleteInstance', { InstanceId, Force: true })
    await test.settle()
    await test.call('ecs.DeleteDeploymentSet', { ...REGION, DeploymentSetId })
    expect(await listedSets(test)).toEqual([])
  })

  it('refuses a set that there is not', async () => {
    const { test } = await instanceWorld()
    const request = { ...REGION, DeploymentSetId: 'ds-none' }
    expect(await test.refusal('ecs.DeleteDeploymentSet', request)).toMatchObject({
      status: 400,
      code: 'InvalidDeploymentSetId.NotFound',
    })
  })
})
