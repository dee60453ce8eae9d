import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readUrl } from '../../src/host/readUrl.ts'
import { withServer, withText } from '../setup/textServer.ts'

const LIMIT = 524_288
const problem = async (url: string, options = {}) => {
  const read = await readUrl(url, options)
  return 'problem' in read ? read.problem : `read: ${read.text}`
}

describe('readUrl over http', () => {
  it('reads from this machine, by each of its names', async () => {
    await withText('Größe', async (url) => {
      expect(await readUrl(`${url}/a?b=c`)).toEqual({ text: 'Größe' })
      expect(await readUrl(url.replace('127.0.0.1', 'localhost'))).toEqual({ text: 'Größe' })
      // As URLs are read: another spelling of the same address.
      expect(await readUrl(url.replace('127.0.0.1', '0x7f.1'))).toEqual({ text: 'Größe' })
    })
  })

  it.each([
    'http://example.com/template.json',
    'https://ros.aliyuncs.com/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.100.100.200/latest/meta-data/',
    'http://127.0.0.1.example.com/',
    'http://localhost.example.com/',
    'http://[::ffff:10.0.0.1]/',
    'http://0.0.0.0/',
  ])('reads nothing from %s', async (url) => {
    expect(await problem(url)).toMatch(/^Alistack reads from this machine only, not from /)
  })

  it.each([
    ['oss://ros/template/demo', /no OSS/],
    ['ftp://127.0.0.1/a', /begins with/],
    ['template.json', /not a URL/],
    ['', /not a URL/],
    ['http://127.0.0.1:1/', /cannot be read \(ECONNREFUSED\)/],
    ['file:///etc/hosts', /template folder \(--template-dir\)/],
  ])('says what is wrong with %j', async (url, expected) => {
    expect(await problem(url)).toMatch(expected)
  })

  it('follows redirects on this machine and no others', async () => {
    const targets: Record<string, string> = {
      '/once': '/end',
      '/away': 'http://example.com/',
      '/file': 'file:///etc/hosts',
      '/round': '/round',
    }
    await withServer(
      (request, response) => {
        const location = targets[request.url ?? '']
        if (location === undefined) response.end('there')
        else response.writeHead(302, { location }).end()
      },
      async (url) => {
        expect(await readUrl(`${url}/once`)).toEqual({ text: 'there' })
        expect(await problem(`${url}/away`)).toMatch(/this machine only, not from example.com/)
        expect(await problem(`${url}/file`)).toMatch(/redirects to a file/)
        expect(await problem(`${url}/round`)).toMatch(/redirects more than 3 times/)
      },
    )
  })

  it('bounds what it reads', async () => {
    await withText('x'.repeat(LIMIT), async (url) => expect(await readUrl(url)).toHaveProperty('text.length', LIMIT))
    await withText('x'.repeat(LIMIT + 1), async (url) => expect(await problem(url)).toMatch(/more than 524288 bytes/))
    const missing = (_: unknown, response: import('node:http').ServerResponse) => void response.writeHead(404).end('no')
    await withServer(missing, async (url) => expect(await problem(url)).toMatch(/status 404/))
    const binary = (_: unknown, response: import('node:http').ServerResponse) =>
      void response.end(Buffer.from([0xff, 0xfe]))
    await withServer(binary, async (url) => expect(await problem(url)).toMatch(/cannot be read/))
  })
})

describe('readUrl of files', () => {
  let folder = ''
  let outside = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'alistack-templates-'))
    outside = mkdtempSync(path.join(tmpdir(), 'alistack-outside-'))
    writeFileSync(path.join(folder, 'a b.json'), '{}')
    writeFileSync(path.join(folder, 'large'), 'x'.repeat(LIMIT + 1))
    writeFileSync(path.join(outside, 'secret'), 'secret')
    symlinkSync(path.join(outside, 'secret'), path.join(folder, 'link'))
    symlinkSync(folder, path.join(outside, 'folder'))
  })
  afterAll(() => {
    for (const each of [folder, outside]) rmSync(each, { recursive: true })
  })
  const at = (...parts: string[]) => pathToFileURL(path.join(...parts)).href

  it('reads below the folder, also through a link to it', async () => {
    expect(await readUrl(at(folder, 'a b.json'), { templateDir: folder })).toEqual({ text: '{}' })
    const templateDir = path.join(outside, 'folder')
    expect(await readUrl(at(folder, 'a b.json'), { templateDir })).toEqual({ text: '{}' })
  })

  it('reads nothing else', async () => {
    const options = { templateDir: folder }
    expect(await problem(at(outside, 'secret'), options)).toMatch(/not below the template folder/)
    expect(await problem(at(folder, 'link'), options)).toMatch(/not below the template folder/)
    expect(await problem(`${at(folder)}/%2e%2e/${path.basename(outside)}/secret`, options)).toMatch(/not below/)
    expect(await problem(at(folder, 'none'), options)).toMatch(/cannot be read \(ENOENT\)/)
    expect(await problem(at(folder), options)).toMatch(/cannot be read \(EISDIR\)/)
    expect(await problem(at(folder, 'large'), options)).toMatch(/more than 524288 bytes/)
    expect(await problem(`file://host${path.join(folder, 'a b.json')}`, options)).toMatch(/names no host/)
  })
})
