import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Visit, whyNot } from './browser.ts'
import { Wizard } from './wizard.ts'
import { newWorld, OTHER_REGION, REGION, someInstance, TYPE, ZONE } from './worlds.ts'

let visit: Visit

beforeAll(async () => {
  if (whyNot !== undefined) return
  visit = await Visit.begin()
  await visit.page.goto(`${visit.url}/console/`)
})
afterAll(() => visit?.end())

/** A neighbour of an instance, as it, but for what is given. */
async function another(world: string, instanceId: string, members: object): Promise<string> {
  const at = { world }
  const InstanceIds = JSON.stringify([instanceId])
  const { Instances } = await visit.emulator.call('ecs.DescribeInstances', { RegionId: REGION, InstanceIds }, at)
  const { ImageId = '', SecurityGroupIds, VpcAttributes } = Instances.Instance?.[0] ?? {}
  const launch = {
    ...{ RegionId: REGION, InstanceType: TYPE, ImageId, VSwitchId: VpcAttributes?.VSwitchId ?? '' },
    ...{ SecurityGroupId: SecurityGroupIds?.SecurityGroupId?.[0] ?? '', ...members },
  }
  const { InstanceIdSets } = await visit.emulator.call('ecs.RunInstances', launch, at)
  await visit.emulator.advance(120_000, at)
  return InstanceIdSets.InstanceIdSet?.[0] ?? ''
}

