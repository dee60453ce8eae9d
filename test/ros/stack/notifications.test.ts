import { describe, expect, it } from 'vitest'
import { createEmulator } from '../../../src/emulator.ts'
import { postUrl } from '../../../src/host/postUrl.ts'
import { withServer } from '../../setup/textServer.ts'
import { testWorld } from '../../setup/worlds.ts'
import { createRefusal, createStack, deleteStack, REGION, stackOf, template, vpc } from './stackSetup.ts'

const URL = 'http://127.0.0.1:9/told'
const OUTPUTS = { Outputs: { Word: { Value: 'yes', Description: 'a word' } } }

describe('NotificationURLs', () => {
  it('are http URLs of this machine, at most five', async () => {
    const refused = (...NotificationURLs: string[]) => createRefusal(testWorld(), template({}), { NotificationURLs })
    for (const url of [
      'https://127.0.0.1/',
      'http://example.com/',
      'http://127.0.0.1.example.com/',
      'http://10.0.0.1/',
      'word',
    ])
      expect(await refused(url)).toBe(
        `InvalidParameter: The parameter NotificationURLs is not valid. Alistack notifies http URLs of this machine only, not ${url}.`,
      )
    expect(await refused(...Array.from({ length: 6 }, () => URL))).toContain('There are at most 5.')
  })

  it('are told each status that does not go on', async () => {
    const at = testWorld()
    const NotificationURLs = [URL, 'http://localhost/other']
    const { StackId, ...shown } = await stackOf(at, template({ Vpc: vpc() }, OUTPUTS), { NotificationURLs })
    expect(shown.NotificationURLs).toEqual(NotificationURLs)
    const told = { StackId, StackName: 'demo', Status: 'CREATE_COMPLETE' }
    expect(at.world.stackNotifications.all()).toHaveLength(2)
    expect(at.world.stackNotifications.all()).toEqual(
      expect.arrayContaining(NotificationURLs.map((url) => expect.objectContaining({ ...told, URL: url }))),
    )
    await deleteStack(at, StackId)
    expect(at.world.stackNotifications.all()).toHaveLength(4)
    const gone = expect.objectContaining({ ...told, Status: 'DELETE_COMPLETE', URL })
    expect(at.world.stackNotifications.all()).toContainEqual(gone)
  })

  it('are told CREATE_ROLLBACK_COMPLETE, or CREATE_FAILED without a rollback', async () => {
    const lost = template({ Group: { Type: 'ALIYUN::ECS::SecurityGroup', Properties: { VpcId: 'vpc-none' } } })
    for (const [DisableRollback, status] of [
      [false, 'CREATE_ROLLBACK_COMPLETE'],
      [true, 'CREATE_FAILED'],
    ] as const) {
      const at = testWorld()
      await createStack(at, lost, { NotificationURLs: [URL], DisableRollback })
      await at.settle()
      expect(at.world.stackNotifications.all()).toMatchObject([{ Status: status }])
    }
  })

  it('are sent by the emulator, once, and what does not arrive is said', async () => {
    const bodies: string[] = []
    const lines: string[] = []
    const emulator = await createEmulator({ pace: 'instant', say: (line) => lines.push(line) })
    try {
      await withServer(
        (request, response) => {
          let body = ''
          request.on('data', (chunk) => {
            body += chunk
          })
          request.on('end', () => {
            bodies.push(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`)
            response.statusCode = request.url === '/broken' ? 500 : 200
            response.end()
          })
        },
        async (url) => {
          const { StackId } = await emulator.call('ros.CreateStack', {
            ...{ RegionId: REGION, StackName: 'told', TemplateBody: template({}, OUTPUTS) },
            NotificationURLs: [`${url}/told`, `${url}/broken`],
          })
          await emulator.advance(60_000)
          await expect.poll(() => [bodies.length, lines.length]).toEqual([2, 1])
          const Outputs = [{ OutputKey: 'Word', OutputValue: 'yes', Description: 'a word' }]
          const payload = { Outputs, StackId, StackName: 'told', Status: 'CREATE_COMPLETE' }
          const told = bodies.find((body) => body.startsWith('POST /told application/json ')) ?? ''
          expect(JSON.parse(told.slice('POST /told application/json '.length))).toEqual(payload)
          expect(lines[0]).toContain(`did not reach ${url}/broken: the answer was 500.`)
        },
      )
    } finally {
      await emulator.close()
    }
  })

  it('are posted to this machine only, and not waited for long', async () => {
    expect(await postUrl('http://example.com/', {})).toBe('it is no http URL of this machine.')
    expect(await postUrl('http://127.0.0.1:1/', {})).toContain('ECONNREFUSED')
    await withServer(
      () => undefined,
      async (url) => expect(await postUrl(url, {})).toBe('it took more than 2000 ms.'),
    )
    await withServer(
      (_request, response) => void response.end(),
      async (url) => expect(await postUrl(url.replace('127.0.0.1', 'localhost'), {})).toBeUndefined(),
    )
  })
})
