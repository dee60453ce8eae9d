// Finds a Chromium for the browser tests, or installs Debian's where that can be done. Says what to do where it can't.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  process.env.ALISTACK_CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const find = () => PLACES.find((file) => file !== '' && existsSync(file))

if (find() === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  console.log('installing Chromium …')
  const run = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  if (!run('install', '-y', '--no-install-recommends', 'chromium')) {
    run('update')
    run('install', '-y', '--no-install-recommends', 'chromium')
  }
}
const found = find()
console.log(found ?? 'no Chromium: install one, or name it in ALISTACK_CHROMIUM; the browser tests are skipped')
