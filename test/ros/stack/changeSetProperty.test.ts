import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Responses } from '../../../src/catalogue/types.generated.ts'
import { brokenInvariants } from '../../../src/world/invariants.ts'
import type { StackResourceRow } from '../../../src/world/rows/ros.ts'
import { isFull } from '../../setup/full.ts'
import { TestWorld } from '../../setup/worlds.ts'
import { changesOf, executeChangeSet, type ShownChange } from './changeSetSetup.ts'
import { createStack, REGION, template, vpc, vSwitch } from './stackSetup.ts'
import { rowsOf } from './updateSetup.ts'

const numRuns = isFull ? 1_500 : 30

/** A text: written out, from a parameter, from another resource, or from one through a function. */
const text = (other: string) =>
  fc.constantFrom<unknown>(
    ...['one', 'two', { Ref: 'Name' }, { 'Fn::Join': ['-', ['x', { Ref: 'Name' }]] }],
    ...[{ 'Fn::GetAtt': [other, 'VpcName'] }, { 'Fn::GetAtt': [other, 'VRouterId'] }],
    { 'Fn::Join': ['-', ['y', { 'Fn::GetAtt': [other, 'VpcName'] }]] },
  )
const plainText = fc.constantFrom<unknown>('one', 'two', { Ref: 'Name' })
const userCidr = fc.constantFrom<unknown>(undefined, '10.1.0.0/16', '10.2.0.0/16', { Ref: 'Cidr' })
const metadata = fc.constantFrom<object>({}, { Metadata: { a: 1 } }, { DeletionPolicy: 'Delete' })

/** Resources of one template: what others need is always there, all else may be missing. */
const stackTemplate = fc
  .record({
    base: fc.record({ VpcName: plainText, UserCidr: userCidr }),
    copy: fc.option(fc.record({ VpcName: text('Base'), Description: text('Base'), UserCidr: userCidr })),
    last: fc.option(fc.record({ VpcName: text('Base'), more: metadata })),
    front: fc.option(fc.record({ part: fc.constantFrom(1, 2), VSwitchName: text('Base') })),
    back: fc.option(fc.record({ part: fc.constantFrom(3, 4), VSwitchName: plainText })),
    group: fc.option(fc.record({ SecurityGroupName: text('Base'), Value: plainText })),
    eip: fc.option(
      fc.record({
        Bandwidth: fc.constantFrom<unknown>(5, 6, { Ref: 'Speed' }),
        InternetChargeType: fc.constantFrom('PayByTraffic', 'PayByBandwidth'),
      }),
    ),
  })
  .map(({ base, copy, last, front, back, group, eip }) => {
    const inBase = (properties: object) => ({ VpcId: { Ref: 'Base' }, ...properties })
    return {
      Base: vpc(base),
      ...(copy === null ? {} : { Copy: vpc(copy) }),
      ...(last === null ? {} : { Last: { ...vpc({ VpcName: last.VpcName }), ...last.more } }),
      ...(front === null ? {} : { Front: vSwitch(front.part, inBase({ VSwitchName: front.VSwitchName })) }),
      ...(back === null ? {} : { Back: vSwitch(back.part, inBase({ VSwitchName: back.VSwitchName })) }),
      ...(group === null
        ? {}
        : {
            Group: {
              Type: 'ALIYUN::ECS::SecurityGroup',
              Properties: inBase({
                SecurityGroupName: group.SecurityGroupName,
                Tags: [{ Key: 'k', Value: group.Value }],
              }),
            },
          }),
      ...(eip === null ? {} : { Eip: { Type: 'ALIYUN::VPC::EIP', Properties: eip } }),
    }
  })
const values = fc.record({
  Name: fc.constantFrom('one', 'n1', 'n2'),
  Cidr: fc.constantFrom('10.1.0.0/16', '10.3.0.0/16'),
  Speed: fc.constantFrom('5', '7'),
})

const Parameters = { Name: { Type: 'String' }, Cidr: { Type: 'String' }, Speed: { Type: 'Number' } }
const bodyOf = (resources: object) => template(resources, { Parameters })
const given = (of: Record<string, string>) =>
  Object.entries(of).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }))

type Rows = Readonly<Record<string, StackResourceRow>>
const propertyOf = (rows: Rows, id: string, name: string) =>
  JSON.stringify((rows[id]?.properties as Record<string, unknown> | undefined)?.[name] ?? null)

/** Names of the properties that an update has changed. */
function changedIn(before: Rows, after: Rows, id: string): string[] {
  const names = new Set([before, after].flatMap((rows) => Object.keys((rows[id]?.properties ?? {}) as object)))
  return [...names].filter((name) => propertyOf(before, id, name) !== propertyOf(after, id, name)).sort()
}

