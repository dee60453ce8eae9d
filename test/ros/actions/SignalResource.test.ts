import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { createStack, outputsOf, REGION, template } from '../stack/stackSetup.ts'

const waiting = (properties: object = {}) =>
  template(
    {
      Handle: { Type: 'ALIYUN::ROS::WaitConditionHandle' },
      Wait: {
        Type: 'ALIYUN::ROS::WaitCondition',
        Properties: { Handle: { Ref: 'Handle' }, Timeout: 600, ...properties },
      },
    },
    { Outputs: { Data: { Value: { 'Fn::GetAtt': ['Wait', 'Data'] } } } },
  )

async function stackThatWaits(properties: object = {}) {
  const world = testWorld()
  const StackId = await createStack(world, waiting(properties))
  await world.settle()
  const signal = (more: object = {}) => ({
    ...{ RegionId: REGION, StackId, LogicalResourceId: 'Wait', Status: 'SUCCESS', UniqueId: 'one' },
    ...more,
  })
  const status = async () => (await world.call('ros.GetStack', { RegionId: REGION, StackId })).Status
  return { world, StackId, signal, status }
}

describe('SignalResource', () => {
  it('completes a wait condition when as many have come as it counts; an id counts once', async () => {
    const { world, StackId, signal, status } = await stackThatWaits({ Count: 2 })
    await world.call('ros.SignalResource', signal())
    await world.call('ros.SignalResource', signal({ LogicalResourceId: 'Handle', Status: 'WARNING' }))
    await world.settle()
    expect(await status()).toBe('CREATE_IN_PROGRESS')
    await world.call('ros.SignalResource', signal({ UniqueId: 'two' }))
    await world.settle()
    expect(await status()).toBe('CREATE_COMPLETE')
    expect(await outputsOf(world, StackId)).toEqual({ Data: '{"one":"","two":""}' })
  })

  it('fails it when one says FAILURE', async () => {
    const { world, StackId, signal, status } = await stackThatWaits()
    await world.call('ros.SignalResource', signal({ Status: 'FAILURE' }))
    await world.settle()
    expect(await status()).toBe('CREATE_ROLLBACK_COMPLETE')
    const { OperationInfo } = await world.call('ros.GetStack', { RegionId: REGION, StackId })
    expect(OperationInfo).toMatchObject({ Code: 'WaitConditionFailure', LogicalResourceId: 'Wait' })
    expect(world.world.waitHandles.size).toBe(0)
  })

  it('comes too late after the timeout, which is world time', async () => {
    const { world, StackId, status } = await stackThatWaits()
    await world.advance(590_000)
    expect(await status()).toBe('CREATE_IN_PROGRESS')
    await world.advance(60_000)
    await world.settle()
    expect(await status()).toBe('CREATE_ROLLBACK_COMPLETE')
    const { OperationInfo } = await world.call('ros.GetStack', { RegionId: REGION, StackId })
    expect(OperationInfo.Code).toBe('WaitConditionTimeout')
  })

  it('is not needed in a world whose guests signal by themselves', async () => {
    const { world, status } = await stackThatWaits({ Count: 3 })
    await world.control({ kind: 'guestSignals', mode: 'auto' })
    await world.settle()
    expect(await status()).toBe('CREATE_COMPLETE')
  })

  it('refuses what waits for no signals, is no status or is not there', async () => {
    const { world, signal } = await stackThatWaits()
    expect(await world.refusal('ros.SignalResource', signal({ LogicalResourceId: 'None' }))).toMatchObject({
      status: 404,
      code: 'ResourceNotFound',
    })
    expect(await world.refusal('ros.SignalResource', signal({ Status: 'DONE' }))).toMatchObject({
      code: 'InvalidParameter',
    })
    expect(await world.refusal('ros.SignalResource', signal({ UniqueId: '' }))).toMatchObject({ status: 400 })
    expect(await world.refusal('ros.SignalResource', signal({ StackId: 'none' }))).toMatchObject({
      status: 404,
      code: 'StackNotFound',
    })
    const other = template({ Nap: { Type: 'ALIYUN::ROS::Sleep', Properties: {} } })
    const StackId = await createStack(world, other, { StackName: 'other' })
    await world.settle()
    expect(await world.refusal('ros.SignalResource', signal({ StackId, LogicalResourceId: 'Nap' }))).toMatchObject({
      code: 'NotSupported',
    })
  })
})
