import { describe, expect, it } from 'vitest'
import { groupWorld, REGION } from './securityGroupSetup.ts'

async function tagged() {
  const { test, makeGroup } = await groupWorld()
  const id = await makeGroup({
    Tag: [
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ],
  })
  return { test, id, request: { ...REGION, ResourceType: 'securitygroup', ResourceId: [id] } }
}

describe('UntagResources', () => {
  it('does: takes keys off, and passes over those that are not there', async () => {
    const { test, id, request } = await tagged()
    await test.call('ecs.UntagResources', { ...request, TagKey: ['a', 'none'], All: true })
    expect(test.world.securityGroups.get(id)?.Tags).toEqual({ b: '2' })
  })

  it('does: takes all off when no key is named', async () => {
    const { test, id, request } = await tagged()
    await test.call('ecs.UntagResources', { ...request, All: true })
    expect(test.world.securityGroups.get(id)?.Tags).toEqual({})
  })

  it.each([
    [{}, 404, 'MissingParameter.Tags'],
    [{ All: false }, 404, 'MissingParameter.Tags'],
    [{ All: true, ResourceId: ['sg-none'] }, 404, 'InvalidResourceId.NotFound'],
    [{ All: true, ResourceType: 'boat' }, 404, 'InvalidResourceType.NotFound'],
    [{ TagKey: Array.from({ length: 21 }, (_, i) => `k${i}`) }, 400, 'NumberExceed.Tags'],
  ])('refuses %o', async (members, status, code) => {
    const { test, request } = await tagged()
    expect(await test.refusal('ecs.UntagResources', { ...request, ...members })).toMatchObject({ status, code })
  })
})
