/**
 * npm run bench:console: how the console feels in a browser, measured there. Prints the table that stands in docs/console.md.
 * From an event to the next paint (Event Timing API) while 100 clones are made, and from frame to frame while 10,000 rows scroll by.
 */
import { type Browser, chromium, type Page } from 'playwright-core'
import { createEmulator } from '../src/emulator.ts'
import { chromiumPath } from './screenshots/chromiumPath.ts'
import { makeManyInstances } from './screenshots/manyInstances.ts'

const CLONES = 100
const ROWS = 10_000
/** So slow that the clones are under way for as long as is measured. */
const PACE = 0.5
/** Shorter events are not told of. */
const SHORTEST_MS = 16

/** Runs in the page, before its own scripts. */
const WATCH = `{
  const found = {}
  globalThis.takeInteractions = () => {
    const taken = { ...found }
    for (const id of Object.keys(found)) delete found[id]
    return taken
  }
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId > 0) found[interactionId] = Math.max(found[interactionId] ?? 0, duration)
    }
  }).observe({ type: 'event', durationThreshold: ${SHORTEST_MS}, buffered: true })
  globalThis.frameTimes = []
  let last
  const note = (now) => {
    if (last !== undefined) globalThis.frameTimes.push(now - last)
    last = now
    requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
}`

if (chromiumPath === undefined) throw new Error('no Chromium is installed: npm run test:console installs one')
const emulator = await createEmulator()
const { url } = await emulator.listen({ port: 0 })
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
const rows = [await firstLoad(browser), ...(await whileCloning(browser)), ...(await scrolling(browser))]
console.log('| what | measured | bound |\n| --- | --: | --: |')
for (const [what, measured, bound] of rows) console.log(`| ${what} | ${measured} | ${bound} |`)
await browser.close()
await emulator.close()

type Row = readonly [what: string, measured: string, bound: string]

async function newPage(from: Browser): Promise<Page> {
  const page = await (await from.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await page.addInitScript(WATCH)
  return page
}

async function open(page: Page, place: string): Promise<void> {
  await page.goto(`${url}/console${place}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(1_000)
}

async function firstLoad(from: Browser): Promise<Row> {
  const page = await newPage(from)
  const sizes: Promise<{ responseBodySize: number }>[] = []
  page.on('requestfinished', (request) => sizes.push(request.sizes()))
  await open(page, '/')
  const total = (await Promise.all(sizes.splice(0))).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  await page.context().close()
  return ['first load of the landing page, compressed', `${Math.round(total / 1000)} kB`, '≤ 500 kB']
}

/** Typing, opening a menu and going to another page, while the world makes clones and tells of them. */
async function whileCloning(from: Browser): Promise<Row[]> {
  const world = 'bench'
  const instanceId = await makeManyInstances(emulator, world, 1)
  await emulator.worlds.get(world).control({ kind: 'clock', pace: PACE })
  const request = {
    sourceRegionId: 'cn-hangzhou',
    sourceInstanceIds: [instanceId],
    destinationRegionId: 'cn-hangzhou',
    instanceAmount: CLONES,
    includeInstanceData: false,
    acceptTerms: true,
  }
  const page = await newPage(from)
  await open(page, `/instances/${instanceId}?world=${world}`)
  const { cloneTaskId } = await emulator.clone.start(request, { world })
  await page.getByRole('button', { name: 'All actions' }).click()
  await page.getByLabel('Search actions').waitFor()
  for (let i = 0; i < 6; i++) {
    await page.keyboard.type('clone', { delay: 60 })
    for (let j = 0; j < 5; j++) await page.keyboard.press('Backspace', { delay: 40 })
  }
  await page.keyboard.press('Escape')
  const typing = await interactions(page)
  for (let i = 0; i < 6; i++) {
    await page.getByRole('button', { name: 'World…' }).click()
    await page.getByRole('menuitem', { name: 'Fork' }).waitFor()
    await page.keyboard.press('Escape')
    await page.waitForTimeout(300)
  }
  const menu = await interactions(page)
  for (const name of ['Instances', 'Clone tasks', 'Stacks', 'Calls', 'Instances', 'Overview']) {
    await page.getByRole('link', { name, exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.waitForTimeout(500)
  }
  const pages = await interactions(page)
  const { status } = await emulator.clone.get(cloneTaskId, world)
  if (status !== 'Running') throw new Error(`the clones were not being made for so long: ${status}`)
  await page.context().close()
  const bound = '< 100 ms'
  return [
    [`typing in All actions while ${CLONES} clones are made`, inWords(typing), bound],
    ['opening a menu meanwhile', inWords(menu), bound],
    ['going to another page meanwhile', inWords(pages), bound],
  ]
}

async function scrolling(from: Browser): Promise<Row[]> {
  await makeManyInstances(emulator, 'many', ROWS)
  const page = await newPage(from)
  await open(page, '/instances?world=many')
  await page.getByText(`Total: ${ROWS}`).waitFor()
  await page.getByRole('region', { name: 'Instances' }).hover()
  await page.evaluate('globalThis.frameTimes.length = 0')
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, 600)
    await page.waitForTimeout(30)
  }
  const frames = (await page.evaluate('globalThis.frameTimes')) as number[]
  await page.context().close()
  const sorted = frames.sort((a, b) => a - b)
  const at = (part: number) => `${Math.round(sorted[Math.floor(sorted.length * part)] ?? 0)} ms`
  return [[`frame to frame while ${ROWS} rows scroll by`, `median ${at(0.5)}, 95 of 100 ≤ ${at(0.95)}`, '']]
}

interface Watched {
  /** Duration of each interaction's longest event, by its id. */
  readonly interactions: Readonly<Record<string, number>>
}

/** Since the last time. Events below the shortest time are not among them. */
async function interactions(page: Page): Promise<number[]> {
  await page.waitForTimeout(500)
  const watched = (await page.evaluate('globalThis.takeInteractions()')) as Watched['interactions']
  return Object.values(watched).sort((a, b) => a - b)
}

function inWords(sorted: readonly number[]): string {
  if (sorted.length === 0) return `all < ${SHORTEST_MS} ms`
  const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
  return `median ${at(0.5)} ms, longest ${at(1)} ms`
}
