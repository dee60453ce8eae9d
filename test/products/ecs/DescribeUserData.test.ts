import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('DescribeUserData', () => {
  it('reads the user data, or none', async () => {
    const { test, run } = await instanceWorld()
    const [with_ = ''] = await run({ UserData: 'aGVsbG8=' })
    const [without = ''] = await run()
    const read = async (InstanceId: string) =>
      (await test.call('ecs.DescribeUserData', { ...REGION, InstanceId })).UserData
    expect([await read(with_), await read(without)]).toEqual(['aGVsbG8=', ''])
  })

  it('refuses unknown instances, and those of another region', async () => {
    const { test, run } = await instanceWorld()
    const [InstanceId] = await run()
    const notFound = { status: 404, code: 'InvalidInstanceId.NotFound' }
    const ask = (members: object) => test.refusal('ecs.DescribeUserData', members)
    expect(await ask({ ...REGION, InstanceId: 'i-none' })).toMatchObject(notFound)
    expect(await ask({ RegionId: 'cn-beijing', InstanceId })).toMatchObject(notFound)
  })
})
