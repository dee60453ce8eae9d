import { describe, expect, it } from 'vitest'
import { forwardWorld } from './oldNatSetup.ts'

describe('ModifyForwardEntry', () => {
  it('does: changes what is sent', async () => {
    const { test, entry, ip, shown } = await forwardWorld()
    await test.settle()
    const ports = { ExternalPort: '9090', InternalPort: '90', IpProtocol: 'udp' }
    const changes = { ExternalIp: ip, InternalIp: '10.0.1.201', ...ports }
    await test.call('ecs.ModifyForwardEntry', { ...entry, ...changes })
    await test.settle()
    expect(await shown()).toMatchObject(changes)
  })

  it('refuses an entry that does not exist', async () => {
    const { test, entry } = await forwardWorld()
    const none = await test.refusal('ecs.ModifyForwardEntry', { ...entry, ForwardEntryId: 'fwd-none' })
    expect(none.status).toBe(404)
  })
})
