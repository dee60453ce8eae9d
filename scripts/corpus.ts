/**
 * ALISTACK_CORPUS=FOLDER npm run corpus: validates a folder of templates, which are not ours to publish, creates stacks of
 * those that use emulated types only, and compares with what is expected of each (test/ros/corpus.outcomes.json: outcomes and
 * reasons in our words, by path and digest).
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
import { Deployment } from './corpus/deploy.ts'

/** Why a template is refused: it is broken, it needs a type that cannot be validated, or we fall short. */
type RefusalClass = 'broken' | 'typeNotEmulated' | 'gap'

/**
 * Why a stack of it does not come and go: the cloud would not make it either, it needs what is not emulated, it names
 * something that only its author has, a parameter has no value that fits, it keeps something on purpose, or we fall short.
 */
type DeploymentClass = 'broken' | 'notEmulated' | 'foreign' | 'parameter' | 'kept' | 'gap'

interface Judged<Class> {
  readonly outcome: string
  /** Of anything but the best outcome. */
  readonly class?: Class
  readonly reason?: string
}

/** The outcome of validation is `valid`, or code and message of the refusal. */
interface Expectation extends Judged<RefusalClass> {
  readonly sha256: string
  /** Of a valid template with emulated types only: `deployed`, or what came instead. */
  readonly deployment?: Judged<DeploymentClass>
}

export type Table = Readonly<Record<string, Expectation>>

interface CorpusTemplate {
  readonly path: string
  readonly body: string
}

/** What one look at a template finds. */
export interface Finding {
  readonly path: string
  readonly sha256: string
  readonly validation: string
  /** Types that CreateStack would refuse, of a valid template. */
  readonly typesNotEmulated: readonly string[]
  /** Where a stack was made of it (corpus/deploy.ts). */
  readonly deployment?: string
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

/** The same with what becomes of stacks of them, one after another. */
export async function deployAll(templates: readonly CorpusTemplate[]): Promise<Finding[]> {
  const deployment = new Deployment()
  const findings: Finding[] = []
  try {
    for (const template of templates) {
      const found = lookAt(template)
      const isDeployed = found.validation === 'valid' && found.typesNotEmulated.length === 0
      findings.push(isDeployed ? { ...found, deployment: await deployment.outcome(template.body) } : found)
    }
  } finally {
    deployment.close()
  }
  return findings
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

function differencesOf({ path: file, sha256: digest, validation, deployment }: Finding, table: Table): string[] {
  const expected = table[file]
  if (expected === undefined) return [`${file}: is not in the table: ${validation}`]
  if (expected.sha256 !== digest) return [`${file}: is another text than the table knows`]
  if (expected.outcome !== validation) return [`${file}: expected ${expected.outcome}; found ${validation}`]
  const refused = `${file}: is refused, and nobody has said why that is right: ${validation}`
  if (validation !== 'valid') return isClassified(expected) ? [] : [refused]
  if (deployment === undefined) return []
  const wanted = expected.deployment ?? { outcome: 'none' }
  if (wanted.outcome !== deployment) return [`${file}: expected as a stack ${wanted.outcome}; found ${deployment}`]
  if (isDeployed(deployment) || isClassified(wanted)) return []
  return [`${file}: does not come and go as a stack, and nobody has said why that is right: ${deployment}`]
}

function isDeployed(deployment: string): boolean {
  return /^deployed\b/.test(deployment)
}

function isClassified(judged: Judged<string>): boolean {
  return judged.class !== undefined && judged.class !== 'gap' && Boolean(judged.reason)
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
    ...deployments(findings, table),
  ]
}

function deployments(findings: readonly Finding[], table: Table): string[] {
  const outcomes = findings.flatMap(({ path: file, deployment }) =>
    deployment === undefined ? [] : [{ file, deployment }],
  )
  const deployed = outcomes.filter(({ deployment }) => isDeployed(deployment))
  const adapted = deployed.filter(({ deployment }) => deployment !== 'deployed')
  const ended = (wanted: DeploymentClass) =>
    outcomes.filter(({ file, deployment }) => !isDeployed(deployment) && table[file]?.deployment?.class === wanted)
      .length
  return [
    `${outcomes.length} stacks`,
    `  created and deleted         ${deployed.length}`,
    `    with ids put in place     ${adapted.length}`,
    `  broken                      ${ended('broken')}`,
    `  needs what is not emulated  ${ended('notEmulated')}`,
    `  names what is elsewhere     ${ended('foreign')}`,
    `  parameter without a value   ${ended('parameter')}`,
    `  keeps something             ${ended('kept')}`,
    `  our gap                     ${ended('gap')}`,
  ]
}

function written(findings: readonly Finding[], table: Table): Table {
  return Object.fromEntries(
    findings.map((finding) => {
      const { path: file, sha256: digest, validation: outcome, deployment } = finding
      const { deployment: judged, ...known } = table[file] ?? { outcome: '' }
      const validated = known.outcome === outcome ? { ...known, sha256: digest } : { sha256: digest, outcome }
      if (deployment === undefined) return [file, validated]
      return [file, { ...validated, deployment: judged?.outcome === deployment ? judged : { outcome: deployment } }]
    }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.env.ALISTACK_CORPUS
  if (!folder) {
    console.error('ALISTACK_CORPUS names no folder of templates; there is nothing to check.')
    process.exit(1)
  }
  const findings = await deployAll(corpusTemplates(folder))
  if (process.argv.includes('--write')) {
    writeFileSync(TABLE, `${JSON.stringify(written(findings, readTable()), null, 2)}\n`)
  }
  const found = differences(findings, readTable())
  for (const line of [...found, ...summary(findings, readTable())]) console.log(line)
  process.exit(found.length === 0 ? 0 : 1)
}
