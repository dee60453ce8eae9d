import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findAction } from '../src/catalogue/catalogue.ts'
import type { Product } from '../src/catalogue/products.ts'
import { loadRegistry } from '../src/host/registry.ts'

const root = path.resolve(import.meta.dirname, '..')

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

const sources = filesBelow('src').filter((file) => !file.endsWith('.generated.ts'))
const tests = filesBelow('test')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const registry = await loadRegistry()

function cruise(cwd: string): { modules: number; violations: string[] } {
  const config = path.join(root, '.dependency-cruiser.cjs')
  const bin = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  let output: string
  try {
    output = execFileSync(process.execPath, [bin, '--config', config, '--output-type', 'json', 'src'], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
  } catch (error) {
    output = (error as { stdout: string }).stdout
  }
  const { summary } = JSON.parse(output) as {
    summary: { totalCruised: number; violations: { rule: { name: string } }[] }
  }
  return { modules: summary.totalCruised, violations: summary.violations.map(({ rule }) => rule.name) }
}

describe('imports', () => {
  it('point down, and the checker has really looked', () => {
    const { modules, violations } = cruise(root)
    expect(modules).toBeGreaterThan(100)
    expect(violations).toEqual([])
  })

  it('are refused when they point up or across: the checker sees a planted violation', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alistack-imports-'))
    try {
      for (const name of ['src/kernel', 'src/world', 'src/products/ecs', 'src/products/vpc'])
        mkdirSync(path.join(folder, name), { recursive: true })
      symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
      writeFileSync(path.join(folder, 'tsconfig.json'), read('tsconfig.json'))
      writeFileSync(path.join(folder, 'src/world/a.ts'), 'export const a = 1\n')
      writeFileSync(
        path.join(folder, 'src/kernel/b.ts'),
        "import { readFileSync } from 'node:fs'\nimport { a } from '../world/a.ts'\nexport const b = [a, readFileSync]\n",
      )
      writeFileSync(path.join(folder, 'src/products/ecs/c.ts'), 'export type C = 1\n')
      writeFileSync(
        path.join(folder, 'src/products/vpc/d.ts'),
        "import type { C } from '../ecs/c.ts'\nexport type D = C\n",
      )
      const { violations } = cruise(folder)
      expect(violations.sort()).toEqual([
        'kernel-does-not-look-up',
        'no-io-below-host',
        'products-do-not-know-each-other',
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('actions', () => {
  const actionFiles = sources.filter((file) => /\/actions\/[^/]+\.ts$/.test(file))

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
      const text = `${textOf.get(action.product) ?? ''}${textOf.get('all') ?? ''}`
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
    const banned =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\b|\bset(Timeout|Interval|Immediate)\(|\bprocess\.|\bfetch\(/
    const offenders = below.filter((file) => banned.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    expect(offenders).toEqual([])
  })

  it('carry names that say what they are', () => {
    const vague = /(manager|util|utils|helper|helpers|service|impl)\.ts$/i
    expect(sources.filter((file) => vague.test(file))).toEqual([])
  })
})
