import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { PUBLIC_KEY } from './keyPairSetup.ts'
import { makeTemplate } from './launchTemplateSetup.ts'

async function tagged() {
  const test = testWorld()
  const [one, two] = [
    { Key: 'env', Value: 'one' },
    { Key: 'env', Value: 'two' },
  ]
  for (const KeyPairName of ['a-key', 'b-key'])
    await test.call('ecs.ImportKeyPair', { ...REGION, KeyPairName, PublicKeyBody: PUBLIC_KEY, Tag: [one] })
  await makeTemplate(test, { TemplateTag: [one] })
  await makeTemplate(test, { LaunchTemplateName: 'other', TemplateTag: [two, { Key: 'team', Value: 'red' }] })
  return test
}

/** The SDK's models order their members their own way. */
function inOrder(counts: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(counts).sort(([one], [other]) => one.localeCompare(other))))
}

describe('DescribeTags', () => {
  it.each([
    [{}, ['env=one {"KeyPair":2,"LaunchTemplate":1}', 'env=two {"LaunchTemplate":1}', 'team=red {"LaunchTemplate":1}']],
    [{ ResourceType: 'keypair' }, ['env=one {"KeyPair":2}']],
    [{ ResourceType: 'keypair', ResourceId: 'a-key' }, ['env=one {"KeyPair":1}']],
    [{ ResourceType: 'keypair', ResourceId: 'none' }, []],
    [{ ResourceType: 'volume' }, []],
    [{ Tag: [{ Key: 'team' }] }, ['team=red {"LaunchTemplate":1}']],
    [{ Tag: [{ Key: 'env', Value: 'two' }] }, ['env=two {"LaunchTemplate":1}']],
    [{ PageSize: 1, PageNumber: 2 }, ['env=two {"LaunchTemplate":1}']],
    [{ RegionId: 'cn-beijing' }, []],
  ])('reads what %j narrows it to', async (members, expected) => {
    const test = await tagged()
    const { Tags } = await test.call('ecs.DescribeTags', { ...REGION, ...members })
    const shown = (Tags.Tag ?? []).map((tag) => `${tag.TagKey}=${tag.TagValue} ${inOrder(tag.ResourceTypeCount ?? {})}`)
    expect(shown).toEqual(expected)
  })

  it('reads 50 on a page by default, and the total', async () => {
    const test = await tagged()
    const reply = await test.call('ecs.DescribeTags', REGION)
    expect(reply).toMatchObject({ TotalCount: 3, PageNumber: 1, PageSize: 50 })
  })

  it.each([
    [{ PageSize: 101 }, 400, 'InvalidParameter'],
    [{ PageNumber: 0 }, 400, 'InvalidParameter'],
    [{ ResourceType: 'boat' }, 404, 'InvalidResourceType.NotFound'],
    [{ Tag: [{ Value: 'x' }] }, 400, 'InvalidTag.Mismatch'],
  ])('refuses %o', async (members, status, code) => {
    const refused = await testWorld().refusal('ecs.DescribeTags', { ...REGION, ...members })
    expect(refused).toMatchObject({ status, code })
  })
})
