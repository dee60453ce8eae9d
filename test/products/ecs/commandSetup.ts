import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'

export const SHELL = {
  ...{ ...REGION, Name: 'hello', Type: 'RunShellScript' },
  ...{ CommandContent: 'echo hello', ContentEncoding: 'PlainText' },
}

/** Id of a new command. */
export async function makeCommand(test: TestWorld, members: Partial<Requests['ecs.CreateCommand']> = {}) {
  return (await test.call('ecs.CreateCommand', { ...SHELL, ...members })).CommandId
}

/** What DescribeCommands lists. */
export async function listedCommands(test: TestWorld, members: Partial<Requests['ecs.DescribeCommands']> = {}) {
  const { Commands } = await test.call('ecs.DescribeCommands', { ...REGION, ...members })
  return Commands.Command ?? []
}
