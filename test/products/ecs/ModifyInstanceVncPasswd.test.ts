import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('ModifyInstanceVncPasswd', () => {
  it('does: keeps the password, which no action shows', async () => {
    const { test, running, row } = await instanceWorld()
    const InstanceId = await running()
    await test.call('ecs.ModifyInstanceVncPasswd', { ...REGION, InstanceId, VncPassword: 'Ecs123' })
    expect(row(InstanceId).VncPassword).toBe('Ecs123')
  })

  it('refuses passwords of another form, and unknown instances', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running()
    const refusal = (VncPassword: string, id = InstanceId) =>
      test.refusal('ecs.ModifyInstanceVncPasswd', { ...REGION, InstanceId: id, VncPassword })
    for (const password of ['Ecs12', 'Ecs1234', 'ecs123', 'ECS123', 'EcsEcs', 'Ecs-12'])
      expect(await refusal(password)).toMatchObject({ status: 400, code: 'InvalidVncPassword.Malformed' })
    expect(await refusal('Ecs123', 'i-none')).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
  })
})
