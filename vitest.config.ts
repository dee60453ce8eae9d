import { defineConfig } from 'vitest/config'

/** Tests of one action or of a client's flow of actions: they run in process, and again through the official SDKs. */
const ACTION_TESTS = ['test/products/**/*.test.ts', 'test/flows/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // The files of a worker share their modules: loading catalogue and registry anew for each costs more than the tests.
    isolate: false,
    setupFiles: ['test/setup/afterEach.ts'],
    // A forgotten `.only` fails here as it does in CI.
    allowOnly: false,
    // Transformed files are kept below node_modules: a run of one test starts in half the time.
    experimental: { fsModuleCache: true },
    projects: [
      { extends: true, test: { name: 'alistack', include: ['test/**/*.test.ts'] } },
      { extends: true, test: { name: 'sdk', include: ACTION_TESTS, env: { ALISTACK_TRANSPORT: 'sdk' } } },
    ],
  },
})
