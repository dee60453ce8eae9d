import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'

/** A world in which an account may have ten dedicated hosts in a region. */
export async function hostWorld(): Promise<TestWorld> {
  const test = testWorld()
  await test.control({ kind: 'quotas', settings: [{ name: 'max-dedicated-hosts', value: 10 }] })
  return test
}

/** Ids of new dedicated hosts, still Creating. */
export async function allocate(test: TestWorld, members: Partial<Requests['ecs.AllocateDedicatedHosts']> = {}) {
  const request = { ...REGION, DedicatedHostType: 'ddh.g5', ...members }
  const { DedicatedHostIdSets } = await test.call('ecs.AllocateDedicatedHosts', request)
  return DedicatedHostIdSets.DedicatedHostId ?? []
}

/** Id of one that is Available. */
export async function availableHost(test: TestWorld, members: Partial<Requests['ecs.AllocateDedicatedHosts']> = {}) {
  const [id = ''] = await allocate(test, members)
  await test.settle()
  return id
}

/** What DescribeDedicatedHosts lists. */
export async function listedHosts(test: TestWorld, members: Partial<Requests['ecs.DescribeDedicatedHosts']> = {}) {
  const { DedicatedHosts } = await test.call('ecs.DescribeDedicatedHosts', { ...REGION, ...members })
  return DedicatedHosts.DedicatedHost ?? []
}

/** One of them by its id. */
export async function shownHost(test: TestWorld, id: string) {
  return (await listedHosts(test, { DedicatedHostIds: JSON.stringify([id]) }))[0]
}