/** Nothing stands out beyond a narrow window. */
async function fits(): Promise<void> {
  const { page } = visit
  await page.setViewportSize({ width: 390, height: 900 })
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBe(0)
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe.skipIf(whyNot !== undefined)('the clone wizard: several sources', () => {
  it('clones instances chosen in the list, one of them a subscription, in one task', async () => {
    const { page } = visit
    const world = newWorld(visit, 'several')
    const one = await someInstance(visit, world)
    const two = await another(world, one, { InstanceName: 'two' })
    const licence = await another(world, one, { InstanceName: 'licence', InstanceChargeType: 'PrePaid', Period: 1 })
    await visit.go(`/instances?world=${world}`)
    expect(await page.getByRole('button', { name: 'Clone chosen (0)' }).isDisabled()).toBe(true)
    await page.getByLabel(`Choose ${one}`).check()
    await page.getByLabel(`Choose ${two}`).check()
    await page.getByRole('button', { name: 'Clone chosen (2)' }).click()
    await page.getByRole('heading', { level: 1, name: 'Clone 2 instances' }).waitFor()

    // One is taken out, another one is found by its name, by keyboard; its term is asked for.
    await page.getByRole('button', { name: `Remove ${two}` }).click()
    await page.getByRole('heading', { level: 1, name: `Clone instance ${one}` }).waitFor()
    expect(await page.getByLabel('Term of the subscription').count()).toBe(0)
    await page.getByRole('combobox', { name: 'Add a source' }).fill('lice')
    await page.getByRole('option', { name: licence }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Clone 2 instances' }).waitFor()
    await page.getByLabel('Term of the subscription').selectOption('3 months')
    const wizard = Wizard.here(visit, world)
    await wizard.fill({ instanceAmount: 2, includeInstanceData: true })
    await page.getByText('Of each source; 4 in all.').waitFor()
    await fits()

    await wizard.preview()
    const total = await wizard.section('In all')
    expect(total).toContain('Will be made: 4 clones of 2 instances.')
    expect(total).toContain('Fees whose price is not known: 1')
    await page.getByRole('button', { name: new RegExp(`^${licence} \\(licence\\)`) }).click()
    await page.getByRole('button', { name: 'What the clone takes over' }).click()
    await page.getByText('3 Month, autoRenew false').waitFor()
    expect(await wizard.section('What is made of each source')).toContain('No list price of subscriptions is known')
    await fits()
    expect(await visit.accessibility('all but contrast')).toEqual([])

    const { cloneTaskId, request, instanceIds, sources } = await wizard.finish()
    const asked = { sourceInstanceIds: [one, licence], instanceAmount: 2, options: { period: 3, periodUnit: 'Month' } }
    expect(request).toMatchObject(asked)
    expect(sources.map(({ instanceIds: ids }) => ids.length)).toEqual([2, 2])
    const linked = async (source: string) => {
      const links = page.getByRole('table', { name: `Clones of ${source}` }).getByRole('link')
      return (await links.allTextContents()).sort()
    }
    await page.getByText('Clones made: 4').waitFor()
    for (const { sourceInstanceId, instanceIds: ids } of sources)
      expect(await linked(sourceInstanceId)).toEqual([...ids].sort())
    expect(sources.flatMap(({ instanceIds: ids }) => ids)).toEqual(instanceIds)
    await fits()
    expect(await visit.accessibility('all but contrast')).toEqual([])

    // The result has an address of its own; going back leads past the preview.
    expect(page.url()).toContain(`/instances/${one},${licence}/clone/${cloneTaskId}`)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Instances', exact: true }).waitFor()
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('says at the field what cannot be asked for, and asks nothing', async () => {
    const { page } = visit
    const world = newWorld(visit, 'fields')
    const one = await someInstance(visit, world)
    const asked: string[] = []
    const note = (request: { url: () => string }) => asked.push(request.url())
    page.on('request', note)
    await visit.go(`/instances/${one}/clone?world=${world}`)
    const amount = page.getByLabel('Quantity')
    for (const [typed, words] of [
      ['', 'A whole number from 1 to 100 (rule 7).'],
      ['101', 'A whole number from 1 to 100 (rule 7).'],
    ] as const) {
      await amount.fill(typed)
      await page.getByRole('button', { name: 'Preview configuration' }).click()
      await page.getByText(words).waitFor()
      expect(await amount.evaluate((field) => field === document.activeElement)).toBe(true)
    }
    const many = Array.from({ length: 20 }, (_, i) => `i-${i}`)
    await visit.go(`/instances/${[one, ...many].join(',')}/clone?world=${world}`)
    await page.getByText('A task clones at most 20 instances (rule 6).').waitFor()
    await page.getByText('There is no such instance in cn-hangzhou.').first().waitFor()
    await amount.fill('1')
    await page.getByRole('button', { name: 'Preview configuration' }).click()
    page.off('request', note)
    expect(asked.filter((url) => url.includes('/clone/preview'))).toEqual([])
    expect(visit.complaints.splice(0)).toEqual([])
  })
})

describe.skipIf(whyNot !== undefined)('the clone wizard: the world changes meanwhile', () => {
  it('keeps what was chosen when going back, and shows anew what does not hold any more', async () => {
    const { page } = visit
    const world = newWorld(visit, 'meanwhile')
    const one = await someInstance(visit, world)
    await visit.go(`/instances/${one}/clone?world=${world}`)
    const wizard = Wizard.here(visit, world)
    await wizard.fill({ destinationZoneId: ZONE, instanceAmount: 2 })
    await wizard.preview()
    await page.getByRole('button', { name: 'Back' }).click()
    expect(await page.getByLabel('Quantity').inputValue()).toBe('2')
    expect(await page.getByLabel('Destination zone').inputValue()).toBe(ZONE)
    // Sources are looked for elsewhere; the destination stays.
    const region = page.getByLabel('Region', { exact: true })
    await region.selectOption(OTHER_REGION)
    await page.getByText(`There is no such instance in ${OTHER_REGION}.`).waitFor()
    expect(await page.getByLabel('Destination zone').inputValue()).toBe(ZONE)
    await region.selectOption(REGION)
    await page.getByText(TYPE).first().waitFor()

    await wizard.preview()
    const none = { regionId: REGION, zoneId: ZONE, instanceType: TYPE, count: 0 }
    await visit.control('PATCH', `/worlds/${world}/stock`, [none])
    await page.getByLabel('I accept the terms of cloning').check()
    await page.getByRole('button', { name: 'Start cloning' }).click()
    await page.getByRole('alert').filter({ hasText: 'PreviewOutdated' }).waitFor()
    expect(await page.getByRole('button', { name: 'Start cloning' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('table', { name: 'Similar types that were considered' }).waitFor()
    const { instanceIds } = await wizard.finish()
    expect(instanceIds).toHaveLength(2)

    // Another world, at the same address: its task is not there, and is not shown.
    await visit.control('POST', `/worlds/${world}/reset`)
    await page.getByText('CloneTaskNotFound').waitFor()
    expect(await page.getByText('The clones are ready').count()).toBe(0)
    await visit.go(`/instances/${one}/clone?world=${world}`)
    await page.getByText('There is no such instance in cn-hangzhou.').waitFor()
    const odd = visit.complaints.splice(0).filter((text) => !/status of 40[49]/.test(text))
    expect(odd).toEqual([])
  })
})
