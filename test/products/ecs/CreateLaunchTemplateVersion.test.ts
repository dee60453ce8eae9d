import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { instanceWorld, REGION } from './instanceSetup.ts'
import {
  EVERYTHING,
  LISTS,
  listedTemplates,
  listedVersions,
  makeTemplate,
  makeVersions,
  SHOWN,
} from './launchTemplateSetup.ts'

describe('CreateLaunchTemplateVersion', () => {
  it('does: keeps every parameter of a launch under the next number', async () => {
    const test = testWorld()
    const LaunchTemplateId = await makeTemplate(test, { InstanceName: 'old' })
    await test.advance(60_000)
    const request = { ...REGION, LaunchTemplateId, ...EVERYTHING, ...LISTS, VersionDescription: 'the second' }
    expect(await test.call('ecs.CreateLaunchTemplateVersion', request)).toMatchObject({
      LaunchTemplateId,
      LaunchTemplateVersionNumber: 2,
    })
    expect(await listedTemplates(test)).toMatchObject([
      { DefaultVersionNumber: 1, LatestVersionNumber: 2, ModifiedTime: '2026-01-02T03:05:05Z' },
    ])
    const [second, first] = await listedVersions(test, { LaunchTemplateId })
    expect(second).toMatchObject({ VersionNumber: 2, DefaultVersion: false, VersionDescription: 'the second' })
    expect(second?.LaunchTemplateData).toEqual(SHOWN)
    expect(first?.LaunchTemplateData).toMatchObject({ InstanceName: 'old' })
  })

  it('does: finds the template by its name', async () => {
    const test = testWorld()
    const LaunchTemplateId = await makeTemplate(test)
    const request = { ...REGION, LaunchTemplateName: 'template' }
    expect(await test.call('ecs.CreateLaunchTemplateVersion', request)).toMatchObject({ LaunchTemplateId })
  })

  it('refuses one version more than the quota allows', async () => {
    const { test, quota } = await instanceWorld()
    const LaunchTemplateId = await makeTemplate(test)
    quota('launch_template_versions', 3)
    await makeVersions(test, LaunchTemplateId, 2)
    const refused = await test.refusal('ecs.CreateLaunchTemplateVersion', { ...REGION, LaunchTemplateId })
    expect(refused).toMatchObject({ status: 403, code: 'LaunchTemplateVersionLimitExceed' })
  })

  it.each([
    [{}, 400, 'MissingParameter'],
    [{ LaunchTemplateId: 'lt-none' }, 404, 'InvalidLaunchTemplate.NotFound'],
    [{ LaunchTemplateName: 'none' }, 404, 'InvalidLaunchTemplate.NotFound'],
    [{ LaunchTemplateName: 'template', VersionDescription: 'x' }, 400, 'InvalidDescription.Malformed'],
  ])('refuses %o', async (members, status, code) => {
    const test = testWorld()
    await makeTemplate(test)
    const refused = await test.refusal('ecs.CreateLaunchTemplateVersion', { ...REGION, ...members })
    expect(refused).toMatchObject({ status, code })
  })
})
