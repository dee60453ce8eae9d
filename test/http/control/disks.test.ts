import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { freshEmulator } from '../emulators.ts'

describe('files on disks', () => {
  it('are written by the guest, flushed by a stop or on request, and read from the medium', async () => {
    const emulator = await freshEmulator({ pace: 'instant' })
    const RegionId = 'cn-hangzhou'
    const settle = () => emulator.advance(60_000)
    const { VpcId } = await emulator.call('vpc.CreateVpc', { RegionId, CidrBlock: '10.0.0.0/8' })
    await settle()
    const { VSwitchId } = await emulator.call('vpc.CreateVSwitch', {
      RegionId,
      VpcId,
      ZoneId: 'cn-hangzhou-i',
      CidrBlock: '10.0.0.0/24',
    })
    const { SecurityGroupId } = await emulator.call('ecs.CreateSecurityGroup', { RegionId, VpcId })
    await settle()
    const launch = {
      RegionId,
      ImageId: 'aliyun_3_x64_20G_alibase_20250117.vhd',
      InstanceType: 'ecs.g6.large',
      VSwitchId,
      SecurityGroupId,
    }
    const { InstanceIdSets } = await emulator.call('ecs.RunInstances', launch)
    const InstanceId = InstanceIdSets.InstanceIdSet?.[0] ?? ''
    await settle()
    const { Disks } = await emulator.call('ecs.DescribeDisks', { RegionId, InstanceId })
    const files = `/_alistack/worlds/default/disks/${Disks.Disk?.[0]?.DiskId}/files`
    const api = request(emulator.handler)
    const written = async () => {
      const { body } = await api.get(files)
      return body.files.filter(({ path }: { path: string }) => path.startsWith('/srv/'))
    }

    expect((await api.put(`${files}/srv/a.txt`).set('content-type', 'text/plain').send('one')).status).toBe(204)
    expect(await written()).toEqual([{ path: '/srv/a.txt', sizeBytes: 3, isOnMedium: false }])
    const unflushed = await api.get(`${files}/srv/a.txt`)
    expect(unflushed.body.error).toMatchObject({
      code: 'FileNotFound',
      message: expect.stringContaining('not on the medium yet'),
    })
    await api.put(`${files}/srv/b.txt?flush=true`).set('content-type', 'text/plain').send('two')
    expect((await api.get(`${files}/srv/b.txt`)).text).toBe('two')
    expect(await written()).toEqual([
      { path: '/srv/a.txt', sizeBytes: 3, isOnMedium: true },
      { path: '/srv/b.txt', sizeBytes: 3, isOnMedium: true },
    ])
    await emulator.call('ecs.StopInstance', { InstanceId })
    await settle()
    expect((await api.get(`${files}/srv/a.txt`)).text).toBe('one')
    expect((await api.get('/_alistack/worlds/default/disks/d-none/files/x')).body.error.code).toBe(
      'InvalidDiskId.NotFound',
    )
    expect((await api.get('/_alistack/worlds/default/disks/d-none/files')).body.error.code).toBe(
      'InvalidDiskId.NotFound',
    )
    expect((await api.put('/_alistack/worlds/default/disks/d-none/files/x').send('x')).body.error.code).toBe(
      'InvalidDiskId.NotFound',
    )
  })
})
