import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shownPlaces } from '../../../scripts/screenshots/places.ts'
import { prepareWorld } from '../../../scripts/screenshots/preparedWorld.ts'
import { isFull } from '../../setup/full.ts'
import { Visit, whyNot } from './browser.ts'
import { newWorld, someInstance } from './worlds.ts'

if (whyNot !== undefined) console.log(`browser tests are skipped: ${whyNot}`)

let visit: Visit

async function show(colorScheme: 'light' | 'dark'): Promise<void> {
  await visit.page.emulateMedia({ colorScheme })
  await visit.page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
}

beforeAll(async () => {
  if (whyNot === undefined) visit = await Visit.begin()
})
afterAll(() => visit?.end())

describe.skipIf(whyNot !== undefined)('every page of the console', () => {
  it('is shown without complaints, names the window, and axe finds nothing serious, light or dark', async () => {
    const places = await shownPlaces(visit.page, visit.url, await prepareWorld(visit.emulator))
    expect(places.length).toBeGreaterThan(35)
    const titles = new Map<string, string>()
    await visit.open('/')
    for (const [at, { name, path }] of places.entries()) {
      await (isFull ? visit.open(path) : visit.go(path))
      // Only contrast differs: every third page is judged in the dark, the others in the light, unless all is asked for.
      const [first, second] = at % 3 === 0 ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
      await show(first)
      expect.soft(await visit.accessibility(), `${name}, ${first}`).toEqual([])
      if (isFull) {
        await show(second)
        expect.soft(await visit.accessibility('contrast'), `${name}, ${second}`).toEqual([])
      }
      expect.soft(visit.complaints.splice(0), name).toEqual([])
      const alerts = () => visit.page.getByRole('alert').count()
      await expect.poll(alerts, { message: name, timeout: 10_000 }).toBe(name.startsWith('calls-one') ? 1 : 0)
      titles.set(name, await visit.page.title())
    }
    await show('light')
    for (const [name, title] of titles) expect(title, name).toMatch(/^.+ · Alistack$/)
    expect(new Set(titles.values()).size).toBeGreaterThan(25)
  }, 240_000)

  it('says in an empty world what to do next, without complaints', async () => {
    const world = newWorld(visit, 'empty')
    await visit.open('/')
    for (const { path } of await shownPlaces(visit.page, visit.url, NOTHING)) {
      if (/\/none|ram\/\w+\//.test(path)) continue
      await visit.go(path.replace(/world=[^&]+/, `world=${world}`))
      expect(await visit.accessibility('all but contrast'), path).toEqual([])
      expect(visit.complaints.splice(0), path).toEqual([])
    }
  }, 120_000)

  it('shows hostile texts of an instance as text', async () => {
    const instanceId = await someInstance(visit)
    await visit.open(`/instances/${instanceId}`)
    await visit.page.getByText('onerror').first().waitFor()
    expect(await visit.page.title()).toBe(`${instanceId} · Alistack`)
    expect(await visit.accessibility()).toEqual([])
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('speaks three languages, and remembers which', async () => {
    await visit.open('/')
    const heading = () => visit.page.getByRole('heading', { level: 1 }).textContent()
    for (const [language, words] of [
      ['ja', '概要'],
      ['zh', '概览'],
      ['en', 'Overview'],
    ] as const) {
      await visit.page.getByLabel(/^(Language|言語|语言)$/).selectOption(language)
      await visit.page.getByRole('heading', { level: 1, name: words }).waitFor()
      await visit.open('/')
      expect(await heading()).toBe(words)
    }
  })
})

/** Pages about one thing are left out where there is nothing. */
const NOTHING = {
  instanceId: 'none',
  cloneTaskId: 'none',
  securityGroupId: 'none',
  stackId: 'none',
  abandonedStackId: 'none',
  requestId: 'none',
}
