import { describe, expect, it } from 'vitest'
import { type InstanceWorld, instanceWorld, REGION } from './instanceSetup.ts'

async function criteriaOf({ test }: InstanceWorld, InstanceId: string) {
  const request = { ...REGION, InstanceIds: JSON.stringify([InstanceId]) }
  const { Instances } = await test.call('ecs.DescribeInstanceAttachmentAttributes', request)
  return Instances.Instance?.[0]?.PrivatePoolOptionsMatchCriteria
}

describe('ModifyInstanceAttachmentAttributes', () => {
  it('does: sets whether private pools are used', async () => {
    const world = await instanceWorld()
    const InstanceId = await world.running()
    for (const MatchCriteria of ['Open', 'None']) {
      const request = { ...REGION, InstanceId, PrivatePoolOptions: { MatchCriteria } }
      await world.test.call('ecs.ModifyInstanceAttachmentAttributes', request)
      expect(await criteriaOf(world, InstanceId)).toBe(MatchCriteria)
    }
  })

  it('refuses pools by their id, criteria that there are not, and what spot instances can not', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running()
    const refusal = (PrivatePoolOptions: object, id = InstanceId) =>
      test.refusal('ecs.ModifyInstanceAttachmentAttributes', { ...REGION, InstanceId: id, PrivatePoolOptions })
    expect(await refusal({ MatchCriteria: 'Target' })).toMatchObject({ code: 'MissingParameter.PrivatePoolOptionsId' })
    const target = await refusal({ MatchCriteria: 'Target', Id: 'eap-1' })
    expect(target).toMatchObject({ status: 400, code: 'Invalid.PrivatePoolOptionsId' })
    expect(await refusal({ MatchCriteria: 'Some' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const unknown = await refusal({ MatchCriteria: 'Open' }, 'i-none')
    expect(unknown).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    const spot = await refusal({ MatchCriteria: 'Open' }, await running({ SpotStrategy: 'SpotAsPriceGo' }))
    expect(spot).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })
})
