import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAttached, makeSet, showSet } from './dhcpSetup.ts'
import { REGION } from './network.ts'

describe('DeleteDhcpOptionsSet', () => {
  it('later: Deleting, then gone', async () => {
    const world = testWorld()
    const DhcpOptionsSetId = await makeSet(world)
    const asked = { ...REGION, DhcpOptionsSetId }
    expect((await world.refusal('vpc.DeleteDhcpOptionsSet', { ...asked, DryRun: true })).code).toBe('DryRunOperation')
    await world.call('vpc.DeleteDhcpOptionsSet', asked)
    expect((await showSet(world, DhcpOptionsSetId)).Status).toBe('Deleting')
    expect((await world.refusal('vpc.DeleteDhcpOptionsSet', asked)).code).toBe('IncorrectStatus.DhcpOptionsSet')
    await world.settle()
    expect((await showSet(world, DhcpOptionsSetId)).Status).toBeUndefined()
    const gone = { status: 400, code: 'InvalidDhcpOptionsSetId.NotFound' }
    expect(await world.refusal('vpc.DeleteDhcpOptionsSet', asked)).toMatchObject(gone)
  })

  it('refuses while a VPC has it, and while one loses it', async () => {
    const world = testWorld()
    const { DhcpOptionsSetId, pair } = await makeAttached(world)
    const asked = { ...REGION, DhcpOptionsSetId }
    const refused = { status: 400, code: 'DependencyViolation.VpcAttachment' }
    expect(await world.refusal('vpc.DeleteDhcpOptionsSet', asked)).toMatchObject(refused)
    await world.call('vpc.DetachDhcpOptionsSetFromVpc', pair)
    expect((await world.refusal('vpc.DeleteDhcpOptionsSet', asked)).code).toBe('IncorrectStatus.DhcpOptionsSet')
    await world.settle()
    await world.call('vpc.DeleteDhcpOptionsSet', asked)
  })
})
