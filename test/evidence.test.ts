import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { VERSION } from '../src/version.ts'

const minorOf = (version: string) => version.split('.').slice(0, 2).join('.')

it.each(['evidence.md', 'benchmarks.md'])('docs/%s speaks of this minor version', (page) => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../docs', page), 'utf8')
  const named = /version (\d+\.\d+\.\d+)/i.exec(text)?.[1]
  expect(named, 'the page names a version').toBeDefined()
  expect(minorOf(named ?? '')).toBe(minorOf(VERSION))
})
