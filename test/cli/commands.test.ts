import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS, wholeProgram } from '../../src/cli/program.ts'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { Cli } from './cli.ts'

let emulator: Emulator
let cli: Cli

beforeAll(async () => {
  emulator = await createEmulator({ pace: 'realistic' })
  const { url } = await emulator.listen({ port: 0 })
  cli = new Cli(url)
})
afterAll(async () => {
  cli.close()
  await emulator.close()
})

const leavesOf = (command: Command, before = ''): (readonly [string, Command])[] =>
  command.commands.flatMap((child) => {
    const name = `${before} ${child.name()}`.trim()
    return child.commands.length > 0 ? leavesOf(child, name) : [[name, child] as const]
  })

describe('every command', () => {
  it('has help with an example, and --json where it tells anything', async () => {
    const silent = {
      out: () => undefined,
      err: () => undefined,
      env: {},
      hasColour: false,
      hasProgress: false,
      confirm: undefined,
    }
    const leaves = leavesOf(await wholeProgram(silent)).filter(([name]) => name !== 'start')
    expect(leaves.length).toBeGreaterThan(20)
    for (const [name, command] of leaves) {
      const { code, out } = await cli.run(`${name} --help`)
      expect([name, code, out]).toEqual([name, 0, expect.stringMatching(/Examples?:\n {2}.*alistack /)])
      const isText = ['tls', 'completion', 'world use'].includes(name)
      expect([name, command.options.some(({ long }) => long === '--json')]).toEqual([name, !isText])
    }
  })

  it('is listed by help, one line each, without being loaded', async () => {
    const { code, out } = await cli.run('--help')
    expect(code).toBe(0)
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
    expect((await cli.run('help clock')).out).toContain('alistack clock advance 2h')
  })
})

describe('what goes wrong', () => {
  it('is told in a line that says what, and one that says what next, with an exit code of its own', async () => {
    const wrong = async (text: string, words: string[] = []) => {
      const { code, err } = await cli.run(text, words)
      return [code, ...err.trimEnd().split('\n')]
    }
    expect(await wrong('fly')).toEqual([2, "alistack: unknown command 'fly'", expect.stringContaining('--help')])
    expect(await wrong('clock advance')).toEqual([
      2,
      "alistack: missing required argument 'duration'",
      expect.any(String),
    ])
    expect(await wrong('clock advance soon')).toEqual([
      2,
      'alistack: "soon" is no duration',
      expect.stringContaining('30s'),
    ])
    expect(await wrong('clock set')).toEqual([2, 'alistack: there is nothing to set', expect.any(String)])
    expect(await wrong('stock set here ecs.g6.large 1')).toEqual([2, 'alistack: "here" is no zone', expect.any(String)])
    expect(await wrong('quota set vpcs_per_region many')).toEqual([2, expect.stringContaining('a whole number')])
    expect(await wrong('world show UPPER')).toEqual([2, 'alistack: "UPPER" cannot name a world', expect.any(String)])
    expect(await wrong('status --endpoint nowhere')).toEqual([
      2,
      'alistack: "nowhere" is no endpoint',
      expect.any(String),
    ])
    expect(await wrong('status --endpoint http://127.0.0.1:9')).toEqual([
      3,
      expect.stringMatching('^alistack: nothing answers on http://127.0.0.1:9'),
      expect.stringContaining('Is the emulator running? Start it with: alistack start'),
    ])
    expect(await wrong('world show none')).toEqual([
      4,
      'alistack: refused: WorldNotFound: There is no world "none".',
      'See: alistack world list',
    ])
    expect(await wrong('fault add ecs.Fly --error 503:X')).toEqual([4, expect.stringContaining('InvalidFault')])
    expect((await wrong('world'))[0]).toBe(2)
  })

  it('asks for the token', async () => {
    const closed = await createEmulator({ token: 'secret' })
    const { url } = await closed.listen({ port: 0 })
    const ask = (env: object) => cli.run('world list', [], { env: { ALISTACK_ENDPOINT: url, ...env } })
    expect([await ask({}), await ask({ ALISTACK_TOKEN: 'secret' })]).toMatchObject([
      { code: 4, err: expect.stringContaining('Set ALISTACK_TOKEN') },
      { code: 0 },
    ])
    await closed.close()
  })
})

