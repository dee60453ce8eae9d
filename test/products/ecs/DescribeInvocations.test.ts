import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { listedInvocations, runScript } from './invocationSetup.ts'

async function withInvocations() {
  const { test, running } = await instanceWorld()
  const ids = [await running(), await running()]
  const members = { Name: 'one', ResourceGroupId: 'rg-1', Tag: [{ Key: 'k', Value: 'v' }] }
  const InvokeId = await runScript(test, { ...members, InstanceId: ids.slice(0, 1) })
  await test.settle()
  await runScript(test, { Name: 'two', InstanceId: ids.slice(1), Frequency: 'rate(5m)' })
  return { test, ids, InvokeId }
}

describe('DescribeInvocations reads', () => {
  it.each([
    [{}, 'two,one'],
    [{ CommandName: 'o*' }, 'one'],
    [{ CommandType: 'RunBatScript' }, ''],
    [{ CommandType: 'RunShellScript' }, 'two,one'],
    [{ InvokeStatus: 'Finished' }, 'one'],
    [{ InvokeStatus: 'Scheduled' }, 'two'],
    [{ RepeatMode: 'Period' }, 'two'],
    [{ ResourceGroupId: 'rg-1' }, 'one'],
    [{ Tag: [{ Key: 'k', Value: 'v' }] }, 'one'],
    [{ Timed: true }, 'two'],
    [{ Timed: false }, 'one'],
    [{ PageNumber: 2, PageSize: 1 }, 'one'],
  ] as [Partial<Requests['ecs.DescribeInvocations']>, string][])('%j: %s', async (members, expected) => {
    const { test } = await withInvocations()
    const listed = await listedInvocations(test, members)
    expect(listed.map(({ CommandName }) => CommandName).join(',')).toBe(expected)
  })

  it('by ids, with the output, and by token', async () => {
    const { test, ids, InvokeId } = await withInvocations()
    await test.control({
      ...{
        kind: 'invocationResult',
        invokeId: InvokeId,
        results: [{ instanceId: ids[0] ?? '', exitCode: 0, output: 'hi' }],
      },
    })
    const [one] = await listedInvocations(test, {
      ...{ InvokeId, InstanceId: ids[0] ?? '', IncludeOutput: true, ContentEncoding: 'PlainText' },
    })
    expect(one).toMatchObject({
      ...{ CommandContent: 'echo hello', InvokeInstances: { InvokeInstance: [{ Output: 'hi', ExitCode: 0 }] } },
    })
    expect(await listedInvocations(test, { CommandId: one?.CommandId ?? '' })).toHaveLength(1)
    const { NextToken } = await test.call('ecs.DescribeInvocations', { ...REGION, MaxResults: 1 })
    expect(await listedInvocations(test, { MaxResults: 1, NextToken })).toMatchObject([{ CommandName: 'one' }])
  })

  it('refuses pages beyond 50 and outputs of all', async () => {
    const { test } = await withInvocations()
    expect(await test.refusal('ecs.DescribeInvocations', { ...REGION, PageSize: 51 })).toMatchObject({
      ...{ status: 403, code: 'InvalidParam.PageSize' },
    })
    expect(await test.refusal('ecs.DescribeInvocations', { ...REGION, IncludeOutput: true })).toMatchObject({
      code: 'MissingParameter',
    })
  })
})
