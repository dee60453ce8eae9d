import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'
import { LAB, listAssociations, listEntries, makePrefixList, OFFICE, showList } from './prefixListSetup.ts'
import { makeRoute, makeRoutedNetwork } from './routeSetup.ts'

describe('ModifyVpcPrefixList', () => {
  it('does: texts, size and entries, and what was not sent stays; Modifying; later: Created', async () => {
    const world = testWorld()
    const PrefixListId = await makePrefixList(world, { PrefixListName: 'old', PrefixListDescription: 'stays' })
    const asked = { ...REGION, PrefixListId, PrefixListName: 'new', MaxEntries: 9 }
    const home = { Cidr: '10.9.0.0/16', Description: 'home' }
    const [AddPrefixListEntry, RemovePrefixListEntry] = [[home], [{ Cidr: OFFICE.Cidr }]]
    const reply = await world.call('vpc.ModifyVpcPrefixList', { ...asked, AddPrefixListEntry, RemovePrefixListEntry })
    expect(reply.PrefixListId).toBe(PrefixListId)
    expect(await showList(world, PrefixListId)).toMatchObject({
      ...{ PrefixListName: 'new', PrefixListDescription: 'stays', MaxEntries: 9, Status: 'Modifying' },
    })
    expect(await listEntries(world, PrefixListId)).toEqual([LAB, home])
    expect((await world.refusal('vpc.ModifyVpcPrefixList', asked)).code).toBe('IncorrectStatus.PrefixList')
    await world.settle()
    expect((await showList(world, PrefixListId))?.Status).toBe('Created')
    await world.call('vpc.ModifyVpcPrefixList', { ...REGION, PrefixListId, PrefixListDescription: 'other' })
    expect(await showList(world, PrefixListId)).toMatchObject({ PrefixListName: 'new', PrefixListDescription: 'other' })
  })

  it('does: an entry that is there, or that goes and comes back, gets the new description', async () => {
    const world = testWorld()
    const PrefixListId = await makePrefixList(world)
    const [office, lab] = [
      { ...OFFICE, Description: 'main office' },
      { ...LAB, Description: 'test lab' },
    ]
    await world.call('vpc.ModifyVpcPrefixList', { ...REGION, PrefixListId, AddPrefixListEntry: [office] })
    await world.settle()
    expect(await listEntries(world, PrefixListId)).toEqual([office, LAB])
    const swap = { AddPrefixListEntry: [lab], RemovePrefixListEntry: [LAB] }
    await world.call('vpc.ModifyVpcPrefixList', { ...REGION, PrefixListId, ...swap })
    expect(await listEntries(world, PrefixListId)).toEqual([office, lab])
  })

  it('later: route tables with the list follow', async () => {
    const world = testWorld()
    const PrefixListId = await makePrefixList(world)
    const network = await makeRoutedNetwork(world)
    await makeRoute(world, network, PrefixListId)
    const associated = async () => {
      const [found] = await listAssociations(world, PrefixListId)
      return { Status: found?.Status, CidrList: found?.CidrList }
    }
    expect(await associated()).toEqual({ Status: 'Created', CidrList: '192.168.0.0/16,172.16.0.0/12' })
    await world.call('vpc.ModifyVpcPrefixList', { ...REGION, PrefixListId, RemovePrefixListEntry: [OFFICE] })
    expect((await associated()).Status).toBe('Modifying')
    const { RouteTableId, InstanceId: NextHopId } = network
    const route = { ...REGION, RouteTableId, NextHopId, DestinationCidrBlock: PrefixListId }
    expect((await world.refusal('vpc.CreateRouteEntry', route)).code).toBe('IncorrectStatus.PrefixList')
    await world.settle()
    expect(await associated()).toEqual({ Status: 'Created', CidrList: '172.16.0.0/12' })
  })

  it('refuses what is not there, malformed members, and more entries than there is room for', async () => {
    const world = testWorld()
    const PrefixListId = await makePrefixList(world)
    const refusal = (members: object) =>
      world.refusal('vpc.ModifyVpcPrefixList', { ...REGION, PrefixListId, ...members })
    expect(await refusal({ PrefixListId: 'pl-none' })).toMatchObject({
      ...{ status: 404, code: 'ResourceNotFound.PrefixList' },
    })
    const code = async (members: object) => (await refusal(members)).code
    expect(await code({ RemovePrefixListEntry: [{ Cidr: '10.0.0.0/8' }] })).toBe('ResourceNotFound.PrefixListEntry')
    expect(await code({ AddPrefixListEntry: [{ Cidr: '2001:db8::/32' }] })).toBe('IllegalParam.Cidr')
    expect(await code({ AddPrefixListEntry: [OFFICE, OFFICE] })).toBe('Duplicated.Cidr')
    expect(await code({ MaxEntries: 1 })).toBe('QuotaExceeded.PrefixListEntry')
    expect(await code({ MaxEntries: 201 })).toBe('IllegalParam.MaxEntries')
    expect(await code({ PrefixListName: 'https://x' })).toBe('IllegalParam.PrefixListName')
    expect(await code({ PrefixListDescription: 'https://x' })).toBe('IllegalParam.PrefixListDescription')
  })
})
