// Installs the official clients of other languages below .clients, for test/clients: each whose language is there.
// npm run clients [-- python|go|java|terraform …]; without a name: python, go, java. The Terraform provider is built from source, which takes
// a quarter of an hour and 6 GiB, so it is only built when it is named; ALISTACK_TERRAFORM_PROVIDER names a folder that has one.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const from = path.join(root, 'test/clients')
const to = path.join(root, '.clients')
const PROVIDER = 'github.com/aliyun/terraform-provider-alicloud@v1.240.0'

/** Runs a program; what it says is shown, its reply is given back. */
function run(program, args, cwd) {
  const { status, stdout, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${program} ${args[0]} ended with ${status}: ${stdout.slice(-500)}`)
  return stdout
}

const isThere = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0

const CLIENTS = {
  python: {
    needs: () => isThere('python3', '-m', 'venv', '--help'),
    missing: 'Python 3 with venv',
    install(folder) {
      run('python3', ['-m', 'venv', folder])
      const pip = [
        '-m',
        'pip',
        'install',
        '-q',
        '--disable-pip-version-check',
        '-r',
        path.join(from, 'python/requirements.txt'),
      ]
      run(path.join(folder, 'bin/python'), pip)
    },
  },
  go: {
    needs: () => isThere('go', 'version'),
    missing: 'Go',
    install: (folder) => run('go', ['build', '-o', path.join(folder, 'job'), '.'], path.join(from, 'go')),
  },
  java: {
    needs: () => isThere('java', '-version') && isThere('mvn', '-version'),
    missing: 'Java 11 with Maven',
    install(folder) {
      const pom = path.join(from, 'java/pom.xml')
      run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`], folder)
    },
  },
  terraform: {
    needs: () => isThere('go', 'version') && isThere('terraform', 'version'),
    missing: 'Go and Terraform',
    install(folder) {
      const { Dir } = JSON.parse(run('go', ['mod', 'download', '-json', PROVIDER], folder))
      const source = path.join(folder, 'source')
      cpSync(Dir, source, { recursive: true })
      run('chmod', ['-R', 'u+w', source])
      const out = path.join(folder, 'terraform-provider-alicloud')
      run('go', ['build', '-mod=mod', '-ldflags=-s -w', '-o', out, '.'], source)
      rmSync(source, { recursive: true })
    },
  },
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => CLIENTS[name] === undefined)
if (unknown.length > 0) {
  console.error(`no such client: ${unknown.join(', ')}. There are ${Object.keys(CLIENTS).join(', ')}.`)
  process.exit(2)
}
for (const name of named.length > 0 ? named : ['python', 'go', 'java']) {
  const { needs, missing, install } = CLIENTS[name]
  const folder = path.join(to, name)
  if (existsSync(path.join(folder, '.installed'))) console.log(`${name}: is there`)
  else if (!needs()) console.log(`${name}: no ${missing} is installed; its tests are skipped`)
  else {
    console.log(`${name}: installing …`)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    try {
      install(folder)
      mkdirSync(path.join(folder, '.installed'))
    } catch (error) {
      console.log(`${name}: could not be installed, its tests are skipped: ${error.message}`)
      process.exitCode = 1
    }
  }
}
