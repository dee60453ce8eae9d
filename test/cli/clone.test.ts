import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { requestOf } from '../../src/cli/cloneRequest.ts'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { sourcesOf } from '../clone/liveSource.ts'
import { Cli } from './cli.ts'

let emulator: Emulator
let cli: Cli
let count = 0
/** A world of its own for each test, with two sources. */
let world = ''
let sources: string[] = []

beforeAll(async () => {
  emulator = await createEmulator({ pace: 'instant' })
  const { url } = await emulator.listen({ port: 0 })
  cli = new Cli(url)
})
afterAll(async () => {
  cli.close()
  await emulator.close()
})
beforeEach(async () => {
  world = `w${++count}`
  emulator.worlds.create({ name: world, clock: 'wall' })
  sources = await sourcesOf(emulator, 2, world)
})

const run = (text: string, io: Parameters<Cli['run']>[2] = {}) => cli.run(`${text} -w ${world}`, [], io)
const instancesIn = async (RegionId: string) =>
  (await emulator.call('ecs.DescribeInstances', { RegionId }, { world })).TotalCount
const taskIds = async () =>
  ((await cli.json(`clone list -w ${world}`)) as { cloneTaskId: string }[]).map(({ cloneTaskId }) => cloneTaskId)

describe('clone preview', () => {
  it('shows checks, sources, attributes, fees, permissions, what is kept and how long it takes, and changes nothing', async () => {
    const { code, out, err } = await run(`clone preview ${sources[0]} --to-region cn-beijing --include-data -n 2`)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^! {2}4 +The first clone of an account needs its terms/m)
    expect(out).toMatch(/^! {2}5 +i-\w+ is Running/m)
    expect(out).toContain('Sources, to cn-beijing, zone cn-beijing-i\n')
    expect(out).toMatch(
      new RegExp(
        `^${sources[0]} +2 +ecs.g6.large +made of the source, and copied +new, 10.0.0.0/16 +new, 10.0.0.0/24 +new, after sg-`,
        'm',
      ),
    )
    expect(out).toMatch(/^ZoneId +differs +cn-hangzhou-i +cn-beijing-i +.*\(26\)$/m)
    expect(out).toMatch(/^Monitoring +dropped /m)
    expect(out).not.toMatch(/^InstanceName /m)
    expect(out).toMatch(/^and \d+ that are the same/m)
    expect(out).toMatch(/^snapshots of the image +i-\w+ +cn-hangzhou +0.\d+ USD$/m)
    expect(out).toMatch(/^\d+ actions are called, and who asks may call all of them$/m)
    expect(out).toMatch(/^ECS::CopyImage +cn-beijing +1$/m)
    expect(out).toMatch(/^It takes about \d+ (s|min) in the cloud, 0 s in this world\.$/m)
    expect(out).toMatch(/^Preview [0-9a-f]{64}$/m)
    expect(await instancesIn('cn-beijing')).toBe(0)
    const all = await run(`clone preview ${sources[0]} --details`)
    expect(all.out).toMatch(/^InstanceName +same +shop +shop /m)
    expect(all.out).toMatch(/^ecs:RunInstances +1 +yes$/m)
  })

  it('tells several sources apart: what they have in common once, what differs by source', async () => {
    const { out } = await run(`clone preview ${sources.join(' ')} --details`)
    expect(out).toMatch(/^all +InstanceName +same +shop/m)
    for (const id of sources) {
      expect(out).toMatch(new RegExp(`^${id} +1 +ecs.g6.large +that of the source +vpc-`, 'm'))
      expect(out).toMatch(new RegExp(`^${id} +PrivateIpAddress +differs`, 'm'))
      expect(out).toMatch(new RegExp(`10 +${id}: ecs.g6.large is in stock`, 'm'))
    }
    expect(out).toMatch(/^all that is known +\d/m)
  })

  it('names faults that may hit the clone and that it does not count', async () => {
    expect((await run(`clone preview ${sources[0]}`)).out).not.toContain('fault-1')
    await run('fault add ecs.RunInstances --error 403:Forbidden.RAM --internal')
    const { code, out } = await run(`clone preview ${sources[0]}`)
    expect(code).toBe(0)
    expect(out).toContain(
      '! 1 fault that may hit the clone is active, and the preview does not count it: fault-1 (ecs.RunInstances).',
    )
  })

  it('shows which type is taken instead, and which were passed over', async () => {
    await run('stock set cn-hangzhou-i ecs.g6.large 0')
    const { code, out } = await run(`clone preview ${sources[0]}`)
    expect(code).toBe(0)
    expect(out).toMatch(/^i-\w+ +1 +ecs\.\S+, not ecs.g6.large/m)
    expect(out).toMatch(new RegExp(`^Types for ${sources[0]}$`, 'm'))
    expect(out).toMatch(/^taken +ecs\./m)
  })

  it('ends with 1 and advice where a start would be refused or the stack would fail', async () => {
    const refused = await run(`clone preview ${sources[0]} --amount 101`)
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('refused by rule 7\nSay --amount') })
    expect(refused.out).toMatch(/^✗ {2}7 +instanceAmount is a whole number/m)
    const elsewhere = await run('clone preview i-none')
    expect(elsewhere).toMatchObject({ code: 1, err: expect.stringContaining('--region') })
    await run(`quota set vpcs_per_region 0 --region cn-beijing`)
    const failing = await run(`clone preview ${sources[0]} --to-region cn-beijing`)
    expect(failing.code).toBe(1)
  })

  it('asks as whom it is told to', async () => {
    await emulator.call('ram.CreateUser', { UserName: 'alice' }, { world })
    const { rootAccountId: accountId } = emulator.worlds.get(world).world.genesis
    const refused = await run(`clone preview ${sources[0]} --as acs:ram::${accountId}:user/alice`)
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('rule 2') })
    expect(refused.out).toContain('AliyunROSFullAccess')
    expect(await run(`clone preview ${sources[0]} --as nobody`)).toMatchObject({ code: 4 })
  })
})

