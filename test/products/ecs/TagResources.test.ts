import { describe, expect, it } from 'vitest'
import { PUBLIC_KEY } from './keyPairSetup.ts'
import { groupWorld, REGION } from './securityGroupSetup.ts'
import { makeImage, makeInstance } from './sourceInstance.ts'

const NEW = [{ Key: 'team', Value: 'red' }]

describe('TagResources', () => {
  it('does: tags resources of each type, and replaces the value of a key', async () => {
    const { test, makeGroup } = await groupWorld()
    const { world } = test
    const source = makeInstance(test)
    const image = await makeImage(test, source)
    const eni = world.networkInterfaces.all()[0]?.NetworkInterfaceId ?? ''
    const snapshot = world.snapshots.all()[0]?.SnapshotId ?? ''
    const group = await makeGroup({
      Tag: [
        { Key: 'team', Value: 'blue' },
        { Key: 'a', Value: 'b' },
      ],
    })
    const all = { instance: source.InstanceId, disk: source.systemDiskId, snapshot, image, eni, securitygroup: group }
    await test.call('ecs.ImportKeyPair', { ...REGION, KeyPairName: 'key', PublicKeyBody: PUBLIC_KEY })
    const named = { ...all, keypair: 'key' }
    for (const [ResourceType, id] of Object.entries(named)) {
      await test.call('ecs.TagResources', { ...REGION, ResourceType, ResourceId: [id], Tag: NEW })
      const { TagResources } = await test.call('ecs.ListTagResources', { ...REGION, ResourceType, ResourceId: [id] })
      expect(TagResources.TagResource).toContainEqual({ ResourceId: id, ResourceType, TagKey: 'team', TagValue: 'red' })
    }
    expect(world.securityGroups.get(group)?.Tags).toEqual({ team: 'red', a: 'b' })
  })

  it('does: tags several at once, or none when one of them is missing', async () => {
    const { test, makeGroup } = await groupWorld()
    const groups = [await makeGroup(), await makeGroup()]
    const request = { ...REGION, ResourceType: 'securitygroup', Tag: NEW }
    const refused = await test.refusal('ecs.TagResources', { ...request, ResourceId: [...groups, 'sg-none'] })
    expect(refused).toMatchObject({ status: 404, code: 'InvalidResourceId.NotFound' })
    await test.call('ecs.TagResources', { ...request, ResourceId: [...groups, groups[0] ?? ''] })
    for (const id of groups) expect(test.world.securityGroups.get(id)?.Tags).toEqual({ team: 'red' })
  })

  it('refuses more than 20 tags on a resource, but takes a new value for the 20th', async () => {
    const { test, makeGroup } = await groupWorld()
    const Tag = Array.from({ length: 20 }, (_, i) => ({ Key: `k${i}`, Value: '' }))
    const request = { ...REGION, ResourceType: 'securitygroup', ResourceId: [await makeGroup({ Tag })] }
    expect(await test.refusal('ecs.TagResources', { ...request, Tag: NEW })).toMatchObject({
      status: 403,
      code: 'QuotaExceed.Tags',
    })
    await test.call('ecs.TagResources', { ...request, Tag: [{ Key: 'k19', Value: 'new' }] })
  })

  it.each([
    [{ RegionId: undefined }, 404, 'MissingParameter.RegionId'],
    [{ ResourceType: undefined }, 404, 'MissingParameter.ResourceType'],
    [{ Tag: undefined }, 404, 'MissingParameter.Tags'],
    [{ ResourceType: 'boat' }, 404, 'InvalidResourceType.NotFound'],
    [{ ResourceType: 'keypair' }, 404, 'InvalidResourceId.NotFound'],
    [{ ResourceType: 'disk' }, 404, 'InvalidResourceId.NotFound'],
    [{ RegionId: 'cn-beijing' }, 404, 'InvalidResourceId.NotFound'],
    [{ ResourceId: Array.from({ length: 51 }, (_, i) => `sg-${i}`) }, 400, 'NumberExceed.ResourceIds'],
    [{ Tag: Array.from({ length: 21 }, (_, i) => ({ Key: `k${i}`, Value: '' })) }, 400, 'NumberExceed.Tags'],
    [{ Tag: [{ Key: 'aliyun1', Value: '' }] }, 400, 'InvalidTagKey.Malformed'],
    [{ Tag: [{ Key: 'k', Value: 'http://x' }] }, 400, 'InvalidTagValue.Malformed'],
    [{ Tag: [...NEW, ...NEW] }, 400, 'Duplicate.TagKey'],
  ])('refuses %o', async (members, status, code) => {
    const { test, makeGroup } = await groupWorld()
    const request = { ...REGION, ResourceType: 'securitygroup', ResourceId: [await makeGroup()], Tag: NEW, ...members }
    expect(await test.refusal('ecs.TagResources', request)).toMatchObject({ status, code })
  })
})
