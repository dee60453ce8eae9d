import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { template } from '../../ros/stack/stackSetup.ts'
import { freshEmulator, sendAcs3 } from '../emulators.ts'

const body = template({
  Handle: { Type: 'ALIYUN::ROS::WaitConditionHandle' },
  Wait: { Type: 'ALIYUN::ROS::WaitCondition', Properties: { Handle: { Ref: 'Handle' }, Timeout: 600 } },
})

async function waitingStack() {
  const emulator = await freshEmulator()
  const R = { RegionId: 'cn-hangzhou' }
  const { StackId } = await emulator.call('ros.CreateStack', { ...R, StackName: 'demo', TemplateBody: body })
  await emulator.advance(1_000)
  const query = { ...R, StackId, LogicalResourceId: 'Handle', ShowResourceAttributes: 'true' }
  const version = '2019-09-10'
  const shown = await sendAcs3(emulator, { action: 'GetStackResource', version, query })
  const attributes = (shown.body.ResourceAttributes ?? []) as {
    ResourceAttributeKey: string
    ResourceAttributeValue: string
  }[]
  const url =
    attributes.find(({ ResourceAttributeKey }) => ResourceAttributeKey === 'URL')?.ResourceAttributeValue ?? ''
  const status = async () => (await emulator.call('ros.GetStack', { ...R, StackId })).Status
  return { emulator, url, status }
}

describe('POST /signals/{token}', () => {
  it('reaches the stack that waits, at the address that a client was shown', async () => {
    const { emulator, url, status } = await waitingStack()
    const { pathname } = new URL(url)
    expect(pathname).toMatch(/^\/signals\/[0-9a-f]{32}$/)
    expect(await status()).toBe('CREATE_IN_PROGRESS')
    const api = request(emulator.handler)
    expect((await api.post(pathname).send({ status: 'DONE' })).status).toBe(400)
    expect((await api.post('/signals/none').send({ status: 'SUCCESS' })).body.error.code).toBe('SignalNotAwaited')
    expect((await api.post(pathname).send({ status: 'success', data: { a: 1 }, id: 'x' })).status).toBe(200)
    await emulator.advance(10_000)
    expect(await status()).toBe('CREATE_COMPLETE')
  })

  it('is not needed where guests signal by themselves', async () => {
    const { emulator, status } = await waitingStack()
    const api = request(emulator.handler)
    const path = '/_alistack/worlds/default/guest-signals'
    expect((await api.get(path)).body).toEqual({ mode: 'manual' })
    expect((await api.put(path).send({ mode: 'auto' })).body).toEqual({ mode: 'auto' })
    expect((await api.put(path).send({ mode: 'never' })).status).toBe(400)
    await emulator.advance(10_000)
    expect(await status()).toBe('CREATE_COMPLETE')
  })
})
