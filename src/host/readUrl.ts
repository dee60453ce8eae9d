import { readFile, realpath, stat } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FetchedText } from '../door/fetched.ts'

/** Bytes of the largest text that is read: that of a template. */
const MAX_BYTES = 524_288
/** From the first byte asked for to the last one read, redirects included. */
const MAX_MS = 5_000
const MAX_REDIRECTS = 3

export interface ReadUrlOptions {
  /** Folder below which `file:` URLs may lie; none may if omitted. */
  readonly templateDir?: string | undefined
}

/**
 * Reads the text behind a URL: `http:` and `https:` on this machine only, `file:` below the template folder only.
 * Everything else, also what a redirect leads to, is a problem that says so. Never rejects.
 */
export async function readUrl(url: string, { templateDir }: ReadUrlOptions = {}): Promise<FetchedText> {
  try {
    const parsed = parse(url)
    const bytes =
      parsed.protocol === 'file:'
        ? await readBelow(templateDir, parsed)
        : await readLoopback(parsed, Date.now() + MAX_MS)
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    return { problem: error instanceof Problem ? message : `it cannot be read (${code ?? message}).` }
  }
}

class Problem extends Error {}

function parse(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined) throw new Problem('it is not a URL.')
  if (parsed.protocol === 'oss:') throw new Problem('Alistack has no OSS; serve the text on a loopback address.')
  if (!['http:', 'https:', 'file:'].includes(parsed.protocol))
    throw new Problem('it begins with http:, https: or file:.')
  return parsed
}

async function readBelow(folder: string | undefined, url: URL): Promise<Buffer> {
  if (folder === undefined) throw new Problem('file: URLs need a template folder (--template-dir).')
  if (url.host !== '') throw new Problem('a file: URL names no host.')
  // Links are followed first, so that none leads out of the folder.
  const [root, file] = await Promise.all([realpath(folder), realpath(fileURLToPath(url))])
  const inside = path.relative(root, file)
  if (inside.startsWith('..') || path.isAbsolute(inside))
    throw new Problem('the file is not below the template folder.')
  const { size } = await stat(file)
  if (size > MAX_BYTES) throw new Problem(`it has more than ${MAX_BYTES} bytes.`)
  return readFile(file)
}

/** Addresses of this machine. A name is not looked up: what it leads to could change between two looks. */
function loopbackAddress({ hostname }: URL): string | undefined {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (host === 'localhost') return '127.0.0.1'
  const isLocal = host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
  return isLocal ? host : undefined
}

async function readLoopback(url: URL, untilMs: number, redirects = 0): Promise<Buffer> {
  const address = loopbackAddress(url)
  if (address === undefined) {
    throw new Problem(`Alistack reads from this machine only, not from ${url.hostname}; send the text itself.`)
  }
  const response = await ask(url, address, untilMs)
  const { statusCode = 0, headers } = response
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
    response.destroy()
    if (redirects === MAX_REDIRECTS) throw new Problem(`it redirects more than ${MAX_REDIRECTS} times.`)
    const next = parse(new URL(headers.location, url).href)
    if (next.protocol === 'file:') throw new Problem('it redirects to a file.')
    return readLoopback(next, untilMs, redirects + 1)
  }
  if (statusCode !== 200) {
    response.destroy()
    throw new Problem(`it answers with status ${statusCode}.`)
  }
  return wholeOf(response)
}

/** Both are loaded where they are asked for: TLS is a good part of what Node would load at the start. */
async function ask(url: URL, address: string, untilMs: number): Promise<IncomingMessage> {
  const { get } = url.protocol === 'https:' ? await import('node:https') : await import('node:http')
  return new Promise((resolve, reject) => {
    // No agent: nothing stays open behind the call. Names of the address are kept for Host and for TLS.
    const request = get(
      {
        host: address,
        port: url.port,
        path: `${url.pathname}${url.search}`,
        servername: url.hostname,
        agent: false,
        headers: { Host: url.host },
      },
      resolve,
    )
    const timer = setTimeout(
      () => request.destroy(new Problem(`it takes longer than ${MAX_MS / 1_000} seconds.`)),
      Math.max(0, untilMs - Date.now()),
    )
    request.on('error', reject)
    request.on('close', () => clearTimeout(timer))
  })
}

async function wholeOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > MAX_BYTES) {
      response.destroy()
      throw new Problem(`it has more than ${MAX_BYTES} bytes.`)
    }
  }
  return Buffer.concat(chunks)
}
