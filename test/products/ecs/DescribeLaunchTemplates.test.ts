import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { listedTemplates, makeTemplate } from './launchTemplateSetup.ts'

type Request = Partial<Requests['ecs.DescribeLaunchTemplates']>

async function withTemplates() {
  const test = testWorld()
  const one = await makeTemplate(test, { LaunchTemplateName: 'one' })
  const two = await makeTemplate(test, {
    ...{ LaunchTemplateName: 'two', TemplateResourceGroupId: 'rg-1', TemplateTag: [{ Key: 'env', Value: 'test' }] },
  })
  await makeTemplate(test, { LaunchTemplateName: 'far', RegionId: 'cn-beijing' })
  return { test, one, two }
}

describe('DescribeLaunchTemplates reads', () => {
  it.each([
    [{}, 'two,one'],
    [{ LaunchTemplateName: ['one', 'none', 'far'] }, 'one'],
    [{ TemplateResourceGroupId: 'rg-1' }, 'two'],
    [{ TemplateTag: [{ Key: 'env', Value: 'test' }] }, 'two'],
    [{ TemplateTag: [{ Key: 'env', Value: 'live' }] }, ''],
    [{ RegionId: 'cn-beijing' }, 'far'],
    [{ PageSize: 1 }, 'two'],
    [{ PageSize: 1, PageNumber: 2 }, 'one'],
  ] satisfies [Request, string][])('what %j narrows it to: %s', async (members, expected) => {
    const { test } = await withTemplates()
    const found = await listedTemplates(test, members)
    expect(found.map(({ LaunchTemplateName }) => LaunchTemplateName).join(',')).toBe(expected)
  })

  it('the templates with some ids, and the counts', async () => {
    const { test, one, two } = await withTemplates()
    const ids = [one, 'lt-none', two]
    const reply = await test.call('ecs.DescribeLaunchTemplates', { ...REGION, LaunchTemplateId: ids })
    expect(reply).toMatchObject({ TotalCount: 2, PageNumber: 1, PageSize: 10 })
  })

  it.each([
    [{ LaunchTemplateId: Array(101).fill('lt-x') }],
    [{ LaunchTemplateName: Array(101).fill('x') }],
    [{ PageNumber: 0 }],
  ])('refuses %j', async (members) => {
    const refused = await testWorld().refusal('ecs.DescribeLaunchTemplates', { ...REGION, ...members })
    expect(refused).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })
})
