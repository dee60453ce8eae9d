import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { listedTemplates, makeTemplate, makeVersions } from './launchTemplateSetup.ts'

describe('DeleteLaunchTemplate', () => {
  it('does: deletes a template with its versions, found by id or by name', async () => {
    const test = testWorld()
    const LaunchTemplateId = await makeTemplate(test)
    await makeTemplate(test, { LaunchTemplateName: 'other' })
    await makeVersions(test, LaunchTemplateId, 1)
    expect(await test.call('ecs.DeleteLaunchTemplate', { ...REGION, LaunchTemplateId })).toMatchObject({
      LaunchTemplateId,
      LaunchTemplateVersionNumbers: { versionNumbers: [1, 2] },
    })
    expect(await listedTemplates(test)).toMatchObject([{ LaunchTemplateName: 'other' }])
    expect(await test.refusal('ecs.DescribeLaunchTemplateVersions', { ...REGION, LaunchTemplateId })).toMatchObject({
      status: 404,
      code: 'InvalidLaunchTemplate.NotFound',
    })
    await test.call('ecs.DeleteLaunchTemplate', { ...REGION, LaunchTemplateName: 'other' })
    expect(await listedTemplates(test)).toEqual([])
  })

  it.each([
    [{}, 400, 'MissingParameter'],
    [{ LaunchTemplateId: 'lt-none' }, 404, 'InvalidLaunchTemplate.NotFound'],
    [{ LaunchTemplateName: 'template', RegionId: 'cn-beijing' }, 404, 'InvalidLaunchTemplate.NotFound'],
  ])('refuses %o', async (members, status, code) => {
    const test = testWorld()
    await makeTemplate(test)
    expect(await test.refusal('ecs.DeleteLaunchTemplate', { ...REGION, ...members })).toMatchObject({ status, code })
  })
})
