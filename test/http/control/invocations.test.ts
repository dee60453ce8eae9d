import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { freshEmulator } from '../emulators.ts'

describe('results of invocations', () => {
  it.each([
    [{ results: [{ exitCode: 0, output: '' }] }, 404],
    [{ results: [] }, 400],
    [{ results: [{ exitCode: 'no', output: '' }] }, 400],
  ])('refuses %j with %i', async (body, status) => {
    const emulator = await freshEmulator({ pace: 'instant' })
    const answer = await request(emulator.handler).put('/_alistack/worlds/default/invocations/t-0/result').send(body)
    expect(answer.status).toBe(status)
  })
})
