import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAcl, showAcl, WEB_ENTRIES } from './aclSetup.ts'
import { REGION } from './network.ts'

describe('CopyNetworkAclEntries', () => {
  it('does: the entries of another ACL, with ids of their own; Modifying, later: Available', async () => {
    const world = testWorld()
    const { NetworkAclId: SourceNetworkAclId } = await makeAcl(world)
    const { NetworkAclId } = await makeAcl(world)
    const source = { ...REGION, NetworkAclId: SourceNetworkAclId, ...WEB_ENTRIES }
    await world.call('vpc.UpdateNetworkAclEntries', source)
    await world.settle()
    await world.call('vpc.CopyNetworkAclEntries', { ...REGION, NetworkAclId, SourceNetworkAclId })
    const shown = await showAcl(world, NetworkAclId)
    expect(shown.Status).toBe('Modifying')
    expect(shown.IngressAclEntries?.IngressAclEntry).toMatchObject(WEB_ENTRIES.IngressAclEntries)
    expect(shown.EgressAclEntries?.EgressAclEntry).toMatchObject(WEB_ENTRIES.EgressAclEntries)
    const original = await showAcl(world, SourceNetworkAclId)
    const idOf = (acl: typeof shown) => acl.IngressAclEntries?.IngressAclEntry?.[0]?.NetworkAclEntryId
    expect(idOf(shown)).not.toBe(idOf(original))
    await world.settle()
    expect((await showAcl(world, NetworkAclId)).Status).toBe('Available')
  })

  it('refuses unknown ACLs and the same twice', async () => {
    const world = testWorld()
    const { NetworkAclId } = await makeAcl(world)
    const code = async (SourceNetworkAclId: string) =>
      (await world.refusal('vpc.CopyNetworkAclEntries', { ...REGION, NetworkAclId, SourceNetworkAclId })).code
    expect(await code('nacl-none')).toBe('InvalidNetworkAcl.NotFound')
    expect(await code(NetworkAclId)).toBe('InvalidParameter')
  })
})
