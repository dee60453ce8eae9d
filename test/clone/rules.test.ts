import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { testsByRule } from '../../scripts/cloneRules.ts'
import { CLONE_RULES, statementOf } from '../../src/clone/rules.ts'

const root = path.resolve(import.meta.dirname, '../..')
const textsBelow = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'))

describe('the table of rules', () => {
  it('has the 36 rules in order and every decision that they name', () => {
    const ids = [...CLONE_RULES.keys()]
    expect(ids.slice(0, 36)).toEqual(Array.from({ length: 36 }, (_, i) => String(i + 1)))
    const named = [...CLONE_RULES.values()].flatMap(({ decisions }) => decisions)
    expect([...new Set(named)].filter((id) => !CLONE_RULES.has(id))).toEqual([])
    for (const id of ids) expect(statementOf(id)).toMatch(/^[A-Z0-9].*\.$/)
  })

  it('says of each of the 67 what the help page says, or leaves open', () => {
    expect([...CLONE_RULES.values()].filter(({ page }) => !/^[A-Z].*\.$/.test(page)).map(({ id }) => id)).toEqual([])
    expect(CLONE_RULES.size).toBe(36 + 31)
    const named = [...CLONE_RULES.values()].flatMap(({ decisions }) => decisions)
    expect([...CLONE_RULES.keys()].filter((id) => id.startsWith('A') && !named.includes(id))).toEqual([])
  })

  it('names files that exist', () => {
    const files = [...CLONE_RULES.values()].flatMap(({ keptIn }) => keptIn)
    expect(files.filter((file) => !existsSync(path.join(root, 'src', file)))).toEqual([])
  })

  it('knows every rule that the code names', () => {
    const named = [...textsBelow('src/clone'), ...textsBelow('src/ros/scratch'), ...textsBelow('src/host')].flatMap(
      (text) => [...text.matchAll(/(?:rule: |ruled\(\s*|refuse\(|pass\(|decide\()'(A?\d+)'/g)].map(([, id = '']) => id),
    )
    expect(named.length).toBeGreaterThan(30)
    expect([...new Set(named)].filter((id) => !CLONE_RULES.has(id))).toEqual([])
  })

  it('has for each of the 67 a test whose title ends with it, such as "(rule 8, A24)"', () => {
    const tests = testsByRule()
    expect([...CLONE_RULES.keys()].filter((id) => (tests.get(id) ?? []).length === 0)).toEqual([])
    expect([...tests.keys()].filter((id) => !CLONE_RULES.has(id))).toEqual([])
  })
})

describe('the page of other ways', () => {
  it('has files behind all of its numbers', () => {
    const text = readFileSync(path.join(root, 'docs/other-ways.md'), 'utf8')
    const [table = '', list = ''] = text.split('## What holds the rows')
    const numbers = new Set([...table.matchAll(/\[([\d, ]+)\]/g)].flatMap(([, group = '']) => group.split(', ')))
    const held = [...list.matchAll(/^(\d+)\. .*?((?:scenarios|test)\/[\w./-]+)/gm)]
    expect([...numbers].sort()).toEqual(held.map(([, number = '']) => number).sort())
    expect(held.filter(([, , file = '']) => !existsSync(path.join(root, file)))).toEqual([])
  })
})
