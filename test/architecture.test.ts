import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderCoverage } from '../scripts/coverage.ts'
import { staleFiles } from '../scripts/generated.ts'
import { renderIndexes } from '../scripts/index.ts'
import { findAction } from '../src/catalogue/catalogue.ts'
import type { Product } from '../src/catalogue/products.ts'
import { wholeRegistry } from '../src/host/registry.ts'
import { quotas } from '../src/world/facts/quotas.ts'

const root = path.resolve(import.meta.dirname, '..')

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

const sources = filesBelow('src').filter((file) => !file.endsWith('.generated.ts'))
const actionFiles = sources.filter((file) => /\/actions\/[^/]+\.ts$/.test(file))
const tests = filesBelow('test')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const registry = wholeRegistry()

/** A tree with these files and the repository's own configuration, for seeing a check refuse something. */
function inPlantedTree<T>(files: Record<string, string>, look: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'alistack-planted-'))
  try {
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
    for (const name of ['tsconfig.json', 'biome.json', 'package.json', '.dependency-cruiser.cjs']) {
      cpSync(path.join(root, name), path.join(folder, name))
    }
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
    return look(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Runs a checker's own binary; what it prints, whatever it thinks of the tree. */
function output(cwd: string, bin: string, args: string[]): string {
  const run = spawnSync(path.join(root, 'node_modules/.bin', bin), args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (run.error) throw run.error
  return run.stdout
}

interface Violation {
  rule: { name: string }
  from: string
  to: string
}

function cruise(cwd: string): { modules: number; violations: Violation[] } {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src']
  const { summary } = JSON.parse(output(cwd, 'depcruise', args)) as {
    summary: { totalCruised: number; violations: Violation[] }
  }
  return { modules: summary.totalCruised, violations: summary.violations }
}

describe('imports', () => {
  it('point down, and the checker has really looked', () => {
    const { modules, violations } = cruise(root)
    expect(modules).toBeGreaterThan(sources.length / 2)
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  /** What breaks a rule, each in files of its own: rule, file, text, further files. */
  const BREACHES: [rule: string, file: string, text: string, more?: Record<string, string>][] = [
    ['kernel-does-not-look-up', 'src/kernel/b.ts', "export { a } from '../world/a.ts'\n"],
    ['world-does-not-look-up', 'src/world/b.ts', "import type { B } from '../main.ts'\nexport type C = B\n"],
    ['host-does-not-look-up', 'src/host/b.ts', "export { createEmulator } from '../emulator.ts'\n"],
    ['products-do-not-know-each-other', 'src/products/vpc/b.ts', "export type { C } from '../ecs/c.ts'\n"],
    ['actions-do-not-call-actions', 'src/products/ecs/actions/B.ts', "export { c } from './C.ts'\n"],
    ['express-only-in-http', 'src/cli/b.ts', "import express from 'express'\nexport default express\n"],
    ['no-io-below-host', 'src/rules/b.ts', "export { readFileSync } from 'node:fs'\n"],
    ['no-io-below-host', 'src/clone/b.ts', "export { setTimeout } from 'timers/promises'\n"],
    ['tests-stay-out-of-src', 'src/host/c.ts', "export { t } from '../../test/t.ts'\n"],
    ['only-runtime-packages-in-src', 'src/http/b.ts', "export { default } from 'supertest'\n"],
    ['every-file-has-a-layer', 'src/extras/b.ts', "export { a } from '../world/a.ts'\n"],
    ['no-unresolvable', 'src/http/c.ts', "export { gone } from './gone.ts'\n"],
    ['no-cycles', 'src/http/d.ts', "export * from './e.ts'\n", { 'src/http/e.ts': "export * from './d.ts'\n" }],
  ]

  it('that break a rule are seen, each by its rule', () => {
    const files = {
      'src/world/a.ts': 'export const a = 1\n',
      'src/products/ecs/c.ts': 'export type C = 1\n',
      'src/products/ecs/actions/C.ts': 'export const c = 1\n',
      'src/emulator.ts': 'export const createEmulator = 1\n',
      'src/main.ts': 'export type B = 1\n',
      'test/t.ts': 'export const t = 1\n',
      ...Object.fromEntries(BREACHES.flatMap(([, file, text, more = {}]) => [[file, text], ...Object.entries(more)])),
    }
    const { violations } = inPlantedTree(files, cruise)
    const planted = new Set(BREACHES.map(([, file]) => file))
    const seen = violations.filter(({ from }) => planted.has(from)).map(({ rule, from }) => `${from}: ${rule.name}`)
    expect([...new Set(seen)].sort()).toEqual(BREACHES.map(([rule, file]) => `${file}: ${rule}`).sort())
    expect(violations.filter(({ from }) => !planted.has(from) && from !== 'src/http/e.ts')).toEqual([])
  })
})

describe('style', () => {
  const BREACHES: [rule: string, file: string, text: string][] = [
    ['lint/style/noRestrictedGlobals', 'src/kernel/a.ts', 'export const a = () => setTimeout(() => 1, 5)\n'],
    ['lint/style/noRestrictedGlobals', 'src/ros/a.ts', 'export const a = process.env.HOME\n'],
    [
      'lint/complexity/noExcessiveLinesPerFunction',
      'src/http/a.ts',
      `export function a(b: number[]) {\n${'  b.push(1)\n'.repeat(71)}}\n`,
    ],
    [
      'lint/complexity/noExcessiveCognitiveComplexity',
      'src/http/b.ts',
      `export function a(b: number) {\n${'  if (b > 1) {\n'.repeat(7)}  b++\n${'  }\n'.repeat(7)}  return b\n}\n`,
    ],
  ]

  it('that breaks a rule is seen, each by its rule', () => {
    const files = Object.fromEntries(BREACHES.map(([, file, text]) => [file, text]))
    const seen = inPlantedTree(files, (folder) => output(folder, 'biome', ['lint', '--reporter=json', '.']))
    const { diagnostics } = JSON.parse(seen) as {
      diagnostics: { category: string; severity: string; location: { path: string | { file: string } } }[]
    }
    const at = ({ path: where }: { path: string | { file: string } }) =>
      typeof where === 'string' ? where : where.file
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ category, location }) => `${at(location)}: ${category}`).sort()).toEqual(
      BREACHES.map(([rule, file]) => `${file}: ${rule}`).sort(),
    )
  })
})

describe('generated files', () => {
  it('list exactly what is in the folders', () => {
    const indexes = renderIndexes()
    expect(staleFiles(indexes), 'run npm run index').toEqual([])
    const kept = filesBelow('src').filter((file) => file.endsWith('/index.generated.ts'))
    expect(kept.sort(), 'an index of a folder that is gone').toEqual([...indexes.keys()].sort())
    expect(registry.actions()).toHaveLength(actionFiles.length)
  })

  it('tell the coverage that the registry has', () => {
    expect(staleFiles(renderCoverage(registry)), 'run npm run coverage').toEqual([])
  })
})

describe('actions', () => {
  it.each(actionFiles)('%s is named after its action and has a test of its name', async (file) => {
    const name = path.basename(file, '.ts')
    const { default: action } = (await import(path.join(root, file))) as {
      default: { product: string; action: string }
    }
    expect(action.action).toBe(name)
    const product = file.split('/')[1] === 'ros' ? 'ros' : file.split('/')[2]
    expect(action.product).toBe(product)
    const own = tests.filter((test) => path.basename(test) === `${name}.test.ts` && test.includes(`/${product}/`))
    expect(own, `a test file for ${product}.${name}`).not.toEqual([])
  })

  it('declare as ignored only parameters that are documented', () => {
    const wrong = registry.actions().flatMap((action) => {
      const documented = findAction(action.product as Product, action.action)?.request.properties ?? {}
      return Object.keys(action.ignores ?? {})
        .filter((name) => !Object.hasOwn(documented, name))
        .map((name) => `${action.product}.${action.action}: ${name}`)
    })
    expect(wrong).toEqual([])
  })

  it('mention every documented parameter: read in the code, or declared as ignored', () => {
    // The text of a product's files: a parameter nobody spells is a parameter nobody reads.
    const textOf = new Map<string, string>()
    for (const file of sources) {
      const product = file.startsWith('src/ros/')
        ? 'ros'
        : file.startsWith('src/products/')
          ? file.split('/')[2]
          : 'all'
      textOf.set(product as string, `${textOf.get(product as string) ?? ''}\n${read(file)}`)
    }
    const common = /^(OwnerId|OwnerAccount|ResourceOwnerId|ResourceOwnerAccount|ClientToken|DryRun|AcceptLanguage)$/
    const silent = registry.actions().flatMap((action) => {
      const documented = Object.keys(findAction(action.product as Product, action.action)?.request.properties ?? {})
      const readers = [action.product, action.answeredBy?.split('.')[0] ?? '', 'all']
      const text = readers.map((product) => textOf.get(product) ?? '').join('')
      return documented
        .filter(
          (name) =>
            !common.test(name) && action.ignores?.[name] === undefined && !new RegExp(`\\b${name}\\b`).test(text),
        )
        .map((name) => `${action.product}.${action.action}: ${name}`)
    })
    expect(silent).toEqual([])
  })
})

/** The code without its comments. A `//` after a colon is part of an address in a text. */
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')

const CLOCK_OR_CHANCE =
  /\bDate\.now\b|\bnew Date(?!\w)(?!\s*\(\s*[^)\s])|\bperformance\.(?:now|timeOrigin|mark)\b|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\brandomInt\b|\bgetRandomValues\b/

describe('quotas', () => {
  it('are each read by a rule: none can be set to no effect', () => {
    const code = sources
      .filter((file) => !file.startsWith('src/console/'))
      .map(read)
      .join('\n')
    // Those of policies are named by what is attached to what.
    const isNamed = (name: string) => code.includes(`'${name}'`) || /^ram_(system|custom)_policies_per_\w+$/.test(name)
    expect(quotas().filter(({ name }) => !isNamed(name))).toEqual([])
  })
})

describe('files', () => {
  it('are at most 400 lines long, actions 250', () => {
    const long = sources
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ file, lines }) => lines > (file.includes('/actions/') ? 250 : 400))
    expect(long).toEqual([])
  })

  it('hold no unfinished notes and no skipped tests', () => {
    const marks = /\b(TODO|FIXME|XXX)\b|\b(it|test|describe)\.(only|skip|todo)\(/
    const own = path.relative(root, import.meta.filename)
    const left = [...sources, ...tests].filter((file) => file !== own && marks.test(read(file)))
    expect(left).toEqual([])
  })

  it('below the host draw no chance and read no clock of the machine', () => {
    const below = sources.filter((file) =>
      /^src\/(kernel|catalogue|world|rules|policy|door|products|ros|clone)\//.test(file),
    )
    expect(below.filter((file) => CLOCK_OR_CHANCE.test(codeOf(read(file))))).toEqual([])
  })

  it.each(['Date.now()', 'new Date()', 'new Date', 'new Date( )', 'Math.random()', 'crypto.randomUUID()'])(
    'with %s would be seen',
    (text) => {
      expect(CLOCK_OR_CHANCE.test(codeOf(`const a = 'http://b'; const c = ${text}\n`))).toBe(true)
      expect(CLOCK_OR_CHANCE.test(codeOf(`const c = new Date(ms) // not ${text}\n`))).toBe(false)
    },
  )

  it('carry names that say what they are', () => {
    const vague = /(manager|util|utils|helper|helpers|service|impl)\.ts$/i
    // Resource types and actions have Alibaba's names.
    const own = sources.filter((file) => !/^src\/ros\/resources\/ALIYUN\.|\/actions\//.test(file))
    expect(own.filter((file) => vague.test(file))).toEqual([])
  })
})
