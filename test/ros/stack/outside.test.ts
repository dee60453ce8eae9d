import { describe, expect, it } from 'vitest'
import { marketplaceImages } from '../../../src/world/facts/images.ts'
import { testWorld } from '../../setup/worlds.ts'
import { createStack, REGION, stackOf, template, vpc } from './stackSetup.ts'

describe('what lies outside of a stack', () => {
  it('outputs of other stacks are read once, and are null where there are none', async () => {
    const at = testWorld()
    const outputs = { Outputs: { Id: { Value: { 'Fn::GetAtt': ['Vpc', 'VpcId'] } } } }
    const first = await stackOf(at, template({ Vpc: vpc() }, outputs), { StackName: 'first' })
    await createStack(at, template({ Vpc: vpc({ VpcName: 'busy' }) }, outputs), { StackName: 'busy' })
    const read = (stack: string, output = 'Id', ...region: string[]) => ({
      Value: { 'Fn::GetStackOutput': [stack, output, ...region] },
    })
    const Outputs = {
      ByName: read('first'),
      ById: read(first.StackId),
      Here: read('first', 'Id', REGION),
      Elsewhere: read('first', 'Id', 'cn-beijing'),
      NoOutput: read('first', 'None'),
      NoStack: read('none'),
    }
    const second = await stackOf(at, template({}, { Outputs }), { StackName: 'second' })
    const id = first.Outputs.find(({ OutputKey }) => OutputKey === 'Id')?.OutputValue
    expect(id).toMatch(/^vpc-/)
    const values = Object.fromEntries(second.Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]))
    expect(values).toEqual({ ByName: id, ById: id, Here: id, Elsewhere: null, NoOutput: null, NoStack: null })
  })

  it('a busy stack has no outputs yet', async () => {
    const at = testWorld()
    const Outputs = { Of: { Value: { 'Fn::GetStackOutput': ['slow', 'Id'] } } }
    const slow = template({ Wait: { Type: 'ALIYUN::ECS::VPC' }, After: { ...vpc(), DependsOn: 'Wait' } })
    await createStack(at, slow, { StackName: 'slow' })
    const StackId = await createStack(at, template({}, { Outputs }), { StackName: 'reader' })
    await at.settle()
    expect(at.world.stacks.get(StackId)?.outputs).toEqual([{ OutputKey: 'Of', OutputValue: null, Description: '' }])
  })

  it('images of a product are those of the region', async () => {
    const at = testWorld()
    const [image] = marketplaceImages(REGION)
    const body = (code: string) => template({}, { Outputs: { Image: { Value: { 'Fn::MarketplaceImage': code } } } })
    const stack = await stackOf(at, body(image?.ProductCode ?? ''))
    expect(stack.Outputs).toMatchObject([{ OutputKey: 'Image', OutputValue: image?.ImageId }])
    await stackOf(at, body('cmjj000000'), { StackName: 'none' }, 'CREATE_ROLLBACK_COMPLETE')
  })

  it('jq may decide a condition, and world time is what it calls now', async () => {
    const at = testWorld()
    const body = template(
      { Vpc: { ...vpc(), Condition: 'Yes' } },
      {
        Conditions: { Yes: { 'Fn::Equals': [{ 'Fn::Jq': ['First', '.a | length', { a: [1, 2] }] }, 2] } },
        Outputs: { Year: { Value: { 'Fn::Jq': ['First', 'now | gmtime | .[0]', {}] } } },
      },
    )
    const stack = await stackOf(at, body)
    expect(stack.Outputs).toMatchObject([{ OutputKey: 'Year', OutputValue: 2026 }])
    expect(at.world.vpcs.size).toBe(1)
  })
})
