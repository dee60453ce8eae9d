import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { type Gateway, makeGateway } from './natSetup.ts'
import { REGION } from './network.ts'

/** The block of the vSwitch, from which an intranet gateway has its address 10.0.1.50. */
export const DEFAULT_CIDR = '10.0.1.0/24'

export interface NatIpWorld {
  readonly world: TestWorld
  readonly gateway: Gateway
  readonly on: { readonly RegionId: string; readonly NatGatewayId: string }
  natIps(filter?: Partial<Requests['vpc.ListNatIps']>): Promise<NatIpShown[]>
  cidrs(filter?: Partial<Requests['vpc.ListNatIpCidrs']>): Promise<CidrShown[]>
}

type Shown<K extends 'ListNatIps' | 'ListNatIpCidrs'> = Awaited<ReturnType<typeof list<K>>>
type NatIpShown = NonNullable<Shown<'ListNatIps'>['NatIps']>[number]
type CidrShown = NonNullable<Shown<'ListNatIpCidrs'>['NatIpCidrs']>[number]

function list<K extends 'ListNatIps' | 'ListNatIpCidrs'>(world: TestWorld, action: K, request: Requests[`vpc.${K}`]) {
  return world.call(`vpc.${action}`, request)
}

/** An Available intranet gateway with the address 10.0.1.50. */
export async function natIpWorld(): Promise<NatIpWorld> {
  const world = testWorld()
  const gateway = await makeGateway(world, { NetworkType: 'intranet', NatIp: '10.0.1.50' })
  const on = { ...REGION, NatGatewayId: gateway.NatGatewayId }
  return {
    ...{ world, gateway, on },
    natIps: async (filter = {}) => (await list(world, 'ListNatIps', { ...on, ...filter })).NatIps,
    cidrs: async (filter = {}) => (await list(world, 'ListNatIpCidrs', { ...on, ...filter })).NatIpCidrs,
  }
}
