import { afterEach, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/emulator.ts'
import { ApiError } from '../src/kernel/errors.ts'

const started: Emulator[] = []
afterEach(async () => {
  for (const emulator of started.splice(0)) await emulator.close()
})
async function fresh(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await createEmulator({ checkResponses: true, log: () => undefined, ...options })
  started.push(emulator)
  return emulator
}

const VPC = { RegionId: 'cn-hangzhou', CidrBlock: '10.0.0.0/8' }

describe('createEmulator', () => {
  it('serves calls in process: replies as objects, refusals as ApiErrors', async () => {
    const emulator = await fresh()
    const { VpcId } = await emulator.call('vpc.CreateVpc', VPC)
    const { Vpcs } = await emulator.call('vpc.DescribeVpcs', { RegionId: 'cn-hangzhou' })
    expect(Vpcs.Vpc?.map((vpc) => vpc.VpcId)).toEqual([VpcId])
    const refusal = await emulator.call('vpc.DeleteVpc', { VpcId: 'vpc-none' }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ApiError)
    expect(refusal).toMatchObject({ code: 'InvalidVpcId.NotFound' })
  })

  it('advances one world and leaves the others', async () => {
    const emulator = await fresh({ pace: 'realistic' })
    for (const name of ['a', 'b']) emulator.worlds.create({ name, clock: 'manual', startMs: 0 })
    await emulator.call('vpc.CreateVpc', VPC, { world: 'a' })
    const status = () => emulator.worlds.get('a').world.vpcs.all()[0]?.Status
    expect(status()).toBe('Pending')
    await emulator.advance(60_000, { world: 'a' })
    expect(status()).toBe('Available')
    expect(emulator.worlds.get('b').world.nowMs).toBe(0)
  })

  it('listens on a free port, once, and can listen again after close', async () => {
    const emulator = await fresh()
    const { url, port, token } = await emulator.listen({ port: 0 })
    expect([url, token]).toEqual([`http://127.0.0.1:${port}`, undefined])
    expect((await fetch(`${url}/_alistack/health`)).status).toBe(200)
    await expect(emulator.listen({ port: 0 })).rejects.toThrow('once')
    await expect((await fresh()).listen({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await emulator.close()
    await expect(fetch(`${url}/_alistack/health`)).rejects.toThrow()
    await emulator.listen({ port: 0 })
  })

  it('asks for a token beyond loopback, unless that is turned off', async () => {
    const emulator = await fresh()
    const { port, token } = await emulator.listen({ port: 0, host: '0.0.0.0' })
    expect(token).toMatch(/^[0-9a-f]{32}$/)
    const worlds = `http://127.0.0.1:${port}/_alistack/worlds`
    expect((await fetch(worlds)).status).toBe(401)
    expect((await fetch(worlds, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
    expect((await fetch(worlds.replace('worlds', 'health'))).status).toBe(200)
    const open = await fresh({ token: 'off' })
    const { port: openPort } = await open.listen({ port: 0, host: '0.0.0.0' })
    expect((await fetch(`http://127.0.0.1:${openPort}/_alistack/worlds`)).status).toBe(200)
  })

  it('moves a world while nobody calls, from one due time to the next', async () => {
    const emulator = await fresh({ pace: 'fast' })
    await emulator.listen({ port: 0 })
    await emulator.call('vpc.CreateVpc', VPC)
    const { world } = emulator.worlds.get('default')
    expect(world.vpcs.all()[0]?.Status).toBe('Pending')
    await expect.poll(() => world.vpcs.all()[0]?.Status, { timeout: 3_000, interval: 10 }).toBe('Available')
    expect(world.timeline.size).toBe(0)
  })
})
