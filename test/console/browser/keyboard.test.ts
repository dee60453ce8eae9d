import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Task } from '../../../src/console/pages/clone/shapes.ts'
import { Visit, whyNot } from './browser.ts'
import { tabTo } from './keyboard.ts'
import { newWorld, OTHER_REGION, someInstance } from './worlds.ts'

describe.skipIf(whyNot !== undefined)('the console by keyboard alone', () => {
  let visit: Visit

  beforeAll(async () => {
    visit = await Visit.begin()
  })
  afterAll(() => visit?.end())

  it('clones an instance from the list of instances to the finishing message', async () => {
    const { page } = visit
    const { keyboard } = page
    const world = newWorld(visit, 'keys')
    const instanceId = await someInstance(visit, world)
    await visit.open(`/instances?world=${world}`)

    await tabTo(page, 'Skip to the page')
    await keyboard.press('Enter')
    await tabTo(page, instanceId)
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: instanceId }).waitFor()

    // The page begins at its heading, and All actions is what comes first there.
    await tabTo(page, 'All actions')
    await keyboard.press('Enter')
    await page.getByLabel('Search actions').waitFor()
    await keyboard.type('clone')
    await keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Clone instance')
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: `Clone instance ${instanceId}` }).waitFor()

    await tabTo(page, 'Destination region')
    const region = page.getByLabel('Destination region')
    await keyboard.press('Home')
    for (let i = 0; i < 40 && (await region.inputValue()) !== OTHER_REGION; i++) await keyboard.press('ArrowDown')
    expect(await region.inputValue()).toBe(OTHER_REGION)
    await tabTo(page, 'Quantity')
    await keyboard.press('ArrowUp')
    expect(await page.getByLabel('Quantity').inputValue()).toBe('2')
    await tabTo(page, /^Include the data of the instance/)
    await keyboard.press('Space')
    expect(await page.getByLabel('Include the data of the instance').isChecked()).toBe(true)
    await tabTo(page, 'Preview configuration')
    await keyboard.press('Enter')
    await page.getByText('Will be made: 2 × ecs.g6.large.').waitFor()

    // Each step is gone on with from its beginning.
    await tabTo(page, 'I accept the terms of cloning')
    await keyboard.press('Space')
    await tabTo(page, 'Start cloning')
    await keyboard.press('Enter')
    await page.getByText('The clones are ready').waitFor()

    const { tasks } = await visit.control<{ tasks: Task[] }>('GET', `/worlds/${world}/clone/tasks`)
    expect(tasks).toMatchObject([{ status: 'Succeeded', stackRegionId: OTHER_REGION }])
    await tabTo(page, tasks[0]?.instanceIds[0] ?? '')
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: tasks[0]?.instanceIds[0] ?? '' }).waitFor()
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('goes through the actions with the arrow keys and closes the panel with Escape', async () => {
    const { page } = visit
    const { keyboard } = page
    const instanceId = await someInstance(visit)
    await visit.open(`/instances/${instanceId}`)
    await page.getByRole('button', { name: 'All actions' }).focus()
    await keyboard.press('Enter')
    await page.getByLabel('Search actions').waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await keyboard.press('ArrowUp')
    expect(await focused()).toBe('Release')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    expect(await focused()).toBe('Clone instance')
    await keyboard.press('Escape')
    await expect.poll(focused).toBe('All actions')
    await keyboard.press('Enter')
    await page.getByLabel('Search actions').waitFor()
    await keyboard.type('stop')
    await keyboard.press('Enter')
    await page.getByText('Stopped').first().waitFor()
    expect(visit.complaints.splice(0)).toEqual([])
  })
})
