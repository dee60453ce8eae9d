// `npm start`: builds when sources are newer than dist, then runs the emulator with the given flags.
import nodeModule from 'node:module'
import { build, isStale } from './build.mjs'

if (isStale()) {
  console.log('alistack: building …')
  await build()
}
// Node 22 and later keep compiled code between starts.
nodeModule.enableCompileCache?.()
await import('../dist/main.js')
