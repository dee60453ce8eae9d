import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { createRefusal, deleteStack, outputsOf, REGION, rowsMade, stackOf, template } from '../stack/stackSetup.ts'
import { allShown } from './allShown.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

describe('ALIYUN::VPC::PrefixList', () => {
  const type = 'ALIYUN::VPC::PrefixList'
  const list = (properties: object) => ({ Type: type, Properties: properties })
  const properties = {
    ...{ PrefixListName: 'ours', PrefixListDescription: 'all of ours', IpVersion: 'IPV4', MaxEntries: 20 },
    Entries: [{ Cidr: '10.0.0.0/8', Description: 'inside' }, { Cidr: '172.16.0.0/12' }],
    Tags: [{ Key: 'a', Value: 'b' }],
  }

  it('is a prefix list, updated in place and read back', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ List: list(properties) }, allShown('List', type)))
    const [row] = at.world.vpcPrefixLists.all()
    const PrefixListId = row?.PrefixListId ?? ''
    expect(row).toMatchObject({ PrefixListName: 'ours', MaxEntries: 20, Tags: { a: 'b' }, Status: 'Created' })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ ...properties, Ref: PrefixListId, PrefixListId, OwnerId: row?.OwnerId, ResourceGroupId: '' },
      Entries: [properties.Entries[0], { Cidr: '172.16.0.0/12', Description: '' }],
      ...{ ShareType: '', CreateTime: row?.CreationTime },
    })
    expect(readBack(at, 'List')).toEqual(given(at, 'List'))

    const Entries = [
      { Cidr: '10.0.0.0/8', Description: 'home' },
      { Cidr: '192.168.0.0/16', Description: '' },
    ]
    await updateInPlace(at, 'List', {
      ...{ PrefixListName: 'theirs', PrefixListDescription: undefined, MaxEntries: 30, Entries },
      Tags: [{ Key: 'c', Value: 'd' }],
    })
    expect(at.world.vpcPrefixLists.all()).toMatchObject([
      {
        ...{ PrefixListName: 'theirs', PrefixListDescription: '', MaxEntries: 30, Status: 'Created', Tags: { c: 'd' } },
        entries: [{ Cidr: '10.0.0.0/8', Description: 'home' }, { Cidr: '192.168.0.0/16' }],
      },
    ])
    expect(readBack(at, 'List')).toEqual(given(at, 'List'))
    const RemovePrefixListEntry = [{ Cidr: '192.168.0.0/16', Description: '' }]
    await at.call('vpc.ModifyVpcPrefixList', { RegionId: REGION, PrefixListId, RemovePrefixListEntry })
    await at.settle()
    expect(readBack(at, 'List')).toMatchObject({ Entries: [{ Cidr: '10.0.0.0/8' }] })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('refuses what it does not have', async () => {
    const body = template({ List: list({ Entries: [{ Cidr: '10.0.0.0/8', Colour: 'red' }] }) })
    expect(await createRefusal(testWorld(), body)).toContain('Entries.Colour')
  })
})
