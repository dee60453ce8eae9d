import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('GetAccountAlias', () => {
  it('reads: the alias of the account', async () => {
    const world = await ramWorld()
    await world.call('ram.SetAccountAlias', { AccountAlias: 'my-firm' })
    expect((await world.call('ram.GetAccountAlias', {})).AccountAlias).toBe('my-firm')
  })

  it.each([[{}, 404, 'EntityNotExist.Alias']])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.GetAccountAlias', request)).toMatchObject({ status, code })
  })
})
