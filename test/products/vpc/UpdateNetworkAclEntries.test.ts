import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAcl, showAcl, WEB_ENTRIES } from './aclSetup.ts'
import { REGION } from './network.ts'

describe('UpdateNetworkAclEntries', () => {
  it('does: other entries in their order; an entry that is named keeps its id; Modifying, later: Available', async () => {
    const world = testWorld()
    const { NetworkAclId } = await makeAcl(world)
    const asked = { ...REGION, NetworkAclId }
    await world.call('vpc.UpdateNetworkAclEntries', { ...asked, ...WEB_ENTRIES })
    const shown = await showAcl(world, NetworkAclId)
    expect(shown.Status).toBe('Modifying')
    expect(shown.IngressAclEntries?.IngressAclEntry).toMatchObject(WEB_ENTRIES.IngressAclEntries)
    expect(shown.EgressAclEntries?.EgressAclEntry).toMatchObject(WEB_ENTRIES.EgressAclEntries)
    await world.settle()
    const NetworkAclEntryId = shown.IngressAclEntries?.IngressAclEntry?.[0]?.NetworkAclEntryId ?? ''
    const [web] = WEB_ENTRIES.IngressAclEntries
    const second = { ...web, Port: '22/22', Policy: 'drop', EntryType: '', IpVersion: '' }
    await world.call('vpc.UpdateNetworkAclEntries', {
      ...{ ...asked, UpdateIngressAclEntries: true },
      IngressAclEntries: [second, { ...web, NetworkAclEntryId }],
    })
    const after = await showAcl(world, NetworkAclId)
    expect(after.IngressAclEntries?.IngressAclEntry).toMatchObject([{ Port: '22/22' }, { NetworkAclEntryId }])
    expect(after.EgressAclEntries).toEqual(shown.EgressAclEntries)
  })

  it('refuses malformed entries and too many', async () => {
    const world = testWorld()
    const { NetworkAclId } = await makeAcl(world)
    const [web] = WEB_ENTRIES.IngressAclEntries
    const code = async (members: object, count = 1) =>
      (
        await world.refusal('vpc.UpdateNetworkAclEntries', {
          ...{ ...REGION, NetworkAclId, UpdateIngressAclEntries: true },
          IngressAclEntries: Array(count).fill({ ...web, ...members }),
        })
      ).code
    expect(await code({ Policy: 'maybe' })).toBe('IllegalParam.Policy')
    expect(await code({ Protocol: 'ftp' })).toBe('IllegalParam.Protocol')
    for (const Port of ['-1/-1', '0/10', '10/1', '1/70000', 'x'])
      expect(await code({ Port })).toBe('IllegalParam.PortRange')
    expect(await code({ Protocol: 'all' })).toBe('IllegalParam.PortRange')
    for (const SourceCidrIp of ['', 'nonsense', 'pl-none'])
      expect(await code({ SourceCidrIp })).toBe('IllegalParam.CidrBlock')
    expect(await code({ IpVersion: 'IPV6' })).toBe('IllegalParam.IpVersion')
    expect(await code({ EntryType: 'system' })).toBe('IllegalParam.EntryType')
    expect(await code({ NetworkAclEntryName: 'http://x' })).toBe('ParameterIllegal.Name')
    expect(await code({}, 21)).toBe('QuotaExceed.NetworkAclEntry')
  })
})
