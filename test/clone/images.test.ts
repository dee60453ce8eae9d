import { describe, expect, it } from 'vitest'
import {
  cloned,
  elsewhere,
  filesOf,
  instance,
  OTHER_REGION,
  PUBLIC_IMAGE,
  prepared,
  preview,
  refused,
  SOURCE_REGION,
  sourceInstance,
  systemDisk,
  withoutStart,
} from './cloneSetup.ts'

type World = Awaited<ReturnType<typeof prepared>>['world']

async function stop(world: World, InstanceId: string) {
  await world.call('ecs.StopInstance', { InstanceId })
  await world.settle()
}

async function write(world: World, instanceId: string, flush = false) {
  const diskId = systemDisk(world, instanceId).DiskId
  await world.control({ kind: 'writeFile', diskId, path: '/etc/motd', text: 'written', flush })
}

async function customImage(world: World, InstanceId: string): Promise<string> {
  const { ImageId } = await world.call('ecs.CreateImage', { RegionId: SOURCE_REGION, InstanceId, ImageName: 'own' })
  await world.settle()
  return ImageId
}

describe('images of clones', () => {
  it('same region without data: from the image of the source, no image made (rule 18)', async () => {
    const { world, instanceId, ask } = await prepared()
    await write(world, instanceId, true)
    const images = world.world.images.size
    const task = await cloned(world, ask())
    const [id = ''] = task.instanceIds
    expect((await instance(world, id)).ImageId).toBe(PUBLIC_IMAGE)
    expect(world.world.images.size).toBe(images)
    expect(task.retainedImages).toEqual([])
    expect(filesOf(world, id)['/etc/motd']).not.toBe('written')
  })

  it('same region with data: an image of the stopped source, with the file that was written (rules 17, 22, 23)', async () => {
    const { world, instanceId, ask } = await prepared()
    await stop(world, instanceId)
    await write(world, instanceId)
    const task = await cloned(world, ask({ includeInstanceData: true }))
    const [id = ''] = task.instanceIds
    expect(filesOf(world, id)['/etc/motd']).toBe('written')
    expect(task.retainedImages).toEqual([
      expect.objectContaining({
        imageId: (await instance(world, id)).ImageId,
        imageName: expect.stringMatching(new RegExp(`^TemplateScratch-${instanceId}-\\d{14}$`)),
        regionId: SOURCE_REGION,
        sizeGiB: 100,
        fee: expect.objectContaining({ perMonth: 1.73, currency: 'USD' }),
      }),
    ])
    expect(task.decisions).toContainEqual(expect.objectContaining({ rule: '22' }))
  })

  it('the data of all disks goes along: data disks of the clone have the content and kind of the source (rule 23, A16)', async () => {
    const { world, instanceId, ask } = await prepared()
    await stop(world, instanceId)
    const [dataDisk] = world.world.disks.all().filter((disk) => disk.InstanceId === instanceId && disk.Type === 'data')
    await world.control({ kind: 'writeFile', diskId: dataDisk?.DiskId ?? '', path: '/db', text: 'rows', flush: true })
    const dataOf = (id = '') => world.world.disks.all().filter((disk) => disk.InstanceId === id && disk.Type === 'data')
    const withData = await cloned(world, ask({ includeInstanceData: true }))
    expect(dataOf(withData.instanceIds[0])).toEqual([
      expect.objectContaining({ Size: 60, Category: 'cloud_essd', files: { '/db': 'rows' } }),
    ])
    const without = await cloned(world, ask())
    expect(dataOf(without.instanceIds[0])).toEqual([expect.objectContaining({ Size: 60, files: {} })])
    const bare = await cloned(world, ask({ options: { replicateDataDisks: false } }))
    expect(dataOf(bare.instanceIds[0])).toEqual([])
  })

  it('other region with data: image, copy, and the clone runs from the copy; both stay (rules 19, 22)', async () => {
    const { world, instanceId, ask } = await prepared()
    await stop(world, instanceId)
    await write(world, instanceId)
    const task = await cloned(world, ask({ ...elsewhere, includeInstanceData: true }))
    const [id = ''] = task.instanceIds
    const images = task.retainedImages as {
      imageId: string
      regionId: string
      imageName: string
      snapshotIds: string[]
    }[]
    expect(images.map(({ regionId }) => regionId)).toEqual([SOURCE_REGION, OTHER_REGION])
    expect(images[0]?.imageName).toBe(images[1]?.imageName)
    expect(images.every(({ snapshotIds }) => snapshotIds.length === 2)).toBe(true)
    const clone = await instance(world, id, OTHER_REGION)
    expect(clone.ImageId).toBe(images[1]?.imageId)
    expect(filesOf(world, id)['/etc/motd']).toBe('written')
  })

  it('other region without data from a public image: the same image there (rule 20)', async () => {
    const { world, ask } = await prepared()
    const task = await cloned(world, ask(elsewhere))
    expect(await instance(world, task.instanceIds[0] ?? '', OTHER_REGION)).toMatchObject({
      ImageId: PUBLIC_IMAGE,
      RegionId: OTHER_REGION,
    })
    expect(task.retainedImages).toEqual([])
  })

  it('other region without data from a custom image is refused and including the data advised (rules 20, 21)', async () => {
    const { world, network, instanceId, ask } = await prepared()
    const source = await sourceInstance(world, network, { ImageId: await customImage(world, instanceId) })
    const request = ask({ ...elsewhere, sourceInstanceIds: [source] })
    expect(await refused(world, request)).toMatchObject({
      rule: '20',
      status: 400,
      message: expect.stringMatching(/include the data/i),
    })
    expect((await cloned(world, { ...request, includeInstanceData: true })).instanceIds).toHaveLength(1)
  })

  it('a source whose image is gone: refused without data, passes with it, unless the strict reading is asked for (rule 1, A2)', async () => {
    const { world, network, instanceId, ask } = await prepared()
    const ImageId = await customImage(world, instanceId)
    const source = await sourceInstance(world, network, { ImageId })
    await world.call('ecs.DeleteImage', { RegionId: SOURCE_REGION, ImageId, Force: true })
    await world.settle()
    const request = ask({ sourceInstanceIds: [source] })
    expect(await refused(world, request)).toMatchObject({ rule: '1' })
    const withData = { ...request, includeInstanceData: true }
    expect((await preview(world, withoutStart(withData))).checks).toContainEqual(
      expect.objectContaining({ rule: 'A2', outcome: 'warn' }),
    )
    expect(await refused(world, { ...withData, options: { strictImagePrerequisite: true } })).toMatchObject({
      rule: '1',
    })
  })

  it('an unflushed write of a running source is missing in the clone, and the preview warned (rules 5, 23, A31)', async () => {
    const { world, instanceId, ask } = await prepared()
    await write(world, instanceId)
    const request = ask({ includeInstanceData: true })
    expect((await preview(world, withoutStart(request))).checks).toContainEqual(
      expect.objectContaining({ rule: '5', outcome: 'warn', message: expect.stringContaining('Stop it first') }),
    )
    const task = await cloned(world, request)
    expect(filesOf(world, task.instanceIds[0] ?? '')['/etc/motd']).not.toBe('written')
    expect((await instance(world, instanceId)).Status).toBe('Running')
  })

  it('a source that is neither Running nor Stopped is not cloned with its data (rule 5)', async () => {
    const { world, instanceId, ask } = await prepared()
    await world.call('ecs.StopInstance', { InstanceId: instanceId })
    expect(await refused(world, ask({ includeInstanceData: true }))).toMatchObject({
      rule: '5',
      code: 'IncorrectInstanceStatus',
    })
    await world.settle()
  })
})
