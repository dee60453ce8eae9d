#!/usr/bin/env node
// Runs the built emulator. In a checkout it is built first when sources are newer; an installed package comes built.
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'

const builder = new URL('../scripts/build.mjs', import.meta.url)
if (existsSync(builder) && existsSync(new URL('../src', import.meta.url))) {
  const { build, isStale } = await import(builder.href)
  if (isStale()) {
    // On stderr: stdout belongs to commands such as `alistack env`, whose output is evaluated by a shell.
    console.error('alistack: building …')
    await build()
  }
}
// Node 22 and later keep compiled code between starts.
nodeModule.enableCompileCache?.()
await import('../dist/main.js')