describe('worlds', () => {
  it('are made, listed, used, forked, reset and removed', async () => {
    const made = await cli.run(
      'world create a --seed s --clock manual --pace 0.5 --region cn-beijing --now 2026-02-03T04:05:06Z',
    )
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('world-a / test') })
    expect(await cli.json('world show a')).toMatchObject({ name: 'a', clock: 'manual', pace: 0.5 })
    await cli.run('world use a')
    expect(await cli.json('clock show')).toEqual({ mode: 'manual', pace: 0.5, now: '2026-02-03T04:05:06.000Z' })
    expect(
      (await cli.run('clock show', [], { env: { ...{ ALISTACK_ENDPOINT: '' }, ALISTACK_HOME: cli.home } })).code,
    ).toBe(2)
    expect(await cli.json('clock show --world default')).toMatchObject({ mode: 'wall' })
    await cli.run('world fork b')
    expect(await cli.json('world list')).toMatchObject([{ name: 'default' }, { name: 'a' }, { name: 'b' }])
    await emulator.call('vpc.CreateVpc', { RegionId: 'cn-hangzhou' }, { world: 'a' })
    const asked: string[] = []
    const confirm = async (question: string) => asked.push(question) > 1
    expect(await cli.run('world reset', [], { confirm })).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing was changed'),
    })
    expect(emulator.worlds.get('a').world.vpcs.size).toBe(1)
    expect(await cli.run('reset', [], { confirm })).toMatchObject({ code: 0, out: 'world a is empty\n' })
    expect(asked).toEqual(['Empty the world "a"?', 'Empty the world "a"?'])
    expect(emulator.worlds.get('a').world.vpcs.size).toBe(0)
    await cli.run('world use')
    expect((await cli.run('world delete a --yes')).code).toBe(0)
    expect((await cli.run('world delete b')).code).toBe(0)
    expect((await cli.run('status')).out).toMatch(
      /^alistack \S+ runs on http:.*\n\nWORLD .*\ndefault +1000000000000001 +test \/ test +wall/,
    )
  })
})

describe('the history of a world', () => {
  it('is rewound, forked from, compared, replayed, and carried to another world', async () => {
    await cli.run('world create h --seed s --clock manual')
    const make = (VpcName: string) =>
      emulator.call('vpc.CreateVpc', { RegionId: 'cn-hangzhou', VpcName }, { world: 'h' })
    await make('one')
    await cli.run('clock advance settled -w h')
    await make('two')
    expect(await cli.run('journal replay -w h')).toMatchObject({ code: 0, out: '3 commands give the same world\n' })
    const diff = await cli.run('world diff @1 -w h')
    expect(diff).toMatchObject({ code: 1, out: expect.stringMatching(/^\+ +vpcs +vpc-\w+$/m) })
    expect(diff.out).toMatch(/^~ +vpcs +vpc-\w+ +.*Status/m)
    expect((await cli.run('world diff @1 -w h --limit 1')).out).toMatch(/^and \d+ more$/m)
    await cli.run('world fork early -w h --seq 2')
    expect(await cli.run('world diff early -w h --seq 2')).toMatchObject({ code: 0, out: 'There is no difference.\n' })
    expect((await cli.run('world rewind 2 -w h')).out).toBe(
      'world h stands after command 2; what it was is kept as h~3\n',
    )
    expect((await cli.run('world diff early -w h')).code).toBe(0)
    expect((await cli.run('world diff h~3 -w h')).code).toBe(1)
    const file = path.join(cli.home, 'h.json')
    expect((await cli.run('world export --with-secrets -w h -o', [file])).code).toBe(0)
    expect((await cli.run('world import -w copy', [file])).out).toContain('world copy is that of')
    expect(emulator.worlds.get('copy').world.tables.hash().text).toBe(emulator.worlds.get('h').world.tables.hash().text)
    expect((await cli.run('world import -w copy', [file])).out).toMatch(/kept as copy~/)
    writeFileSync(file, '{')
    expect((await cli.run('world import -w copy', [file])).code).toBe(2)
    expect(await cli.run('world rewind 99 -w h')).toMatchObject({ code: 4 })
  })
})

