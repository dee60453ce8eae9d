import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { Table } from '../../../kernel/table.ts'
import type { Owned } from '../../../world/rows/owned.ts'
import type { World } from '../../../world/world.ts'
import * as errors from '../errors.ts'

/** A row that belongs to a resource group. */
interface Grouped extends Owned {
  readonly ResourceGroupId: string
}

/**
 * MoveResourceGroup: puts a resource into another resource group; a VPC takes its vSwitches along (Guess).
 * Guess: a group that nobody has heard of is taken: groups have no rows here.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'MoveResourceGroup', {
  handle({ world, own }, { ResourceId, ResourceType, NewResourceGroupId }) {
    const table = groupedTable(world, ResourceType)

    ensure(table, invalidParameter('ResourceType'))
    ensure(/^rg-[0-9a-z-]{1,64}$/i.test(NewResourceGroupId), invalidParameter('NewResourceGroupId'))
    ensure(own(table, ResourceId), errors.movedNotFound(ResourceId))

    table.change(ResourceId, { ResourceGroupId: NewResourceGroupId })
    if ((table as object) === world.vpcs) {
      for (const { VSwitchId } of world.vSwitches.list('vpc', ResourceId))
        world.vSwitches.change(VSwitchId, { ResourceGroupId: NewResourceGroupId })
    }

    return {}
  },
})

/** The table of a type, which may be written in any case. */
function groupedTable(world: World, type: string): Table<Grouped> | undefined {
  const tables: Readonly<Record<string, unknown>> = {
    VPC: world.vpcs,
    EIP: world.eips,
    NATGATEWAY: world.natGateways,
    DHCPOPTIONSSET: world.dhcpOptionsSets,
    FLOWLOG: world.flowLogs,
    HAVIP: world.haVips,
    COMMONBANDWIDTHPACKAGE: world.bandwidthPackages,
    PREFIXLIST: world.vpcPrefixLists,
    IPV4GATEWAY: world.ipv4Gateways,
    IPV6GATEWAY: world.ipv6Gateways,
    IPV6ADDRESS: world.ipv6Addresses,
  }
  const name = type.toUpperCase()
  return Object.hasOwn(tables, name) ? (tables[name] as Table<Grouped>) : undefined
}
