import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { listedVersions, makeTemplate, makeVersions } from './launchTemplateSetup.ts'

type Request = Partial<Requests['ecs.DescribeLaunchTemplateVersions']>

describe('DescribeLaunchTemplateVersions reads', () => {
  it.each([
    [{}, [4, 3, 2, 1]],
    [{ LaunchTemplateVersion: [1, 3, 9] }, [3, 1]],
    [{ MinVersion: 3 }, [4, 3]],
    [{ MaxVersion: 2 }, [2, 1]],
    [{ MinVersion: 2, MaxVersion: 3 }, [3, 2]],
    [{ DefaultVersion: true }, [1]],
    [{ DefaultVersion: false }, [4, 3, 2, 1]],
    [{ PageSize: 3, PageNumber: 2 }, [1]],
  ] satisfies [Request, number[]][])('what %j narrows it to: %j', async (members, expected) => {
    const test = testWorld()
    const LaunchTemplateId = await makeTemplate(test)
    await makeVersions(test, LaunchTemplateId, 3)
    const byId = await listedVersions(test, { LaunchTemplateId, ...members })
    expect(byId.map(({ VersionNumber }) => VersionNumber)).toEqual(expected)
    expect(await listedVersions(test, { LaunchTemplateName: 'template', ...members })).toEqual(byId)
  })

  it('the parameters unless they are not asked for', async () => {
    const test = testWorld()
    const LaunchTemplateId = await makeTemplate(test, { InstanceName: 'web' })
    const [detailed] = await listedVersions(test, { LaunchTemplateId, DetailFlag: true })
    expect(detailed).toMatchObject({ LaunchTemplateData: { InstanceName: 'web' } })
    expect(await listedVersions(test, { LaunchTemplateId, DetailFlag: false })).toEqual([
      {
        ...{ LaunchTemplateId, LaunchTemplateName: 'template', VersionNumber: 1, DefaultVersion: true },
        ...{ VersionDescription: '', CreatedBy: ACCOUNT },
        ...{ CreateTime: '2026-01-02T03:04:05Z', ModifiedTime: '2026-01-02T03:04:05Z' },
      },
    ])
  })

  it.each([
    [{}, 400, 'MissingParameter'],
    [{ LaunchTemplateId: 'lt-none' }, 404, 'InvalidLaunchTemplate.NotFound'],
    [{ LaunchTemplateName: 'template', PageSize: 101 }, 400, 'InvalidParameter'],
  ])('refuses %o', async (members, status, code) => {
    const test = testWorld()
    await makeTemplate(test)
    const refused = await test.refusal('ecs.DescribeLaunchTemplateVersions', { ...REGION, ...members })
    expect(refused).toMatchObject({ status, code })
  })
})
