import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { fourResources, REGION } from './tagSetup.ts'

async function tagged() {
  const made = await fourResources()
  const { world, vpc, role, keyPair } = made
  await world.call('tag.TagResources', { RegionId: REGION, ResourceARN: [vpc, role], Tags: '{"env":"test"}' })
  await world.call('tag.TagResources', { RegionId: REGION, ResourceARN: [vpc, keyPair], Tags: '{"team":"a"}' })
  const list = (request: object) => world.call('tag.ListTagResources', { RegionId: REGION, ...request })
  const arns = async (request: object) => (await list(request)).TagResources.map(({ ResourceARN }) => ResourceARN)
  return { ...made, list, arns }
}

describe('ListTagResources', () => {
  it('reads: what carries tags, by ARN or by all of the tags', async () => {
    const { list, arns, vpc, role, keyPair, group } = await tagged()
    expect(await arns({})).toEqual([keyPair, vpc, role])
    expect(await arns({ RegionId: 'cn-beijing' })).toEqual([role])
    expect(await arns({ ResourceARN: [role, group, `${vpc}x`] })).toEqual([role])
    expect(await arns({ Tags: '{"env":"test"}' })).toEqual([vpc, role])
    expect(await arns({ Tags: '{"env":"test","team":"a"}' })).toEqual([vpc])
    expect(await arns({ Tags: '{"env":"live"}' })).toEqual([])
    expect((await list({ ResourceARN: [role] })).TagResources).toEqual([
      { ResourceARN: role, Tags: [{ Category: 'Custom', Key: 'env', Value: 'test' }] },
    ])
    expect(await arns({ Category: 'Custom' })).toHaveLength(3)
    expect(await arns({ Category: 'System' })).toEqual([])
  })

  it('reads: page by page', async () => {
    const { list, vpc, role, keyPair } = await tagged()
    const first = await list({ PageSize: 2 })
    expect(first.TagResources.map(({ ResourceARN }) => ResourceARN)).toEqual([keyPair, vpc])
    const second = await list({ PageSize: 2, NextToken: first.NextToken })
    expect(second).toMatchObject({ TagResources: [{ ResourceARN: role }], NextToken: '' })
  })

  it.each([
    [{ PageSize: 1001 }, 'InvalidParameter'],
    [{ NextToken: 'x' }, 'InvalidParameter'],
    [{ Category: 'Other' }, 'InvalidParameter.Category'],
    [{ Tags: 'x' }, 'InvalidParameter.Tags'],
    [{ ResourceARN: ['x'] }, 'InvalidParameter.ResourceARN'],
    [{ RegionId: 'moon' }, 'InvalidParameter.RegionId'],
  ])('refuses: %o', async (more, code) => {
    const request = { RegionId: REGION, ...more }
    expect(await testWorld().refusal('tag.ListTagResources', request)).toMatchObject({ status: 400, code })
  })
})
