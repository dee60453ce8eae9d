import { describe, expect, it } from 'vitest'
import { makeInstance } from '../../products/ecs/sourceInstance.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  createStack,
  deleteStack,
  outputsOf,
  REGION,
  rowsMade,
  shown,
  stackOf,
  template,
} from '../stack/stackSetup.ts'

const THERE = 'cn-beijing'

const image = (properties: object) => ({ Type: 'ALIYUN::ECS::CustomImage', Properties: properties })
const copy = (properties: object) => ({
  Type: 'ALIYUN::ECS::CopyImage',
  Properties: { ImageId: { Ref: 'Image' }, DestinationRegionId: THERE, ...properties },
})

/** A world with one instance, and what it had before. */
function sourceWorld() {
  const at = testWorld()
  const { InstanceId, systemDiskId } = makeInstance(at)
  return { at, InstanceId, systemDiskId, before: rowsMade(at.world) }
}

const get = (at: TestWorld, RegionId: string, StackId: string) => at.call('ros.GetStack', { RegionId, StackId })

describe('ALIYUN::ECS::CustomImage', () => {
  it('is an image of an instance, ready when Available, and goes with its snapshots', async () => {
    const { at, InstanceId, before } = sourceWorld()
    const Tag = [{ Key: 'a', Value: 'b' }]
    const properties = { InstanceId, ImageName: 'golden', ImageFamily: 'gold', Description: 'of a stack', Tag }
    const body = template({ Image: image(properties) }, shown('Image', ['ImageId', 'SourceRegionId']))
    const { StackId } = await stackOf(at, body)

    const [row] = at.world.images.all()
    expect(row).toMatchObject({ Status: 'Available', ImageName: 'golden', ImageFamily: 'gold', Tags: { a: 'b' } })
    expect(await outputsOf(at, StackId)).toEqual({ Ref: row?.ImageId, ImageId: row?.ImageId, SourceRegionId: REGION })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual(before)
  })

  it('waits while another image is being made of the same instance', async () => {
    const { at, InstanceId } = sourceWorld()
    const body = template({
      One: image({ InstanceId, ImageName: 'one' }),
      Two: image({ InstanceId, ImageName: 'two' }),
    })
    await stackOf(at, body)
    expect(at.world.images.all().map(({ ImageName, Status }) => `${ImageName} ${Status}`)).toEqual(
      expect.arrayContaining(['one Available', 'two Available']),
    )
  })

  it('leaves a snapshot that was there before', async () => {
    const { at, systemDiskId, before } = sourceWorld()
    const { SnapshotId } = await at.call('ecs.CreateSnapshot', { DiskId: systemDiskId })
    await at.settle()
    const { StackId } = await stackOf(at, template({ Image: image({ SnapshotId }) }))
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.snapshots.all().map((row) => row.SnapshotId)).toEqual([SnapshotId])
    expect(rowsMade(at.world)).toEqual({ ...before, snapshots: 1 })
  })

  it('is removed while it is being made, when the stack times out', async () => {
    const { at, InstanceId, before } = sourceWorld()
    await at.control({ kind: 'clock', pace: 100 })
    const stackId = await createStack(at, template({ Image: image({ InstanceId }) }), { TimeoutInMinutes: 10 })
    await at.advance(590_000)
    expect(at.world.images.all()[0]?.Status).toBe('Creating')
    await at.advance(10_000)
    await at.settle()
    expect((await get(at, REGION, stackId)).Status).toBe('CREATE_ROLLBACK_COMPLETE')
    expect(rowsMade(at.world)).toEqual(before)
  })

  it('refuses what has no effect here', async () => {
    const { at, InstanceId } = sourceWorld()
    expect(await createRefusal(at, template({ Image: image({ InstanceId, Features: {} }) }))).toContain('Features')
  })
})

describe('ALIYUN::ECS::CopyImage', () => {
  it('copies an image that was made in another region than that of the stack', async () => {
    const { at, InstanceId, before } = sourceWorld()
    const body = template(
      {
        Image: image({ InstanceId, SourceRegionId: REGION }),
        Copy: copy({ SourceRegionId: REGION, DestinationImageName: 'copy' }),
      },
      shown('Copy', ['ImageId', 'SourceRegionId', 'DestinationRegionId']),
    )
    const { StackId } = await at.call('ros.CreateStack', { RegionId: THERE, StackName: 'demo', TemplateBody: body })
    await at.settle()
    const stack = await get(at, THERE, StackId)
    expect(stack.StatusReason).toBe('Stack CREATE completed successfully')

    const row = at.world.images.all().find(({ RegionId }) => RegionId === THERE)
    expect(row).toMatchObject({ Status: 'Available', ImageName: 'copy', isCopied: true })
    const outputs = Object.fromEntries(stack.Outputs.map((output) => [output.OutputKey, output.OutputValue]))
    expect(outputs).toEqual({
      ...{ Ref: row?.ImageId, ImageId: row?.ImageId, SourceRegionId: REGION, DestinationRegionId: THERE },
    })
    await at.call('ros.DeleteStack', { RegionId: THERE, StackId })
    await at.settle()
    expect((await get(at, THERE, StackId)).Status).toBe('DELETE_COMPLETE')
    expect(rowsMade(at.world)).toEqual(before)
  })

  it('stands for the source in the same region, if it may, and leaves it alone', async () => {
    const { at, InstanceId } = sourceWorld()
    const { ImageId } = await at.call('ecs.CreateImage', { RegionId: REGION, InstanceId })
    await at.settle()
    const same = { ImageId, SourceRegionId: REGION, DestinationRegionId: REGION }
    const refused = await stackOf(at, template({ Copy: copy(same) }), { StackName: 'no' }, 'CREATE_ROLLBACK_COMPLETE')
    expect(refused.OperationInfo?.LogicalResourceId).toBe('Copy')
    const body = template({ Copy: copy({ ...same, AllowCopyInSameRegion: true }) }, shown('Copy', ['ImageId']))
    const { StackId } = await stackOf(at, body)
    expect(await outputsOf(at, StackId)).toEqual({ Ref: ImageId, ImageId })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.images.all().map((row) => row.ImageId)).toEqual([ImageId])
  })

  it('is cancelled while it runs, when the stack times out', async () => {
    const { at, InstanceId, before } = sourceWorld()
    const body = template({ Image: image({ InstanceId }), Copy: copy({}) })
    const stackId = await createStack(at, body, { TimeoutInMinutes: 10 })
    while (at.world.images.size < 2) await at.advance(1_000)
    await at.control({ kind: 'clock', pace: 100 })
    await at.advance(600_000)
    await at.settle()
    expect((await get(at, REGION, stackId)).Status).toBe('CREATE_ROLLBACK_COMPLETE')
    expect(rowsMade(at.world)).toEqual(before)
  })

  it('refuses what has no effect here', async () => {
    const { at, InstanceId } = sourceWorld()
    const body = template({ Image: image({ InstanceId }), Copy: copy({ Encrypted: true }) })
    expect(await createRefusal(at, body)).toContain('Encrypted other than false')
  })
})
