import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'

/** Id of a new deployment set. */
export async function makeSet(test: TestWorld, members: Partial<Requests['ecs.CreateDeploymentSet']> = {}) {
  return (await test.call('ecs.CreateDeploymentSet', { ...REGION, ...members })).DeploymentSetId
}

/** What DescribeDeploymentSets lists. */
export async function listedSets(test: TestWorld, members: Partial<Requests['ecs.DescribeDeploymentSets']> = {}) {
  const { DeploymentSets } = await test.call('ecs.DescribeDeploymentSets', { ...REGION, ...members })
  return DeploymentSets.DeploymentSet ?? []
}
