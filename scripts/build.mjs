// Builds dist/: one bundled entry with lazy chunks. `--if-stale` builds only when sources are newer than the last build.
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const stamp = path.join(root, 'dist/built')
const SOURCES = ['src', 'package.json', 'package-lock.json', 'scripts/build.mjs']

/** Newest change below a file or folder, in milliseconds. */
function newest(file) {
  const stat = statSync(file)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), stat.mtimeMs)
}

export function isStale() {
  if (!existsSync(stamp)) return true
  const builtMs = statSync(stamp).mtimeMs
  return SOURCES.some((source) => existsSync(path.join(root, source)) && newest(path.join(root, source)) > builtMs)
}

export async function build() {
  const { build: bundle } = await import('esbuild')
  rmSync(path.join(root, 'dist'), { recursive: true, force: true })
  await bundle({
    absWorkingDir: root,
    entryPoints: { main: 'src/main.ts', emulator: 'src/emulator.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'warning',
    // CommonJS parts of the bundle (express, xml2js) ask for Node's own modules with require.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
  })
  writeFileSync(stamp, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--if-stale') && !isStale()) process.exit(0)
  await build()
}
