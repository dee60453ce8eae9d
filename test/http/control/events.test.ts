import http from 'node:http'
import { describe, expect, it, vi } from 'vitest'
import { freshEmulator, listening } from '../emulators.ts'

const REGION = { RegionId: 'cn-hangzhou' }

interface Heard {
  readonly id?: number
  readonly event: string
  readonly data: Record<string, unknown>
}

/** Listens until so many events have come, then goes away. */
function hear(
  port: number,
  world: string,
  count: number,
  lastEventId?: number,
  opened: () => void = () => undefined,
): Promise<Heard[]> {
  return new Promise((resolve, reject) => {
    const headers = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }
    const path = `/_alistack/worlds/${world}/events`
    const asked = http.get({ host: '127.0.0.1', port, path, headers }, (response) => {
      expect(response.headers['content-type']).toBe('text/event-stream')
      opened()
      let text = ''
      const look = () => {
        const heard = text
          .split('\n\n')
          .slice(0, -1)
          .map(parsed)
          .filter((one) => one !== undefined)
        if (heard.length < count) return
        response.destroy()
        resolve(heard)
      }
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        look()
      })
      response.on('end', () =>
        resolve(
          text
            .split('\n\n')
            .slice(0, -1)
            .map(parsed)
            .filter((one) => one !== undefined),
        ),
      )
    })
    asked.on('error', reject)
  })
}

function parsed(block: string): Heard | undefined {
  const lines = Object.fromEntries(
    block.split('\n').map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]),
  )
  if (lines.event === undefined) return undefined
  const id = lines.id === undefined ? {} : { id: Number(lines.id) }
  return { ...id, event: lines.event, data: JSON.parse(lines.data ?? '') }
}

describe('GET events', () => {
  it('tells calls, commands and what the timeline changed, in order, also to a watcher that comes back', async () => {
    const { emulator, port } = await listening({ pace: 'realistic' })
    const all = hear(port, 'default', 5, 0)
    const { VpcId } = await emulator.call('vpc.CreateVpc', REGION)
    await emulator.call('vpc.DescribeVpcs', REGION)
    await emulator.call('vpc.DeleteVpc', { ...REGION, VpcId: 'vpc-none' }).catch(() => undefined)
    await emulator.advance(60_000)
    const heard = await all
    expect(heard.map(({ id, event }) => [id, event])).toEqual([
      [1, 'call'],
      [2, 'call'],
      [3, 'call'],
      [4, 'timeline'],
      [5, 'command'],
    ])
    expect(heard[0]?.data).toMatchObject({ product: 'vpc', action: 'CreateVpc', status: 200, seq: 1 })
    expect(heard[1]?.data).not.toHaveProperty('seq')
    expect(heard[2]?.data).toMatchObject({ action: 'DeleteVpc', code: 'InvalidVpcId.NotFound' })
    expect(heard[3]?.data).toMatchObject({
      kind: 'vpc.VpcAvailable',
      rows: expect.arrayContaining([{ table: 'vpcs', key: VpcId }]),
    })
    expect(heard[4]?.data).toMatchObject({ kind: 'advance', seq: 2 })
    expect((await hear(port, 'default', 2, 3)).map(({ id }) => id)).toEqual([4, 5])
  })

  it('hears of what is due in a world that nobody calls', async () => {
    const { emulator, port } = await listening({ pace: 0.01 })
    const soon = hear(port, 'default', 2, 0)
    await emulator.call('vpc.CreateVpc', REGION)
    expect((await soon).map(({ event }) => event)).toEqual(['call', 'timeline'])
  })

  it('keeps the last 1,000 and says how many were missed', { timeout: 60_000 }, async () => {
    const { emulator, port } = await listening()
    for (let i = 0; i < 2_100; i++) await emulator.call('vpc.DescribeVpcs', REGION)
    const heard = await hear(port, 'default', 1_001, 50)
    expect(heard[0]).toEqual({ event: 'gap', data: { missed: 1_050 } })
    expect([heard[1]?.id, heard.at(-1)?.id]).toEqual([1_101, 2_100])
    expect((await hear(port, 'default', 1, 99_999))[0]?.event).toBe('gap')
  })

  it('ends when the world goes, and when the emulator closes', async () => {
    const { emulator, port } = await listening()
    emulator.worlds.create({ name: 'a' })
    let opened = 0
    const count = () => {
      opened++
    }
    const [gone, closed] = [hear(port, 'a', 99, 0, count), hear(port, 'default', 99, 0, count)]
    await emulator.call('vpc.DescribeVpcs', REGION, { world: 'a' })
    await vi.waitFor(() => expect(opened).toBe(2), { timeout: 20_000 })
    emulator.worlds.remove('a')
    expect(await gone).toHaveLength(1)
    const started = performance.now()
    await emulator.close()
    expect(await closed).toEqual([])
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('tells rewinds', async () => {
    const { emulator, port } = await listening()
    await emulator.call('ram.CreateUser', { UserName: 'ann' })
    await emulator.worlds.rewind('default', 0)
    const heard = await hear(port, 'default', 2, 0)
    expect(heard.at(-1)).toMatchObject({ event: 'world', data: { what: 'rewound', seq: 0, kept: 'default~1' } })
  })

  it('refuses what is no number, and a world that is not there', async () => {
    const emulator = await freshEmulator()
    const { port } = await emulator.listen({ port: 0 })
    const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}/_alistack/worlds/${path}`)).status
    expect(await status('default/events?lastEventId=x')).toBe(400)
    expect(await status('nowhere/events')).toBe(404)
  })
})
