import type { Command } from 'commander'
import type { Io } from './io.ts'
import { addReset } from './world.ts'

export function register(program: Command, io: Io): void {
  addReset(program, io, 'alistack reset ci-7 --yes')
}
