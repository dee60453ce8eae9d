import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { inside, makeInstance, REGION } from './sourceInstance.ts'

type Test = ReturnType<typeof testWorld>

async function ids(test: Test, filters: object): Promise<(string | undefined)[]> {
  const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, ...filters })
  return Disks.Disk?.map(({ DiskId }) => DiskId) ?? []
}

function threeDisks() {
  const test = testWorld()
  const ssd = {
    Category: 'cloud_ssd',
    PerformanceLevel: '',
    DiskName: 'logs-1',
    Encrypted: true,
    KMSKeyId: 'key',
    Tags: { team: 'a' },
  }
  const kept = {
    DiskName: 'kept',
    DeleteWithInstance: false,
    DeleteAutoSnapshot: false,
    ResourceGroupId: 'rg-1',
    Portable: false,
  }
  const source = makeInstance(test, {
    dataDisks: [ssd, { ...kept, DiskChargeType: 'PrePaid', EnableAutoSnapshot: false }],
  })
  const [first = '', second = ''] = source.dataDiskIds
  return { test, source, system: source.systemDiskId, first, second }
}

describe('DescribeDisks reads', () => {
  it('the newest first, with all there is to say', async () => {
    const { test, source, system, first, second } = threeDisks()
    expect(await ids(test, {})).toEqual([second, first, system])
    const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, DiskIds: JSON.stringify([system]) })
    const attached = { InstanceId: source.InstanceId, Device: '/dev/xvda', AttachedTime: '2026-01-02T03:04:05Z' }
    expect(Disks.Disk).toMatchObject([
      {
        ...{
          ...attached,
          DiskId: system,
          Type: 'system',
          Category: 'cloud_essd',
          PerformanceLevel: 'PL1',
          Size: 40,
          Status: 'In_use',
        },
        ...{
          ZoneId: 'cn-hangzhou-i',
          IOPS: 3800,
          SerialNumber: system.slice(2),
          MultiAttach: 'Disabled',
          ProductCode: '',
        },
        Attachments: { Attachment: [attached] },
      },
    ])
  })

  it('what every filter selects', async () => {
    const { test, source, system, first, second } = threeDisks()
    const all = [second, first, system]
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId: system })
    const detached = { Status: 'Available', InstanceId: '', SourceSnapshotId: SnapshotId } as const
    inside(test, (world) => world.disks.change(second, detached))
    const cases: [object, string[]][] = [
      [{ InstanceId: source.InstanceId }, [first, system]],
      [{ InstanceId: 'i-none' }, []],
      [{ DiskIds: JSON.stringify([system, second, 'd-none']) }, [second, system]],
      [{ DiskIds: JSON.stringify([second]), InstanceId: source.InstanceId }, []],
      [{ DiskName: 'logs-1' }, [first]],
      [{ DiskName: 'logs' }, []],
      [{ DiskName: 'logs*' }, [first]],
      [{ Category: 'cloud_ssd' }, [first]],
      [{ Category: 'all' }, all],
      [{ DiskType: 'system' }, [system]],
      [{ DiskType: 'data' }, [second, first]],
      [{ Status: 'Available' }, [second]],
      [{ Status: 'All' }, all],
      [{ SnapshotId }, [second]],
      [{ Encrypted: true }, [first]],
      [{ Encrypted: false }, all],
      [{ KMSKeyId: 'key' }, [first]],
      [{ ZoneId: 'cn-hangzhou-i' }, all],
      [{ ZoneId: 'cn-hangzhou-h' }, []],
      [{ ResourceGroupId: 'rg-1' }, [second]],
      [{ DeleteWithInstance: false }, [second]],
      [{ DeleteWithInstance: true }, [first, system]],
      [{ DeleteAutoSnapshot: false }, [second]],
      [{ EnableAutoSnapshot: false }, [second]],
      [{ Portable: true }, [first]],
      [{ DiskChargeType: 'PrePaid' }, [second]],
      [{ Tag: [{ Key: 'team', Value: 'a' }] }, [first]],
      [{ Filter: [{ Key: 'CreationStartTime', Value: '2026-01-02T03:04Z' }] }, all],
      [{ Filter: [{ Key: 'CreationStartTime', Value: '2026-01-02T03:05Z' }] }, []],
      [{ MultiAttach: 'Disabled' }, all],
      [{ MultiAttach: 'Enabled' }, []],
      [{ EnableShared: true }, []],
      [{ EnableAutomatedSnapshotPolicy: true }, []],
      [{ AutoSnapshotPolicyId: 'sp-1' }, []],
      [{ LockReason: 'security' }, []],
      [{ RegionId: 'cn-shanghai' }, []],
    ]
    for (const [filters, expected] of cases) expect([filters, await ids(test, filters)]).toEqual([filters, expected])
  })

  it('pages by number and by token, and brings MaxResults into its range', async () => {
    const test = testWorld()
    const { systemDiskId, dataDiskIds } = makeInstance(test, { dataDisks: Array.from({ length: 11 }, () => ({})) })
    const all = [...dataDiskIds].reverse().concat(systemDiskId)
    const second = await test.call('ecs.DescribeDisks', { ...REGION, PageNumber: 2, PageSize: 5 })
    expect(second).toMatchObject({ TotalCount: 12, PageNumber: 2, PageSize: 5, NextToken: '' })
    expect(second.Disks.Disk?.map(({ DiskId }) => DiskId)).toEqual(all.slice(5, 10))
    const first = await test.call('ecs.DescribeDisks', { ...REGION, MaxResults: 1 })
    expect(first.Disks.Disk?.map(({ DiskId }) => DiskId)).toEqual(all.slice(0, 10))
    expect(await ids(test, { MaxResults: 1, NextToken: first.NextToken })).toEqual(all.slice(10))
    expect(await ids(test, { MaxResults: 9999 })).toEqual(all)
    const other = { ...REGION, NextToken: first.NextToken, DiskType: 'data' }
    expect(await test.refusal('ecs.DescribeDisks', other)).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })

  it('the product code of the marketplace image on a system disk', async () => {
    const test = testWorld()
    const { Images } = await test.call('ecs.DescribeImages', { ...REGION, ImageOwnerAlias: 'marketplace' })
    const { ImageId = '', ProductCode = '' } = Images.Image?.[0] ?? {}
    makeInstance(test, { ImageId })
    const { Disks } = await test.call('ecs.DescribeDisks', REGION)
    expect(ProductCode).not.toBe('')
    expect(Disks.Disk).toMatchObject([{ ProductCode, ImageId }])
  })
})

