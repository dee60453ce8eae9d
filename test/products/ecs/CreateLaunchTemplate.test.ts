import { describe, expect, it } from 'vitest'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { EVERYTHING, LISTS, listedTemplates, listedVersions, makeTemplate, SHOWN } from './launchTemplateSetup.ts'

const NAMED = { ...REGION, LaunchTemplateName: 'template' }

describe('CreateLaunchTemplate', () => {
  it('does: keeps every parameter of a launch as version 1, the default one', async () => {
    const test = testWorld()
    const made = await test.call('ecs.CreateLaunchTemplate', {
      ...{ ...NAMED, ...EVERYTHING, ...LISTS, VersionDescription: 'the first', TemplateResourceGroupId: 'rg-2' },
      SecurityOptions: { TrustedSystemMode: 'vTPM', EnableSecureBoot: true },
      TemplateTag: [{ Key: 'team', Value: 'red' }],
    })
    expect(made).toMatchObject({
      LaunchTemplateId: expect.stringMatching(/^lt-bp1[0-9a-z]{17}$/),
      LaunchTemplateVersionNumber: 1,
    })
    const { LaunchTemplateId } = made
    expect(await listedTemplates(test)).toEqual([
      {
        ...{ LaunchTemplateId, LaunchTemplateName: 'template', DefaultVersionNumber: 1, LatestVersionNumber: 1 },
        ...{ ResourceGroupId: 'rg-2', CreatedBy: ACCOUNT, Tags: { Tag: [{ TagKey: 'team', TagValue: 'red' }] } },
        ...{ CreateTime: '2026-01-02T03:04:05Z', ModifiedTime: '2026-01-02T03:04:05Z' },
      },
    ])
    const [version] = await listedVersions(test, { LaunchTemplateId })
    expect(version).toMatchObject({ VersionNumber: 1, DefaultVersion: true, VersionDescription: 'the first' })
    expect(version?.LaunchTemplateData).toEqual(SHOWN)
  })

  it('refuses a name that is taken, and more than the quota allows', async () => {
    const { test, quota } = await instanceWorld()
    await makeTemplate(test)
    expect(await test.refusal('ecs.CreateLaunchTemplate', NAMED)).toMatchObject({
      status: 403,
      code: 'LaunchTemplateName.Duplicated',
    })
    await makeTemplate(test, { RegionId: 'cn-beijing' })
    quota('launch_templates_per_region', 1)
    const refused = await test.refusal('ecs.CreateLaunchTemplate', { ...NAMED, LaunchTemplateName: 'more' })
    expect(refused).toMatchObject({ status: 403, code: 'LaunchTemplateLimitExceed' })
  })

  it.each([
    [{ LaunchTemplateName: '' }, 'MissingParameter'],
    [{ LaunchTemplateName: '1x' }, 'InvalidLaunchTemplateName.Malformed'],
    [{ VersionDescription: 'http://x' }, 'InvalidDescription.Malformed'],
    [{ Description: 'x' }, 'InvalidDescription.Malformed'],
    [{ HostName: '-x' }, 'InvalidHostName.Malformed'],
    [{ UserData: 'x y' }, 'InvalidUserData.Base64FormatInvalid'],
    [{ UserData: 'AAAA'.repeat(11_000) }, 'InvalidUserData.SizeExceeded'],
    [{ Tag: [{ Key: 'acs:x', Value: '' }] }, 'InvalidTagKey.Malformed'],
    [{ TemplateTag: [{ Key: 'a' }, { Key: 'a' }] }, 'Duplicate.TagKey'],
  ])('refuses %o', async (members, code) => {
    const refused = await testWorld().refusal('ecs.CreateLaunchTemplate', { ...NAMED, ...members })
    expect(refused).toMatchObject({ status: 400, code })
  })
})
