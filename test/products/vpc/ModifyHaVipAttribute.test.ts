import { describe, expect, it } from 'vitest'
import { haVipShown, haVipWorld } from './haVipSetup.ts'

describe('ModifyHaVipAttribute', () => {
  it('does: name and description; what is not sent stays', async () => {
    const { world, HaVipId, on } = await haVipWorld()
    await world.call('vpc.ModifyHaVipAttribute', { ...on, Name: 'door' })
    await world.call('vpc.ModifyHaVipAttribute', { ...on, Description: 'two stand by' })
    expect(await haVipShown(world, HaVipId)).toMatchObject({ Name: 'door', Description: 'two stand by' })
  })

  it('does: an empty text clears what was there', async () => {
    const { world, HaVipId, on } = await haVipWorld()
    await world.call('vpc.ModifyHaVipAttribute', { ...on, Name: 'door', Description: 'two stand by' })
    await world.call('vpc.ModifyHaVipAttribute', { ...on, Description: '' })
    expect(await haVipShown(world, HaVipId)).toMatchObject({ Name: 'door', Description: '' })
    await world.call('vpc.ModifyHaVipAttribute', { ...on, Name: '' })
    expect(await haVipShown(world, HaVipId)).toMatchObject({ Name: '', Description: '' })
  })

  it('refuses malformed texts, and what does not exist', async () => {
    const { world, on } = await haVipWorld()
    const refusal = (members: object) => world.refusal('vpc.ModifyHaVipAttribute', { ...on, ...members })
    expect(await refusal({ Name: 'http://x' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect(await refusal({ HaVipId: 'havip-none' })).toMatchObject({ status: 404, code: 'InvalidHaVipId.NotFound' })
  })
})
