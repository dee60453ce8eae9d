import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { testWorld } from '../../setup/worlds.ts'
import { listedCommands, makeCommand } from './commandSetup.ts'
import { REGION } from './instanceSetup.ts'

async function withCommands() {
  const test = testWorld()
  const one = await makeCommand(test, { Name: 'one', Description: 'first of all' })
  await makeCommand(test, {
    ...{ Name: 'two', Type: 'RunBatScript', ResourceGroupId: 'rg-1', Tag: [{ Key: 'env', Value: 'test' }] },
  })
  return { test, one }
}

describe('DescribeCommands reads', () => {
  it.each([
    [{}, 'two,one'],
    [{ Name: 'o*' }, 'one'],
    [{ Name: 'two' }, 'two'],
    [{ Description: 'first*' }, 'one'],
    [{ Type: 'RunBatScript' }, 'two'],
    [{ Provider: 'AlibabaCloud' }, ''],
    [{ ResourceGroupId: 'rg-1' }, 'two'],
    [{ Tag: [{ Key: 'env', Value: 'test' }] }, 'two'],
    [{ RegionId: 'cn-beijing' }, ''],
    [{ PageSize: 1, PageNumber: 2 }, 'one'],
  ] satisfies [Partial<Requests['ecs.DescribeCommands']>, string][])(
    'what %j narrows it to: %s',
    async (members, expected) => {
      const { test } = await withCommands()
      const commands = await listedCommands(test, members)
      expect(commands.map(({ Name }) => Name).join(',')).toBe(expected)
    },
  )

  it('one by its id, and pages by token', async () => {
    const { test, one } = await withCommands()
    expect(await listedCommands(test, { CommandId: one })).toMatchObject([{ Name: 'one' }])
    const first = await test.call('ecs.DescribeCommands', { ...REGION, MaxResults: 1 })
    expect(first).toMatchObject({ TotalCount: 2, Commands: { Command: [{ Name: 'two' }] } })
    const { NextToken } = first
    expect(await listedCommands(test, { MaxResults: 1, NextToken })).toMatchObject([{ Name: 'one' }])
  })

  it('refuses more than 50 on a page', async () => {
    expect(await testWorld().refusal('ecs.DescribeCommands', { ...REGION, MaxResults: 51 })).toMatchObject({
      status: 400,
      code: 'InvalidParameter',
    })
  })
})
