import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  createStack,
  instance,
  network,
  outputsOf,
  REGION,
  rowsMade,
  stackOf,
  TYPE,
  template,
  vpc,
  ZONE,
} from '../stack/stackSetup.ts'

const ONE = template({ Vpc: vpc() })

describe('CreateStack refuses', () => {
  it.each([
    ['1stack', 'InvalidParameter'],
    ['a b', 'InvalidParameter'],
    ['a'.repeat(256), 'InvalidParameter'],
  ])('the name %s', async (StackName, code) => {
    expect(await createRefusal(testWorld(), ONE, { StackName })).toMatch(new RegExp(`^${code}: `))
  })

  it.each([
    ['TimeoutInMinutes', { TimeoutInMinutes: 9 }],
    ['TimeoutInMinutes', { TimeoutInMinutes: 1441 }],
    ['Parallelism', { Parallelism: -1 }],
    ['DeletionProtection', { DeletionProtection: 'On' }],
    ['RamRoleName', { RamRoleName: 'role' }],
    ['CreateOptions', { CreateOptions: ['ManuallyPay'] }],
    ['CreateOptions', { CreateOption: 'Whatever' }],
  ])('a wrong %s: %j', async (name, more) => {
    expect(await createRefusal(testWorld(), ONE, more)).toMatch(new RegExp(`^InvalidParameter: .*${name}`))
  })

  it('more or less than one template', async () => {
    const at = testWorld()
    expect(await createRefusal(at, '')).toMatch(/^MultipleParameter/)
    expect(await createRefusal(at, ONE, { TemplateScratchId: 'ts-1' })).toMatch(/^MultipleParameter/)
    expect(await createRefusal(at, '', { TemplateURL: 'https://example.com/a' })).toMatch(/^InvalidTemplateURL/)
    expect(await createRefusal(at, '', { TemplateId: '1' })).toMatch(/^TemplateNotFound/)
    expect(await createRefusal(at, '', { TemplateScratchId: 'ts-1' })).toMatch(/^TemplateScratchNotFound/)
  })

  it('both kinds of options', async () => {
    const options = { CreateOption: 'KeepStackOnCreationComplete', CreateOptions: ['KeepStackOnCreationComplete'] }
    expect(await createRefusal(testWorld(), ONE, options)).toMatch(/^MultipleParameter/)
  })

  it('a name that a stack has, until that one is deleted', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, ONE)
    const request = { RegionId: REGION, StackName: 'demo', TemplateBody: ONE }
    expect(await at.refusal('ros.CreateStack', request)).toMatchObject({
      ...{ status: 409, code: 'StackExists', message: 'There is a stack named demo already.' },
    })
    await at.call('ros.DeleteStack', { RegionId: REGION, StackId })
    expect(await createRefusal(at, ONE)).toMatch(/^StackExists/)
    await at.settle()
    await stackOf(at, ONE)
    // Another region has names of its own.
    await at.call('ros.CreateStack', { ...request, RegionId: 'cn-beijing' })
  })

  it('more stacks and more resources than the quotas allow', async () => {
    const at = testWorld()
    const settings = [
      { name: 'stacks_per_account', value: 1 },
      { name: 'resources_per_stack', value: 2 },
    ]
    await at.control({ kind: 'quotas', settings })
    expect(await createRefusal(at, template({ A: vpc(), B: vpc(), C: vpc() }))).toMatch(/^StackValidationFailed/)
    await stackOf(at, template({ A: vpc(), B: vpc() }))
    expect(await createRefusal(at, ONE, { StackName: 'second' })).toMatch(/^StackQuotaExceeded/)
  })

  it.each([
    ['InvalidTemplateVersion', '{"ROSTemplateFormatVersion": "2000-01-01", "Resources": {}}'],
    ['InvalidTemplateReference', template({ Vpc: vpc({ VpcName: { Ref: 'Nothing' } }) })],
    ['InvalidTemplateAttribute', template({ A: vpc(), B: vpc({ VpcName: { 'Fn::GetAtt': ['A', 'Nothing'] } }) })],
    ['StackValidationFailed', template({ Vpc: vpc({ Nothing: 1 }) })],
    ['StackValidationFailed', template({ Vpc: { Type: 'ALIYUN::ECS::Nothing', Properties: {} } })],
    ['CircularDependency', template({ A: { ...vpc(), DependsOn: 'B' }, B: { ...vpc(), DependsOn: 'A' } })],
  ])('a template with %s', async (code, body) => {
    expect(await createRefusal(testWorld(), body)).toMatch(new RegExp(`^${code}: `))
  })

  it('types that are known and not emulated, by name', async () => {
    const body = template({ Vpc: vpc(), Anycast: { Type: 'ALIYUN::VPC::AnycastEIP' } })
    expect(await createRefusal(testWorld(), body)).toMatch(/^NotEmulated: .*ALIYUN::VPC::AnycastEIP/)
  })

  it('parameters that are not declared or not given', async () => {
    const Parameters = { Name: { Type: 'String' } }
    const body = template({ Vpc: vpc({ VpcName: { Ref: 'Name' } }) }, { Parameters })
    expect(await createRefusal(testWorld(), body)).toMatch(/^UserParameterMissing/)
    const given = [{ ParameterKey: 'Other', ParameterValue: '1' }]
    expect(await createRefusal(testWorld(), ONE, { Parameters: given })).toMatch(/^UnknownUserParameter/)
  })
})

