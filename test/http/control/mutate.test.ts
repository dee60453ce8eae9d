import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Emulator } from '../../../src/emulator.ts'
import { freshEmulator, sendAcs3 } from '../emulators.ts'

const world = '/_alistack/worlds/default'
const api = (emulator: Emulator) => request(emulator.handler)

describe('POST /worlds/{w}/mutate', () => {
  it('changes a row and shows it; the journal shows the command', async () => {
    const emulator = await freshEmulator()
    const VPC = { version: '2016-04-28', query: { RegionId: 'cn-hangzhou' } }
    const { VpcId } = (await sendAcs3(emulator, { ...VPC, action: 'CreateVpc' })).body
    const mutation = { table: 'vpcs', id: VpcId, set: { VpcName: 'drifted' } }
    const { status, body } = await api(emulator).post(`${world}/mutate`).send(mutation)
    expect(status).toBe(200)
    expect(body).toEqual({ table: 'vpcs', id: VpcId, row: expect.objectContaining({ VpcId, VpcName: 'drifted' }) })
    const { commands } = (await api(emulator).get(`${world}/journal`)).body
    expect(commands.at(-1).command).toEqual({ kind: 'mutate', ...mutation })
    const shown = await sendAcs3(emulator, { ...VPC, action: 'DescribeVpcs' })
    expect(shown.body.Vpcs.Vpc[0].VpcName).toBe('drifted')
  })

  it('masks secrets, in the answer and in the journal', async () => {
    const emulator = await freshEmulator()
    const { accessKeyId } = (await api(emulator).post(`${world}/accounts`)).body
    const mutation = { table: 'accessKeys', id: accessKeyId, set: { AccessKeySecret: 'known-to-nobody' } }
    const { body } = await api(emulator).post(`${world}/mutate`).send(mutation)
    expect(body.row).toMatchObject({ AccessKeyId: accessKeyId, AccessKeySecret: '******' })
    const { text } = await api(emulator).get(`${world}/journal`)
    expect(text).toContain('"mutate"')
    expect(text).not.toContain('known-to-nobody')
  })

  it.each([
    [400, {}],
    [400, { table: 'vpcs', id: 'x' }],
    [400, { table: 'vpcs', id: 'x', set: {} }],
    [400, { table: 'vpcs', id: 'x', remove: false }],
    [400, { table: 'vpcs', id: 'x', remove: true, why: 'x' }],
    [404, { table: 'vpcs', id: 'x', remove: true }],
    [404, { table: 'constructor', id: 'x', remove: true }],
  ])('answers %i to %j', async (status, body) => {
    const emulator = await freshEmulator()
    expect((await api(emulator).post(`${world}/mutate`).send(body)).status).toBe(status)
  })
})
