import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** Where `npm run clients` puts the client of a language; undefined where it has not been installed. */
export function clientFolder(name: 'python' | 'go' | 'java' | 'ansible' | 'terraform' | 'packer'): string | undefined {
  const folder = path.join(root, '.clients', name)
  if (existsSync(path.join(folder, '.installed'))) return folder
  console.log(`tests of ${name} are skipped: npm run clients -- ${name} installs what they need`)
  return undefined
}

/** A file of the folder of a client's tests. */
export function sourceFile(name: string): string {
  return path.join(import.meta.dirname, name)
}

/** The first block of the language in the README, pointed at another port. */
export function readmeBlock(language: string, host: string): string {
  const text = readFileSync(path.join(root, 'README.md'), 'utf8')
  const block = text.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0]
  if (block === undefined) throw new Error(`the README has no block in ${language}`)
  return block.replaceAll(/127\.0\.0\.1:457[78]/g, host)
}

/** What the program says on its standard output; what it says of an error is in the error. */
export async function said(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { stdout } = await run(program, args, { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 })
  return stdout
}
