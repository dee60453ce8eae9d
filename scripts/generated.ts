import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)

/** The generated files, by path below the repository's root, that are not what the sources say now. */
export function staleFiles(files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([file, content]) => readText(file) !== content).map(([file]) => file)
}

/** Writes what has changed. With `--check` on the command line writes nothing, and ends with 1 if a file is not current. */
export function writeOrCheck(files: ReadonlyMap<string, string>, script: string): void {
  for (const file of staleFiles(files)) {
    if (!process.argv.includes('--check')) {
      writeFileSync(new URL(file, root), files.get(file) as string)
    } else {
      console.error(`${file} is not current: npm run ${script}`)
      process.exitCode = 1
    }
  }
}

/** The text of a file below the repository's root, undefined if there is none. */
export function readText(file: string): string | undefined {
  const url = new URL(file, root)
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined
}
