import { afterAll, describe, expect, it } from 'vitest'
import { Jq } from '../../src/host/jq.ts'
import { JqVerdicts } from '../../src/host/jqVerdicts.ts'
import { replay } from '../../src/host/replay.ts'
import type { WorldHost } from '../../src/host/worldHost.ts'
import type { JqRun } from '../../src/world/jq.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import { REGION, template, vpc } from '../ros/stack/stackSetup.ts'
import { ACCOUNT, testHost, testWorld } from '../setup/worlds.ts'

const jq = new Jq()
afterAll(() => jq.close())
const first = (script: string, input: unknown = {}, more: Partial<JqRun> = {}) =>
  jq.run({ selector: 'First', script, input: JSON.stringify(input), nowMs: 0, ...more })

describe('jq', () => {
  it('ends a script that takes too long, and goes on with the next', () => {
    expect(first('last(range(100000000000))', {}, { limitMs: 300 })).toEqual({
      ...{ problem: 'the script took longer than 2 seconds.', isTimeout: true },
    })
    expect(first('.a', { a: 1 })).toEqual({ values: [1] })
  })

  it('survives a script that breaks jq itself', () => {
    expect(first('def f: [f]; f')).toHaveProperty('problem')
    expect(first('.a', { a: 2 })).toEqual({ values: [2] })
  })

  it('leaves nothing from one script to the next', () => {
    expect(first('. as $x | input', {})).toEqual({ problem: 'there is one input only' })
    expect(first('.', 'second')).toEqual({ values: ['second'] })
  })

  it('says what is wrong in one line, without a word of command lines', () => {
    expect(first('.a[')).toEqual({ problem: expect.stringMatching(/^syntax error[^\n]*$/) })
    expect(first('.a.b', { a: 'text' })).toEqual({ problem: 'Cannot index string with string "b"' })
  })

  it('takes long lines of its own and refuses long input', () => {
    expect(first('length', 'x'.repeat(250_000))).toEqual({ values: [250_000] })
    expect(first('length', 'x'.repeat(270_000))).toEqual({ problem: expect.stringContaining('at most 262144') })
  })
})

describe('verdicts on jq', () => {
  const run: JqRun = { selector: 'First', script: '.', input: '1', nowMs: 0 }
  const isTimeout = expect.objectContaining({ isTimeout: true })

  it('are noted once, hold until they are taken, and are met again by a repetition', () => {
    let limitMs: number | undefined
    let outcome: ReturnType<JqVerdicts['run']> = { problem: 'slow', isTimeout: true }
    const verdicts = new JqVerdicts((asked) => {
      limitMs = asked.limitMs
      return outcome
    })
    expect(verdicts.run(run)).toEqual(isTimeout)
    outcome = { values: [1] }
    expect(verdicts.run(run)).toEqual(isTimeout)
    const { endedScripts } = verdicts.take()
    expect(endedScripts).toHaveLength(1)
    expect(verdicts.take()).toEqual({})
    expect(verdicts.run(run)).toEqual({ values: [1] })
    expect(limitMs).toBeUndefined()
    verdicts.repeat(endedScripts)
    expect(verdicts.run(run)).toEqual(isTimeout)
    expect(verdicts.run({ ...run, input: '2' })).toEqual({ values: [1] })
    expect(limitMs).toBeGreaterThan(2_000)
    verdicts.repeat(undefined)
  })

  it('are part of the journal: a stack that failed by a slow script fails again where it would be fast', async () => {
    const slow = new Set(['.slow'])
    const host = (isSlow: boolean) =>
      testHost(testWorld().world, {
        jq: ({ script, input }) =>
          isSlow && slow.has(script)
            ? { problem: 'slow', isTimeout: true }
            : { values: [JSON.parse(input)[script.slice(1)]] },
      })
    const body = template({
      First: vpc({ VpcName: { 'Fn::Jq': ['First', '.quick', { quick: 'name' }] } }),
      Second: vpc({ VpcName: { 'Fn::Jq': ['First', '.slow', { slow: { 'Fn::GetAtt': ['First', 'VpcId'] } }] } }),
    })
    const recorded = host(true)
    await call(recorded, { RegionId: REGION, StackName: 'demo', TemplateBody: body })
    for (let i = 0; i < 20; i++) await recorded.control({ kind: 'advance', ms: 10_000 })
    const [stack] = recorded.world.stacks.all()
    expect(stack?.Status).toBe('CREATE_ROLLBACK_COMPLETE')
    const records = recorded.journal.records(1, 100)
    expect(records.flatMap(({ verdict }) => verdict.endedScripts ?? [])).toHaveLength(1)
    expect(await replay(host(false), records)).toBeUndefined()
    // Without the verdict it would go another way.
    const without = records.map((record) => ({ ...record, verdict: { status: 200 } }))
    expect(await replay(host(false), without)).toMatchObject({ seq: 2, field: 'todo' })
  })
})

function call(host: WorldHost, request: Record<string, unknown>) {
  return host.call({ product: 'ros', action: 'CreateStack', principal: rootPrincipal(ACCOUNT), request })
}