describe('settings', () => {
  it('moves the clock', async () => {
    await cli.run('world create clock --clock manual --now 2026-01-01T00:00:00Z')
    await emulator.call('vpc.CreateVpc', { RegionId: 'cn-hangzhou' }, { world: 'clock' })
    expect((await cli.run('clock advance 1.5h -w clock')).out).toBe(
      'clock: 2026-01-01T01:30:00.000Z, manual, pace realistic\n',
    )
    expect(await cli.json('clock set --pace instant --now 2026-01-02T00:00:00Z -w clock')).toMatchObject({
      now: '2026-01-02T00:00:00.000Z',
      pace: 'instant',
    })
    expect((await cli.run('clock advance settled -w clock')).code).toBe(0)
    expect(emulator.worlds.get('clock').world.vpcs.all()[0]?.Status).toBe('Available')
  })

  it('sets stock and quotas', async () => {
    const { out } = await cli.run('stock set cn-hangzhou-i ecs.g6.large 3 --charge PostPaid')
    expect(out).toMatch(
      /^ZONE +TYPE +CHARGE +LEFT +TAKEN +CATEGORY\ncn-hangzhou-i +ecs.g6.large +PostPaid +3 +0 +ClosedWithStock$/m,
    )
    await cli.run('stock set ap-southeast-1a ecs.g6.large withdrawn')
    expect(await cli.json('stock list --region ap-southeast-1')).toMatchObject([{ category: null }, {}, {}])
    await cli.run('stock set cn-hangzhou-i ecs.g6.large none --category WithoutStock')
    expect(await cli.json('stock list --zone cn-hangzhou-i')).toMatchObject([
      { count: null },
      { count: null },
      { count: null },
    ])
    expect(await cli.json('quota set vpcs_per_region 1 --region cn-hangzhou')).toMatchObject([
      { name: 'vpcs_per_region', value: 1 },
    ])
    expect((await cli.run('quota list vpcs --region cn-hangzhou')).out).toMatch(/^vpc +vpcs_per_region +1 +\d+ +\d+$/m)
    await cli.run('quota set vpcs_per_region none --region cn-hangzhou')
    expect(await cli.json('quota list vpcs_per_region --region cn-hangzhou')).toMatchObject([{ value: null }])
  })

  it('adds, lists and removes faults', async () => {
    const flags = '--error 503:ServiceUnavailable --nth 2 --times 1 --region cn-hangzhou --delay 1ms --internal'
    expect(await cli.json(`fault add vpc.Create* ${flags}`, ['--message', 'not now'])).toMatchObject({
      id: 'fault-1',
      product: 'vpc',
      action: 'Create*',
      counts: 'all',
      delayMs: 1,
      error: { status: 503, code: 'ServiceUnavailable', message: 'not now' },
    })
    const file = path.join(cli.home, 'fault.yaml')
    writeFileSync(file, 'effect: { at: imageCopy, outcome: stall }\n')
    expect((await cli.run('fault add --file', [file])).code).toBe(0)
    expect((await cli.run('fault list')).out).toMatch(/^fault-1 +vpc\.Create\* .*\nfault-2 /m)
    expect((await cli.run('fault remove fault-1')).out).toBe('fault-1 is taken away\n')
    expect((await cli.run('fault remove all')).code).toBe(0)
    expect(await cli.json('fault list')).toEqual([])
    expect((await cli.run('fault add')).code).toBe(2)
  })
})

describe('mutate', () => {
  it('changes and removes rows', async () => {
    const { VpcId = '' } = await emulator.call('vpc.CreateVpc', { RegionId: 'cn-hangzhou' })
    expect(await cli.json(`mutate vpcs ${VpcId} --set VpcName=by-hand`)).toMatchObject({ row: { VpcName: 'by-hand' } })
    expect((await cli.run(`mutate vpcs ${VpcId} --unset VpcName`)).out).toContain('"VpcName": ""')
    expect((await cli.run(`mutate vpcs ${VpcId}`)).code).toBe(2)
    expect((await cli.run(`mutate vpcs ${VpcId} --set VpcName`)).code).toBe(2)
    expect((await cli.run(`mutate vpcs vpc-none --remove`)).code).toBe(4)
  })
})

