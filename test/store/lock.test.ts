import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FolderInUse, isAlive, readLock, takeLock } from '../../src/store/lock.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'alistack-lock-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const put = (holder: object) => writeFileSync(path.join(folder, 'lock'), JSON.stringify(holder))

describe('the lock of a folder', () => {
  it('is taken once, and again after it was released', () => {
    const lock = takeLock(folder)
    expect(lock.takenFrom).toBeUndefined()
    expect(() => takeLock(folder)).toThrow(FolderInUse)
    expect(() => takeLock(folder)).toThrow(`${folder} is in use by process ${process.pid}`)
    lock.release()
    takeLock(folder).release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is taken over from a process that is gone, and from an earlier one with the same pid', async () => {
    const child = spawn(process.execPath, ['-e', ''])
    const { pid = 0 } = child
    await new Promise((resolve) => child.on('exit', resolve))
    put({ pid, started: '', host: hostname() })
    const lock = takeLock(folder)
    expect(lock.takenFrom?.pid).toBe(pid)
    const mine = readLock(folder)
    lock.release()
    put({ ...mine, started: 'another boot/1' })
    expect(takeLock(folder).takenFrom).toEqual({ ...mine, started: 'another boot/1' })
  })

  it('is taken over from a process that has ended and waits for its parent to ask', async () => {
    // The parent starts one that ends at once, says its pid, and stands still: it never asks.
    const parent = spawn(process.execPath, [
      '-e',
      `require('fs').writeSync(1, String(require('child_process').spawn('true').pid))
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)`,
    ])
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(line.toString())
    const isZombie = () => /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    while (process.platform === 'linux' && !isZombie()) await new Promise((resolve) => setTimeout(resolve, 5))
    put({ pid, started: '', host: hostname() })
    if (process.platform === 'linux') expect(takeLock(folder).takenFrom?.pid).toBe(pid)
    parent.kill('SIGKILL')
  })

  it('is taken over when it can be read no more', () => {
    writeFileSync(path.join(folder, 'lock'), '{"pid":')
    expect(takeLock(folder).takenFrom?.pid).toBe(0)
  })

  it('of another machine counts as held, and the line says what to do', () => {
    const holder = { pid: 1, started: 'x', host: 'elsewhere' }
    put(holder)
    expect(isAlive(holder)).toBe(true)
    expect(() => takeLock(folder)).toThrow(`on elsewhere; if that one is gone, remove ${path.join(folder, 'lock')}`)
  })

  it('that was taken by somebody else meanwhile is not released', () => {
    const lock = takeLock(folder)
    put({ pid: 1, started: 'x', host: 'elsewhere' })
    lock.release()
    expect(readLock(folder)?.host).toBe('elsewhere')
  })
})
