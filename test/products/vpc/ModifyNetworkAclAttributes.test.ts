import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAcl, showAcl } from './aclSetup.ts'
import { REGION } from './network.ts'

describe('ModifyNetworkAclAttributes', () => {
  it('does: name and description, each on its own; Modifying, later: Available', async () => {
    const world = testWorld()
    const { NetworkAclId } = await makeAcl(world)
    const asked = { ...REGION, NetworkAclId }
    await world.call('vpc.ModifyNetworkAclAttributes', { ...asked, NetworkAclName: 'new' })
    expect(await showAcl(world, NetworkAclId)).toMatchObject({ NetworkAclName: 'new', Status: 'Modifying' })
    const late = { ...asked, Description: 'newer' }
    expect((await world.refusal('vpc.ModifyNetworkAclAttributes', late)).code).toBe('NetworkStatus.Modifying')
    await world.settle()
    await world.call('vpc.ModifyNetworkAclAttributes', late)
    await world.settle()
    expect(await showAcl(world, NetworkAclId)).toMatchObject({
      ...{ NetworkAclName: 'new', Description: 'newer', Status: 'Available' },
    })
  })

  it('refuses malformed texts and unknown ACLs', async () => {
    const world = testWorld()
    const { NetworkAclId } = await makeAcl(world)
    const code = async (members: object) =>
      (await world.refusal('vpc.ModifyNetworkAclAttributes', { ...REGION, NetworkAclId, ...members })).code
    expect(await code({ NetworkAclName: 'http://x' })).toBe('ParameterIllegal.Name')
    expect(await code({ Description: 'http://x' })).toBe('ParameterIllegal.Description')
    expect(await code({ NetworkAclId: 'nacl-none' })).toBe('InvalidNetworkAcl.NotFound')
  })
})