/** Compares what a change set says of a resource with what became of it. */
function checkChange(change: ShownChange, before: Rows, after: Rows): void {
  const id = change.LogicalResourceId
  const [was, is] = [before[id], after[id]]
  if (change.Action === 'Add') {
    expect([was?.PhysicalResourceId, is?.Status]).toEqual([undefined, 'CREATE_COMPLETE'])
    return
  }
  expect(change.PhysicalResourceId).toBe(was?.PhysicalResourceId)
  if (change.Action === 'Remove') {
    expect(is).toBeUndefined()
    return
  }
  const isSame = was?.PhysicalResourceId === is?.PhysicalResourceId
  if (change.Replacement !== 'Conditional')
    expect(`${id} ${isSame ? 'False' : 'True'}`).toBe(`${id} ${change.Replacement}`)
  const changed = changedIn(before, after, id)
  const named = (evaluation: string) =>
    (change.Details ?? []).flatMap(({ Evaluation, Target }) =>
      Evaluation === evaluation && Target.Name !== undefined ? [Target.Name] : [],
    )
  for (const name of named('Static')) expect(changed, `${id}.${name} is certain`).toContain(name)
  const foreseen = [...named('Static'), ...named('Dynamic')]
  for (const name of changed) expect(foreseen, `${id}.${name} is foreseen`).toContain(name)
}

const holdsCall = (value: unknown): boolean => /"(Ref|Fn::\w+)":/.test(JSON.stringify(value ?? null))

type Previewed = NonNullable<NonNullable<Responses['ros.PreviewStack']['Stack']>['Resources']>

/** Compares a change set and a preview with what became of all resources. */
function checkOutcome(changes: readonly ShownChange[], previewed: Previewed, before: Rows, after: Rows): void {
  for (const change of changes) checkChange(change, before, after)
  const touched = new Set(changes.map(({ LogicalResourceId }) => LogicalResourceId))
  for (const [id, row] of Object.entries(before)) {
    if (!touched.has(id)) expect({ ...after[id], needs: [] }).toEqual({ ...row, needs: [] })
  }
  for (const { LogicalResourceId: id = '', Properties = {}, Action } of previewed) {
    const known = Action === 'Remove' ? [] : Object.entries(Properties).filter(([, value]) => !holdsCall(value))
    for (const [name, value] of known) {
      expect(`${id}.${name} ${JSON.stringify(value)}`).toBe(`${id}.${name} ${propertyOf(after, id, name)}`)
    }
  }
}

describe('a change set', () => {
  it('says of every field what its execution then does, and PreviewStack says the same', async () => {
    const pair = fc.record({ one: stackTemplate, other: stackTemplate, first: values, second: values })
    const property = fc.asyncProperty(pair, async ({ one, other, first, second }) => {
      const at = new TestWorld({ pace: 'instant' })
      const StackId = await createStack(at, bodyOf(one), { Parameters: given(first) })
      await at.settle()
      expect(at.world.stacks.get(StackId)).toMatchObject({ Status: 'CREATE_COMPLETE' })
      const target = { RegionId: REGION, StackId, TemplateBody: bodyOf(other), Parameters: given(second) }
      const { Stack } = await at.call('ros.PreviewStack', target)
      const set = { ...target, ChangeSetName: 'set', ReplacementOption: 'Enabled' }
      const made = await at.call('ros.CreateChangeSet', set).catch((error: { code: string }) => error)
      const previewed = Stack.Resources ?? []
      if (!('ChangeSetId' in made)) {
        expect(made.code).toBe('NotSupported')
        expect(previewed.every(({ Action }) => Action === 'None')).toBe(true)
        return
      }
      await at.settle()
      const changes = await changesOf(at, made.ChangeSetId)
      const summary = (Action = '', id = '', Replacement = '') => `${id} ${Action} ${Replacement}`
      expect(
        previewed
          .filter(({ Action }) => Action !== 'None')
          .map((each) => summary(each.Action, each.LogicalResourceId, each.Replacement)),
      ).toEqual(changes.map((each) => summary(each.Action, each.LogicalResourceId, each.Replacement)))

      const before = rowsOf(at, StackId)
      const { ExecutionStatus } = await executeChangeSet(at, made.ChangeSetId)
      expect([ExecutionStatus, at.world.stacks.get(StackId)?.StatusReason]).toEqual([
        'EXECUTE_COMPLETE',
        'Stack UPDATE completed successfully',
      ])
      checkOutcome(changes, previewed, before, rowsOf(at, StackId))
      expect(brokenInvariants(at.world)).toEqual([])
    })
    await fc.assert(property, { numRuns, endOnFailure: true })
  })
})
