import { describe, expect, it } from 'vitest'
import { makeSet } from './deploymentSetSetup.ts'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('ModifyInstanceDeployment', () => {
  it('does: puts an instance into a set, into a group of it, and takes it out', async () => {
    const { test, stopped, shown } = await instanceWorld()
    const InstanceId = await stopped()
    const DeploymentSetId = await makeSet(test, { Strategy: 'AvailabilityGroup' })
    const request = { ...REGION, InstanceId, DeploymentSetId }
    await test.call('ecs.ModifyInstanceDeployment', request)
    expect(await shown(InstanceId)).toMatchObject({ DeploymentSetId, DeploymentSetGroupNo: 1 })
    await test.call('ecs.ModifyInstanceDeployment', { ...request, DeploymentSetGroupNo: 3 })
    expect(await shown(InstanceId)).toMatchObject({ DeploymentSetId, DeploymentSetGroupNo: 3 })
    await test.call('ecs.ModifyInstanceDeployment', { ...request, RemoveFromDeploymentSet: true })
    const after = await shown(InstanceId)
    expect(after).toMatchObject({ DeploymentSetId: '' })
    expect(after.DeploymentSetGroupNo).toBeUndefined()
    await test.call('ecs.DeleteDeploymentSet', { ...REGION, DeploymentSetId })
  })

  it('does: moves a running instance with Force only', async () => {
    const { test, running, shown } = await instanceWorld()
    const InstanceId = await running()
    const request = { ...REGION, InstanceId, DeploymentSetId: await makeSet(test) }
    expect(await test.refusal('ecs.ModifyInstanceDeployment', request)).toMatchObject({
      status: 403,
      code: 'IncorrectInstanceStatus',
    })
    await test.call('ecs.ModifyInstanceDeployment', { ...request, Force: true })
    expect(await shown(InstanceId)).toMatchObject({ DeploymentSetId: request.DeploymentSetId })
  })

  it.each([
    [{ InstanceId: 'i-none' }, 404, 'InvalidInstanceId.NotFound'],
    [{ DeploymentSetId: 'ds-none' }, 400, 'InvalidDeploymentSetId.NotFound'],
    [{ DeploymentSetId: '' }, 400, 'MissingParameter'],
    [{ DedicatedHostId: 'dh-x' }, 400, 'InvalidDedicatedHostId.NotFound'],
    [{ DedicatedHostClusterId: 'dc-x' }, 400, 'InvalidDedicatedHostId.NotFound'],
    [{ Tenancy: 'host' }, 400, 'InvalidDedicatedHostId.NotFound'],
    [{ Tenancy: 'x' }, 400, 'InvalidParameter'],
    [{ DeploymentSetGroupNo: 1 }, 400, 'InvalidParameter.DeploymentSetGroupNo'],
    [{ RemoveFromDeploymentSet: true }, 400, 'InvalidParameter.DeploymentSetId'],
  ])('refuses %o', async (members, status, code) => {
    const { test, stopped } = await instanceWorld()
    const request = { ...REGION, InstanceId: await stopped(), DeploymentSetId: await makeSet(test), ...members }
    expect(await test.refusal('ecs.ModifyInstanceDeployment', request)).toMatchObject({ status, code })
  })
})
