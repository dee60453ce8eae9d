import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('SetAccountAlias', () => {
  it('does: an alias that GetAccountAlias shows', async () => {
    const world = await ramWorld()
    await world.call('ram.SetAccountAlias', { AccountAlias: 'my-firm' })
    expect((await world.call('ram.GetAccountAlias', {})).AccountAlias).toBe('my-firm')
    await world.call('ram.SetAccountAlias', { AccountAlias: 'my-firm2' })
    expect((await world.call('ram.GetAccountAlias', {})).AccountAlias).toBe('my-firm2')
  })

  it('refuses: the alias of another account', async () => {
    const world = await ramWorld()
    await world.call('ram.SetAccountAlias', { AccountAlias: 'my-firm' })
    const refusal = await world.refusal('ram.SetAccountAlias', { AccountAlias: 'my-firm' }, '2000000000000002')
    expect(refusal).toMatchObject({ status: 409, code: 'EntityAlreadyExists.Alias' })
  })

  it.each([
    [{ AccountAlias: 'ab' }, 400, 'InvalidParameter.AccountAlias.Length'],
    [{ AccountAlias: 'a--b' }, 400, 'InvalidParameter.AccountAlias.InvalidChars'],
    [{ AccountAlias: 'Abc' }, 400, 'InvalidParameter.AccountAlias.InvalidChars'],
    [{}, 400, 'MissingAccountAlias'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.SetAccountAlias', request)).toMatchObject({ status, code })
  })
})
