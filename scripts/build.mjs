// Builds dist/: one bundled entry with lazy chunks. `--if-stale` builds only when sources are newer than the last build.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const dist = path.join(root, 'dist')
const stamp = path.join(dist, 'built')
const SOURCES = ['src', 'package.json', 'package-lock.json', 'tsconfig.json', 'scripts/build.mjs']

/** How sources load a package synchronously and only when it is needed: createRequire(import.meta.url)('ajv'). */
const LAZY = /\bcreateRequire\(import\.meta\.url\)\('([^'./][^']*)'\)/g

/** Native, and so no part of the bundle: whoever runs it with --data-dir has the package. */
const NATIVE = ['lmdb']

const COMMON = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  external: NATIVE,
  platform: 'node',
  target: 'node20.19',
  // Names stay: a stack trace in the log is how our own bugs are reported.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
}

/** Newest change below a file or folder, in milliseconds. A folder changes when a file in it comes or goes. */
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

/** Replaces dist/ as a whole, and only after everything has been bundled: a failed build leaves the last one in place. */
export async function build() {
  const started = new Date()
  const next = `${dist}.${process.pid}`
  await bundlePrograms(next)
  // As old as the start of the build: what was edited meanwhile is newer.
  writeFileSync(path.join(next, 'built'), '')
  utimesSync(path.join(next, 'built'), started, started)
  await buildConsole(path.join(next, 'console'))
  rmSync(dist, { recursive: true, force: true })
  renameSync(next, dist)
}

/** All that runs in Node, into a folder that lies as deep in the tree as dist/ does. */
export async function bundlePrograms(folder) {
  const { build: bundle } = await import('esbuild')
  const lazy = new Set()
  const program = await bundle({
    ...COMMON,
    entryPoints: { main: 'src/main.ts', emulator: 'src/emulator.ts', storeChild: 'src/store/child.ts' },
    splitting: true,
    format: 'esm',
    // CommonJS parts of the bundle (express) ask for Node's own modules with require.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
    plugins: [lazyPackages(lazy)],
  })
  const packages = lazy.size > 0 ? [await bundle(packagesFile(lazy))] : []
  const parts = [program, ...packages, await bundle(JQ_THREAD)]
  for (const { metafile } of parts) refuseExternals(metafile)

  mkdirSync(folder, { recursive: true })
  for (const { path: file, contents } of parts.flatMap((part) => part.outputFiles)) {
    writeFileSync(path.join(folder, path.relative(dist, file)), contents)
  }
  writeFileSync(path.join(folder, 'LICENSES.txt'), licenses(parts))
}

/** The web console's files. */
async function buildConsole(folder) {
  const { build: bundle } = await import('vite')
  process.env.ALISTACK_CONSOLE_DIR = folder
  await bundle({ configFile: path.join(root, 'src/console/vite.config.ts'), logLevel: 'warn' })
  // Beside each file its compressed form, which is what browsers get.
  const assets = path.join(folder, 'assets')
  for (const name of readdirSync(assets).filter((entry) => /\.(js|css)$/.test(entry))) {
    writeFileSync(path.join(assets, `${name}.gz`), gzipSync(readFileSync(path.join(assets, name)), { level: 9 }))
  }
}

/** Points the lazy loads of the sources at packages.cjs beside the chunks, and notes which packages these are. */
function lazyPackages(names) {
  return {
    name: 'lazy-packages',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => {
        if (file.includes('node_modules')) return undefined
        const contents = readFileSync(file, 'utf8').replace(LAZY, (_, name) => {
          names.add(name)
          return `createRequire(import.meta.url)('./packages.cjs')('${name}')`
        })
        return { contents, loader: 'ts' }
      })
    },
  }
}

/** What runs in a thread of its own stands beside the chunks, under the name that the sources give it. */
const JQ_THREAD = { ...COMMON, entryPoints: ['src/host/jqWorker.cjs'], outExtension: { '.js': '.cjs' }, format: 'cjs' }

/** One file for all of them, so that packages that need each other (ajv, ajv-formats) share one copy. Each runs on first use. */
function packagesFile(names) {
  const cases = [...names].sort().map((name) => `'${name}': () => require('${name}'),`)
  const contents = `const load = {${cases.join('')}}\nmodule.exports = (name) => load[name]()\n`
  return {
    ...COMMON,
    stdin: { contents, resolveDir: root, sourcefile: 'packages.cjs' },
    outdir: undefined,
    outfile: 'dist/packages.cjs',
    format: 'cjs',
  }
}

/** A bundle that runs by itself, but for what cannot be in it. */
function refuseExternals(metafile) {
  const own = new Set([...builtinModules, ...NATIVE])
  for (const [file, { imports }] of Object.entries(metafile.outputs)) {
    const outside = imports.find((entry) => entry.external && !own.has(entry.path.replace('node:', '')))
    if (outside) throw new Error(`${file} would need the package ${outside.path} when it runs`)
  }
}

/** The licence texts of the packages whose code is in the bundle: most of them ask to be carried along. */
function licenses(parts) {
  const inputs = parts.flatMap(({ metafile }) => Object.keys(metafile.inputs))
  const folders = inputs.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(Boolean)
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file === undefined ? '' : `\n${readFileSync(path.join(root, folder, file), 'utf8').trim()}\n`
    return `${name} ${version} (${license})\n${text}`
  })
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--if-stale') || isStale()) await build()
}
