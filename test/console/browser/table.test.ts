import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeManyInstances } from '../../../scripts/screenshots/manyInstances.ts'
import { Visit, whyNot } from './browser.ts'

const COUNT = 10_000
/** Rows in sight, and some before and after them. */
const MOST_ROWS = 60
const WAIT = { timeout: 20_000 }

describe.skipIf(whyNot !== undefined)('a table of 10,000 rows', () => {
  let visit: Visit

  beforeAll(async () => {
    visit = await Visit.begin()
    await makeManyInstances(visit.emulator, 'many', COUNT)
  }, 180_000)
  afterAll(() => visit?.end())

  it('has only the rows in sight in the page, wherever it is scrolled to', async () => {
    const { page } = visit
    const asked: number[] = []
    page.on('request', (request) => {
      const { action, request: wish } = (request.postDataJSON() ?? {}) as { action?: string; request?: object }
      if (action === 'DescribeInstances') asked.push((wish as { PageNumber: number }).PageNumber)
    })
    await visit.open('/instances?world=many')
    const table = page.getByRole('region', { name: 'Instances' })
    const rows = table.locator('tbody tr[aria-rowindex]')
    const indexes = () => rows.evaluateAll((all) => all.map((row) => Number(row.getAttribute('aria-rowindex'))))
    await page.getByText(`Total: ${COUNT}`).waitFor()
    expect(await table.getByRole('table').getAttribute('aria-rowcount')).toBe(String(COUNT))
    expect((await indexes()).length).toBeLessThanOrEqual(MOST_ROWS)

    // By keyboard to the end: the newest are the first, so the oldest are there.
    await table.focus()
    await page.keyboard.press('End')
    await expect.poll(async () => (await indexes()).at(-1), WAIT).toBe(COUNT)
    await expect.poll(() => table.getByText('many-000').count(), WAIT).toBeGreaterThan(5)
    expect((await indexes()).length).toBeLessThanOrEqual(MOST_ROWS)

    // Anywhere in between, row after row without a gap.
    for (const part of [0.5, 0.25, 0.9]) {
      await table.evaluate((scroller, at) => scroller.scrollTo(0, scroller.scrollHeight * at), part)
      await expect.poll(async () => Math.abs(((await indexes())[0] ?? 0) / COUNT - part) < 0.01, WAIT).toBe(true)
      const shown = await indexes()
      expect(shown.length).toBeLessThanOrEqual(MOST_ROWS)
      expect(shown).toEqual(shown.map((_, i) => (shown[0] ?? 0) + i))
      await expect.poll(() => rows.filter({ hasText: '…' }).count(), WAIT).toBe(0)
    }
    // Only the pages that came into sight were asked for, be it on the way: the key scrolls smoothly.
    expect(new Set(asked).size).toBeLessThanOrEqual(COUNT / 100 / 3)
    expect(visit.complaints.splice(0)).toEqual([])
  })
})
