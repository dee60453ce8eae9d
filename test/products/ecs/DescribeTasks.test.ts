import { describe, expect, it } from 'vitest'
import { REGION } from './sourceInstance.ts'
import { taskWorld } from './taskSetup.ts'

describe('DescribeTasks reads', () => {
  it('the newest first, and what each filter selects', async () => {
    const { test, ImageId, begin, export: exportImage } = await taskWorld()
    const { TaskId: first, ImageId: imported } = await begin()
    await test.settle()
    await test.advance(3_600_000)
    const { TaskId: second } = await exportImage()
    const list = (filters: object) => test.call('ecs.DescribeTasks', { ...REGION, ...filters })
    const ids = async (filters: object) => (await list(filters)).TaskSet.Task?.map(({ TaskId }) => TaskId)
    const cases: [object, string[]][] = [
      [{}, [second, first]],
      [{ TaskIds: `${first} ,t-none` }, [first]],
      [{ TaskAction: 'ExportImage' }, [second]],
      [{ TaskAction: 'ModifyDiskSpec' }, []],
      [{ TaskStatus: 'Finished' }, [first]],
      [{ TaskStatus: 'Processing' }, [second]],
      [{ TaskStatus: 'Failed' }, []],
      [{ TaskStatus: 'Waiting' }, [second, first]],
      [{ ResourceIds: [imported] }, [first]],
      [{ StartTime: '2026-01-02T04:00:00Z' }, [second]],
      [{ EndTime: '2026-01-02T04:00:00Z' }, [first]],
      [{ PageNumber: 2, PageSize: 1 }, [first]],
      [{ RegionId: 'cn-beijing' }, []],
    ]
    for (const [filters, expected] of cases) expect([filters, await ids(filters)]).toEqual([filters, expected])
    const page = await list({})
    expect(page).toMatchObject({ TotalCount: 2, PageNumber: 1, PageSize: 10, RegionId: 'cn-hangzhou' })
    expect(page.TaskSet.Task?.[0]).toMatchObject({
      TaskAction: 'ExportImage',
      ResourceId: ImageId,
      SupportCancel: 'true',
    })
  })
})

describe('DescribeTasks refuses', () => {
  it.each([
    ['an unknown action', { TaskAction: 'Dance' }, 400, 'InvalidParameter'],
    ['a time that is none', { StartTime: 'today' }, 400, 'InvalidParameter'],
    ['another one', { EndTime: '2026-13-01T00:00:00Z' }, 400, 'InvalidParameter'],
    ['too many tasks', { TaskIds: Array(101).fill('t-1').join(',') }, 400, 'InvalidParameter'],
    ['too many images', { ResourceIds: Array(101).fill('m-1') }, 400, 'InvalidParameter'],
    ['too large a page', { PageSize: 101 }, 400, 'InvalidParameter'],
  ])('%s', async (_what, members, status, code) => {
    const { test } = await taskWorld()
    expect(await test.refusal('ecs.DescribeTasks', { ...REGION, ...members })).toMatchObject({ status, code })
  })
})
