import { randomUUID } from 'node:crypto'
import express from 'express'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { defineView, materialize, viewed } from '../../src/door/views.ts'
import { jsonReply } from '../../src/http/jsonReply.ts'
import { World } from '../../src/world/world.ts'
import { freshEmulator, listening, sendAcs3, sendV1 } from './emulators.ts'

const REGION = { RegionId: 'cn-hangzhou' }

describe('the RPC door', () => {
  it('serves v1 by GET and POST and ACS3, verified, in JSON', async () => {
    const emulator = await freshEmulator()
    for (const response of [
      await sendV1(emulator, { method: 'GET' }),
      await sendV1(emulator, { form: { AcceptLanguage: 'en-US' } }),
      await sendAcs3(emulator),
    ]) {
      expect(response.status).toBe(200)
      expect(response.headers['content-type']).toBe('application/json;charset=utf-8')
      expect(response.headers['x-acs-request-id']).toBe(response.body.RequestId)
      expect(response.body.Regions.Region.length).toBeGreaterThan(20)
    }
  })

  it('answers XML when Format asks for it, errors too', async () => {
    const emulator = await freshEmulator()
    const regions = await sendV1(emulator, { query: { Format: 'XML' } }).buffer(true)
    expect(regions.headers['content-type']).toBe('text/xml;charset=utf-8')
    expect(regions.text).toMatch(/^<\?xml version='1.0' encoding='UTF-8'\?>\s*<DescribeRegionsResponse>/)
    expect(regions.text.match(/<Region>/g)?.length).toBeGreaterThan(20)
    const refused = await sendV1(emulator, { action: 'Nothing', query: { Format: 'XML' } }).buffer(true)
    expect(refused.text).toContain('<Error>')
    expect(refused.text).toContain('<Code>InvalidAction.NotFound</Code>')
  })

  it('takes an action in the spelling of the Terraform provider, too', async () => {
    const emulator = await freshEmulator()
    const query = { 'ResourceId.1': 'rg-none', 'TagKey.1': 'a' }
    const version = '2020-03-31'
    const answers = await Promise.all(
      ['UntagResources', 'UnTagResources', 'UNTAGRESOURCES'].map((action) =>
        sendV1(emulator, { action, version, query }),
      ),
    )
    const none = 'EntityNotExists.ResourceGroup'
    expect(answers.map(({ body }) => body.Code)).toEqual([none, none, 'InvalidAction.NotFound'])
  })

  it('refuses a nonce that was used and a time that is long past', async () => {
    const emulator = await freshEmulator()
    const nonce = randomUUID()
    expect((await sendV1(emulator, { nonce })).status).toBe(200)
    expect((await sendV1(emulator, { nonce })).body.Code).toBe('SignatureNonceUsed')
    expect((await sendV1(emulator, { timestamp: '2020-01-01T00:00:00Z' })).body.Code).toBe('InvalidTimeStamp.Expired')
  })

  it('makes a world for its key, only after the signature has passed, and keeps worlds apart', async () => {
    const emulator = await freshEmulator()
    await sendV1(emulator, { accessKeyId: 'world-ci-1', secret: 'wrong' })
    expect(emulator.worlds.find('ci-1')).toBeUndefined()
    const made = await sendAcs3(emulator, {
      accessKeyId: 'world-ci-1',
      action: 'CreateVpc',
      version: '2016-04-28',
      query: REGION,
    })
    expect(made.status).toBe(200)
    expect(emulator.worlds.get('ci-1').world.vpcs.size).toBe(1)
    expect(emulator.worlds.get('default').world.vpcs.size).toBe(0)
  })

  it('names what it ignores, and refuses it with --strict', async () => {
    const query = { ...REGION, Nonsense: '1', Ipv4CidrMask: '12' }
    const asked = { action: 'CreateVpc', version: '2016-04-28', query }
    const lenient = await sendAcs3(await freshEmulator(), asked)
    expect(lenient.headers['x-alistack-ignored']).toBe('Nonsense,Ipv4CidrMask')
    const strict = await sendAcs3(await freshEmulator({ strict: true }), asked)
    expect(strict.body.Code).toBe('UnsupportedParameter')
    expect(strict.body.Message).toContain('Ipv4CidrMask')
  })

  it('takes 17,000 characters in the URL', async () => {
    const { port } = await listening()
    const response = await sendAcs3(`http://127.0.0.1:${port}`, {
      action: 'DescribeInstances',
      query: { ...REGION, InstanceName: 'x'.repeat(17_000) },
    })
    expect(response.status).toBe(200)
  })

  it('fits into an Express application', async () => {
    const emulator = await freshEmulator({ signatures: 'off' })
    const app = express().use(emulator.handler)
    const response = await request(app).get('/?Action=DescribeRegions&Version=2014-05-26&AccessKeyId=test&Format=JSON')
    expect(response.status).toBe(200)
  })

  it('logs one line a call', async () => {
    const lines: { world: string; action: string; code: string }[] = []
    const emulator = await freshEmulator({ log: (line) => lines.push(line) })
    await sendV1(emulator)
    await sendV1(emulator, { action: 'Nothing' })
    expect(lines.map(({ world, action, code }) => [world, action, code])).toEqual([
      ['default', 'DescribeRegions', '200'],
      ['default', 'Nothing', 'InvalidAction.NotFound'],
    ])
  })
})

describe('jsonReply', () => {
  it('joins remembered bytes to the same JSON that the objects give', () => {
    const world = World.create({ seed: 's', rootAccountId: '1000000000000001', startMs: 0 })
    const view = defineView('account', (row: { AccountId: string }) => ({ id: row.AccountId, text: '<"\\\u2028中' }))
    for (const count of [0, 1, 3]) {
      const rows = Array.from({ length: count }, (_, i) => ({ AccountId: String(i) }))
      const reply = {
        RequestId: 'R',
        Accounts: { Account: viewed(view, world, rows) },
        Nested: { Deep: { More: viewed(view, world, rows) } },
        Gone: undefined,
        List: [1, { a: null }],
      }
      expect(jsonReply(reply).toString()).toBe(JSON.stringify(materialize(reply)))
    }
  })
})
