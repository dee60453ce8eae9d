import { describe, expect, it } from 'vitest'
import { ApiError } from '../src/kernel/errors.ts'
import { freshEmulator } from './http/emulators.ts'

const RegionId = 'cn-hangzhou'

describe('createEmulator', () => {
  it('makes calls, moves time, and clones, without a port', async () => {
    const emulator = await freshEmulator()
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
    await settle()
    const request = {
      sourceRegionId: RegionId,
      sourceInstanceIds: InstanceIdSets.InstanceIdSet,
      destinationRegionId: RegionId,
      instanceAmount: 2,
      includeInstanceData: false,
    }
    const preview = await emulator.clone.preview(request)
    expect(preview.sources[0]?.effectiveAmount).toBe(2)
    await expect(emulator.clone.start(request)).rejects.toMatchObject({
      code: 'TermsNotAccepted',
      details: { rule: '4' },
    })
    const { cloneTaskId } = await emulator.clone.start({ ...request, acceptTerms: true })
    for (let i = 0; i < 100 && (await emulator.clone.get(cloneTaskId)).status === 'Running'; i++) await settle()
    expect(await emulator.clone.list()).toMatchObject([{ cloneTaskId, status: 'Succeeded' }])
    expect((await emulator.call('ecs.DescribeInstances', { RegionId })).TotalCount).toBe(3)
    await expect(emulator.clone.cancel(cloneTaskId)).rejects.toThrow(ApiError)
  })

  it('keeps worlds apart and refuses what is not there', async () => {
    const emulator = await freshEmulator()
    emulator.worlds.create({ name: 'other' })
    await emulator.call('vpc.CreateVpc', { RegionId }, { world: 'other' })
    expect((await emulator.call('vpc.DescribeVpcs', { RegionId })).TotalCount).toBe(0)
    expect((await emulator.call('vpc.DescribeVpcs', { RegionId }, { world: 'other' })).TotalCount).toBe(1)
    await expect(emulator.call('vpc.DescribeVpcs', { RegionId }, { world: 'nowhere' })).rejects.toMatchObject({
      code: 'WorldNotFound',
    })
    await expect(emulator.call('vpc.DeleteVpc', { RegionId, VpcId: 'vpc-none' })).rejects.toMatchObject({ status: 404 })
  })
})
