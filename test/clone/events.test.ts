import { afterAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { type ControlClient, controlClient } from '../../src/http/client/controlClient.ts'
import { type ServerEvent, serverEvents } from '../../src/http/client/serverEvents.ts'
import { cloneRequest } from './cloneSetup.ts'
import { sourceOf } from './liveSource.ts'

const world = { world: 'c' }
const opened: Emulator[] = []
afterAll(() => Promise.all(opened.map((emulator) => emulator.close())))

interface Told {
  readonly progress: number
  readonly status: string
  readonly step: string
  readonly message: string
  readonly decisions: readonly object[]
  readonly resourceType: string
}

/** An emulator with a source and a clone task that has just been started. */
async function started(members: object = {}) {
  const emulator = await createEmulator({ pace: 'realistic' })
  opened.push(emulator)
  emulator.worlds.create({ name: 'c', clock: 'manual' })
  const instanceId = await sourceOf(emulator, 'c')
  const { url } = await emulator.listen({ port: 0 })
  const client = controlClient(url, undefined)
  const body = cloneRequest([instanceId], { destinationRegionId: 'cn-beijing', includeInstanceData: true, ...members })
  const { cloneTaskId } = await client.ask<{ cloneTaskId: string }>('POST', '/worlds/c/clone/tasks', body)
  return { emulator, client, path: `/worlds/c/clone/tasks/${cloneTaskId}` }
}

/** A client whose first connection breaks after so many bytes, the second after twice as many, and so on. */
function breaking(client: ControlClient, bytes: number): { client: ControlClient; connections: () => number } {
  let connections = 0
  const open: ControlClient['open'] = async (path, headers, signal) => {
    connections++
    const response = await client.open(path, headers, signal)
    if (response.body === null) return response
    let left = bytes * connections
    const cut = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        controller.enqueue(chunk.subarray(0, left))
        left -= chunk.length
        if (left <= 0) controller.terminate()
      },
    })
    return new Response(response.body.pipeThrough(cut), { status: response.status })
  }
  return { client: { ...client, open }, connections: () => connections }
}

async function all(events: AsyncGenerator<ServerEvent>): Promise<ServerEvent[]> {
  const heard: ServerEvent[] = []
  for await (const event of events) heard.push(event)
  return heard
}

const cloneEvents = (events: readonly ServerEvent[]) =>
  events.filter(({ event }) => event === 'clone').map(({ content }) => content as Told)

describe('the events of a clone task', () => {
  it('tell steps, progress, decisions and every change of the stack, and end with the task (rule 31)', async () => {
    const { emulator, client, path } = await started()
    const following = all(serverEvents(client, `${path}/events`))
    for (let i = 0; i < 40; i++) await emulator.advance(30_000, world)
    const heard = await following
    const task = await client.ask<Told & { stackId: string }>('GET', path)
    const told = cloneEvents(heard)
    expect(told.map(({ step }) => step).filter((step, i, steps) => step !== steps[i - 1])).toEqual(
      expect.arrayContaining(['scratch', 'stack', 'done']),
    )
    const progress = told.map((one) => one.progress)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(new Set(progress).size).toBeGreaterThan(5)
    expect(told.at(-1)).toMatchObject({ status: 'Succeeded', progress: 100, message: task.message })
    expect(told.flatMap(({ decisions }) => decisions)).toEqual(task.decisions)
    const { Events } = await emulator.call(
      'ros.ListStackEvents',
      { RegionId: 'cn-beijing', StackId: task.stackId, PageSize: 50 },
      world,
    )
    const ofStack = heard.filter(({ event }) => event === 'stack').map(({ content }) => content as Told)
    expect(ofStack.map(({ resourceType, status }) => [resourceType, status])).toEqual(
      [...(Events ?? [])].reverse().map(({ ResourceType, Status }) => [ResourceType, Status]),
    )
  })

  it('are all heard by a client whose connection breaks again and again', async () => {
    const { emulator, client, path } = await started()
    const weak = breaking(client, 1_000)
    const following = all(serverEvents(weak.client, `${path}/events`))
    for (let i = 0; i < 40; i++) await emulator.advance(30_000, world)
    const heard = await following
    expect(weak.connections()).toBeGreaterThan(2)
    expect(heard).toEqual(await all(serverEvents(client, `${path}/events`)))
    expect(cloneEvents(heard).at(-1)).toMatchObject({ status: 'Succeeded' })
    const ids = heard.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    const { status } = await client.open(`${path}/events`, { 'last-event-id': String(ids.at(-1)) })
    expect(status).toBe(204)
  })

  it('are in the stream of the world, too, and tell of a rollback (rule 33)', async () => {
    const { emulator, client, path } = await started({ destinationRegionId: 'cn-hangzhou', includeInstanceData: false })
    const fault = { action: 'RunInstances', error: { status: 403, code: 'Forbidden.RAM' } }
    await client.ask('POST', '/worlds/c/faults', fault)
    for (let i = 0; i < 20; i++) await emulator.advance(30_000, world)
    const heard = await all(serverEvents(client, `${path}/events`))
    expect(cloneEvents(heard).at(-1)).toMatchObject({ status: 'Failed', step: 'done' })
    expect(cloneEvents(heard).map(({ message }) => message)).toContain('The stack failed and is being rolled back.')
    const stop = new AbortController()
    const ofWorld: ServerEvent[] = []
    for await (const event of serverEvents(client, '/worlds/c/events?lastEventId=0', stop.signal)) {
      if (event.event === 'clone' || event.event === 'stack') ofWorld.push(event)
      if (event.id === heard.at(-1)?.id) stop.abort()
    }
    expect(ofWorld).toEqual(heard)
  })

  it('end with a rewind, which takes the task away', async () => {
    const { emulator, client, path } = await started()
    const following = all(serverEvents(client, `${path}/events`))
    await emulator.advance(1_000, world)
    await emulator.worlds.rewind('c', 1)
    await expect(following).rejects.toMatchObject({ code: 'CloneTaskNotFound' })
  })

  it('are those of a task that is there', async () => {
    const { client } = await started()
    const none = all(serverEvents(client, '/worlds/c/clone/tasks/clone-none/events'))
    await expect(none).rejects.toMatchObject({ status: 404, code: 'CloneTaskNotFound' })
  })
})
