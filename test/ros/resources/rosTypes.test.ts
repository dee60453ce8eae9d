import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { createStack, deleteStack, outputsOf, REGION, stackOf, template, vpc } from '../stack/stackSetup.ts'

const output = (Value: unknown) => ({ Value })
const inner = (Resources: object, Outputs: object = {}) => ({
  ROSTemplateFormatVersion: '2015-09-01',
  Parameters: { Name: { Type: 'String' } },
  Resources,
  Outputs,
})

describe('ALIYUN::ROS::Stack', () => {
  const nested = (properties: object = {}) =>
    template(
      {
        Net: {
          Type: 'ALIYUN::ROS::Stack',
          Properties: {
            TemplateBody: inner(
              { Vpc: vpc({ VpcName: { Ref: 'Name' } }) },
              { Id: output({ Ref: 'Vpc' }), Name: output({ Ref: 'Name' }) },
            ),
            Parameters: { Name: 'inner' },
            TimeoutMins: 30,
            Tags: [{ Key: 'team', Value: 'a' }],
            ...properties,
          },
        },
        Copy: vpc({ VpcName: { 'Fn::GetAtt': ['Net', 'Outputs.Name'] } }),
      },
      { Outputs: { Id: output({ 'Fn::GetAtt': ['Net', 'Id'] }), Arn: output({ Ref: 'Net' }) } },
    )

  it('makes a stack of its own, whose outputs are attributes, and removes it', async () => {
    const world = testWorld()
    const { StackId = '' } = await stackOf(world, nested(), { ResourceGroupId: '' })
    const { Id, Arn } = await outputsOf(world, StackId)
    expect(String(Id)).toMatch(/^vpc-/)
    const { Stacks } = await world.call('ros.ListStacks', { RegionId: REGION, ParentStackId: StackId })
    const [child] = Stacks
    expect(Stacks).toHaveLength(1)
    expect(Arn).toBe(`arn:acs:ros::${REGION}:1000000000000001:stacks/${child?.StackName}/${child?.StackId}`)
    const shown = await world.call('ros.GetStack', { RegionId: REGION, StackId: child?.StackId ?? '' })
    expect(shown).toMatchObject({ ParentStackId: StackId, RootStackId: StackId, TimeoutInMinutes: 30 })
    expect((await world.call('ros.ListStacks', { RegionId: REGION })).TotalCount).toBe(1)
    expect((await world.call('ros.ListStacks', { RegionId: REGION, ShowNestedStack: true })).TotalCount).toBe(2)
    const names = (await world.call('vpc.DescribeVpcs', { RegionId: REGION })).Vpcs.Vpc?.map(({ VpcName }) => VpcName)
    expect(names).toEqual(['inner', 'inner'])
    expect(await deleteStack(world, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect((await world.call('vpc.DescribeVpcs', { RegionId: REGION })).TotalCount).toBe(0)
  })

  it('is updated in place by what its parameters say now', async () => {
    const world = testWorld()
    const { StackId = '' } = await stackOf(world, nested())
    const TemplateBody = nested({ Parameters: { Name: 'other' } })
    await world.call('ros.UpdateStack', { RegionId: REGION, StackId, TemplateBody })
    await world.settle()
    expect((await world.call('ros.GetStack', { RegionId: REGION, StackId })).Status).toBe('UPDATE_COMPLETE')
    const names = (await world.call('vpc.DescribeVpcs', { RegionId: REGION })).Vpcs.Vpc?.map(({ VpcName }) => VpcName)
    expect(names).toEqual(['other', 'other'])
  })

  it('that fails fails the outer stack, and nothing is left', async () => {
    const world = testWorld()
    await stackOf(
      world,
      nested({ TemplateBody: inner({ Vpc: vpc({ CidrBlock: '10.0.0.0/30' }) }, { Id: output(1), Name: output('n') }) }),
      {},
      'CREATE_ROLLBACK_COMPLETE',
    )
    const { Stacks } = await world.call('ros.ListStacks', { RegionId: REGION, ShowNestedStack: true })
    expect(Stacks.map(({ Status }) => Status)).toEqual(['CREATE_ROLLBACK_COMPLETE'])
    expect((await world.call('vpc.DescribeVpcs', { RegionId: REGION })).TotalCount).toBe(0)
  })

  it('is nested five levels deep at most', async () => {
    const world = testWorld()
    const level = (depth: number): object =>
      depth === 0 ? vpc() : { Type: 'ALIYUN::ROS::Stack', Properties: { TemplateBody: plain(level(depth - 1)) } }
    const plain = (resource: object) => ({ ROSTemplateFormatVersion: '2015-09-01', Resources: { Inner: resource } })
    await stackOf(world, template({ Outer: level(4) }))
    const deep = { StackName: 'deep' }
    const failed = await stackOf(world, template({ Outer: level(5) }), deep, 'CREATE_ROLLBACK_COMPLETE')
    expect(failed.StatusReason).toContain('nested in at most 5 levels')
  })
})

describe('ALIYUN::ROS::Sleep', () => {
  it('takes its seconds of world time to make and to remove, whatever the pace', async () => {
    const world = testWorld({ pace: 'instant' })
    const body = template({
      Nap: { Type: 'ALIYUN::ROS::Sleep', Properties: { CreateDuration: 120, DeleteDuration: 60 } },
    })
    const StackId = await createStack(world, body)
    const status = async () => (await world.call('ros.GetStack', { RegionId: REGION, StackId })).Status
    await world.advance(119_000)
    expect(await status()).toBe('CREATE_IN_PROGRESS')
    await world.advance(2_000)
    expect(await status()).toBe('CREATE_COMPLETE')
    await world.call('ros.DeleteStack', { RegionId: REGION, StackId })
    await world.advance(59_000)
    expect(await status()).toBe('DELETE_IN_PROGRESS')
    await world.advance(2_000)
    expect(await status()).toBe('DELETE_COMPLETE')
  })

  it('sleeps half an hour at most', async () => {
    const body = template({ Nap: { Type: 'ALIYUN::ROS::Sleep', Properties: { CreateDuration: 1801 } } })
    const failed = await stackOf(testWorld(), body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(failed.StatusReason).toContain('CreateDuration')
  })
})

describe('ALIYUN::ROS::Assert', () => {
  const asserted = (Properties: object) =>
    template(
      { Check: { Type: 'ALIYUN::ROS::Assert', Properties } },
      { Outputs: { Result: output({ 'Fn::GetAtt': ['Check', 'Result'] }) } },
    )
  const cases: [boolean, object][] = [
    [true, { Values: [1, '1', 1] }],
    [false, { Values: [1, 2] }],
    [true, { Values: [1, 2], Operation: 'NotEqual' }],
    [true, { Values: [3, 2], Operation: 'Greater' }],
    [true, { Values: [2, 2], Operation: 'GreaterOrEqual' }],
    [true, { Values: [1, 2], Operation: 'Less' }],
    [false, { Values: [3, 2], Operation: 'LessOrEqual' }],
    [true, { Values: [['a', 'b'], 'b'], Operation: 'Contain' }],
    [true, { Values: ['abc', 'd'], Operation: 'NotContain' }],
    [false, { Values: [true, false], Operation: 'And' }],
    [true, { Values: [true, 'false'], Operation: 'Or' }],
    [true, { Values: [false], Operation: 'Not' }],
  ]
  it.each(cases)('%s for %j', async (holds, properties) => {
    const world = testWorld()
    const { StackId = '' } = await stackOf(world, asserted({ ...properties, AbortCreation: false }))
    expect(await outputsOf(world, StackId)).toEqual({ Result: holds })
  })

  it('fails the stack with its message, or for a wrong number of values', async () => {
    const status = 'CREATE_ROLLBACK_COMPLETE'
    const failed = await stackOf(testWorld(), asserted({ Values: [1, 2], ErrorMessage: 'not the same' }), {}, status)
    expect(failed.StatusReason).toContain('not the same')
    await stackOf(testWorld(), asserted({ Values: [1, 2], Operation: 'Not' }), {}, status)
    await stackOf(testWorld(), asserted({ Values: [1, 2], Operation: 'Same' }), {}, status)
  })
})

describe('ALIYUN::ROS::AutoEnableService', () => {
  it('is complete: every service is enabled here', async () => {
    const body = template({ Enable: { Type: 'ALIYUN::ROS::AutoEnableService', Properties: { ServiceName: 'FNF' } } })
    await stackOf(testWorld(), body)
  })
})
