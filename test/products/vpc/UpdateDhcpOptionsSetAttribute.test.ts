import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAttached, makeSet, showSet } from './dhcpSetup.ts'
import { REGION } from './network.ts'

describe('UpdateDhcpOptionsSetAttribute', () => {
  it('does: what is sent; what is not sent stays; later: Available or InUse as before', async () => {
    const world = testWorld()
    const { DhcpOptionsSetId } = await makeAttached(world)
    const update = async (members: object) => {
      await world.call('vpc.UpdateDhcpOptionsSetAttribute', { ...REGION, DhcpOptionsSetId, ...members })
      expect((await showSet(world, DhcpOptionsSetId)).Status).toBe('Pending')
      await world.settle()
    }
    await update({ DhcpOptionsSetName: 'name', DhcpOptionsSetDescription: 'text' })
    await update({ DomainName: 'corp', DomainNameServers: '10.0.0.2, 10.0.0.3' })
    await update({ LeaseTime: '2d', Ipv6LeaseTime: '3d' })
    expect(await showSet(world, DhcpOptionsSetId)).toMatchObject({
      ...{ DhcpOptionsSetName: 'name', DhcpOptionsSetDescription: 'text', Status: 'InUse' },
      DhcpOptions: {
        ...{ DomainName: 'corp', DomainNameServers: '10.0.0.2,10.0.0.3', LeaseTime: '2d', Ipv6LeaseTime: '3d' },
      },
    })
    await update({ DhcpOptionsSetName: '', DomainName: '', DomainNameServers: '', LeaseTime: '' })
    expect(await showSet(world, DhcpOptionsSetId)).toMatchObject({
      ...{ DhcpOptionsSetName: '', DhcpOptionsSetDescription: 'text' },
      DhcpOptions: { DomainName: '', DomainNameServers: '', LeaseTime: '2d', Ipv6LeaseTime: '3d' },
    })
  })

  it('refuses sets that are not there or in transition, and malformed values', async () => {
    const world = testWorld()
    const DhcpOptionsSetId = await makeSet(world)
    const refused = async (members: object) => {
      const asked = { ...REGION, DhcpOptionsSetId, ...members }
      const { status, code } = await world.refusal('vpc.UpdateDhcpOptionsSetAttribute', asked)
      return `${status} ${code}`
    }
    expect(await refused({ DhcpOptionsSetId: 'dopt-none' })).toBe('400 InvalidDhcpOptionsSetId.NotFound')
    expect(await refused({ DhcpOptionsSetName: '1' })).toBe('400 IllegalParam.DhcpOptionsSetName')
    expect(await refused({ DhcpOptionsSetDescription: '1' })).toBe('400 IllegalParam.DhcpOptionsSetDescription')
    expect(await refused({ DomainName: '.' })).toBe('400 IllegalParam.DomainName')
    expect(await refused({ DomainNameServers: 'x' })).toBe('400 IllegalParam.DomainNameServers')
    expect(await refused({ LeaseTime: '5' })).toBe('400 IllegalParam.LeaseTime')
    expect(await refused({ Ipv6LeaseTime: '5' })).toBe('400 IllegalParam.Ipv6LeaseTime')
    expect(await refused({ DomainName: 'corp', DryRun: true })).toBe('400 DryRunOperation')
    await world.call('vpc.UpdateDhcpOptionsSetAttribute', { ...REGION, DhcpOptionsSetId, DomainName: 'corp' })
    expect(await refused({ DomainName: 'late' })).toBe('400 IncorrectStatus.DhcpOptionsSet')
  })
})