describe('looking', () => {
  it('lists the journal and shows a command with its rows', async () => {
    await cli.run('world create j --seed s --clock manual')
    await emulator.call('vpc.CreateVpc', { RegionId: 'cn-hangzhou' }, { world: 'j' })
    await cli.run('clock advance 5s -w j')
    const { out } = await cli.run('journal list -w j')
    expect(out).toMatch(/^1 .* vpc\.CreateVpc +200 .*\n2 .* advance 5000 ms +200 /m)
    expect(await cli.json('journal list -w j --from 2 --limit 1')).toMatchObject([{ seq: 2 }])
    expect((await cli.run('journal show 1 -w j')).out).toMatch(/^\+ +vpcs +vpc-/m)
    expect((await cli.run('journal show 99 -w j')).out).toBe('There is no such command.\n')
  })

  it('tells coverage', async () => {
    expect((await cli.run('coverage')).out).toMatch(/^ecs +\d+ +\d+$/m)
    expect((await cli.run('coverage CreateVpc --product vpc')).out).toMatch(/^vpc +CreateVpc +emulated$/m)
    const missing = (await cli.json('coverage --missing')) as { status: string }[]
    expect(new Set(missing.map(({ status }) => status))).toEqual(new Set(['known']))
  })

  it('prints what points clients at a world', async () => {
    const { out } = await cli.run('env --world ci-7')
    for (const client of ['shell', 'node', 'python', 'go', 'java', 'cli', 'terraform'])
      expect(out).toContain(`# ${client}`)
    expect((await cli.run('env -w ci-7 --client shell')).out).toMatch(
      /^export ALIBABA_CLOUD_ACCESS_KEY_ID=world-ci-7\n/,
    )
    expect(await cli.json('env --client go')).toMatchObject({ go: expect.any(String) })
    expect(await cli.run('env --client cobol')).toMatchObject({ code: 2 })
    const host = async (options: string) => (await cli.run(`env --client terraform ${options}`)).out
    expect(await host('')).toMatch(/^ {4}ecs = "127\.0\.0\.1:4578"$/m)
    expect(await host('--tls-port 4600')).toMatch(/^ {4}sts = "127\.0\.0\.1:4600"$/m)
    expect(await host('--endpoint https://localhost:4601')).toMatch(/^ {4}vpc = "localhost:4601"$/m)
    expect(await cli.run('env --tls-port none')).toMatchObject({ code: 2, err: expect.stringContaining('--tls-port') })
  })

  it('uses colours only where a person looks', async () => {
    expect((await cli.run('world list')).out).not.toContain('\x1b[')
    expect((await cli.run('world list', [], { hasColour: true })).out).toContain('\x1b[2mWORLD')
  })
})

describe('completion', () => {
  it('is a script of the shell that completes commands, subcommands and flags', async () => {
    const { out } = await cli.run('completion bash')
    const complete = (...words: string[]) => {
      const line = `COMP_WORDS=(alistack ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _alistack; echo "\${COMPREPLY[@]}"`
      const { stdout, status, stderr } = spawnSync('bash', ['-c', `${out}\n${line}`], { encoding: 'utf8' })
      expect([status, stderr]).toEqual([0, ''])
      return stdout.trim()
    }
    expect(complete('sce')).toBe('scenario')
    expect(complete('scenario', 'r')).toBe('run record')
    expect(complete('scenario', 'run', '--ju')).toBe('--junit')
    expect(complete('scenario', 'run', 'file.yaml', '--ju')).toBe('--junit')
    expect(complete('start', '--max')).toBe('--max-worlds')
    for (const shell of ['zsh', 'fish']) expect((await cli.run(`completion ${shell}`)).out).toContain('--max-worlds')
    expect((await cli.run('completion cmd')).code).toBe(2)
  })
})
