import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someInstance, Visit, whyNot } from './browser.ts'

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
    expect(await visit.page.title()).toBe('Alistack')
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

describe.skipIf(whyNot !== undefined)('cloning in the console', () => {
  let visit: Visit

  beforeAll(async () => {
    visit = await Visit.begin()
  })
  afterAll(() => visit?.end())

  it('goes from the details page by "clone" to a clone that runs', async () => {
    const { page } = visit
    const instanceId = await someInstance(visit)
    await visit.open(`/instances/${instanceId}`)
    await page.getByRole('button', { name: 'All actions' }).click()
    await page.keyboard.type('clone')
    await page.getByRole('button', { name: 'Clone instance' }).click()
    await page.getByRole('button', { name: 'Preview configuration' }).click()
    await page.getByText('1 clones of type ecs.g6.large will be made.').waitFor()
    await page.getByLabel('I accept the terms of cloning').check()
    await page.getByRole('button', { name: 'Start cloning' }).click()
    await page.getByText('Instance cloned').first().waitFor()
    expect(visit.complaints.splice(0)).toEqual([])
    const { TotalCount } = await visit.emulator.call('ecs.DescribeInstances', { RegionId: 'cn-hangzhou' })
    expect(TotalCount).toBe(2)
  })
})
