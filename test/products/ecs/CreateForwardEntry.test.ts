import { describe, expect, it } from 'vitest'
import { forwardWorld } from './oldNatSetup.ts'

describe('CreateForwardEntry', () => {
  it('later: the entry is Available, with what was asked for', async () => {
    const { test, order, shown } = await forwardWorld()
    expect(await shown()).toMatchObject({
      ...{
        ForwardTableId: order.ForwardTableId,
        ExternalIp: order.ExternalIp,
        ExternalPort: '8080',
        Status: 'Pending',
      },
      ...{ InternalIp: '10.0.1.200', InternalPort: '80', IpProtocol: 'tcp' },
    })
    await test.settle()
    expect((await shown())?.Status).toBe('Available')
  })

  it('refuses what is missing as ECS does, and a table that does not exist', async () => {
    const { test, order } = await forwardWorld()
    const { InternalIp: _missing, ...rest } = order
    expect((await test.refusal('ecs.CreateForwardEntry', rest)).code).toBe('MissingParameter')
    const none = await test.refusal('ecs.CreateForwardEntry', { ...order, ForwardTableId: 'ftb-none' })
    expect(none.status).toBe(404)
  })
})
