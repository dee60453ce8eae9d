import { describe, expect, it } from 'vitest'
import { groupWorld } from './snapshotGroupSetup.ts'
import { REGION } from './sourceInstance.ts'

describe('DescribeSnapshotGroups reads', () => {
  it('the newest first, by token, and what each filter selects', async () => {
    const { test, InstanceId, first, create, groups } = groupWorld()
    const old = await create({ InstanceId, Name: 'old', Tag: [{ Key: 'team', Value: 'a' }] })
    await test.settle()
    const young = await create({ DiskId: [first], ResourceGroupId: 'rg-1' })
    const cases: [object, string[]][] = [
      [{}, [young, old]],
      [{ SnapshotGroupId: [old, 'ssg-none'] }, [old]],
      [{ InstanceId }, [old]],
      [{ Name: 'old' }, [old]],
      [{ ResourceGroupId: 'rg-1' }, [young]],
      [{ Status: ['progressing', 'failed'] }, [young]],
      [{ Status: ['accomplished'] }, [old]],
      [{ Tag: [{ Key: 'team', Value: 'a' }] }, [old]],
      [{ RegionId: 'cn-beijing' }, []],
    ]
    for (const [filters, expected] of cases) {
      const ids = (await groups(filters)).map(({ SnapshotGroupId }) => SnapshotGroupId)
      expect([filters, ids]).toEqual([filters, expected])
    }
    const { NextToken } = await test.call('ecs.DescribeSnapshotGroups', { ...REGION, MaxResults: 1 })
    expect(await groups({ MaxResults: 1, NextToken })).toMatchObject([{ SnapshotGroupId: old }])
  })
})

describe('DescribeSnapshotGroups refuses', () => {
  it.each([
    ['too many ids', { SnapshotGroupId: Array(11).fill('ssg-1') }, 400, 'InvalidParameter'],
    ['an unknown status', { Status: ['lost'] }, 400, 'InvalidParameter'],
    ['too large a page', { MaxResults: 101 }, 400, 'InvalidParameter'],
    ['a tag value without its key', { Tag: [{ Value: 'a' }] }, 400, 'InvalidTag.Mismatch'],
  ])('%s', async (_what, members, status, code) => {
    const { test } = groupWorld()
    expect(await test.refusal('ecs.DescribeSnapshotGroups', { ...REGION, ...members })).toMatchObject({ status, code })
  })
})
