import request from 'supertest'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmulator } from '../../src/emulator.ts'
import { cloneRequest, PUBLIC_IMAGE, SOURCE_REGION, SOURCE_ZONE, TYPE, withoutStart } from './cloneSetup.ts'

const emulator = await createEmulator({ checkResponses: true, pace: 'instant' })
afterAll(() => emulator.close())
emulator.worlds.create({ name: 'c', clock: 'manual', pace: 'instant', seed: 'c' })
const world = { world: 'c' }
const base = '/_alistack/worlds/c/clone'
const send = (path: string, body: object) => request(emulator.handler).post(`${base}${path}`).send(body)

async function source(): Promise<string> {
  const RegionId = SOURCE_REGION
  const { VpcId } = await emulator.call('vpc.CreateVpc', { RegionId, CidrBlock: '10.0.0.0/16' }, world)
  await emulator.advance(1_000, world)
  const ask = { RegionId, VpcId, ZoneId: SOURCE_ZONE, CidrBlock: '10.0.0.0/24' }
  const { VSwitchId } = await emulator.call('vpc.CreateVSwitch', ask, world)
  const { SecurityGroupId } = await emulator.call('ecs.CreateSecurityGroup', { RegionId, VpcId }, world)
  await emulator.advance(1_000, world)
  const { InstanceIdSets } = await emulator.call(
    'ecs.RunInstances',
    { RegionId, ImageId: PUBLIC_IMAGE, InstanceType: TYPE, VSwitchId, SecurityGroupId },
    world,
  )
  await emulator.advance(1_000, world)
  return InstanceIdSets.InstanceIdSet?.[0] ?? ''
}

const instanceId = await source()

describe('the control API for cloning', () => {
  it('previews, starts, shows and lists a task', async () => {
    const wanted = cloneRequest([instanceId], { destinationRegionId: 'cn-beijing', includeInstanceData: true })
    const shown = await send('/preview', { ...withoutStart(wanted), as: { accessKeyId: 'world-c' } })
    expect(shown.status).toBe(200)
    expect(shown.body).toMatchObject({
      previewId: expect.stringMatching(/^[0-9a-f]{64}$/),
      sources: [{ sourceInstanceId: instanceId, image: { plan: 'create-and-copy-image' } }],
      template: { ROSTemplateFormatVersion: '2015-09-01' },
    })
    const started = await send('/tasks', { ...wanted, previewId: shown.body.previewId, clientToken: 'x' })
    expect(started.status).toBe(201)
    expect(started.body).toMatchObject({
      status: 'Running',
      cloneTaskId: expect.stringMatching(/^clone-[0-9a-f]{16}$/),
    })
    await emulator.advance(60_000, world)
    const { cloneTaskId } = started.body as { cloneTaskId: string }
    const task = await request(emulator.handler).get(`${base}/tasks/${cloneTaskId}`)
    expect(task.body).toMatchObject({ status: 'Succeeded', progress: 100, stackRegionId: 'cn-beijing' })
    expect(task.body.instanceIds).toHaveLength(1)
    expect(task.body.calls.length).toBeGreaterThan(5)
    for (const secret of ['principal', 'plan', 'watchIds']) expect(task.body).not.toHaveProperty(secret)
    const list = await request(emulator.handler).get(`${base}/tasks`)
    expect(list.body.tasks).toEqual([task.body])
    const cancel = await send(`/tasks/${cloneTaskId}/cancel`, {})
    expect([cancel.status, cancel.body.error.code]).toEqual([409, 'CloneTaskNotCancellable'])
  })

  it('cancels a task', async () => {
    const started = await send('/tasks', cloneRequest([instanceId]))
    const cancel = await send(`/tasks/${started.body.cloneTaskId}/cancel`, {})
    expect([cancel.status, cancel.body.status]).toEqual([202, 'Cancelled'])
  })

  it('shows refusals in a preview and answers a start with the rule', async () => {
    const wanted = cloneRequest([instanceId], { instanceAmount: 101 })
    const shown = await send('/preview', withoutStart(wanted))
    expect(shown.status).toBe(200)
    expect(shown.body.checks).toContainEqual(expect.objectContaining({ rule: '7', outcome: 'refuse' }))
    const started = await send('/tasks', wanted)
    expect(started.status).toBe(400)
    expect(started.body).toEqual({ error: { code: 'InvalidInstanceAmount', message: expect.any(String), rule: '7' } })
  })

  it.each<[string, object, number]>([
    ['an empty body', {}, 400],
    ['an unknown member', { ...cloneRequest(['i-1']), colour: 'red' }, 400],
    ['text for a number', { ...cloneRequest(['i-1']), instanceAmount: '1' }, 400],
    ['an unknown key', { ...cloneRequest([instanceId]), as: { accessKeyId: 'nobody' } }, 404],
    ['an unknown principal', { ...cloneRequest([instanceId]), as: { principalArn: 'acs:ram::1:user/x' } }, 404],
    ['two who ask', { ...cloneRequest(['i-1']), as: { accessKeyId: 'a', principalArn: 'b' } }, 400],
    ['a token that is too long', { ...cloneRequest(['i-1']), clientToken: 'x'.repeat(65) }, 400],
  ])('refuses %s', async (_what, body, status) => {
    const reply = await send('/tasks', body)
    expect(reply.status).toBe(status)
    expect(reply.body.error).toMatchObject({ code: expect.any(String), message: expect.any(String) })
  })

  it('knows no task of another name', async () => {
    const reply = await request(emulator.handler).get(`${base}/tasks/clone-none`)
    expect([reply.status, reply.body.error.code]).toEqual([404, 'CloneTaskNotFound'])
  })
})
