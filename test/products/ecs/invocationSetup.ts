import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'

/** Runs a shell script. */
export async function runScript(test: TestWorld, members: Partial<Requests['ecs.RunCommand']>) {
  const request = { ...REGION, Type: 'RunShellScript', CommandContent: 'echo hello', ...members }
  return (await test.call('ecs.RunCommand', request)).InvokeId
}

export async function listedInvocations(test: TestWorld, members: Partial<Requests['ecs.DescribeInvocations']> = {}) {
  const { Invocations } = await test.call('ecs.DescribeInvocations', { ...REGION, ...members })
  return Invocations.Invocation ?? []
}

export async function listedResults(test: TestWorld, members: Partial<Requests['ecs.DescribeInvocationResults']> = {}) {
  const { Invocation } = await test.call('ecs.DescribeInvocationResults', {
    ...{ ...REGION, ContentEncoding: 'PlainText' },
    ...members,
  })
  return Invocation.InvocationResults?.InvocationResult ?? []
}
