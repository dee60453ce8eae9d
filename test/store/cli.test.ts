import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { VERSION } from '../../src/version.ts'
import { buildProgram, type Running, removeProgram, run, startOn } from '../setup/program.ts'
import { cleanUp, tempFolder } from './folders.ts'

const running: Running[] = []

beforeAll(buildProgram)

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
})

function start(...args: Parameters<typeof startOn>): Running {
  const started = startOn(...args)
  running.push(started)
  return started
}

const doctor = (...args: string[]) => run(['doctor', ...args]).ended

async function ask(port: number, action: string, parameters: Record<string, string> = {}) {
  const query = new URLSearchParams({
    Action: action,
    Version: '2016-04-28',
    Format: 'JSON',
    AccessKeyId: 'test',
    RegionId: 'cn-hangzhou',
    ...parameters,
  })
  const reply = await fetch(`http://127.0.0.1:${port}/?${query}`)
  return { status: reply.status, body: (await reply.json()) as Record<string, string> }
}

afterEach(cleanUp)
afterAll(removeProgram)

describe('alistack start --data-dir', () => {
  it('is alone on its folder, takes it over from one that was killed, and doctor tells how things stand', async () => {
    const folder = tempFolder()
    expect(await doctor('--data-dir', folder)).toMatchObject({
      code: 2,
      err: expect.stringMatching(`^alistack: there is nothing stored in ${folder}\n`),
    })
    const first = start(folder, ['--durability', 'power'])
    const port = await first.ready
    const { body: made } = await ask(port, 'CreateVpc')

    const inUse = `alistack: ${folder} is in use by process ${first.child.pid}`
    expect(await start(folder).ended).toMatchObject({ code: 2, err: `${inUse}\n` })
    expect(await doctor('--data-dir', folder)).toMatchObject({
      code: 4,
      err: `${inUse}\nStop that one first.\n`,
    })
    first.child.kill('SIGKILL')
    await first.ended

    const { code, out } = await doctor('--data-dir', folder, '--json')
    const report = JSON.parse(out) as { worlds: { whole: { hash: string } }[] }
    expect([code, report]).toMatchObject([
      0,
      { lock: 'stale', format: 1, version: VERSION, isDamaged: false, worlds: [{ name: 'default', lastSeq: 1 }] },
    ])
    const second = start(folder)
    expect((await ask(await second.ready, 'DescribeVpcs', { VpcId: made.VpcId as string })).body.TotalCount).toBe(1)
    second.child.kill('SIGTERM')
    const ended = await second.ended
    expect(ended).toMatchObject({ code: 0 })
    expect(ended.err).toBe(`alistack: took ${folder} over from process ${first.child.pid}, which is gone\n`)
    const whole = await doctor('--data-dir', folder)
    expect(whole.code).toBe(0)
    expect(whole.out).toContain(`world default: seq 0 to 1, `)
    expect(whole.out).toContain(`hash ${report.worlds[0]?.whole.hash}`)
  })

  it('says in a line that the folder is damaged; doctor says where, saves what is intact, and start goes on with it', async () => {
    const folder = tempFolder()
    const first = start(folder)
    const port = await first.ready
    for (let i = 1; i <= 5; i++) await ask(port, 'CreateVpc', { VpcName: `name-${i}` })
    first.child.kill('SIGTERM')
    await first.ended
    const file = path.join(folder, 'worlds.mdb')
    writeFileSync(file, Buffer.from(readFileSync(file).toString('latin1').replaceAll('name-4', 'name-0'), 'latin1'))

    const damage = 'world default damaged after seq 3 (record 4 does not fit its checksum)'
    const how = `alistack doctor --data-dir ${folder} --salvage NEWDIR`
    expect(await start(folder).ended).toMatchObject({
      code: 2,
      err: `alistack: ${folder} is damaged: ${damage}. Save what is intact: ${how}\n`,
    })
    const told = await doctor('--data-dir', folder)
    expect(told.code).toBe(1)
    expect(told.out).toContain(`  ${damage}\n`)
    expect(told.err).toBe(`alistack: ${folder} is damaged\nSave what is intact: ${how}\n`)
    const saved = path.join(tempFolder(), 'saved')
    const saving = await doctor('--data-dir', folder, '--salvage', saved)
    expect(saving).toMatchObject({ code: 0, err: '' })
    expect(saving.out).toBe(`world default: saved up to seq 3\nalistack start --data-dir ${saved} goes on from there\n`)
    const second = start(saved)
    expect((await ask(await second.ready, 'DescribeVpcs')).body.TotalCount).toBe(3)
    expect(await doctor('--data-dir', folder, '--salvage', folder)).toMatchObject({
      code: 4,
      err: `alistack: ${folder} is not empty\n`,
    })
  })

  it('answers 503 when a file may grow no more, and loses nothing that it has acknowledged', async () => {
    const folder = tempFolder()
    // 400 KiB for any file; a write beyond fails as on a full disk.
    const first = start(folder, [], "trap '' XFSZ; ulimit -f 400")
    const port = await first.ready
    const { body: made } = await ask(port, 'CreateVpc')
    const VpcId = made.VpcId as string
    const described = (n: number) => `${n}`.padEnd(250, '-')
    let acknowledged = 0
    let last = { status: 200, body: made }
    // At first the VPC is not yet available, and the change is refused.
    while (last.status !== 503 && acknowledged < 2_000) {
      last = await ask(port, 'ModifyVpcAttribute', { VpcId, Description: described(acknowledged + 1) })
      if (last.status === 200) acknowledged++
    }
    expect(last.status).toBe(503)
    expect(last.body.Code).toBe('ServiceUnavailable')
    expect(last.body.Message).toContain(`${folder} takes no more writes (`)
    expect((await ask(port, 'DescribeVpcs')).status).toBe(503)
    first.child.kill('SIGKILL')
    await first.ended
    const second = start(folder)
    const again = await second.ready
    const { body } = await ask(again, 'DescribeVpcAttribute', { VpcId })
    expect([acknowledged > 10, body.Description]).toEqual([true, described(acknowledged)])
  })
})
