import { describe, expect, it } from 'vitest'
import { withText } from '../../setup/textServer.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import {
  createStack,
  deleteStack,
  outputsOf,
  REGION,
  resourceStatuses,
  rowsMade,
  stackOf,
  template,
  vpc,
  vSwitch,
} from '../stack/stackSetup.ts'
import { idsOf, updateRefusal } from '../stack/updateSetup.ts'

const Parameters = {
  Name: { Type: 'String', Default: 'net' },
  Cidr: { Type: 'String', Default: '1.2.3.4/33' },
  Flag: { Type: 'String', Default: 'no' },
}
const Conditions = { IsOn: { 'Fn::Equals': [{ Ref: 'Flag' }, 'yes'] } }
const Outputs = { Good: { Value: { Ref: 'Vpc' } }, Late: { Value: { Ref: 'Late' } } }
const resources = {
  Vpc: vpc({ VpcName: { Ref: 'Name' } }),
  VSwitch: vSwitch(1),
  Bad: { ...vpc({ CidrBlock: { Ref: 'Cidr' } }), DependsOn: 'VSwitch' },
  Late: { ...vpc(), DependsOn: ['Bad', 'Vpc'] },
}
const body = (more: object = {}, sections: object = {}) =>
  template({ ...resources, ...more }, { Parameters, Conditions, Outputs, ...sections })
const given = (values: Record<string, string>) =>
  Object.entries(values).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }))

async function failed(at: TestWorld): Promise<string> {
  const { StackId } = await stackOf(at, body(), { DisableRollback: true }, 'CREATE_FAILED')
  return StackId
}

async function continued(at: TestWorld, StackId: string, more: object, status = 'CREATE_COMPLETE') {
  await at.call('ros.ContinueCreateStack', { RegionId: REGION, StackId, ...more })
  await at.settle()
  const stack = await at.call('ros.GetStack', { RegionId: REGION, StackId })
  expect(`${stack.Status}: ${stack.StatusReason}`).toMatch(new RegExp(`^${status}: `))
}

