import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { showSet } from './dhcpSetup.ts'
import { REGION } from './network.ts'

describe('CreateDhcpOptionsSet', () => {
  it('later: Pending, then Available with what was asked for', async () => {
    const world = testWorld()
    const texts = { DhcpOptionsSetName: 'names', DhcpOptionsSetDescription: 'where names are', ResourceGroupId: 'rg-1' }
    const options = {
      ...{ DomainName: 'example.com', DomainNameServers: '10.0.0.2,2408:4000::53' },
      ...{ LeaseTime: '49d', Ipv6LeaseTime: '87600h' },
    }
    const order = { ...REGION, ...texts, ...options, Tag: [{ Key: 'a', Value: 'b' }] }
    const made = await world.call('vpc.CreateDhcpOptionsSet', order)
    expect(made).toMatchObject({ ResourceGroupId: 'rg-1' })
    expect(made.DhcpOptionsSetId).toMatch(/^dopt-bp1[0-9a-z]{18}$/)
    expect(await showSet(world, made.DhcpOptionsSetId)).toMatchObject({
      ...{ ...texts, DhcpOptions: options, Status: 'Pending', AssociateVpcs: [], Tags: [{ Key: 'a', Value: 'b' }] },
      ...{ OwnerId: 1000000000000001, CreationTime: expect.stringMatching(/^2026-01-02T/) },
    })
    await world.settle()
    expect((await showSet(world, made.DhcpOptionsSetId)).Status).toBe('Available')
  })

  it('does: without wishes, the servers of the cloud and the lease times of the documentation', async () => {
    const world = testWorld()
    const { DhcpOptionsSetId } = await world.call('vpc.CreateDhcpOptionsSet', REGION)
    expect((await showSet(world, DhcpOptionsSetId)).DhcpOptions).toEqual({
      ...{ DomainName: '', DomainNameServers: '', LeaseTime: '87600h', Ipv6LeaseTime: '24h' },
    })
  })

  it('does: the same token makes one set; a dry run none', async () => {
    const world = testWorld()
    const order = { ...REGION, DomainName: 'corp', ClientToken: 'once' }
    const one = await world.call('vpc.CreateDhcpOptionsSet', order)
    const again = await world.call('vpc.CreateDhcpOptionsSet', order)
    expect(again.DhcpOptionsSetId).toBe(one.DhcpOptionsSetId)
    expect((await world.refusal('vpc.CreateDhcpOptionsSet', { ...REGION, DryRun: true })).code).toBe('DryRunOperation')
    expect((await world.call('vpc.ListDhcpOptionsSets', REGION)).TotalCount).toBe('1')
  })

  it('refuses servers that are none, are five, or stand twice', async () => {
    const world = testWorld()
    const code = async (DomainNameServers: string) =>
      (await world.refusal('vpc.CreateDhcpOptionsSet', { ...REGION, DomainNameServers })).code
    expect(await code('dns.example.com')).toBe('InvalidDomainNameServers.Malformed')
    expect(await code('10.0.0.300')).toBe('InvalidDomainNameServers.Malformed')
    expect(await code('10.0.0.1,,10.0.0.2')).toBe('InvalidDomainNameServers.Malformed')
    expect(await code('10.0.0.1,10.0.0.2,10.0.0.3,10.0.0.4,10.0.0.5')).toBe('QuotaExceeded.DomainNameServers')
    expect(await code('10.0.0.1,10.0.0.1')).toBe('IllegalParam.DomainNameServers')
  })

  it('refuses malformed texts, suffixes and lease times, and tags twice', async () => {
    const world = testWorld()
    const refused = async (members: object) => {
      const { status, code } = await world.refusal('vpc.CreateDhcpOptionsSet', { ...REGION, ...members })
      return `${status} ${code}`
    }
    for (const DhcpOptionsSetName of ['1st', 'two words', 'a'.repeat(129)])
      expect(await refused({ DhcpOptionsSetName })).toBe('400 IllegalParam.DhcpOptionsSetName')
    for (const DhcpOptionsSetDescription of ['http://x', '1 set', 'a'.repeat(257)])
      expect(await refused({ DhcpOptionsSetDescription })).toBe('400 IllegalParam.DhcpOptionsSetDescription')
    for (const DomainName of ['-a.com', 'a..com', 'a b', `${'a'.repeat(64)}.com`])
      expect(await refused({ DomainName })).toBe('400 IllegalParam.DomainName')
    for (const text of ['24', '23h', '1177h', '0d', '50d', '7301d', '1w'])
      expect(await refused({ LeaseTime: text })).toBe('400 IllegalParam.LeaseTime')
    expect(await refused({ Ipv6LeaseTime: '50d' })).toBe('400 IllegalParam.Ipv6LeaseTime')
    const Tag = [{ Key: 'a' }, { Key: 'a' }]
    expect(await refused({ Tag })).toBe('400 Forbidden.TagKey.Duplicated')
  })

  it('refuses more than the quota of the region', async () => {
    const world = testWorld()
    await world.control({ kind: 'quotas', settings: [{ name: 'dhcp_options_sets_per_region', value: 1 }] })
    await world.call('vpc.CreateDhcpOptionsSet', REGION)
    const refused = { status: 400, code: 'QuotaExceeded.RegionDhcpOptionsSet' }
    expect(await world.refusal('vpc.CreateDhcpOptionsSet', REGION)).toMatchObject(refused)
    await world.call('vpc.CreateDhcpOptionsSet', { RegionId: 'cn-beijing' })
  })
})
