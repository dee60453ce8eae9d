import type { TestWorld } from '../setup/worlds.ts'

const POLL_MS = 5_000
const MOST_POLLS = 200

/** Asks again and again as Terraform does, with the clock going on, until it holds. */
export async function until(test: TestWorld, what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let poll = 0; poll < MOST_POLLS; poll++) {
    if (await holds()) return
    await test.advance(POLL_MS)
  }
  throw new Error(`Waited in vain for ${what}.`)
}
