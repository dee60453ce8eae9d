import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { chromiumPath } from '../../../scripts/screenshots/chromiumPath.ts'
import { createEmulator, type EmulatorOptions } from '../../../src/emulator.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** Why the browser tests cannot run here; undefined if they can. */
export const whyNot =
  chromiumPath === undefined
    ? 'no Chromium is installed: npm run test:console installs one'
    : existsSync(path.join(root, 'dist/console/index.html'))
      ? undefined
      : 'the console is not built: npm run build'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** An emulator and a browser that looks at its console. */
export class Visit {
  readonly #browser: Browser
  readonly #close: () => Promise<void>
  readonly emulator: Awaited<ReturnType<typeof createEmulator>>
  readonly url: string
  readonly page: Page
  /** What the page complained about: errors, refused content, failed requests to the emulator. */
  readonly complaints: string[] = []

  private constructor(browser: Browser, page: Page, emulator: Visit['emulator'], url: string) {
    this.#browser = browser
    this.page = page
    this.emulator = emulator
    this.url = url
    this.#close = () => emulator.close()
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' || /Content Security Policy/.test(message.text()))
        this.complaints.push(`${message.text()} ${message.location().url}`)
    })
  }

  static async begin(options: EmulatorOptions = {}): Promise<Visit> {
    const emulator = await createEmulator({ pace: 'instant', ...options })
    const { url } = await emulator.listen({ port: 0 })
    const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] })
    // Without motion: a click on what is still moving may miss it.
    const view = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const
    const context = await browser.newContext({ ...view, bypassCSP: false })
    return new Visit(browser, await context.newPage(), emulator, url)
  }

  async end(): Promise<void> {
    await this.#browser.close()
    await this.#close()
  }

  /** Goes to a page of the console and waits until its heading is there and nothing is loading. */
  async open(place: string): Promise<void> {
    await this.page.goto(`${this.url}/console${place}`)
    await this.#isShown()
  }

  /** As `open`, within the page that is open, as by the browser's buttons: many times faster than loading it anew. */
  async go(place: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, `/console${place}`)
    await this.#isShown()
  }

  async #isShown(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => this.page.locator('[aria-busy="true"]').count(), { timeout: 30_000 }).toBe(0)
  }

  /** Asks the control API, as any other client would: `path` is below /_alistack. */
  async control<T>(method: string, path: string, body?: object): Promise<T> {
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    const headers = { 'content-type': 'application/json' }
    const reply = await fetch(`${this.url}/_alistack${path}`, { method, headers, ...init })
    const text = await reply.text()
    expect(reply.ok, text).toBe(true)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  /** Serious and critical findings of axe-core, as `rule: element`; of contrast alone, or of all but contrast, in less time. */
  async accessibility(what: 'all' | 'contrast' | 'all but contrast' = 'all'): Promise<string[]> {
    // The policy of the page admits no foreign script, and a debugger's evaluation is none.
    await this.page.evaluate(axe)
    const rules = { 'color-contrast': { enabled: what !== 'all but contrast' } }
    const only = { type: 'rule', values: ['color-contrast'] }
    const options = { resultTypes: ['violations'], ...(what === 'contrast' ? { runOnly: only } : { rules }) }
    const findings = await this.page.evaluate(async (asked) => {
      type Found = { violations: { id: string; impact: string; nodes: { html: string }[] }[] }
      const { violations } = await (
        globalThis as unknown as { axe: { run: (asked: object) => Promise<Found> } }
      ).axe.run(asked)
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    }, options)
    return findings
  }
}
