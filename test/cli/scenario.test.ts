import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Parser } from 'xml2js'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { Cli } from './cli.ts'

let emulator: Emulator
let cli: Cli
let url: string

beforeAll(async () => {
  emulator = await createEmulator()
  url = (await emulator.listen({ port: 0 })).url
  cli = new Cli(url)
})
afterAll(async () => {
  cli.close()
  await emulator.close()
})

const HEAD = 'title: A "t" <b>&amp;</b>\nteaches: one\ngroup: Networks\nsteps:\n'
const GOOD = `${HEAD}  - advance: 1500\n  - call: vpc.CreateVpc\n    with: { RegionId: cn-hangzhou, VpcName: "<script>" }\n`
const BAD = `${HEAD}  - note: "<script>alert('x')</script> \\u0001"\n    advance: 1 # kept\n    expect:\n      nowMs: 7   # the time\n      other: { absent: true }\n`

function file(name: string, text: string): string {
  const at = path.join(cli.home, name)
  writeFileSync(at, text)
  return at
}

describe('scenario run', () => {
  it('tells every step of one file, and the lines of several', async () => {
    const [good, bad] = [file('good.yaml', GOOD), file('bad.yaml', BAD)]
    const one = await cli.run('scenario run', [good])
    expect(one).toMatchObject({ code: 0, err: '' })
    expect(one.out).toMatch(
      /^ok +.*good\.yaml: A "t" .*\n +✓ {2}1 advance 1500\n +✓ {2}2 vpc\.CreateVpc \(200\)\n1 of 1 scenarios hold\n$/,
    )
    const both = await cli.run('scenario run --parallel 2', [bad, good])
    expect(both).toMatchObject({ code: 1, err: expect.stringContaining('1 of 2 scenarios do not hold') })
    expect(both.out).toMatch(
      /^FAILED .*bad\.yaml.*\n.*✗.*\n +nowMs: expected 7, came 1767225600001\n.*bad\.yaml:5\nok .*good\.yaml[^\n]*\n1 of 2/,
    )
  })

  it('runs in worlds of an emulator, which are gone afterwards', async () => {
    const good = file('good.yaml', GOOD)
    const hash = async (words: string[]) => {
      const { scenarios } = (await cli.json('scenario run', [good, ...words])) as { scenarios: { hash: string }[] }
      return scenarios[0]?.hash
    }
    expect(await hash(['--endpoint', url])).toBe(await hash([]))
    expect(emulator.worlds.list().length).toBe(1)
    expect((await cli.run('scenario run --endpoint http://127.0.0.1:9', [good])).code).toBe(3)
  })

  it('takes folders, and a filter on titles, groups and names', async () => {
    const folder = path.join(cli.home, 'many')
    mkdirSync(path.join(folder, 'inner'), { recursive: true })
    writeFileSync(path.join(folder, 'inner', 'a.yaml'), GOOD)
    writeFileSync(
      path.join(folder, 'b.json'),
      JSON.stringify({ title: 'other', teaches: 't', steps: [{ advance: 1 }] }),
    )
    writeFileSync(path.join(folder, 'notes.txt'), '')
    const run = async (filter: string) =>
      (await cli.json('scenario run', [folder, '--filter', filter])) as { passed: number }
    expect(await run('b.json')).toMatchObject({ passed: 1 })
    expect(await run('networks')).toMatchObject({ passed: 1 })
    expect((await cli.run('scenario run', [folder, '--filter', 'nothing'])).code).toBe(2)
    expect((await cli.run('scenario run', [path.join(cli.home, 'none.yaml')])).code).toBe(2)
    expect((await cli.run('scenario list', [folder])).out).toMatch(/^Networks +A "t" .*many\/inner\/a\.yaml/m)
  })

  it('writes JUnit and HTML, in which nothing of a file is markup', async () => {
    const [good, bad, none] = [file('good.yaml', GOOD), file('bad.yaml', BAD), file('none.yaml', 'title: t')]
    const [xml, html] = [path.join(cli.home, 'r.xml'), path.join(cli.home, 'r.html')]
    const { code, out } = await cli.run('scenario run', [good, bad, none, '--junit', xml, '--html', html])
    expect(code).toBe(1)
    expect(out).toContain("none.yaml:1:1 must have required property 'teaches'")
    const { testsuites } = await new Parser().parseStringPromise(readFileSync(xml, 'utf8'))
    expect(testsuites.$).toMatchObject({ tests: '4', failures: '1', errors: '1' })
    expect(testsuites.testsuite[0].$).toMatchObject({ name: 'A "t" <b>&amp;</b>', tests: '2' })
    const [failed] = testsuites.testsuite[1].testcase
    expect(failed.$.name).toBe("1 <script>alert('x')</script> \ufffd")
    expect(failed.failure[0].$.message).toBe('nowMs: expected 7, came 1767225600001')
    const page = readFileSync(html, 'utf8')
    expect(page).not.toMatch(/<script|<b>|https?:/)
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('style="left:0.00%;width:100.00%"')
  })

  it('updates expectations in place, and nothing else', async () => {
    const bad = file('bad.yaml', BAD)
    const { code, out } = await cli.run('scenario run --update', [bad])
    expect(code).toBe(0)
    expect(out).toContain(
      'line 8\n       -       nowMs: 7   # the time\n       +       nowMs: 1767225600001   # the time\n',
    )
    expect(readFileSync(bad, 'utf8')).toBe(BAD.replace('nowMs: 7 ', 'nowMs: 1767225600001 '))
    expect(await cli.run('scenario run', [bad])).toMatchObject({ code: 0 })
  })

  it('shows progress to a person who waits', async () => {
    const { err } = await cli.run('scenario run', [file('good.yaml', GOOD)], { hasProgress: true })
    expect(err).toContain('1 of 1 scenarios …')
  })
})

