import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Visit, whyNot } from './browser.ts'
import { Wizard } from './wizard.ts'
import { newWorld, OTHER_REGION, REGION, someInstance, TYPE, ZONE } from './worlds.ts'

let visit: Visit

beforeAll(async () => {
  if (whyNot === undefined) visit = await Visit.begin()
})
afterAll(() => visit?.end())

/** An action as the root of the world's account, by way of the control API. */
const call = <T>(world: string, product: string, action: string, request: object) =>
  visit.control<T>('POST', `/worlds/${world}/call`, { product, action, request })

interface Described {
  readonly Instances: { readonly Instance: readonly { InstanceId: string; InstanceType: string; ImageId: string }[] }
}

async function instances(world: string, RegionId: string) {
  const { Instances } = await call<Described>(world, 'ecs', 'DescribeInstances', { RegionId, PageSize: 100 })
  return Instances.Instance
}

async function ownImages(world: string, RegionId: string): Promise<string[]> {
  const request = { RegionId, ImageOwnerAlias: 'self' }
  const reply = await call<{ Images: { Image: { ImageId: string }[] } }>(world, 'ecs', 'DescribeImages', request)
  return reply.Images.Image.map(({ ImageId }) => ImageId)
}

describe.skipIf(whyNot !== undefined)('the clone wizard: where the image comes from', () => {
  it.each<[name: string, region: string, includeInstanceData: boolean, words: RegExp]>([
    ['same-without', REGION, false, /the one of the source, .* \(rules 18 and 20\)/],
    ['same-with', REGION, true, /is made of the source, 40 GiB, and stays \(rules 17 and 19\)/],
    ['other-without', OTHER_REGION, false, /the one of the source, .* \(rules 18 and 20\)/],
    ['other-with', OTHER_REGION, true, /and copied to the destination; both stay \(rules 17 and 19\)/],
  ])('%s: to %s, data included: %s', async (name, region, includeInstanceData, words) => {
    const world = newWorld(visit, name)
    const instanceId = await someInstance(visit, world)
    const wizard = await Wizard.open(visit, world, instanceId)
    await wizard.fill({ destinationRegionId: region, includeInstanceData })
    await wizard.preview()
    expect(await wizard.section(/^What is made of/)).toMatch(words)
    expect(await instances(world, region)).toHaveLength(region === REGION ? 1 : 0)

    const { instanceIds, stackRegionId } = await wizard.finish()
    expect(stackRegionId).toBe(region)
    const made = await wizard.section(/^Clones made: 1$/)
    expect(made).toContain(instanceIds[0])

    const clone = (await instances(world, region)).find(({ InstanceId }) => InstanceId === instanceIds[0])
    const source = (await instances(world, REGION)).find(({ InstanceId }) => InstanceId === instanceId)
    const [here, there] = [await ownImages(world, REGION), await ownImages(world, OTHER_REGION)]
    expect([here.length, there.length]).toEqual([
      includeInstanceData ? 1 : 0,
      includeInstanceData && region === OTHER_REGION ? 1 : 0,
    ])
    const expected = includeInstanceData ? (region === REGION ? here : there)[0] : source?.ImageId
    expect(clone?.ImageId).toBe(expected)
    const stays = includeInstanceData ? await wizard.section('What stays') : ''
    for (const image of [...here, ...there]) expect(stays).toContain(image)
    expect(visit.complaints.splice(0)).toEqual([])
  })
})

