#!/usr/bin/env node
// Runs the built emulator. In a checkout it is built first when sources are newer; an installed package comes built.
import { existsSync } from 'node:fs'

const builder = new URL('../scripts/build.mjs', import.meta.url)
if (existsSync(builder) && existsSync(new URL('../src', import.meta.url))) {
  const { build, isStale } = await import(builder.href)
  if (isStale()) {
    console.error('alistack: building …')
    await build()
  }
}
await import('../dist/main.js')
