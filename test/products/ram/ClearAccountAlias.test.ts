import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('ClearAccountAlias', () => {
  it('does: the account has no alias', async () => {
    const world = await ramWorld()
    await world.call('ram.SetAccountAlias', { AccountAlias: 'my-firm' })
    await world.call('ram.ClearAccountAlias', {})
    expect(await world.refusal('ram.GetAccountAlias', {})).toMatchObject({ status: 404, code: 'EntityNotExist.Alias' })
  })

  it.each([[{}, 404, 'EntityNotExist.Alias']])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.ClearAccountAlias', request)).toMatchObject({ status, code })
  })
})