describe.skipIf(whyNot !== undefined)('the clone wizard: what comes out otherwise', () => {
  it('names faults that may hit the clone, which the preview does not count', async () => {
    const world = newWorld(visit, 'faulty')
    const instanceId = await someInstance(visit, world)
    const fault = { product: 'ecs', action: 'RunInstances', nth: 1, error: { status: 503, code: 'ServiceUnavailable' } }
    await visit.control('POST', `/worlds/${world}/faults`, fault)
    const wizard = await Wizard.open(visit, world, instanceId)
    const { faults } = await wizard.preview()
    expect(faults).toEqual([{ faultId: 'fault-1', about: 'ecs.RunInstances' }])
    expect(await visit.page.getByRole('alert').textContent()).toContain(
      'that the preview does not count (1): fault-1 (ecs.RunInstances)',
    )
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('shows the similar type that is taken where the zone is sold out, and why', async () => {
    const world = newWorld(visit, 'sold-out')
    const instanceId = await someInstance(visit, world)
    await visit.control('PATCH', `/worlds/${world}/stock`, [
      { regionId: REGION, zoneId: ZONE, instanceType: TYPE, count: 0 },
    ])
    const wizard = await Wizard.open(visit, world, instanceId)
    await wizard.fill({ destinationZoneId: ZONE })
    const { sources } = await wizard.preview()
    const { effectiveInstanceType, typeReason = '' } = sources[0] ?? {}
    expect(effectiveInstanceType).not.toBe(TYPE)
    const told = await wizard.section(/^What is made of/)
    expect(told).toContain(`Will be made: 1 × ${effectiveInstanceType}.`)
    expect(typeReason).toContain(TYPE)
    expect(told).toContain(typeReason)
    const candidates = visit.page.getByRole('table', { name: 'Similar types that were considered' })
    expect(await candidates.textContent()).toContain(effectiveInstanceType)

    const { instanceIds } = await wizard.finish()
    const clone = (await instances(world, REGION)).find(({ InstanceId }) => InstanceId === instanceIds[0])
    expect(clone?.InstanceType).toBe(effectiveInstanceType)
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('shows how many are made where a quota leaves room for fewer, and by which reckoning', async () => {
    const world = newWorld(visit, 'clamped')
    const instanceId = await someInstance(visit, world)
    const quota = 'max-postpaid-instance-vcpu-count'
    await visit.control('PATCH', `/worlds/${world}/quotas`, [{ name: quota, value: 2 + 3 * 2 + 1 }])
    const wizard = await Wizard.open(visit, world, instanceId)
    await wizard.fill({ instanceAmount: 60 })
    await wizard.preview()
    const told = await wizard.section(/^What is made of/)
    expect(told).toContain(`Will be made: 3 × ${TYPE}.`)
    expect(told).toContain('60 asked, 3 possible')
    const room = visit.page.getByRole('table', { name: 'Room that quotas leave (rule 8)' })
    const cells = room.getByRole('row', { name: quota }).getByRole('cell')
    expect(await cells.allTextContents()).toEqual([quota, '9', '2', '3'])

    const { instanceIds } = await wizard.finish()
    expect(instanceIds).toHaveLength(3)
    await visit.page.getByRole('heading', { name: 'Clones made: 3' }).waitFor()
    expect(await instances(world, REGION)).toHaveLength(4)
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it.each<[name: string, policies: string[], missing: string[]]>([
    ['half', ['AliyunECSFullAccess', 'ReadOnlyAccess'], ['AliyunVPCFullAccess', 'AliyunROSFullAccess']],
    ['none', [], ['AliyunECSFullAccess', 'AliyunVPCFullAccess', 'AliyunROSFullAccess']],
  ])('does not start for a user who lacks policies, and names them: %s', async (name, policies, missing) => {
    const world = newWorld(visit, `user-${name}`)
    const instanceId = await someInstance(visit, world)
    const { User } = await call<{ User: { UserId: string } }>(world, 'ram', 'CreateUser', { UserName: 'ann' })
    expect(User.UserId).toMatch(/^\d+$/)
    for (const PolicyName of policies)
      await call(world, 'ram', 'AttachPolicyToUser', { UserName: 'ann', PolicyName, PolicyType: 'System' })
    const wizard = await Wizard.open(visit, world, instanceId)
    await visit.page.getByLabel('Act as').selectOption({ label: 'ann' })
    await wizard.preview()
    const alert = visit.page.getByRole('alert').filter({ hasText: 'This clone would be refused' })
    const refusal = (await alert.textContent()) ?? ''
    for (const policy of ['AliyunECSFullAccess', 'AliyunVPCFullAccess', 'AliyunROSFullAccess'])
      expect(refusal.includes(policy), policy).toBe(missing.includes(policy))
    expect(refusal).toContain('Next: attach the policies to who acts')
    expect(await visit.page.getByRole('button', { name: 'Start cloning' }).isDisabled()).toBe(true)
    expect(await wizard.tasks()).toEqual([])
    expect(await instances(world, REGION)).toHaveLength(1)

    // As the root of the account, the same goes on.
    await visit.page.getByLabel('Act as').selectOption({ label: 'Root' })
    await wizard.preview()
    await wizard.finish()
    expect(await instances(world, REGION)).toHaveLength(2)
    // The browser notes each 403 that the user met.
    expect(visit.complaints.splice(0).filter((text) => !text.includes('status of 403'))).toEqual([])
  })
})

describe.skipIf(whyNot !== undefined)('the clone wizard: languages', () => {
  it('changes its language at every step and keeps what was filled in and shown', async () => {
    const { page } = visit
    const world = newWorld(visit, 'languages')
    const instanceId = await someInstance(visit, world)
    const wizard = await Wizard.open(visit, world, instanceId)
    const speak = (language: string) => page.getByLabel(/^(Language|言語|语言)$/).selectOption(language)
    await wizard.fill({ instanceAmount: 3 })
    await speak('ja')
    await page.getByRole('heading', { level: 1, name: `インスタンス ${instanceId} のクローン` }).waitFor()
    expect(await page.getByLabel('数量').inputValue()).toBe('3')
    expect(await page.title()).toContain('クローン')
    await page.getByRole('button', { name: '構成をプレビュー' }).click()
    await page.getByText('タイプ ecs.g6.large のクローンを 3 台作成します。').waitFor()
    await speak('zh')
    await page.getByText('将创建 3 个规格为 ecs.g6.large 的克隆实例。').waitFor()
    await page.getByRole('button', { name: '开始克隆' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh')
    await speak('en')
    await page.getByText('Will be made: 3 × ecs.g6.large.').waitFor()
    await wizard.finish()
    await speak('ja')
    await page.getByText('クローンが完成しました').waitFor()
    await speak('en')
    await page.getByRole('heading', { name: 'Clones made: 3' }).waitFor()
    expect(visit.complaints.splice(0)).toEqual([])
  })
})
