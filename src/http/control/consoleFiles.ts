import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type NextFunction, type Request, type Response, type Router } from 'express'

/** Beside the bundle in dist, else where the build puts it when the sources themselves run. */
const FOLDERS = ['./console/', '../../../dist/console/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
)

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Alistack</title>
<h1>The console is not built</h1><p>Build it with <code>npm run build</code> and reload this page.</p></html>
`

/**
 * The web console: files of the build, and its page for every address that is no file, because the page itself knows the addresses.
 * Scripts and styles come from here only; the nonce lets the component library put style sheets into the page.
 */
export function consoleFiles(): Router {
  const folder = FOLDERS.find((candidate) => existsSync(path.join(candidate, 'index.html'))) ?? FOLDERS[0] ?? ''
  const router = express.Router()
  router.use('/assets', preferCompressed(path.join(folder, 'assets')))
  router.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  router.use('/assets', (_request: Request, response: Response) => void response.status(404).end())
  router.get('/{*path}', (_request: Request, response: Response) => {
    const file = path.join(folder, 'index.html')
    if (!existsSync(file)) return void response.status(404).type('html').send(NOT_BUILT)
    const nonce = randomBytes(16).toString('base64')
    response.set(headers(nonce)).type('html')
    response.send(readFileSync(file, 'utf8').replaceAll('%NONCE%', nonce))
  })
  return router
}

/** Gives the compressed form, which the build puts beside a file, to those who take it. */
function preferCompressed(folder: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    response.vary('Accept-Encoding')
    const name = path.basename(request.path)
    const isThere = /\.(js|css)$/.test(name) && existsSync(path.join(folder, `${name}.gz`))
    if (isThere && request.acceptsEncodings('gzip') === 'gzip') {
      response.type(path.extname(name)).set('content-encoding', 'gzip')
      request.url = `/${name}.gz`
    }
    next()
  }
}

function headers(nonce: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}
