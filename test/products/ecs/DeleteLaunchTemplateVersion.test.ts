import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { listedVersions, makeTemplate, makeVersions } from './launchTemplateSetup.ts'

describe('DeleteLaunchTemplateVersion', () => {
  it('does: deletes versions, and their numbers are not given again', async () => {
    const test = testWorld()
    const LaunchTemplateId = await makeTemplate(test)
    await makeVersions(test, LaunchTemplateId, 3)
    const request = { ...REGION, LaunchTemplateId, DeleteVersion: [4, 2, 4] }
    const { LaunchTemplateVersions } = await test.call('ecs.DeleteLaunchTemplateVersion', request)
    expect(LaunchTemplateVersions.LaunchTemplateVersion).toEqual([
      { LaunchTemplateId, LaunchTemplateVersionNumber: 4 },
      { LaunchTemplateId, LaunchTemplateVersionNumber: 2 },
    ])
    await makeVersions(test, LaunchTemplateId, 1)
    const versions = await listedVersions(test, { LaunchTemplateId })
    expect(versions.map(({ VersionNumber }) => VersionNumber)).toEqual([5, 3, 1])
    await test.call('ecs.DeleteLaunchTemplateVersion', {
      ...{ ...REGION, LaunchTemplateName: 'template', DeleteVersion: [5] },
    })
    expect(await listedVersions(test, { LaunchTemplateId })).toHaveLength(2)
  })

  it.each([
    [{ DeleteVersion: [2, 1] }, 400, 'InvalidParameter'],
    [{ DeleteVersion: [2, 9] }, 404, 'InvalidLaunchTemplateVersion.NotFound'],
    [{ DeleteVersion: [] }, 400, 'MissingParameter'],
    [{ LaunchTemplateName: 'none' }, 404, 'InvalidLaunchTemplate.NotFound'],
  ])('refuses %o, and deletes nothing', async (members, status, code) => {
    const test = testWorld()
    const LaunchTemplateId = await makeTemplate(test)
    await makeVersions(test, LaunchTemplateId, 1)
    const request = { ...REGION, LaunchTemplateName: 'template', DeleteVersion: [2], ...members }
    expect(await test.refusal('ecs.DeleteLaunchTemplateVersion', request)).toMatchObject({ status, code })
  })
})
