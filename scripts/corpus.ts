/**
 * ALISTACK_CORPUS=FOLDER npm run corpus: checks a folder of templates, which are not ours to publish, against what is
 * expected of each (test/ros/corpus.outcomes.json: outcomes and reasons in our words, by path and digest).
 * Prints what differs, then how many there are of each kind; exits 1 if anything differs.
 * `--write` puts new outcomes into the table; the class and the reason of a refusal are written by hand.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ApiError } from '../src/kernel/errors.ts'
import { sha256 } from '../src/kernel/hash.ts'
import { findResourceShape } from '../src/ros/resourceCatalogue.ts'
import { findResourceType } from '../src/ros/stack/resourceTypes.ts'
import { validateTemplate } from '../src/ros/template/validate.ts'

/** Why a template is refused: it is broken, it needs a type that cannot be validated, or we fall short. */
type RefusalClass = 'broken' | 'typeNotEmulated' | 'gap'

interface Expectation {
  readonly sha256: string
  /** `valid`, or code and message of the refusal. */
  readonly outcome: string
  /** Of a refusal. */
  readonly class?: RefusalClass
  readonly reason?: string
}

export type Table = Readonly<Record<string, Expectation>>

interface CorpusTemplate {
  readonly path: string
  readonly body: string
}

/** What one look at a template finds. Further looks (create, update, delete) go beside `validation`. */
export interface Finding {
  readonly path: string
  readonly sha256: string
  readonly validation: string
  /** Types that CreateStack would refuse, of a valid template. */
  readonly typesNotEmulated: readonly string[]
}

const TABLE = fileURLToPath(new URL('../test/ros/corpus.outcomes.json', import.meta.url))

/** The templates below a folder, in order of their paths. */
export function corpusTemplates(folder: string): CorpusTemplate[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(json|ya?ml)$/.test(entry.name) && entry.name !== 'MANIFEST.json',
  )
  const paths = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  return paths.sort().map((file) => ({ path: file, body: readFileSync(path.join(folder, file), 'utf8') }))
}

export function lookAt({ path: file, body }: CorpusTemplate): Finding {
  const found = { path: file, sha256: sha256(body) }
  try {
    const { ResourceTypes } = validateTemplate(body, findResourceShape)
    const types = [...ResourceTypes.Resources, ...ResourceTypes.DataSources]
    return { ...found, validation: 'valid', typesNotEmulated: types.filter((type) => !findResourceType(type)) }
  } catch (error) {
    // Anything else is our mistake and ends the run.
    if (!(error instanceof ApiError)) throw error
    return { ...found, validation: `${error.code}: ${error.message}`, typesNotEmulated: [] }
  }
}

export function readTable(): Table {
  return JSON.parse(readFileSync(TABLE, 'utf8')) as Table
}

/** What is not as the table says, one sentence each. */
export function differences(findings: readonly Finding[], table: Table): string[] {
  const there = new Set(findings.map((finding) => finding.path))
  const missing = Object.keys(table).filter((file) => !there.has(file))
  return [...findings.flatMap((finding) => differencesOf(finding, table)), ...missing.map((file) => `${file}: is gone`)]
}

function differencesOf({ path: file, sha256: digest, validation }: Finding, table: Table): string[] {
  const expected = table[file]
  if (expected === undefined) return [`${file}: is not in the table: ${validation}`]
  if (expected.sha256 !== digest) return [`${file}: is another text than the table knows`]
  if (expected.outcome !== validation) return [`${file}: expected ${expected.outcome}; found ${validation}`]
  if (validation === 'valid') return []
  const isClassified = expected.class !== undefined && expected.class !== 'gap' && Boolean(expected.reason)
  return isClassified ? [] : [`${file}: is refused, and nobody has said why that is right: ${validation}`]
}

function summary(findings: readonly Finding[], table: Table): string[] {
  const valid = findings.filter(({ validation }) => validation === 'valid')
  const emulated = valid.filter(({ typesNotEmulated }) => typesNotEmulated.length === 0)
  const refused = (wanted: RefusalClass) => findings.filter((finding) => table[finding.path]?.class === wanted).length
  return [
    `${findings.length} templates`,
    `  valid                       ${valid.length}`,
    `    of emulated types only    ${emulated.length}`,
    `  refused, broken             ${refused('broken')}`,
    `  refused, type not emulated  ${refused('typeNotEmulated')}`,
    `  refused, our gap            ${refused('gap')}`,
  ]
}

function written(findings: readonly Finding[], table: Table): Table {
  return Object.fromEntries(
    findings.map(({ path: file, sha256: digest, validation: outcome }) => {
      const known = table[file]
      return [file, known?.outcome === outcome ? { ...known, sha256: digest } : { sha256: digest, outcome }]
    }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.env.ALISTACK_CORPUS
  if (!folder) {
    console.error('ALISTACK_CORPUS names no folder of templates; there is nothing to check.')
    process.exit(1)
  }
  const findings = corpusTemplates(folder).map(lookAt)
  if (process.argv.includes('--write')) {
    writeFileSync(TABLE, `${JSON.stringify(written(findings, readTable()), null, 2)}\n`)
  }
  const found = differences(findings, readTable())
  for (const line of [...found, ...summary(findings, readTable())]) console.log(line)
  process.exit(found.length === 0 ? 0 : 1)
}
