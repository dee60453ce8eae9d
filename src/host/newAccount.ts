import { randomText } from '../kernel/ids.ts'
import { Random } from '../kernel/random.ts'
import type { WorldHost } from './worldHost.ts'

export interface NewAccount {
  /** 16 digits. */
  readonly accountId: string
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

/**
 * A further account and its key, for the command `account`. They come from process randomness (`chance`), except in a
 * world with an explicit seed, where they must come out the same again.
 */
export function newAccount(host: WorldHost, chance: () => string): NewAccount {
  const { hasExplicitSeed, seed } = host.world.genesis
  const random = Random.seeded(hasExplicitSeed ? `${seed}/account/${host.world.accounts.size}` : chance())
  return {
    accountId: `1${randomText(random, 15, '0123456789')}`,
    accessKeyId: `LTAI${randomText(random, 20)}`,
    accessKeySecret: randomText(random, 30),
  }
}
