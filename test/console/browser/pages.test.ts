import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Visit, whyNot } from './browser.ts'
import { someInstance } from './worlds.ts'

if (whyNot !== undefined) console.log(`browser tests are skipped: ${whyNot}`)

/** Pages that need no id. */
const PLACES = [
  '/',
  '/instances',
  '/clone-tasks',
  '/images',
  '/snapshots',
  '/disks',
  '/key-pairs',
  '/topology',
  '/vpcs',
  '/security-groups',
  '/eips',
  '/ram/users',
  '/ram/groups',
  '/ram/roles',
  '/ram/policies',
  '/stacks',
  '/calls',
  '/timeline',
  '/stock',
  '/faults',
  '/scenarios',
]

describe.skipIf(whyNot !== undefined)('pages of the console', () => {
  let visit: Visit
  let instanceId = ''

  beforeAll(async () => {
    visit = await Visit.begin()
    instanceId = await someInstance(visit)
  })
  afterAll(() => visit?.end())

  it.each(PLACES)('%s is shown without complaints, and axe finds nothing serious', async (place) => {
    await visit.open(place)
    expect(await visit.accessibility()).toEqual([])
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('shows hostile texts of an instance as text', async () => {
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
