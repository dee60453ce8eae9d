import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { SDK_CALLS } from './calls.ts'

let emulator: Emulator
let server: http.Server
/** Status of every answer, by its RequestId: some SDKs hide it. */
const statuses = new Map<string, number>()

beforeAll(async () => {
  emulator = await createEmulator({ pace: 'instant', checkResponses: true })
  server = http.createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
    const { writeHead } = response
    response.writeHead = ((status: number, headers: Record<string, string>) => {
      statuses.set(String(headers['x-acs-request-id']), status)
      return writeHead.call(response, status, headers)
    }) as typeof writeHead
    emulator.handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await emulator.close()
})

interface Parsed {
  readonly code: string
  readonly requestId: string
}

/** What the SDK made of the answer. */
async function parsed(run: (host: string) => Promise<unknown>): Promise<Parsed> {
  const { port } = server.address() as AddressInfo
  try {
    const reply = (await run(`127.0.0.1:${port}`)) as {
      RequestId?: string
      body?: { requestId?: string; RequestId?: string }
      requestId?: string
    }
    const requestId = reply.body?.requestId ?? reply.body?.RequestId ?? reply.requestId ?? reply.RequestId
    return { code: '', requestId: requestId ?? '' }
  } catch (error) {
    const { code = '', requestId, data } = error as { code?: string; requestId?: string; data?: { RequestId?: string } }
    return { code, requestId: requestId ?? data?.RequestId ?? '' }
  }
}

const OK = ['', 200] as const
/** By action: what the ids and names in the calls deserve. RunInstances names an image that no account has; root assumes no role. */
const BY_ACTION: Record<string, readonly [code: string, status: number]> = {
  DescribeInstances: OK,
  'DescribeInstances flat': OK,
  DescribeVpcs: OK,
  GetCallerIdentity: OK,
  RunInstances: ['InvalidImageId.NotFound', 404],
  CreateImage: ['InvalidInstanceId.NotFound', 404],
  CopyImage: ['InvalidImageId.NotFound', 404],
  CreateStack: ['InvalidTemplateSection', 400],
  AssumeRole: ['NoPermission', 403],
  ListUsers: OK,
}
/** Families that never come as far as the action. */
const BY_FAMILY: Record<string, readonly [code: string, status: number]> = {
  'core token': ['InvalidSecurityToken.MismatchWithAccessKey', 400],
  'pop-core token': ['InvalidSecurityToken.MismatchWithAccessKey', 400],
  anonymous: ['InvalidParameter.RoleArn', 400],
  bearer: ['InvalidSignatureType', 400],
  'bearer v2': ['InvalidSignatureType', 400],
}

describe('calls of the official Node SDKs', () => {
  it('are sixty', () => {
    expect(SDK_CALLS).toHaveLength(60)
  })

  it.each(SDK_CALLS.map((call) => [`${call.family} ${call.action}`, call] as const))(
    '%s',
    async (_name, { family, action, run }) => {
      const [code, status] = BY_FAMILY[family] ?? BY_ACTION[action] ?? []
      const answer = await parsed(run)
      // The oldest client adds a word to every code.
      expect(answer.code.replace(/(?<=.)Error$/, '')).toBe(code)
      expect(answer.requestId).toMatch(/^[0-9A-F]{8}-([0-9A-F]{4}-){3}[0-9A-F]{12}$/)
      expect(statuses.get(answer.requestId)).toBe(status)
    },
  )
})
