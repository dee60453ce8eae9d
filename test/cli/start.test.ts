import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { VERSION } from '../../src/version.ts'
import { buildProgram, type Running, removeProgram, run as runProgram } from '../setup/program.ts'

const root = path.resolve(import.meta.dirname, '../..')
const running: ChildProcess[] = []

beforeAll(buildProgram)
afterAll(removeProgram)
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Runs the program, and ends it with the test. */
function run(...args: string[]): Running {
  const started = runProgram(args)
  running.push(started.child)
  return started
}

describe('alistack', () => {
  it('starts, says where and with which key, logs calls, and ends with 0 on SIGTERM', async () => {
    const { child, ready, ended } = run('start', '--port', '0')
    const port = await ready
    await fetch(`http://127.0.0.1:${port}/?Action=DescribeRegions&Version=2014-05-26`)
    child.kill('SIGTERM')
    const { code, out } = await ended
    expect(code).toBe(0)
    expect(out).toContain('test / test')
    expect(out).toMatch(/^- DescribeRegions MissingAccessKeyId [\d.]+ ms [0-9A-F-]{36}$/m)
  })

  it('says in one line that a port is in use, and ends with 1', async () => {
    const first = run('--port', '0', '--quiet')
    const port = await first.ready
    const { code, err } = await run('--port', String(port)).ended
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toEqual([expect.stringContaining(`port ${port} on 127.0.0.1 is in use`)])
    const status = await run('status', '--endpoint', `http://127.0.0.1:${port}`).ended
    expect(status.out).toMatch(/^default +1000000000000001 /m)
    const reset = await run('reset', '--endpoint', `http://127.0.0.1:${port}`, '--world', 'nowhere', '--yes').ended
    expect([reset.code, reset.err]).toEqual([4, expect.stringContaining('WorldNotFound')])
    first.child.kill('SIGINT')
    expect((await first.ended).code).toBe(0)
  })

  it('has its worlds ready before it listens, or does not start', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alistack-init-'))
    const file = path.join(folder, 'a.yaml')
    writeFileSync(file, 'title: Ready\nteaches: t\nsteps: [{ call: vpc.CreateVpc, with: { RegionId: cn-hangzhou } }]')
    const { child, ready, ended } = run('--port', '0', '--init', folder)
    await ready
    child.kill('SIGTERM')
    expect((await ended).out).toMatch(/^alistack init: .*a\.yaml: Ready \(world default\)\nalistack ready on /)
    writeFileSync(file, 'title: t')
    const { code, err } = await run('--port', '0', '--init', folder).ended
    expect([code, err]).toEqual([2, expect.stringContaining("a.yaml:1:1 must have required property 'teaches'")])
    rmSync(folder, { recursive: true })
  })

  it.each([
    [['--prot', '1'], '--prot'],
    [['--port', 'x'], '--port is a whole number'],
    [['--pace', 'slowly'], '--pace is'],
    [['--signatures', 'maybe'], '--signatures is one of'],
  ])('refuses %j with a clear line', async (args, message) => {
    const { code, err } = await run('start', ...args).ended
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it('prints help and its version, and runs its other commands', async () => {
    expect((await run('start', '--help').ended).out).toContain('alistack start --port 4999')
    expect((await run('--version').ended).out.trim()).toBe(VERSION)
    expect((await run('--help').ended).out).toMatch(/^ {2}scenario +run, check/m)
    const unreachable = await run('status', '--endpoint', 'http://127.0.0.1:9').ended
    expect([unreachable.code, unreachable.err]).toEqual([3, expect.stringContaining('nothing answers')])
  })

  it('has the version of the package', () => {
    expect((JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version).toBe(
      VERSION,
    )
  })
})
