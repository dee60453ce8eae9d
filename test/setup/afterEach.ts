import { afterAll, afterEach } from 'vitest'
import { closeEmulators } from '../http/emulators.ts'
import { flushEvidence } from './evidence.ts'
import { checkWorlds } from './worlds.ts'

// Test files of one worker share their modules, so what has to happen after every test is registered once a file, here.
afterEach(async () => {
  await closeEmulators()
  checkWorlds()
})

afterAll(flushEvidence)
