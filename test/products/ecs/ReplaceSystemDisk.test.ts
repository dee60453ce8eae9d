import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { PUBLIC_KEY } from './keyPairSetup.ts'
import { inside, makeImage, makeInstance, REGION, UBUNTU } from './sourceInstance.ts'

const STOPPED = { Status: 'Stopped', StoppedMode: 'KeepCharging' } as const

async function withTarget() {
  const test = testWorld()
  const source = makeInstance(test, { systemDisk: { Size: 60, files: { '/mine': 'yes' } } })
  const ImageId = await makeImage(test, source)
  await test.call('ecs.ImportKeyPair', { ...REGION, KeyPairName: 'key', PublicKeyBody: PUBLIC_KEY })
  const target = makeInstance(test, {
    instance: { ...STOPPED, Password: 'Old-Secret-1' },
    dataDisks: [{ files: { '/kept': 'yes' } }],
  })
  return { test, ImageId, target, InstanceId: target.InstanceId }
}

describe('ReplaceSystemDisk', () => {
  it('does: puts a new system disk of the image into the instance, and leaves its data disks', async () => {
    const { test, ImageId, target, InstanceId } = await withTarget()
    const { DiskId } = await test.call('ecs.ReplaceSystemDisk', {
      InstanceId,
      ImageId,
      Password: 'New-Secret-1',
      KeyPairName: 'key',
    })
    expect(DiskId).not.toBe(target.systemDiskId)
    const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, InstanceId })
    expect(Disks.Disk).toMatchObject([
      { DiskId, Type: 'system', Size: 60, ImageId, Category: 'cloud_essd', Status: 'In_use', Device: '/dev/xvda' },
      { DiskId: target.dataDiskIds[0], Type: 'data' },
    ])
    expect(test.world.disks.get(DiskId)?.files).toEqual({ '/mine': 'yes' })
    expect(test.world.disks.get(target.dataDiskIds[0] ?? '')?.files).toEqual({ '/kept': 'yes' })
    expect(test.world.instances.get(InstanceId)).toMatchObject({
      ImageId,
      Password: 'New-Secret-1',
      KeyPairName: 'key',
      Status: 'Stopped',
    })
  })

  it('does: takes the size that is sent, and the password of the image', async () => {
    const { test, InstanceId } = await withTarget()
    const ask = {
      InstanceId,
      ImageId: UBUNTU,
      SystemDisk: { Size: 100 },
      PasswordInherit: true,
      Encrypted: true,
      KMSKeyId: 'key',
    }
    const { DiskId } = await test.call('ecs.ReplaceSystemDisk', ask)
    expect(test.world.disks.get(DiskId)).toMatchObject({ Size: 100, Encrypted: true, KMSKeyId: 'key' })
    expect(test.world.disks.get(DiskId)?.files['/etc/image-id']).toContain(UBUNTU)
    expect(test.world.instances.get(InstanceId)).not.toHaveProperty('Password')
  })

  it('does: answers the same disk for the same ClientToken', async () => {
    const { test, InstanceId } = await withTarget()
    const ask = { InstanceId, ImageId: UBUNTU, ClientToken: 'once' }
    const { DiskId } = await test.call('ecs.ReplaceSystemDisk', ask)
    expect((await test.call('ecs.ReplaceSystemDisk', ask)).DiskId).toBe(DiskId)
  })

  it.each([
    ['an unknown instance', { InstanceId: 'i-none' }, 404, 'InvalidInstanceId.NotFound'],
    ['an unknown image', { ImageId: 'm-none' }, 404, 'InvalidImageId.NotFound'],
    ['no image', { ImageId: undefined }, 400, 'MissingParameter'],
    [
      'an image of another architecture',
      { ImageId: 'ubuntu_22_04_arm64_20G_alibase_20251126.vhd' },
      403,
      'ImageNotSupportInstanceType',
    ],
    ['less than the image needs', { SystemDisk: { Size: 50 } }, 404, 'InvalidSystemDiskSize.LessThanImageSize'],
    [
      'less than the old disk has',
      { ImageId: UBUNTU, SystemDisk: { Size: 30 } },
      404,
      'InvalidSystemDiskSize.LessThanMinSize',
    ],
    ['more than a system disk may have', { SystemDisk: { Size: 2049 } }, 404, 'InvalidSystemDiskSize.MoreThanMaxSize'],
    ['a weak password', { Password: 'weak' }, 400, 'InvalidPassword.Malformed'],
    ['two passwords', { Password: 'New-Secret-1', PasswordInherit: true }, 400, 'InvalidPasswordParam.Mismatch'],
    ['an unknown protection', { SecurityEnhancementStrategy: 'Maybe' }, 400, 'InvalidParameter'],
  ])('refuses %s', async (_what, members, status, code) => {
    const { test, ImageId, InstanceId } = await withTarget()
    expect(await test.refusal('ecs.ReplaceSystemDisk', { InstanceId, ImageId, ...members })).toMatchObject({
      status,
      code,
    })
  })

  it('refuses instances that are not Stopped, disks being snapshot, and images that are not ready', async () => {
    const { test, ImageId, target, InstanceId } = await withTarget()
    inside(test, (world) => world.instances.change(InstanceId, { Status: 'Running' }))
    const ask = { InstanceId, ImageId }
    expect(await test.refusal('ecs.ReplaceSystemDisk', ask)).toMatchObject({
      status: 403,
      code: 'IncorrectInstanceStatus',
    })
    inside(test, (world) => world.instances.change(InstanceId, { Status: 'Stopped' }))
    await test.call('ecs.CreateSnapshot', { DiskId: target.systemDiskId })
    expect(await test.refusal('ecs.ReplaceSystemDisk', ask)).toMatchObject({
      status: 403,
      code: 'DiskCreatingSnapshot',
    })
    await test.settle()
    const other = makeInstance(test)
    const making = await test.call('ecs.CreateImage', { ...REGION, InstanceId: other.InstanceId })
    const early = { InstanceId, ImageId: making.ImageId }
    expect(await test.refusal('ecs.ReplaceSystemDisk', early)).toMatchObject({
      status: 403,
      code: 'OperationDenied.ImageNotValid',
    })
  })
})
