import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('DescribeInstanceVncUrl', () => {
  it('reads an address that leads nowhere, encoded, another each time', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running()
    const read = async () => (await test.call('ecs.DescribeInstanceVncUrl', { ...REGION, InstanceId })).VncUrl
    const first = await read()
    expect(decodeURIComponent(first)).toMatch(
      /^wss:\/\/cn-hangzhou-vncproxy\.alistack\.invalid\/websockify\/\?s=\w{32}$/,
    )
    expect(first.startsWith('wss%3A%2F%2F')).toBe(true)
    expect(await read()).not.toBe(first)
  })

  it('refuses unknown instances and those that do not run', async () => {
    const { test, stopped } = await instanceWorld()
    const refusal = (InstanceId: string) => test.refusal('ecs.DescribeInstanceVncUrl', { ...REGION, InstanceId })
    expect(await refusal('i-none')).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    expect(await refusal(await stopped())).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
  })
})
