import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('GetInstanceScreenshot', () => {
  it('reads a blank picture of a Running instance', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running()
    const { Screenshot } = await test.call('ecs.GetInstanceScreenshot', { ...REGION, InstanceId })
    expect(Buffer.from(Screenshot, 'base64').subarray(0, 3).toString('hex')).toBe('ffd8ff')
  })

  it('refuses unknown instances and those that do not run', async () => {
    const { test, stopped } = await instanceWorld()
    const refusal = (InstanceId: string) => test.refusal('ecs.GetInstanceScreenshot', { ...REGION, InstanceId })
    expect(await refusal(await stopped())).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    expect(await refusal('i-none')).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
  })
})
