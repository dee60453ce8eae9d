import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { listedTemplates, listedVersions, makeTemplate, makeVersions } from './launchTemplateSetup.ts'

describe('ModifyLaunchTemplateDefaultVersion', () => {
  it('does: makes another version the default one, found by id or by name', async () => {
    const test = testWorld()
    const LaunchTemplateId = await makeTemplate(test)
    await makeVersions(test, LaunchTemplateId, 2)
    const request = { ...REGION, LaunchTemplateId, DefaultVersionNumber: 2 }
    expect(await test.call('ecs.ModifyLaunchTemplateDefaultVersion', request)).toMatchObject({ LaunchTemplateId })
    expect(await listedTemplates(test)).toMatchObject([{ DefaultVersionNumber: 2, LatestVersionNumber: 3 }])
    expect(await listedVersions(test, { LaunchTemplateId })).toMatchObject([
      { VersionNumber: 3, DefaultVersion: false },
      { VersionNumber: 2, DefaultVersion: true },
      { VersionNumber: 1, DefaultVersion: false },
    ])
    await test.call('ecs.ModifyLaunchTemplateDefaultVersion', {
      ...{ ...REGION, LaunchTemplateName: 'template', DefaultVersionNumber: 3 },
    })
    expect(await listedTemplates(test)).toMatchObject([{ DefaultVersionNumber: 3 }])
  })

  it.each([
    [{ LaunchTemplateName: 'template', DefaultVersionNumber: 2 }, 404, 'InvalidLaunchTemplateVersion.NotFound'],
    [{ LaunchTemplateName: 'none', DefaultVersionNumber: 1 }, 404, 'InvalidLaunchTemplate.NotFound'],
    [{ LaunchTemplateName: 'template' }, 400, 'MissingParameter'],
  ])('refuses %o', async (members, status, code) => {
    const test = testWorld()
    await makeTemplate(test)
    const refused = await test.refusal('ecs.ModifyLaunchTemplateDefaultVersion', { ...REGION, ...members })
    expect(refused).toMatchObject({ status, code })
  })
})