describe('scenario check and list', () => {
  it('checks without running', async () => {
    const [good, none] = [file('good.yaml', GOOD), file('none.yaml', 'title: t\nsteps: [{ advance: 1, pace: fast }]')]
    expect(await cli.run('scenario check', [good])).toMatchObject({ code: 0, out: '1 of 1 files are scenarios\n' })
    const { code, out } = await cli.run('scenario check', [good, none])
    expect(code).toBe(1)
    expect(out).toMatch(/none\.yaml:2:9 steps\[0\]: a step is exactly one of .*; this one is advance and pace\n1 of 2/)
    expect(JSON.parse((await cli.run('scenario check --json', [none])).out)).toMatchObject([
      { problems: [{ line: 2, column: 9 }] },
    ])
  })

  it('lists what comes with alistack', async () => {
    const own = (await cli.json('scenario list')) as { title: string; teaches: string }[]
    expect(own.length).toBeGreaterThanOrEqual(10)
    expect(own.every(({ title, teaches }) => title !== '' && teaches !== '')).toBe(true)
  })
})

describe('scenario record', () => {
  it('writes what a world has had; the file leaves the same world', async () => {
    await cli.run('world create rec --seed r --clock manual --pace realistic --now 2026-01-01T00:00:00Z')
    const call = (key: 'vpc.CreateVpc' | 'vpc.DeleteVpc', request: object) =>
      emulator.call(key, { RegionId: 'cn-hangzhou', ...request } as never, { world: 'rec' })
    const { VpcId } = (await call('vpc.CreateVpc', { VpcName: 'mine' })) as { VpcId: string }
    await cli.run('clock advance settled -w rec')
    await call('vpc.DeleteVpc', { VpcId })
    const story = path.join(cli.home, 'story.yaml')
    const { code, out, err } = await cli.run('scenario record -w rec -o', [story])
    expect([code, err, out]).toEqual([0, '', `3 commands are written to ${story}\n`])
    expect(readFileSync(story, 'utf8')).toContain('with: { RegionId: cn-hangzhou, VpcId: "${vpc}" }')
    const { scenarios } = (await cli.json('scenario run', [story])) as { scenarios: { hash: string }[] }
    expect(scenarios[0]?.hash).toBe(emulator.worlds.get('rec').world.tables.hash().text)
    expect((await cli.run('scenario record -w rec --from 2 --to 2')).out).toMatch(
      /steps:\n {2}- advance: 3000\n {4}expect: /,
    )
    expect((await cli.run('scenario record -w rec --from 9')).code).toBe(1)
  })
})
