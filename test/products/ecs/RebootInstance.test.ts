import { describe, expect, it } from 'vitest'
import { instanceWorld, write } from './instanceSetup.ts'

describe('RebootInstance', () => {
  it('does: Starting, then Running, with what the guest wrote on the medium', async () => {
    const world = await instanceWorld()
    const { test, running, status } = world
    const InstanceId = await running()
    const DiskId = write(world, InstanceId, { '/new': 'text' })
    await test.call('ecs.RebootInstance', { InstanceId })
    expect(status(InstanceId)).toBe('Starting')
    expect(test.world.disks.get(DiskId)).toMatchObject({ files: { '/new': 'text' }, unflushed: {} })
    await test.advance(19_999)
    expect(status(InstanceId)).toBe('Starting')
    await test.advance(1)
    expect(status(InstanceId)).toBe('Running')
  })

  it('does: ForceStop loses what was not on the medium', async () => {
    const world = await instanceWorld()
    const InstanceId = await world.running()
    const DiskId = write(world, InstanceId, { '/new': 'text' })
    await world.test.call('ecs.RebootInstance', { InstanceId, ForceStop: true })
    expect(world.test.world.disks.get(DiskId)?.unflushed).toEqual({})
    expect(world.test.world.disks.get(DiskId)?.files['/new']).toBeUndefined()
  })

  it('refuses unknown instances and those that do not run', async () => {
    const { test, stopped } = await instanceWorld()
    const refusal = (InstanceId: string) => test.refusal('ecs.RebootInstance', { InstanceId })
    expect(await refusal('i-none')).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    expect(await refusal(await stopped())).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
  })
})