describe('clone start', () => {
  it('previews, starts with that preview, tells its progress on stderr, and ends with what it made and what is left', async () => {
    const { code, out, err } = await run(
      `clone start ${sources.join(' ')} --to-region cn-beijing --include-data -n 2 --accept-terms --yes`,
    )
    expect(err).toMatch(/^The clone task clone-[0-9a-f]{16} is started\.\n/)
    expect(code).toBe(0)
    expect(out).toContain('Instance cloned: 4 instances are Running.')
    for (const id of sources) expect(out.match(new RegExp(`^i-\\w+ +cn-beijing +${id}$`, 'gm'))).toHaveLength(2)
    expect(out).toMatch(/^ECS::VSwitch +vsw-\w+ +cn-beijing$/m)
    expect(out.match(/^m-\w+ +TemplateScratch-i-/gm)).toHaveLength(4)
    expect(out).toMatch(/^ {2}aliyun ecs DeleteImage --RegionId cn-hangzhou --ImageId m-/m)
    expect(out).toMatch(/^ {2}aliyun ecs DeleteSnapshot --RegionId cn-beijing --SnapshotId s-/m)
    const [id] = await taskIds()
    expect((await run('clone list')).out).toMatch(
      new RegExp(`^${id} +Succeeded +100 % +done +i-\\w+ and 1 more +cn-beijing`, 'm'),
    )
    expect((await run(`clone status ${id}`)).out).toContain('Images left, and what they cost')
    expect(await run(`clone follow ${id}`)).toMatchObject({ code: 0, out: expect.stringContaining('Clones\n') })
    expect(await run(`clone cancel ${id} --yes`)).toMatchObject({
      code: 4,
      err: expect.stringContaining('alistack clone status'),
    })
  })

  it('gives the task with --json and nothing else on stdout', async () => {
    const task = await cli.json(`clone start ${sources[0]} --accept-terms --yes -w ${world}`)
    expect(task).toMatchObject({ status: 'Succeeded', instanceIds: [expect.any(String)] })
    const again = await cli.json(`clone start ${sources[0]} --yes --no-wait --token t -w ${world}`)
    expect(await cli.json(`clone start ${sources[0]} --yes --token t -w ${world}`)).toMatchObject({
      cloneTaskId: (again as { cloneTaskId: string }).cloneTaskId,
      status: 'Succeeded',
    })
  })

  it('gives the task of a token also when that task has taken the last there was (rule 36)', async () => {
    await run('quota set max-postpaid-instance-vcpu-count 6')
    const first = await cli.json(`clone start ${sources[0]} --accept-terms --yes --token t -w ${world}`)
    expect(await cli.json(`clone start ${sources[0]} --yes --token t -w ${world}`)).toEqual(first)
    const other = await run(`clone start ${sources[0]} --yes --token u`)
    expect(other).toMatchObject({ code: 4, err: expect.stringContaining('QuotaExceed.ElasticQuota') })
    const changed = await run(`clone start ${sources[0]} --yes --token t -n 2`)
    expect(changed).toMatchObject({ code: 4, err: expect.stringMatching(/IdempotentParameterMismatch.*\nAsk for/) })
  })

  it('asks a person: for the terms, and whether to start', async () => {
    const asked: string[] = []
    const answers = [true, false]
    const confirm = async (question: string) => answers[asked.push(question) - 1] === true
    const no = await run(`clone start ${sources[0]}`, { confirm })
    expect(no).toMatchObject({ code: 1, err: 'alistack: nothing was changed\n' })
    expect(asked).toEqual([expect.stringContaining('terms of service'), `Start cloning ${sources[0]}?`])
    answers.push(true, true)
    expect(await run(`clone start ${sources[0]}`, { confirm })).toMatchObject({ code: 0 })
  })

  it('does nothing without --yes where nobody can be asked, and says what to do next when it is refused', async () => {
    expect(await run(`clone start ${sources[0]}`)).toMatchObject({ code: 2, err: expect.stringContaining('Say --yes') })
    expect(await run(`clone start ${sources[0]} --yes`)).toMatchObject({
      code: 4,
      err: expect.stringMatching(/TermsNotAccepted.*\nSay --accept-terms/),
    })
    expect(await run(`clone start ${sources[0]} --yes -n 0`)).toMatchObject({
      code: 4,
      err: expect.stringMatching(/refused by rule 7: .*\nSay --amount/),
    })
    expect(await run(`clone start ${sources[0]} --yes -n many`)).toMatchObject({ code: 2 })
    expect(await run(`clone start ${sources[0]} --yes --period soon`)).toMatchObject({ code: 2 })
    expect(await taskIds()).toEqual([])
    expect(await instancesIn('cn-hangzhou')).toBe(2)
  })

  it('starts from a preview that was looked at before, unless it does not hold any more (A30)', async () => {
    const { previewId } = (await cli.json(`clone preview ${sources[0]} -w ${world}`)) as { previewId: string }
    await run('stock set cn-hangzhou-i ecs.g6.large 0')
    expect(await run(`clone start ${sources[0]} --preview-id ${previewId} --accept-terms --yes`)).toMatchObject({
      code: 4,
      err: expect.stringMatching(/PreviewOutdated: .*effectiveInstanceType.*\nLook again.*alistack clone preview/),
    })
    await run('stock set cn-hangzhou-i ecs.g6.large none')
    expect(await run(`clone start ${sources[0]} --preview-id ${previewId} --accept-terms --yes`)).toMatchObject({
      code: 0,
    })
  })

  it('takes a term in years for as many months', async () => {
    const io = { env: {} } as Parameters<typeof requestOf>[0]
    const ask = (period: string) => requestOf(io, ['i-1'], { amount: '1', dataDisks: true, period }).options
    expect(ask('1Year')).toMatchObject({ period: 12, periodUnit: 'Month' })
    expect(ask('2Week')).toMatchObject({ period: 2, periodUnit: 'Week' })
    expect(ask('3')).toMatchObject({ period: 3, periodUnit: 'Month' })
  })

  it('ends with 1 when the clone fails, with the code and the rule (rule 33)', async () => {
    await run('fault add ecs.RunInstances --error 403:Forbidden.RAM --internal')
    const { code, err, out } = await run(`clone start ${sources[0]} --accept-terms --yes`)
    expect(code).toBe(1)
    expect(err).toMatch(/is Failed \(.*, rule 33\)\nSee how it went: alistack clone status clone-/)
    expect(out).toContain('Nothing is left behind.')
  })

  it('tells what a failed task has left, and what that costs (A23)', async () => {
    const host = emulator.worlds.get(world)
    await host.control({ kind: 'fault', fault: { effect: { at: 'instanceStart', outcome: 'fail' } } })
    await run('fault add ecs.DeleteInstances --error 403:Forbidden.RAM --internal')
    const { code, out } = await run(`clone start ${sources[0]} --accept-terms --yes`)
    expect(code).toBe(1)
    expect(out).toMatch(/^Instances that are left, and what they cost by list price$/m)
    expect(out).toMatch(new RegExp(`^i-\\w+ +cn-hangzhou +${sources[0]} +0\\.5 CNY$`, 'm'))
    expect(out).toMatch(/^Made, and left$/m)
  })

  it('does not wait in a world whose clock is moved by hand, and goes on when it is moved', async () => {
    await run('clock set --mode manual --pace realistic')
    const started = await run(`clone start ${sources[0]} --include-data --accept-terms --yes`)
    expect(started).toMatchObject({ code: 0, err: expect.stringContaining('alistack clock advance settled') })
    const [id] = await taskIds()
    expect((await run(`clone status ${id}`)).out).toMatch(/Running +0 % +scratch/)
    const lines: string[] = []
    const following = run(`clone follow ${id}`, { hasProgress: true, err: (text) => lines.push(text) })
    while (lines.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    for (let i = 0; i < 30; i++) await emulator.advance(30_000, { world })
    expect(await following).toMatchObject({ code: 0, out: expect.stringContaining('Clones\n') })
    const shown = lines.join('')
    expect(shown).toContain('[------------------------]   0 %')
    expect(shown).toMatch(/\[#+-+\] +\d\d % CustomImage \w+: CREATE_IN_PROGRESS/)
  })

  it('asks on Ctrl-C whether to cancel; else the clone goes on (A23)', async () => {
    await run('clock set --mode manual --pace realistic')
    await run(`clone start ${sources[0]} --accept-terms --yes`)
    const [id] = await taskIds()
    const onInterrupt = (handle: () => void) => {
      const timer = setTimeout(handle, 100)
      return () => clearTimeout(timer)
    }
    const left = { code: 1, err: expect.stringMatching(/goes on\nWatch it with: alistack clone follow clone-/) }
    expect(await run(`clone follow ${id}`, { onInterrupt })).toMatchObject(left)
    expect(await run(`clone follow ${id}`, { onInterrupt, confirm: async () => false })).toMatchObject(left)
    const cancelled = await run(`clone follow ${id}`, { onInterrupt, confirm: async () => true })
    expect(cancelled).toMatchObject({ code: 1, err: expect.stringContaining('is Cancelled') })
    expect(await instancesIn('cn-hangzhou')).toBe(2)
  })
})

describe('clone cancel', () => {
  it('asks, cancels, and says what is left', async () => {
    await run('clock set --mode manual --pace realistic')
    await run(`clone start ${sources[0]} --accept-terms --yes --no-wait`)
    const [id] = await taskIds()
    expect((await run(`clone cancel ${id}`)).code).toBe(2)
    expect((await run(`clone cancel ${id}`, { confirm: async () => false })).code).toBe(1)
    expect(await run(`clone cancel ${id} --yes`)).toMatchObject({ code: 0, out: expect.stringContaining('Cancelled') })
    // Where the stack is at work, whoever moves the clock is waited for, and not here.
    await run(`clone start ${sources[0]} --yes --no-wait`)
    const [next = ''] = await taskIds()
    await emulator.advance(20_000, { world })
    expect(await run(`clone cancel ${next} --yes`)).toMatchObject({
      code: 0,
      out: 'The stack is being removed.\n',
      err: expect.stringContaining('alistack clock advance settled'),
    })
    expect(await run('clone status clone-none')).toMatchObject({
      code: 4,
      err: expect.stringContaining('See: alistack clone list'),
    })
  })
})
