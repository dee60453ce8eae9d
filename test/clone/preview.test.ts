import { describe, expect, it } from 'vitest'
import {
  cloned,
  cloneRequest,
  elsewhere,
  ended,
  instance,
  OTHER_REGION,
  prepared,
  preview,
  SOURCE_REGION,
  SOURCE_ZONE,
  start,
  TYPE,
  withoutStart,
} from './cloneSetup.ts'

describe('a preview', () => {
  it('changes nothing and says what then happens (A30)', async () => {
    const { world, ask } = await prepared({ InternetMaxBandwidthOut: 2 })
    const request = ask({ ...elsewhere, includeInstanceData: true, instanceAmount: 2 })
    const before = world.world.tables.hash().text
    const seq = world.host.journal.seq
    const shown = await preview(world, withoutStart(request))
    expect(world.world.tables.hash().text).toBe(before)
    expect(world.host.journal.seq).toBe(seq)
    expect(shown.checks).toContainEqual(expect.objectContaining({ rule: '34', outcome: 'pass' }))
    expect(shown.fees).toHaveLength(3)
    const startedMs = world.world.nowMs
    const task = await cloned(world, { ...request, previewId: shown.previewId })
    expect(shown.expected?.cloudMs).toBe(task.finishedMs - startedMs)
    expect(shown.kept.reduce((sum, { count }) => sum + count, 0)).toBe(task.createdResources.length)
    expect(shown.permissions).toContainEqual({ action: 'ecs:RunInstances', calls: 1, isHeld: true })
    const [source] = shown.sources
    const [id = ''] = task.instanceIds
    const clone = await instance(world, id, OTHER_REGION)
    const { DiskDeviceMappings: _mappings, ...image } =
      (await world.call('ecs.DescribeImages', { RegionId: OTHER_REGION, ImageId: clone.ImageId })).Images.Image?.[0] ??
      {}
    expect(task.instanceIds).toHaveLength(source?.effectiveAmount ?? 0)
    expect(clone.InstanceType).toBe(source?.effectiveInstanceType)
    expect(image.ImageName?.replace(/\d{14}$/, '')).toBe(source?.image.imageName?.replace(/\d{14}$/, ''))
    expect(world.world.vSwitches.get(clone.VpcAttributes?.VSwitchId ?? '')?.CidrBlock).toBe(source?.vSwitch.cidrBlock)
    const types = Object.values((shown.template as { Resources: Record<string, { Type: string }> }).Resources).map(
      ({ Type }) => Type,
    )
    const made = [...new Set(task.createdResources.map(({ type }) => type.replace(/::Instance$/, '::InstanceGroup')))]
    expect(made.sort()).toEqual([...new Set(types)].sort())
    const shownAs = clone as unknown as Record<string, unknown>
    for (const { name, outcome, clone: value } of source?.attributes ?? []) {
      if (outcome === 'same' && ['string', 'number', 'boolean'].includes(typeof shownAs[name]))
        expect([name, shownAs[name]]).toEqual([name, value ?? ''])
    }
  })

  it('names exactly the actions that are then called, as often as they are', async () => {
    const { world, ask } = await prepared()
    const request = ask({ ...elsewhere, includeInstanceData: true, instanceAmount: 2 })
    const { permissions } = await preview(world, withoutStart(request))
    const before = world.host.traces.list(() => true, 1e9).length
    await cloned(world, request)
    const nodes = world.host.traces.list(() => true, 1e9)
    const called = new Map<string, number>()
    for (const { children } of nodes.slice(0, nodes.length - before))
      for (const { product, action } of children)
        called.set(`${product}:${action}`, (called.get(`${product}:${action}`) ?? 0) + 1)
    expect(permissions.map(({ action, calls }) => [action, calls]).sort()).toEqual([...called].sort())
    expect(permissions.map(({ action }) => action)).toEqual(permissions.map(({ action }) => action).sort())
  })

  it('that no longer holds refuses the start and names what differs (A30)', async () => {
    const { world, ask } = await prepared()
    const { previewId } = await preview(world, withoutStart(ask()))
    await world.control({
      kind: 'stock',
      settings: [{ regionId: SOURCE_REGION, zoneId: SOURCE_ZONE, instanceType: TYPE, count: 0 }],
    })
    const before = world.world.tables.hash().text
    await expect(start(world, ask({ previewId }))).rejects.toMatchObject({
      status: 409,
      code: 'PreviewOutdated',
      details: { rule: 'A30', fields: expect.arrayContaining([expect.stringContaining('effectiveInstanceType')]) },
    })
    await expect(start(world, ask({ previewId, instanceAmount: 2 }))).rejects.toMatchObject({ code: 'PreviewOutdated' })
    await expect(start(world, ask({ previewId: '0'.repeat(64) }))).rejects.toMatchObject({ code: 'PreviewOutdated' })
    expect(world.world.tables.hash().text).toBe(before)
  })

  it('does not hold when a rule was added to the security group that is made anew (A30)', async () => {
    const { world, network, ask } = await prepared()
    const [here, there] = [ask(), ask(elsewhere)]
    const ids = [await preview(world, withoutStart(here)), await preview(world, withoutStart(there))]
    await world.call('ecs.AuthorizeSecurityGroup', {
      RegionId: SOURCE_REGION,
      SecurityGroupId: network.SecurityGroupId,
      Permissions: [{ IpProtocol: 'tcp', PortRange: '3389/3389', SourceCidrIp: '0.0.0.0/0' }],
    })
    await expect(start(world, { ...there, previewId: ids[1]?.previewId ?? '' })).rejects.toMatchObject({
      code: 'PreviewOutdated',
      details: { fields: ['template.ECSSecurityGroup_001'] },
    })
    await cloned(world, { ...here, previewId: ids[0]?.previewId ?? '' })
  })

  it('says nothing of the VPC or the group of a source that is not there (rule 30)', async () => {
    const { world } = await prepared()
    const { checks } = await preview(world, withoutStart(cloneRequest(['i-none'])))
    expect(checks.filter(({ rule }) => ['3', '30'].includes(rule)).map(({ outcome }) => outcome)).toEqual(['refuse'])
  })

  it('holds while nothing that matters has changed', async () => {
    const { world, ask } = await prepared()
    const { previewId } = await preview(world, withoutStart(ask()))
    await world.advance(60_000)
    await cloned(world, ask({ previewId }))
  })

  it('tells of a stack that would fail without refusing the start (rule 33)', async () => {
    const { world, ask } = await prepared()
    await world.control({ kind: 'quotas', settings: [{ name: 'vpcs_per_region', value: 0 }] })
    const { checks } = await preview(world, withoutStart(ask(elsewhere)))
    expect(checks).toContainEqual(expect.objectContaining({ rule: '33', outcome: 'warn' }))
    expect(await ended(world, ask(elsewhere))).toMatchObject({ status: 'Failed', error: { rule: '33' } })
  })

  it('finds what is under way as it is now, not as it will be when the clone has got so far', async () => {
    const { world, instanceId, ask } = await prepared()
    await world.call('ecs.StopInstance', { InstanceId: instanceId })
    const end = world.world.timeline.all().find(({ payload }) => payload.InstanceId === instanceId)
    await world.advance((end?.dueMs ?? 0) - world.world.nowMs - 100)
    const request = withoutStart(ask({ includeInstanceData: true }))
    expect((await preview(world, request)).checks).toContainEqual(
      expect.objectContaining({ rule: '5', outcome: 'refuse' }),
    )
    await world.settle()
    expect((await preview(world, request)).checks.map(({ outcome }) => outcome)).not.toContain('refuse')
  })
})
