import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // The files of a worker share their modules: loading catalogue and registry anew for each costs more than the tests.
    isolate: false,
    setupFiles: ['test/setup/afterEach.ts'],
    // A forgotten `.only` fails here as it does in CI.
    allowOnly: false,
  },
})
