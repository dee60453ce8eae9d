import { describe, expect, it } from 'vitest'
import { haVipShown } from '../vpc/haVipSetup.ts'
import { REGION } from '../vpc/network.ts'
import { oldHaVipWorld } from './haVipSetup.ts'

describe('CreateHaVip', () => {
  it('later: Creating, then Available, and both APIs show it', async () => {
    const { test, VSwitchId, HaVipId, shown } = await oldHaVipWorld()
    const made = { HaVipId, VSwitchId, IpAddress: '10.0.1.88', Description: 'two stand by' }
    expect(await shown()).toMatchObject({ ...made, Status: 'Creating' })
    await test.settle()
    expect(await shown()).toMatchObject({ ...made, Status: 'Available' })
    expect(await haVipShown(test, HaVipId)).toMatchObject({ ...made, Status: 'Available' })
  })

  it('refuses an address that is taken', async () => {
    const { test, VSwitchId } = await oldHaVipWorld()
    const asked = { ...REGION, VSwitchId, IpAddress: '10.0.1.88' }
    const refused = { status: 400, code: 'InvalidIpAddress.NotAvailable' }
    expect(await test.refusal('ecs.CreateHaVip', asked)).toMatchObject(refused)
  })
})
