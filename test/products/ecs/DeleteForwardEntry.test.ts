import { describe, expect, it } from 'vitest'
import { forwardWorld } from './oldNatSetup.ts'

describe('DeleteForwardEntry', () => {
  it('later: the entry is gone', async () => {
    const { test, entry, shown } = await forwardWorld()
    await test.settle()
    await test.call('ecs.DeleteForwardEntry', entry)
    await test.settle()
    expect(await shown()).toBeUndefined()
  })

  it('refuses an entry that does not exist', async () => {
    const { test, entry } = await forwardWorld()
    const none = await test.refusal('ecs.DeleteForwardEntry', { ...entry, ForwardEntryId: 'fwd-none' })
    expect(none.status).toBe(404)
  })
})