describe('ContinueCreateStack', () => {
  it('makes what failed and what was not made yet, with other parameters', async () => {
    const at = testWorld()
    const StackId = await failed(at)
    const before = idsOf(at, StackId)
    await continued(at, StackId, { Mode: 'Recreate', Parameters: given({ Cidr: '10.9.0.0/16' }), Parallelism: 2 })
    const after = idsOf(at, StackId)
    expect([after.Vpc, after.VSwitch]).toEqual([before.Vpc, before.VSwitch])
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 3, vSwitches: 1 })
    expect(await outputsOf(at, StackId)).toEqual({ Good: after.Vpc, Late: after.Late })
    expect(at.world.stacks.get(StackId)?.Parallelism).toBe(2)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('makes named resources anew, and those that need them', async () => {
    const at = testWorld()
    const StackId = await failed(at)
    const before = idsOf(at, StackId)
    const more = { RecreatingResources: ['Vpc'], Parameters: given({ Name: 'new', Cidr: '10.9.0.0/16' }) }
    await continued(at, StackId, more)
    const after = idsOf(at, StackId)
    expect([after.Vpc === before.Vpc, after.VSwitch === before.VSwitch]).toEqual([false, false])
    expect(rowsMade(at.world)).toMatchObject({ vpcs: 3, vSwitches: 1 })
    expect(at.world.vpcs.get(after.Vpc ?? '')?.VpcName).toBe('new')
  })

  it('takes another template that changes, adds or leaves out what is not complete', async () => {
    const at = testWorld()
    const StackId = await failed(at)
    const next = body({ Bad: vpc(), Late: undefined, Extra: vpc() }, { Outputs: {}, Description: 'mended' })
    await withText(next, (TemplateURL) => continued(at, StackId, { TemplateURL }))
    expect(Object.keys(await resourceStatuses(at, StackId)).sort()).toEqual(['Bad', 'Extra', 'VSwitch', 'Vpc'])
    expect((await at.call('ros.GetStack', { RegionId: REGION, StackId })).Description).toBe('mended')
  })

  it('fails again, and can be continued again', async () => {
    const at = testWorld()
    const StackId = await failed(at)
    await continued(at, StackId, {}, 'CREATE_FAILED')
    await continued(at, StackId, { Parameters: given({ Cidr: '10.9.0.0/16' }) })
  })

  it('goes on with a creation that was cancelled, which rolls back if it fails then', async () => {
    const at = testWorld()
    const StackId = await createStack(at, body())
    await at.advance(3_000)
    await at.call('ros.CancelStackOperation', { RegionId: REGION, StackId })
    await at.settle()
    expect((await resourceStatuses(at, StackId)).Vpc).toBe('CREATE_COMPLETE')
    await continued(at, StackId, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(rowsMade(at.world)).toEqual({})
  })

  it('drops what failed or was not made with Ignore, from the template, too', async () => {
    const at = testWorld()
    const StackId = await failed(at)
    await continued(at, StackId, { Mode: 'Ignore' })
    expect(await resourceStatuses(at, StackId)).toEqual({ Vpc: 'CREATE_COMPLETE', VSwitch: 'CREATE_COMPLETE' })
    expect(Object.keys(await outputsOf(at, StackId))).toEqual(['Good'])
    const { TemplateBody = '' } = await at.call('ros.GetTemplate', { RegionId: REGION, StackId })
    const shown = JSON.parse(TemplateBody) as { Resources: object; Outputs: object }
    expect([Object.keys(shown.Resources), Object.keys(shown.Outputs)]).toEqual([['Vpc', 'VSwitch'], ['Good']])
    expect(await updateRefusal(at, StackId, TemplateBody)).toMatch(/^NotSupported: Update the completely same stack/)
  })

  it('tells in a dry run which parameters may differ, and does nothing', async () => {
    const at = testWorld()
    const StackId = await failed(at)
    const before = at.world.tables.hash().text
    const { DryRunResult } = await at.call('ros.ContinueCreateStack', { RegionId: REGION, StackId, DryRun: true })
    expect(DryRunResult).toEqual({
      ParametersAllowedToBeModified: ['Cidr', 'Flag'],
      ParametersConditionallyAllowedToBeModified: [],
      ParametersNotAllowedToBeModified: ['Name'],
    })
    expect(at.world.tables.hash().text).toBe(before)
  })

  it.each([
    ['a parameter of what is complete', { Parameters: given({ Name: 'x' }) }, 'ContinueCreateStackValidationFailed'],
    ['a condition that flips', { Parameters: given({ Flag: 'yes' }) }, 'ContinueCreateStackValidationFailed'],
    ['a change of what is complete', { TemplateBody: body({ Vpc: vpc() }) }, 'ContinueCreateStackValidationFailed'],
    [
      'to leave out what is complete',
      { TemplateBody: template({ Vpc: resources.Vpc }, { Parameters, Conditions }) },
      'ContinueCreateStackValidationFailed',
    ],
    [
      'another section',
      { TemplateBody: body({}, { Mappings: { A: { B: { C: 1 } } } }) },
      'ContinueCreateStackValidationFailed',
    ],
    ['two templates', { TemplateBody: body(), TemplateId: 'x' }, 'MultipleParameter'],
    ['a stored template that is not there', { TemplateId: 'x', TemplateVersion: 'v1' }, 'TemplateNotFound'],
    ['a resource that is not there', { RecreatingResources: ['No'] }, 'ResourceNotFound'],
    ['another mode', { Mode: 'Again' }, 'InvalidParameter'],
    ['a wrong Parallelism', { Parallelism: -1 }, 'InvalidParameter'],
    ['a role that is not there', { RamRoleName: 'no' }, 'InvalidParameter'],
    ['an unknown stack', { StackId: 'none' }, 'StackNotFound'],
  ])('refuses %s', async (_, more, code) => {
    const at = testWorld()
    const StackId = await failed(at)
    expect((await at.refusal('ros.ContinueCreateStack', { RegionId: REGION, StackId, ...more })).code).toBe(code)
  })

  it('refuses a stack that is busy or complete', async () => {
    const at = testWorld()
    const StackId = await createStack(at, template({ Vpc: vpc() }))
    const code = async () => (await at.refusal('ros.ContinueCreateStack', { RegionId: REGION, StackId })).code
    expect(await code()).toBe('ActionInProgress')
    await at.settle()
    expect(await code()).toBe('ContinueCreateStackValidationFailed')
  })
})
