import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Emulator } from '../../../src/emulator.ts'
import { freshEmulator } from '../emulators.ts'

const REGION = { RegionId: 'cn-hangzhou' }
const SECRET = 'open-sesame'
const base = '/_alistack/worlds/default'
const template = (parameters: object) =>
  JSON.stringify({
    ROSTemplateFormatVersion: '2015-09-01',
    Parameters: { Word: { Type: 'String', NoEcho: true }, Name: { Type: 'String' }, ...parameters },
    Resources: {
      Vpc: { Type: 'ALIYUN::ECS::VPC', Properties: { Description: { Ref: 'Word' }, VpcName: { Ref: 'Name' } } },
    },
  })
const TemplateBody = template({})
const Parameters = [
  { ParameterKey: 'Word', ParameterValue: SECRET },
  { ParameterKey: 'Name', ParameterValue: 'garden' },
]
const STACK = { ...REGION, StackName: 's', TemplateBody, Parameters, TimeoutInMinutes: 10 }

async function shown(emulator: Emulator, path: string): Promise<string> {
  const response = await request(emulator.handler).get(`${base}/${path}`)
  expect(response.status).toBe(200)
  return JSON.stringify(response.body)
}

const stackId = async (emulator: Emulator) => (await emulator.call('ros.ListStacks', REGION)).Stacks?.[0]?.StackId ?? ''

async function newest(emulator: Emulator, action: string) {
  const response = await request(emulator.handler).get(`${base}/calls?action=${action}`)
  const [{ requestId }] = response.body.calls
  return (await request(emulator.handler).get(`${base}/calls/${requestId}`)).body
}

describe('secrets in what is shown of a world', () => {
  it('are asterisks where a template says NoEcho, in calls of clients and in those that the stack makes', async () => {
    const emulator = await freshEmulator()
    await emulator.call('ros.CreateStack', STACK)
    await emulator.call('ros.PreviewStack', { ...STACK, StackName: 'other' })
    await emulator.advance(600_000)
    const { Vpcs } = await emulator.call('vpc.DescribeVpcs', REGION)
    expect(Vpcs.Vpc?.map(({ Description }) => Description)).toEqual([SECRET])

    for (const path of ['calls', 'journal', 'state']) {
      const text = (await shown(emulator, path)).replaceAll(/"vpcs":\[.*?\]/g, '')
      expect(text, path).not.toContain(SECRET)
      expect(text, path).toContain('garden')
    }
    const { request: asked, parameters } = await newest(emulator, 'CreateStack')
    expect(asked.Parameters.map((each: { ParameterValue: string }) => each.ParameterValue)).toEqual([
      '******',
      'garden',
    ])
    expect(JSON.stringify(parameters)).not.toContain(SECRET)
    const calls = (await request(emulator.handler).get(`${base}/calls?product=timeline`)).body.calls
    const createVpc = calls
      .flatMap(({ children }: { children: { action: string; request: object }[] }) => children)
      .find(({ action }: { action: string }) => action === 'CreateVpc')
    expect(createVpc.request).toMatchObject({ VpcName: 'garden', Description: '******' })
  })

  it('are asterisks in what the stack tells of a failure, in events and in state', async () => {
    const emulator = await freshEmulator()
    const Resources = {
      Copy: {
        Type: 'ALIYUN::ECS::VSwitch',
        Properties: { VpcId: { Ref: 'Word' }, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.0.0/24' },
      },
    }
    const body = JSON.stringify({ ...JSON.parse(TemplateBody), Resources })
    await emulator.call('ros.CreateStack', { ...STACK, TemplateBody: body })
    const told: object[] = []
    emulator.worlds.get('default').events.listen(
      ({ event }) => told.push(event),
      () => undefined,
    )
    await emulator.advance(600_000)
    const { Events } = await emulator.call('ros.ListStackEvents', { ...REGION, StackId: await stackId(emulator) })
    expect(JSON.stringify(Events)).toContain(SECRET)
    expect(JSON.stringify(told)).toContain('CREATE_FAILED')
    for (const text of [JSON.stringify(told), await shown(emulator, 'state'), await shown(emulator, 'calls')]) {
      expect(text).not.toContain(SECRET)
      expect(text).toContain('******')
    }
  })

  it('are all values of a call that was refused before its template was read, in the journal, too', async () => {
    const emulator = await freshEmulator()
    await emulator.call('ros.CreateStack', { ...STACK, TemplateBody: '{' }).catch(() => undefined)
    expect((await newest(emulator, 'CreateStack')).outcome.status).not.toBe(200)
    await request(emulator.handler)
      .post(`${base}/faults`)
      .send({ product: 'ros', action: 'CreateStack', times: 1, error: { status: 503, code: 'ServiceUnavailable' } })
      .expect(201)
    await emulator.call('ros.CreateStack', STACK).catch(() => undefined)
    for (const path of ['calls', 'journal']) expect(await shown(emulator, path), path).not.toContain(SECRET)
    expect(await shown(emulator, 'journal')).toContain('ServiceUnavailable')
  })

  it('are asterisks in a refusal that comes after the template was read; other values stay', async () => {
    const emulator = await freshEmulator()
    const missing = template({ Third: { Type: 'String' } })
    await emulator.call('ros.CreateStack', { ...STACK, TemplateBody: missing }).catch(() => undefined)
    const { outcome, request: asked } = await newest(emulator, 'CreateStack')
    expect(outcome.code).toBe('UserParameterMissing')
    expect(asked.Parameters).toEqual([{ ...Parameters[0], ParameterValue: '******' }, Parameters[1]])
  })

  it('are what the catalogue marks by its name, and what the journal keeps makes the same world again', async () => {
    const emulator = await freshEmulator()
    await emulator.call('ram.CreateUser', { UserName: 'bo' })
    await emulator.call('ram.CreateLoginProfile', { UserName: 'bo', Password: 'Correct-Horse-9' })
    await emulator.call('ros.CreateStack', STACK)
    await emulator.advance(600_000)
    for (const path of ['calls', 'journal', 'state']) {
      expect(await shown(emulator, path), path).not.toContain('Correct-Horse-9')
    }
    const replayed = await request(emulator.handler).post(`${base}/replay`).send({})
    expect(replayed.body).toMatchObject({ equal: true })
  })
})
