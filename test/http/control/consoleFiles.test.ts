import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { freshEmulator } from '../emulators.ts'

describe('the console', () => {
  it('is where a browser is led, and its page allows nothing that does not come from here', async () => {
    const emulator = await freshEmulator()
    const api = request(emulator.handler)
    const home = await api.get('/').set('Accept', 'text/html')
    expect([home.status, home.headers.location]).toEqual([302, '/console/'])
    const { status, headers, text } = await api.get('/console/instances?world=default')
    expect(headers['content-type']).toContain('text/html')
    // Where the console has not been built, the page says how to build it.
    if (status === 404) return expect(text).toContain('npm run build')
    const policy = headers['content-security-policy'] ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none'
    expect(text).toContain(`content="${nonce}"`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(text).not.toMatch(/<script>|<style/)
  })

  it('gives its files compressed to those who take that, and whole to others', async () => {
    const api = request((await freshEmulator()).handler)
    const { status, text: page } = await api.get('/console/')
    // Where the console has not been built, there are no files.
    if (status === 404) return
    const address = /src="([^"]+\.js)"/.exec(page)?.[1] ?? ''
    const compressed = await api.get(address).set('Accept-Encoding', 'gzip')
    expect(compressed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    const plain = await api.get(address).set('Accept-Encoding', 'identity')
    expect(plain.headers['content-encoding']).toBeUndefined()
    for (const { headers } of [compressed, plain]) {
      expect(headers['content-type']).toContain('text/javascript')
      expect(headers['cache-control']).toContain('immutable')
    }
    // The client unpacks it.
    expect(compressed.text).toBe(plain.text)
    expect(Number(compressed.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']) / 2)
  })

  it('has no files but its own', async () => {
    const emulator = await freshEmulator()
    for (const path of ['/console/assets/none.js', '/console/assets/..%2f..%2fpackage.json']) {
      const { status, text } = await request(emulator.handler).get(path)
      expect([path, status]).toEqual([path, 404])
      expect(text ?? '').not.toContain('dependencies')
    }
  })
})