describe('CreateStack does', () => {
  it('the same thing once for a ClientToken', async () => {
    const at = testWorld()
    const first = await createStack(at, ONE, { ClientToken: 'once' })
    expect(await createStack(at, ONE, { ClientToken: 'once' })).toBe(first)
    await at.settle()
    expect(at.world.stacks.size).toBe(1)
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 1 })
  })

  it('know the id of the stack wherever the template asks for it', async () => {
    const at = testWorld()
    const Locals = { Name: { Type: 'Eval', Value: { 'Fn::Join': ['-', ['of', { Ref: 'ALIYUN::StackId' }]] } } }
    const Outputs = { Id: { Value: { Ref: 'ALIYUN::StackId' } }, Name: { Value: { 'Fn::GetAtt': ['Vpc', 'VpcName'] } } }
    const body = template({ Vpc: vpc({ VpcName: { Ref: 'Name' } }) }, { Locals, Outputs })
    const { StackId } = await stackOf(at, body)
    expect(StackId).toHaveLength(36)
    expect(await outputsOf(at, StackId ?? '')).toEqual({ Id: StackId, Name: `of-${StackId}` })
  })

  it('show a parameter with the Default null as it is', async () => {
    const at = testWorld()
    const Parameters = { Key: { Type: 'String', Default: null } }
    const { StackId } = await stackOf(at, template({}, { Parameters, Outputs: { Key: { Value: { Ref: 'Key' } } } }))
    expect(await outputsOf(at, StackId)).toEqual({ Key: null })
  })

  it('make an empty stack', async () => {
    await stackOf(testWorld(), template({}))
  })

  it('tries again where stock is missing, with RetryOnNoStock, and refuses ManuallyPay by name', async () => {
    const at = testWorld()
    const options = (CreateOption: string) => createRefusal(at, template({}), { CreateOption })
    expect(await options('ManuallyPay')).toMatch(/^InvalidParameter: .*ManuallyPay/)
    const stock = (count: number) =>
      at.control({
        kind: 'stock',
        settings: [{ regionId: REGION, zoneId: ZONE, instanceType: TYPE, count }],
      })
    await stock(0)
    const body = template({ ...network, Web: instance() })
    await stackOf(at, body, { StackName: 'plain' }, 'CREATE_ROLLBACK_COMPLETE')
    const StackId = await createStack(at, body, { CreateOptions: ['RetryOnNoStock'] })
    while (!at.world.timeline.all().some(({ payload }) => Number(payload.attempt) >= 2)) await at.advance(500)
    await stock(1)
    await at.settle()
    expect(at.world.stacks.get(StackId)?.Status).toBe('CREATE_COMPLETE')
  })
})
