import { describe, expect, it } from 'vitest'
import { filesForNewDisk, flushed, frozenFiles } from '../../src/rules/diskContent.ts'
import { findImage } from '../../src/rules/images.ts'
import type { DiskRow } from '../../src/world/rows/ecs.ts'
import { makeImage, makeInstance, UBUNTU } from '../products/ecs/sourceInstance.ts'
import { ACCOUNT, testWorld } from '../setup/worlds.ts'

const disk = (files: object, unflushed: object) => ({ DiskId: 'd-1', files, unflushed }) as DiskRow

describe('content of disks', () => {
  it('flushes what was written over what is on the medium', () => {
    const written = disk({ '/a': 'old', '/b': 'same' }, { '/a': 'new', '/c': 'more' })
    expect(flushed(written)).toEqual(disk({ '/a': 'new', '/b': 'same', '/c': 'more' }, {}))
    const clean = disk({ '/a': '1' }, {})
    expect(flushed(clean)).toBe(clean)
  })

  it('freezes what is on the medium and nothing else', () => {
    expect(frozenFiles(disk({ '/a': 'old' }, { '/a': 'new' }))).toEqual({ '/a': 'old' })
  })

  it('fills a system disk from a public image, and leaves data disks empty', () => {
    const { world } = testWorld()
    const image = findImage(world, ACCOUNT, 'cn-hangzhou', UBUNTU)
    expect(filesForNewDisk(world, { image, type: 'system' })['/etc/image-id']).toContain(UBUNTU)
    expect(filesForNewDisk(world, { image, type: 'data', device: '/dev/xvdb' })).toEqual({})
    expect(filesForNewDisk(world, { type: 'data' })).toEqual({})
  })

  it('fills the disks of a custom image by device, and goes by the snapshot first', async () => {
    const test = testWorld()
    const source = makeInstance(test, {
      systemDisk: { files: { '/os': '1' } },
      dataDisks: [{ files: { '/b': '2' } }, { files: { '/c': '3' } }],
    })
    const image = findImage(test.world, ACCOUNT, 'cn-hangzhou', await makeImage(test, source))
    const fill = (wishes: object) => filesForNewDisk(test.world, { image, type: 'data', ...wishes })
    expect(fill({ type: 'system', device: '/dev/vda' })).toEqual({ '/os': '1' })
    expect(fill({ device: '/dev/xvdb' })).toEqual({ '/b': '2' })
    expect(fill({ device: '/dev/xvdc' })).toEqual({ '/c': '3' })
    expect(fill({ device: '/dev/xvdd' })).toEqual({})
    const snapshotId = image?.DiskDeviceMappings[2]?.SnapshotId
    expect(fill({ snapshotId, device: '/dev/xvdb' })).toEqual({ '/c': '3' })
    expect(fill({ snapshotId: 's-none' })).toEqual({})
  })
})
