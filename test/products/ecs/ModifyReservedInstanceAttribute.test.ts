import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { purchased, shownReserved } from './reservedInstanceSetup.ts'

describe('ModifyReservedInstanceAttribute', () => {
  it('does: name and description, each alone too', async () => {
    const test = testWorld()
    const ReservedInstanceId = await purchased(test)
    const modify = (members: object) =>
      test.call('ecs.ModifyReservedInstanceAttribute', { ...REGION, ReservedInstanceId, ...members })
    expect(await modify({ ReservedInstanceName: 'first', Description: 'for the shop' })).toMatchObject({
      ...{ Code: '200', HttpStatusCode: 200, Message: 'Success' },
    })
    const shown = () => shownReserved(test, ReservedInstanceId)
    expect(await shown()).toMatchObject({ ReservedInstanceName: 'first', Description: 'for the shop' })
    await modify({ ReservedInstanceName: 'second' })
    expect(await shown()).toMatchObject({ ReservedInstanceName: 'second', Description: 'for the shop' })
    await modify({ Description: 'for the bar' })
    expect(await shown()).toMatchObject({ ReservedInstanceName: 'second', Description: 'for the bar' })
  })

  it.each([
    [{ ReservedInstanceId: 'ecsri-none' }, 404, 'InvalidReservedInstanceId.NotFound'],
    [{ ReservedInstanceName: '1' }, 400, 'InvalidReservedInstanceName.Malformed'],
    [{ Description: 'http://x' }, 400, 'InvalidDescription.Malformed'],
  ])('refuses %j', async (members, status, code) => {
    const test = testWorld()
    const request = { ...REGION, ReservedInstanceId: await purchased(test), ...members }
    expect(await test.refusal('ecs.ModifyReservedInstanceAttribute', request)).toMatchObject({ status, code })
  })
})
