// Installs the official clients of other languages below .clients, for test/clients: each whose language is there.
// npm run clients [-- python|go|java|ansible|terraform|packer …]; without a name: python, go, java. The Terraform provider and Packer are built from source,
// which takes a quarter of an hour and 6 GiB, and some minutes, and Ansible's test takes minutes, so only when they are named.
// ALISTACK_TERRAFORM_PROVIDER names a folder that has the first.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const from = path.join(root, 'test/clients')
const to = path.join(root, '.clients')
const PROVIDER = 'github.com/aliyun/terraform-provider-alicloud@v1.240.0'
const PACKER = 'github.com/hashicorp/packer@v1.11.2'
const PACKER_PLUGIN = 'github.com/hashicorp/packer-plugin-alicloud@v1.1.2'

/** What the small clients take where a registry answers; behind it their tests are skipped. */
const SOON_MS = 4 * 60_000

/** Runs a program; what it says of errors is shown, its reply is given back. It is ended after `timeout` ms; 0: never. */
function run(program, args, { cwd, env = {}, timeout = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'inherit']
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio, timeout })
    let told = ''
    child.stdout.on('data', (chunk) => {
      told += chunk
    })
    child.on('error', reject)
    child.on('close', (status, signal) =>
      status === 0
        ? resolve(told)
        : reject(new Error(`${program} ${args[0]} ended with ${status ?? signal}: ${told.slice(-500)}`)),
    )
  })
}

const isThere = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0

/** Builds a program from its source, as the Go module proxy has it. */
async function build(module, folder, name) {
  const { Dir } = JSON.parse(await run('go', ['mod', 'download', '-json', module], { cwd: folder }))
  const source = path.join(folder, 'source')
  cpSync(Dir, source, { recursive: true })
  await run('chmod', ['-R', 'u+w', source])
  await run('go', ['build', '-mod=mod', '-ldflags=-s -w', '-o', path.join(folder, name), '.'], { cwd: source })
  rmSync(source, { recursive: true })
}

/** Makes a virtual environment with what is listed: files of test/clients, each with the further options of its installation. */
async function makeEnvironment(folder, ...lists) {
  await run('python3', ['-m', 'venv', folder])
  for (const [file, ...options] of lists) {
    const quietly = ['-q', '--disable-pip-version-check', '--no-compile', ...options]
    const pip = ['-m', 'pip', 'install', ...quietly, '-r', path.join(from, file)]
    await run(path.join(folder, 'bin/python'), pip, { timeout: SOON_MS })
  }
}

const PYTHON = { needs: () => isThere('python3', '-m', 'venv', '--help'), missing: 'Python 3 with venv' }

const CLIENTS = {
  python: { ...PYTHON, install: (folder) => makeEnvironment(folder, ['python/requirements.txt']) },
  ansible: {
    ...PYTHON,
    install: (folder) => makeEnvironment(folder, ['ansible/requirements.txt'], ['ansible/modules.txt', '--no-deps']),
  },
  go: {
    needs: () => isThere('go', 'version'),
    missing: 'Go',
    install: (folder) =>
      run('go', ['build', '-o', path.join(folder, 'job'), '.'], {
        cwd: path.join(from, 'go'),
        env: { CGO_ENABLED: '0' },
        timeout: SOON_MS,
      }),
  },
  java: {
    needs: () => isThere('java', '-version') && isThere('mvn', '-version'),
    missing: 'Java 11 with Maven',
    install(folder) {
      const pom = path.join(from, 'java/pom.xml')
      return run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`], {
        timeout: SOON_MS,
      })
    },
  },
  terraform: {
    needs: () => isThere('go', 'version') && isThere('terraform', 'version'),
    missing: 'Go and Terraform',
    install: (folder) => build(PROVIDER, folder, 'terraform-provider-alicloud'),
  },
  packer: {
    needs: () => isThere('go', 'version'),
    missing: 'Go',
    async install(folder) {
      await build(PACKER, folder, 'packer')
      await build(PACKER_PLUGIN, folder, 'packer-plugin-alicloud')
    },
  },
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => CLIENTS[name] === undefined)
if (unknown.length > 0) {
  console.error(`no such client: ${unknown.join(', ')}. There are ${Object.keys(CLIENTS).join(', ')}.`)
  process.exit(2)
}

async function installed(name) {
  const { needs, missing, install } = CLIENTS[name]
  const folder = path.join(to, name)
  if (existsSync(path.join(folder, '.installed'))) return console.log(`${name}: is there`)
  if (!needs()) return console.log(`${name}: no ${missing} is installed; its tests are skipped`)
  console.log(`${name}: installing …`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  try {
    await install(folder)
    mkdirSync(path.join(folder, '.installed'))
    console.log(`${name}: installed`)
  } catch (error) {
    console.log(`${name}: could not be installed, its tests are skipped: ${error.message}`)
    process.exitCode = 1
  }
}

await Promise.all((named.length > 0 ? named : ['python', 'go', 'java']).map(installed))
