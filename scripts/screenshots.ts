/**
 * npm run screenshots: pictures of every page of the console in a prepared world, in docs/screenshots, for people to look at.
 * Light and English, a few of them dark, Japanese and Chinese. Names on the command line choose some: `npm run screenshots overview`.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { createEmulator } from '../src/emulator.ts'
import { chromiumPath } from './screenshots/chromiumPath.ts'
import { shownPlaces } from './screenshots/places.ts'
import { prepareWorld, WORLD } from './screenshots/preparedWorld.ts'

const SOLD_OUT = { regionId: 'cn-hangzhou', zoneId: 'cn-hangzhou-i', instanceType: 'ecs.g6.large', count: 0 }
const FOLDER = path.resolve(import.meta.dirname, '../docs/screenshots')
/** Drawings and tables settle after what they show has come. */
const DRAWING_MS = 600
const SIZE = { width: 1280, height: 800 }
/** Shown a second time: dark, and in the other languages. */
const DARK = ['overview', 'instances-one', 'topology', 'calls-one', 'stack-graph', 'wizard-preview']
const OTHER_LANGUAGES = ['overview', 'instances-one', 'wizard-preview', 'wizard-result']

if (chromiumPath === undefined) throw new Error('no Chromium is installed: npm run test:console installs one')
const chosen = process.argv.slice(2)
const isWanted = (name: string) => chosen.length === 0 || chosen.some((word) => name.includes(word))

const emulator = await createEmulator()
const { url } = await emulator.listen({ port: 0 })
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
const contextOf = (more: object = {}) =>
  browser.newContext({ viewport: SIZE, reducedMotion: 'reduce', locale: 'en-US', ...more })

mkdirSync(FOLDER, { recursive: true })
if (chosen.length === 0) for (const file of readdirSync(FOLDER)) rmSync(path.join(FOLDER, file))
const prepared = await prepareWorld(emulator)
const light = await contextOf()
const places = await shownPlaces(await light.newPage(), url, prepared)
await shoot(light, '', () => true)
await shoot(await contextOf({ colorScheme: 'dark' }), '-dark', (name) => DARK.includes(name))
for (const language of ['ja', 'zh']) {
  await shoot(await contextOf({ locale: language }), `-${language}`, (name) => OTHER_LANGUAGES.includes(name))
}
await browser.close()
await emulator.close()
const sizes = readdirSync(FOLDER).map((file) => statSync(path.join(FOLDER, file)).size)
console.log(`${sizes.length} pictures, ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024)} KiB`)

async function shoot(context: BrowserContext, suffix: string, isMeant: (name: string) => boolean): Promise<void> {
  const page = await context.newPage()
  for (const { name, path: place } of places) {
    if (!isMeant(name) || !isWanted(name)) continue
    await open(page, place)
    await picture(page, name + suffix)
  }
  if (suffix === '' && isWanted('scenarios')) await scenario(page, 'scenarios-run')
  if (suffix === '' && isWanted('instances-one')) await allActions(page, 'instances-one-actions')
  if (suffix === '' && isWanted('wizard-several')) await several(page, 'wizard-several')
  if ((isMeant('wizard-preview') || isMeant('wizard-result')) && isWanted('wizard')) await wizard(context, suffix)
  await context.close()
}

async function open(page: Page, place: string): Promise<void> {
  await page.goto(`${url}/console${place}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
}

/** Until nothing is loading and what was asked for has been drawn. */
async function settled(page: Page): Promise<void> {
  const loading = page.locator('[aria-busy="true"]')
  for (let i = 0; i < 100 && (await loading.count()) > 0; i++) await page.waitForTimeout(100)
  await page.waitForTimeout(DRAWING_MS)
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) })
}

/** A scenario that has been run: what each step did, and whether it held. */
async function scenario(page: Page, name: string): Promise<void> {
  await open(page, `/scenarios?world=${WORLD}`)
  const choice = page.locator('main select')
  await choice.selectOption({ index: 3 })
  await page.locator('main button').last().click()
  await page.locator('main table').first().waitFor({ timeout: 60_000 })
  await settled(page)
  await page.locator('main table').first().scrollIntoViewIfNeeded()
  await page
    .locator('main table')
    .first()
    .evaluate((table) => (table as unknown as Scrolled).scrollIntoView())
  await page.mouse.wheel(0, -160)
  await settled(page)
  await picture(page, name)
}

interface Scrolled {
  readonly scrollIntoView: () => void
}

/** The panel that is searched by typing. */
async function allActions(page: Page, name: string): Promise<void> {
  await open(page, `/instances/${prepared.instanceId}?world=${WORLD}`)
  await page.locator('main button').first().click()
  await page.getByRole('dialog').getByRole('textbox').fill('clone')
  await settled(page)
  await picture(page, name)
}

/** The steps of the clone wizard that have no address of their own, in a world that is thrown away. */
async function wizard(context: BrowserContext, suffix: string): Promise<void> {
  const fork = `${WORLD}-wizard${suffix}`
  emulator.worlds.fork(WORLD, fork)
  await emulator.worlds.get(fork).control({ kind: 'stock', settings: [SOLD_OUT] })
  const page = await context.newPage()
  await open(page, `/instances/${prepared.instanceId}/clone?world=${fork}`)
  await page.locator('input[role="switch"]').check()
  await page.locator('main button[type="submit"]').click()
  await page.locator('main table').first().waitFor({ timeout: 30_000 })
  await settled(page)
  await picture(page, `wizard-preview${suffix}`)
  await page.locator('main button').last().click()
  await page.locator('main [role="progressbar"]').waitFor({ state: 'attached', timeout: 30_000 })
  await emulator.advance(7_000, { world: fork })
  await settled(page)
  if (suffix === '') await picture(page, 'wizard-running')
  await emulator.advance(3_600_000, { world: fork })
  await settled(page)
  await picture(page, `wizard-result${suffix}`)
}

/** What would be made of every instance of the region; the quota leaves the last of them less than is asked for. */
async function several(page: Page, name: string): Promise<void> {
  const fork = `${WORLD}-several`
  emulator.worlds.fork(WORLD, fork)
  const quota = { name: 'max-postpaid-instance-vcpu-count', value: 34 }
  await emulator.worlds.get(fork).control({ kind: 'quotas', settings: [{ regionId: SOLD_OUT.regionId, ...quota }] })
  const { Instances } = await emulator.call('ecs.DescribeInstances', { RegionId: SOLD_OUT.regionId }, { world: fork })
  const ids = (Instances.Instance ?? []).map(({ InstanceId = '' }) => InstanceId)
  await open(page, `/instances/${ids.join(',')}/clone?world=${fork}`)
  await page.getByLabel('Quantity').fill('2')
  await page.locator('main button[type="submit"]').click()
  await page.getByText('In all').waitFor({ timeout: 30_000 })
  await settled(page)
  await picture(page, name)
}
