import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Visit, whyNot } from './browser.ts'
import { newWorld, REGION } from './worlds.ts'

interface ShownWorld {
  readonly seq: number
  readonly clock: string
  readonly pace: string
}

describe.skipIf(whyNot !== undefined)('dialogs about a world', () => {
  let visit: Visit

  beforeAll(async () => {
    visit = await Visit.begin()
  })
  afterAll(() => visit?.end())

  const choose = async (deed: string) => {
    await visit.page.getByRole('button', { name: 'World…' }).click()
    await visit.page.getByRole('menuitem', { name: deed }).click()
    await visit.page.getByRole('dialog', { name: deed }).waitFor()
    await visit.page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await visit.accessibility()).toEqual([])
  }
  const confirm = async (deed: string) => {
    const dialog = visit.page.getByRole('dialog', { name: deed })
    await dialog.getByRole('button', { name: deed }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  const makeVpc = (world: string, VpcName: string) =>
    visit.emulator.call('vpc.CreateVpc', { RegionId: REGION, VpcName }, { world })
  const names = async (world: string) => {
    const { Vpcs } = await visit.emulator.call('vpc.DescribeVpcs', { RegionId: REGION }, { world })
    return (Vpcs.Vpc ?? []).map(({ VpcName }) => VpcName).sort()
  }
  const shown = (world: string) => visit.control<ShownWorld>('GET', `/worlds/${world}`)

  it('fork, and go on in the fork', async () => {
    const world = newWorld(visit, 'trunk')
    await makeVpc(world, 'one')
    await visit.open(`/vpcs?world=${world}`)
    await choose('Fork')
    await visit.page.getByLabel('Name of the new world').fill('Not A Name')
    await visit.page.getByRole('dialog').getByRole('button', { name: 'Fork' }).click()
    // The field says what a name is; nothing is sent.
    expect(
      await visit.page.getByLabel('Name of the new world').evaluate((input: HTMLInputElement) => input.validity.valid),
    ).toBe(false)
    await visit.page.getByLabel('Name of the new world').fill('branch')
    await confirm('Fork')
    expect(await visit.page.getByRole('combobox', { name: 'World' }).inputValue()).toBe('branch')
    expect(new URL(visit.page.url()).searchParams.get('world')).toBe('branch')
    await makeVpc('branch', 'two')
    expect([await names('trunk'), await names('branch')]).toEqual([['one'], ['one', 'two']])
    await visit.page.getByText('Total: 2').waitFor()
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('fork to a name that is taken: the refusal stays in the dialog', async () => {
    const world = newWorld(visit, 'taken')
    await visit.open(`/vpcs?world=${world}`)
    await choose('Fork')
    await visit.page.getByLabel('Name of the new world').fill('taken')
    await visit.page.getByRole('dialog').getByRole('button', { name: 'Fork' }).click()
    await visit.page.getByRole('dialog').getByRole('alert').waitFor()
    await visit.page.getByRole('button', { name: 'Cancel' }).click()
    await visit.page.getByRole('dialog').waitFor({ state: 'detached' })
    visit.complaints.length = 0
  })

  it('rewind to a command, keeping what was under another name', async () => {
    const world = newWorld(visit, 'back')
    await makeVpc(world, 'one')
    const { seq } = await shown(world)
    await makeVpc(world, 'two')
    await visit.open(`/vpcs?world=${world}`)
    await visit.page.getByText('Total: 2').waitFor()
    await choose('Rewind')
    await visit.page.getByLabel('Number of the last command that stays').fill(String(seq))
    await confirm('Rewind')
    await visit.page.getByText('Total: 1').waitFor()
    expect(await names(world)).toEqual(['one'])
    const { worlds } = await visit.control<{ worlds: { name: string }[] }>('GET', '/worlds')
    const kept = worlds.map(({ name }) => name).filter((name) => name.startsWith('back~'))
    expect(kept).toHaveLength(1)
    expect(await names(kept[0] ?? '')).toEqual(['one', 'two'])
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('reset', async () => {
    const world = newWorld(visit, 'empty-again')
    await makeVpc(world, 'one')
    await visit.open(`/vpcs?world=${world}`)
    await visit.page.getByText('Total: 1').waitFor()
    await choose('Reset')
    await confirm('Reset')
    await visit.page.getByText('There are no VPCs in this region').waitFor()
    expect(await names(world)).toEqual([])
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('make one with a frozen clock, move its clock, add an account, and remove it', async () => {
    const { page } = visit
    await visit.open('/')
    await choose('New world')
    await page.getByLabel('Name of the new world').fill('fresh')
    await page.getByRole('dialog').getByLabel('Clock').selectOption('manual')
    await page.getByRole('dialog').getByLabel('Pace of provisioning').selectOption('realistic')
    await confirm('New world')
    expect(await shown('fresh')).toMatchObject({ clock: 'manual', pace: 'realistic' })

    const clock = () => visit.control<{ now: string; mode: string; pace: string }>('GET', '/worlds/fresh/clock')
    const before = Date.parse((await clock()).now)
    await page.getByRole('button', { name: /^Clock:/ }).click()
    await page.getByRole('button', { name: '+ 1 hour' }).click()
    await expect.poll(async () => Date.parse((await clock()).now) - before, { timeout: 20_000 }).toBe(3_600_000)
    await page.getByLabel('Pace of provisioning').selectOption('instant')
    await page.getByRole('button', { name: 'Let it run' }).click()
    await expect.poll(clock, { timeout: 20_000 }).toMatchObject({ mode: 'wall', pace: 'instant' })
    await page.keyboard.press('Escape')

    await choose('Add account')
    await page.getByRole('dialog').getByRole('button', { name: 'Add account' }).click()
    await page.getByRole('dialog').getByText('ALIBABA_CLOUD_ACCESS_KEY_ID=').waitFor()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Go to \d{16}$/ })
      .click()
    const { accounts } = await visit.control<{ accounts: { accountId: string }[] }>('GET', '/worlds/fresh/accounts')
    const added = accounts[1]?.accountId ?? ''
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Account' }).inputValue(), { timeout: 20_000 })
      .toBe(added)
    expect(new URL(page.url()).searchParams.get('as')).toBe(`acs:ram::${added}:root`)

    await choose('Remove world')
    await confirm('Remove world')
    expect(await page.getByRole('combobox', { name: 'World' }).inputValue()).toBe('default')
    const { worlds } = await visit.control<{ worlds: { name: string }[] }>('GET', '/worlds')
    expect(worlds.map(({ name }) => name)).not.toContain('fresh')
    visit.complaints.length = 0
  })
})

describe.skipIf(whyNot !== undefined)('the token', () => {
  it('is asked for until it is the right one, and then the page is there', async () => {
    const visit = await Visit.begin({ token: 'open-sesame' })
    try {
      const { page } = visit
      await page.goto(`${visit.url}/console/vpcs`)
      await page.getByRole('dialog', { name: 'A token is needed' }).waitFor()
      expect(await visit.accessibility()).toEqual([])
      await page.keyboard.press('Escape')
      const field = page.getByLabel('Token', { exact: true })
      expect(await field.getAttribute('type')).toBe('password')
      await field.fill('wrong')
      // Asked again, for the emulator refuses it.
      const refused = page.waitForResponse((reply) => reply.status() === 401)
      await page.getByRole('button', { name: 'Use this token' }).click()
      await refused
      await page.getByRole('dialog', { name: 'A token is needed' }).waitFor()
      await field.fill('open-sesame')
      await page.getByRole('button', { name: 'Use this token' }).click()
      await page.getByText('There are no VPCs in this region').waitFor()
      await page.getByRole('status').filter({ hasText: 'Live' }).waitFor()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(page.url()).not.toContain('open-sesame')
    } finally {
      await visit.end()
    }
  })
})
