// `npm start`: builds when sources are newer than dist, then runs the emulator with the given flags.
import { build, isStale } from './build.mjs'

if (isStale()) {
  console.log('alistack: building …')
  await build()
}
await import('../dist/main.js')