describe('DescribeDisks refuses', () => {
  it.each([
    ['ids that are no array', { DiskIds: 'd-1' }, 400, 'InvalidParameter.DiskIds'],
    [
      'too many ids',
      { DiskIds: JSON.stringify(Array.from({ length: 101 }, (_, i) => `d-${i}`)) },
      403,
      'InvalidDiskIds.Malformed',
    ],
    ['an unknown category', { Category: 'floppy' }, 400, 'InvalidCategory.ValueNotSupported'],
    ['an unknown type', { DiskType: 'swap' }, 400, 'InvalidDiskType.ValueNotSupported'],
    ['an unknown status', { Status: 'Broken' }, 400, 'InvalidStatus.ValueNotSupported'],
    ['an unknown zone', { ZoneId: 'cn-hangzhou-zz' }, 400, 'InvalidZoneId.NotFound'],
    ['an unknown snapshot', { SnapshotId: 's-none' }, 400, 'InvalidSnapshot.NotFound'],
    ['an unknown charge type', { DiskChargeType: 'Free' }, 404, 'InvalidDiskChargeType.NotFound'],
    ['an unknown lock', { LockReason: 'mood' }, 404, 'InvalidLockReason.NotFound'],
    ['an unknown attachment', { MultiAttach: 'Twice' }, 400, 'InvalidParameter'],
    ['an unknown filter', { Filter: [{ Key: 'Size', Value: '1' }] }, 404, 'InvalidFilterKey.NotFound'],
    ['a time that is none', { Filter: [{ Key: 'CreationStartTime', Value: 'today' }] }, 400, 'InvalidParameter'],
    ['a tag value without key', { Tag: [{ Value: 'a' }] }, 400, 'InvalidTag.Mismatch'],
    ['too large a page', { PageSize: 101 }, 400, 'InvalidParameter'],
  ])('%s', async (_what, members, status, code) => {
    expect(await testWorld().refusal('ecs.DescribeDisks', { ...REGION, ...members })).toMatchObject({ status, code })
  })
})
