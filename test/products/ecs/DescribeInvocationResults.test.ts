import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { listedResults, runScript } from './invocationSetup.ts'

async function withResults() {
  const { test, running } = await instanceWorld()
  const [one, two] = [await running(), await running()]
  const members = { ResourceGroupId: 'rg-1', Tag: [{ Key: 'k', Value: 'v' }] }
  const InvokeId = await runScript(test, { ...members, InstanceId: [one] })
  await test.settle()
  await test.control({ kind: 'invocationResult', invokeId: InvokeId, results: [{ exitCode: 0, output: 'hi' }] })
  const other = await runScript(test, { InstanceId: [two] })
  return { test, one, two, InvokeId, other }
}

describe('DescribeInvocationResults reads', () => {
  it('what narrows it', async () => {
    const { test, one, two, InvokeId, other } = await withResults()
    const found = async (members: object) => (await listedResults(test, members)).map(({ InstanceId }) => InstanceId)
    const [{ CommandId } = {}] = await listedResults(test, { InvokeId })
    expect(await found({})).toEqual([two, one])
    expect(await found({ InvokeId: other })).toEqual([two])
    expect(await found({ InstanceId: one })).toEqual([one])
    expect(await found({ CommandId })).toEqual([one])
    expect(await found({ InvokeRecordStatus: 'Finished' })).toEqual([one])
    expect(await found({ ResourceGroupId: 'rg-1' })).toEqual([one])
    expect(await found({ Tag: [{ Key: 'k', Value: 'v' }] })).toEqual([one])
    expect(await found({ PageNumber: 2, PageSize: 1 })).toEqual([one])
    const { Invocation } = await test.call('ecs.DescribeInvocationResults', { ...REGION, MaxResults: 1 })
    expect(await found({ MaxResults: 1, NextToken: Invocation.NextToken })).toEqual([one])
  })

  it('output in Base64 or plain', async () => {
    const { test, InvokeId } = await withResults()
    expect(await listedResults(test, { InvokeId })).toMatchObject([{ Output: 'hi' }])
    expect(await listedResults(test, { InvokeId, ContentEncoding: 'Base64' })).toMatchObject([{ Output: 'aGk=' }])
  })

  it('refuses the history of a command that runs once', async () => {
    const { test, InvokeId } = await withResults()
    const request = { ...REGION, InvokeId, IncludeHistory: true }
    expect(await test.refusal('ecs.DescribeInvocationResults', request)).toMatchObject({ code: 'InvalidParameter' })
  })
})
