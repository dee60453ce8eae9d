import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Task } from '../../../src/console/pages/clone/shapes.ts'
import { Visit, whyNot } from './browser.ts'

const NAME = 'forgotten-image'
const WORLD = `lab-${NAME}`

describe.skipIf(whyNot !== undefined)('labs', () => {
  let visit: Visit

  beforeAll(async () => {
    visit = await Visit.begin()
  })
  afterAll(() => visit?.end())

  const call = (action: string, request: object) =>
    visit.control('POST', `/worlds/${WORLD}/call`, { product: 'ecs', action, request })
  /** What axe finds in light and in dark. */
  const findings = async () => {
    const found: string[] = []
    for (const colorScheme of ['dark', 'light'] as const) {
      await visit.page.emulateMedia({ colorScheme })
      await visit.page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
      found.push(...(await visit.accessibility()))
    }
    return found
  }
  const check = () => visit.page.getByRole('button', { name: 'Check my world' }).click()
  const verdict = () => visit.page.getByRole('region', { name: 'What came of it' })

  it('shows the list, by level', async () => {
    await visit.open('/labs')
    expect(await findings()).toEqual([])
    const first = visit.page.getByRole('region', { name: 'First steps' })
    await first.getByRole('link', { name: 'The forgotten image' }).click()
    await visit.page.getByRole('heading', { level: 1, name: 'The forgotten image' }).waitFor()
    expect(await findings()).toEqual([])
    expect(await visit.page.getByRole('button', { name: 'Check my world' }).count()).toBe(0)
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('starts one, goes to its world, and says what is missing there', async () => {
    const { page } = visit
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByText(`You are in the world ${WORLD}`).waitFor()
    expect(new URL(page.url()).searchParams.get('world')).toBe(WORLD)
    expect(await page.getByRole('combobox', { name: 'World', exact: true }).inputValue()).toBe(WORLD)

    await page.getByLabel('What does it cost per month').fill('0')
    await check()
    await verdict().getByText('Not yet: some checks do not hold').waitFor()
    const told = (await verdict().textContent()) ?? ''
    expect(told).toContain('This question has no answer: What is the id of the image that was left?')
    expect(told).toContain('The answer to this question is not right: What does it cost per month')
    expect(told).toContain('TotalCount: expected 0, came 1')
    expect(told).toContain('✓ holds: shop and its clone run.')
    expect(await page.getByRole('heading', { name: 'Explanation' }).count()).toBe(0)
    expect(await findings()).toEqual([])
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('gives hints one by one, and leads back from other pages with what was filled in', async () => {
    const { page } = visit
    const hints = page.getByRole('region', { name: 'Hints' })
    await hints.getByRole('button', { name: 'Show hint 1 of 3' }).click()
    await hints.getByText('Look at the report of the clone task').waitFor()
    expect(await hints.getByRole('listitem').count()).toBe(1)
    await page.getByRole('link', { name: 'Images', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Images' }).waitFor()
    await page.mouse.move(640, 600)
    const bar = page.getByRole('note').filter({ hasText: 'This is the world of a lab' })
    expect(await findings()).toEqual([])
    await bar.getByRole('link', { name: 'The forgotten image' }).click()
    await page.getByRole('heading', { level: 1, name: 'The forgotten image' }).waitFor()
    expect(await page.getByLabel('What does it cost per month').inputValue()).toBe('0')
    expect(await hints.getByRole('listitem').count()).toBe(1)
  })

  it('is passed once the world and the answers are as they should be, and is marked', async () => {
    const { page } = visit
    const { tasks } = await visit.control<{ tasks: Task[] }>('GET', `/worlds/${WORLD}/clone/tasks`)
    const [{ imageId, snapshotIds, fee, regionId } = expect.fail('no image was kept')] = (tasks[0]?.retainedImages ??
      []) as readonly { imageId: string; snapshotIds: string[]; regionId: string; fee: { perMonth: number } }[]
    await call('DeleteImage', { RegionId: regionId, ImageId: imageId, Force: true })
    await visit.control('POST', `/worlds/${WORLD}/clock/advance`, { until: 'settled' })
    await call('DeleteSnapshot', { SnapshotId: snapshotIds[0] })
    await page.getByLabel('What is the id of the image').fill(imageId)
    await page.getByLabel('What does it cost per month').fill(String(fee.perMonth))
    await check()
    await verdict().getByText('Solved: all checks hold').waitFor()
    const explanation = page.getByRole('region', { name: 'Explanation' })
    expect(await explanation.textContent()).toContain('Deleting the image by force does it no harm')
    expect(await findings()).toEqual([])

    await page.getByLabel(/^(Language|言語|语言)$/).selectOption('ja')
    await page.getByRole('heading', { level: 1, name: '忘れられたイメージ' }).waitFor()
    await page.getByText('解決しました').waitFor()
    await page.getByLabel(/^(Language|言語|语言)$/).selectOption('en')

    await page.getByRole('link', { name: 'All labs' }).click()
    await page.getByText('Solved in this browser: 1 of').waitFor()
    await page.getByText('✓ Solved', { exact: true }).waitFor()
    expect(await findings()).toEqual([])
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('shows the solution to who asks, and begins anew', async () => {
    const { page } = visit
    await visit.open(`/labs/${NAME}?world=${WORLD}`)
    await page.getByRole('button', { name: 'Show the solution' }).click()
    await page.getByRole('region', { name: 'Solution' }).first().getByText('ecs.DeleteSnapshot').waitFor()
    expect(await findings()).toEqual([])
    await page.getByRole('button', { name: 'Restart' }).click()
    await expect.poll(() => page.getByLabel('What is the id of the image').inputValue()).toBe('')
    await check()
    await verdict().getByText('Not yet: some checks do not hold').waitFor()
  })
})
