import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'
import { makePrefixList, OFFICE, showList } from './prefixListSetup.ts'
import { makeRoute, makeRoutedNetwork } from './routeSetup.ts'

describe('DeleteVpcPrefixList', () => {
  it('does: the list is gone', async () => {
    const world = testWorld()
    const PrefixListId = await makePrefixList(world)
    await world.call('vpc.DeleteVpcPrefixList', { ...REGION, PrefixListId })
    expect(await showList(world, PrefixListId)).toBeUndefined()
    expect(await world.refusal('vpc.DeleteVpcPrefixList', { ...REGION, PrefixListId })).toMatchObject({
      ...{ status: 404, code: 'ResourceNotFound.PrefixList' },
    })
  })

  it('refuses while it is Modifying, or a route entry has it as its destination', async () => {
    const world = testWorld()
    const PrefixListId = await makePrefixList(world)
    const asked = { ...REGION, PrefixListId }
    await world.call('vpc.ModifyVpcPrefixList', { ...asked, RemovePrefixListEntry: [OFFICE] })
    expect((await world.refusal('vpc.DeleteVpcPrefixList', asked)).code).toBe('IncorrectStatus.PrefixList')
    await world.settle()
    const RouteEntryId = await makeRoute(world, await makeRoutedNetwork(world), PrefixListId)
    expect(await world.refusal('vpc.DeleteVpcPrefixList', asked)).toMatchObject({
      ...{ status: 400, code: 'DependencyViolation.RouteTable' },
    })
    await world.call('vpc.DeleteRouteEntry', { RouteEntryId })
    await world.settle()
    await world.call('vpc.DeleteVpcPrefixList', asked)
    expect(await showList(world, PrefixListId)).toBeUndefined()
  })
})
