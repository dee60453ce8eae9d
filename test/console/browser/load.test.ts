import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Visit, whyNot } from './browser.ts'

/** Bytes on the wire that the first look at the console may take. */
const MOST_BYTES = 500_000
const WAIT = { timeout: 20_000 }

describe.skipIf(whyNot !== undefined)('the first load of the console', () => {
  let visit: Visit

  beforeAll(async () => {
    visit = await Visit.begin()
  })
  afterAll(() => visit?.end())

  it('is at most 500 kB, compressed, and all of it comes from the emulator', async () => {
    const finished: Request[] = []
    const note = (request: Request) => void finished.push(request)
    visit.page.on('requestfinished', note)
    await visit.open('/')
    await expect.poll(() => finished.filter((one) => one.url().endsWith('.js')).length, WAIT).toBeGreaterThan(1)
    visit.page.off('requestfinished', note)
    const bodies = await Promise.all(
      finished.map(async (request) => {
        const reply = await request.response()
        const encoding = (await reply?.headerValue('content-encoding')) ?? ''
        return { url: request.url(), bytes: (await request.sizes()).responseBodySize, encoding }
      }),
    )
    const total = bodies.reduce((sum, { bytes }) => sum + bytes, 0)
    console.log(`first load: ${Math.round(total / 1000)} kB in ${bodies.length} answers`)
    expect(total).toBeGreaterThan(100_000)
    expect(total).toBeLessThanOrEqual(MOST_BYTES)
    for (const { url, encoding } of bodies) {
      expect(url.startsWith(visit.url)).toBe(true)
      if (/\.(js|css)$/.test(url)) expect([url, encoding]).toEqual([url, 'gzip'])
    }
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('follows the world again after the connection was lost', async () => {
    const { page } = visit
    const door = await SecondDoor.open(visit)
    await page.goto(`${door.url}/console/vpcs`)
    await page.getByRole('status').filter({ hasText: 'Live' }).waitFor()
    await page.getByText('There are no VPCs in this region').waitFor()
    await door.shut()
    await page.getByText('Connection lost').waitFor()
    visit.complaints.length = 0
    await visit.emulator.call('vpc.CreateVpc', { RegionId: 'cn-hangzhou' })
    await door.openAgain()
    await page.getByRole('status').filter({ hasText: 'Live' }).waitFor()
    // What happened meanwhile is shown, and so is what happens from now on.
    await page.getByText('Total: 1').waitFor()
    await visit.emulator.call('vpc.CreateVpc', { RegionId: 'cn-hangzhou' })
    await page.getByText('Total: 2').waitFor()
    await door.shut()
  })
})

/** The same emulator behind a port of its own that can be shut: the world lives on, the connections do not. */
class SecondDoor {
  readonly #handler: http.RequestListener
  #server: http.Server
  #port = 0

  private constructor(handler: http.RequestListener) {
    this.#handler = handler
    this.#server = http.createServer(handler)
  }

  static async open({ emulator }: Visit): Promise<SecondDoor> {
    const door = new SecondDoor(emulator.handler)
    await door.openAgain()
    return door
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  async openAgain(): Promise<void> {
    this.#server = http.createServer(this.#handler)
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as AddressInfo).port
  }

  async shut(): Promise<void> {
    const isShut = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await isShut
  }
}
