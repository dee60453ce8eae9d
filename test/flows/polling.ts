import type { TestWorld } from '../setup/worlds.ts'

const POLL_MS = 5_000
const MOST_POLLS = 400

/** Asks again and again, with the clock going on, until it holds: how the provider waits. */
export async function until(test: TestWorld, what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let poll = 0; poll < MOST_POLLS; poll++) {
    if (await holds()) return
    await test.advance(POLL_MS)
  }
  throw new Error(`Waited in vain for ${what}.`)
}

/** A resource group of the account. */
export async function makeResourceGroup(test: TestWorld): Promise<string> {
  const { ResourceGroup } = await test.call('resourcemanager.CreateResourceGroup', { Name: 'tf', DisplayName: 'tf' })
  return ResourceGroup.Id ?? ''
}
