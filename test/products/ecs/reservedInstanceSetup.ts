import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'

export const DAY_MS = 24 * 3_600_000
export const RESERVED = { ...REGION, InstanceType: 'ecs.g6.large' }

/** Buys one and gives its id. */
export async function purchased(
  test: TestWorld,
  members: Partial<Requests['ecs.PurchaseReservedInstancesOffering']> = {},
): Promise<string> {
  const { ReservedInstanceIdSets } = await test.call('ecs.PurchaseReservedInstancesOffering', {
    ...RESERVED,
    ...members,
  })
  return ReservedInstanceIdSets.ReservedInstanceId?.[0] ?? ''
}

export async function listedReserved(
  test: TestWorld,
  members: Partial<Requests['ecs.DescribeReservedInstances']> = {},
) {
  const reply = await test.call('ecs.DescribeReservedInstances', { ...REGION, ...members })
  return reply.ReservedInstances.ReservedInstance ?? []
}

export async function shownReserved(test: TestWorld, id: string) {
  const [reserved] = await listedReserved(test, { ReservedInstanceId: [id] })
  if (reserved === undefined) throw new Error(`${id} is not listed`)
  return reserved
}

export async function renewalsOf(test: TestWorld, ReservedInstanceId?: string[]) {
  const request = { ...REGION, ...(ReservedInstanceId === undefined ? {} : { ReservedInstanceId }) }
  const reply = await test.call('ecs.DescribeReservedInstanceAutoRenewAttribute', request)
  return reply.ReservedInstanceRenewAttributes.ReservedInstanceRenewAttribute ?? []
}
