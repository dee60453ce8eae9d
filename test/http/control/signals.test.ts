import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Emulator } from '../../../src/emulator.ts'
import { template } from '../../ros/stack/stackSetup.ts'
import { freshEmulator, sendAcs3 } from '../emulators.ts'

const body = template({
  Handle: { Type: 'ALIYUN::ROS::WaitConditionHandle' },
  Wait: { Type: 'ALIYUN::ROS::WaitCondition', Properties: { Handle: { Ref: 'Handle' }, Timeout: 600 } },
})

const R = { RegionId: 'cn-hangzhou' }

const listStacks = async (emulator: Emulator, world: string) =>
  (await emulator.call('ros.ListStacks', R, { world })).Stacks ?? []

async function waitingStack() {
  const emulator = await freshEmulator()
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

  it('goes to the world of the address after a fork: each hands out its own, and none is the default one', async () => {
    const { emulator, url, status } = await waitingStack()
    const api = request(emulator.handler)
    await api.post('/_alistack/worlds/default/fork').send({ name: 'try' }).expect(201)
    const forkStatus = async () => (await listStacks(emulator, 'try'))[0]?.Status
    const { pathname } = new URL(url)
    const token = pathname.slice('/signals/'.length)

    await api.post(`/w/try/signals/${token}`).send({}).expect(200)
    await emulator.advance(10_000)
    await emulator.advance(10_000, { world: 'try' })
    expect([await status(), await forkStatus()]).toEqual(['CREATE_IN_PROGRESS', 'CREATE_COMPLETE'])
    await api.post(pathname).send({}).expect(200)
    await emulator.advance(10_000)
    expect(await status()).toBe('CREATE_COMPLETE')
    await api.post(`/w/none/signals/${token}`).send({}).expect(404)
  })

  it('is shown in a world with its name, and refused with the names where it could be for several', async () => {
    const { emulator, url } = await waitingStack()
    const api = request(emulator.handler)
    const token = url.slice(url.lastIndexOf('/') + 1)
    await api.post('/_alistack/worlds/default/fork').send({ name: 'one' }).expect(201)
    await api.post('/_alistack/worlds/default/reset').send({}).expect(200)
    const query = { ...R, StackName: 'demo', StackId: (await listStacks(emulator, 'one'))[0]?.StackId ?? '' }
    const action = 'GetStackResource'
    const resource = { StackId: query.StackId, LogicalResourceId: 'Handle', ShowResourceAttributes: 'true' }
    const asked = { accessKeyId: 'world-one', action, version: '2019-09-10', query: { ...R, ...resource } }
    const shown = JSON.stringify((await sendAcs3(emulator, asked)).body)
    expect(shown).toContain(`/w/one/signals/${token}`)

    await api.post('/_alistack/worlds/one/fork').send({ name: 'two' }).expect(201)
    const refused = await api.post(`/signals/${token}`).send({})
    expect([refused.status, refused.body.error]).toMatchObject([
      409,
      { code: 'SignalAmbiguous', worlds: ['one', 'two'] },
    ])
    await api.delete('/_alistack/worlds/two').expect(204)
    const { seq } = (await api.get('/_alistack/worlds/one')).body
    await emulator.call('vpc.CreateVpc', R, { world: 'one' })
    await api.post('/_alistack/worlds/one/rewind').send({ seq }).expect(200)
    await api.post(`/signals/${token}`).send({}).expect(200)
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
