import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAcl, makeBoundAcl } from './aclSetup.ts'
import { REGION } from './network.ts'

describe('DeleteNetworkAcl', () => {
  it('does: gone at once', async () => {
    const world = testWorld()
    const { NetworkAclId } = await makeAcl(world)
    await world.call('vpc.DeleteNetworkAcl', { ...REGION, NetworkAclId })
    expect(await world.refusal('vpc.DeleteNetworkAcl', { ...REGION, NetworkAclId })).toMatchObject({
      status: 400,
      code: 'InvalidNetworkAcl.NotFound',
    })
  })

  it('refuses while a vSwitch has it, which can then not be deleted either', async () => {
    const world = testWorld()
    const { NetworkAclId, VSwitchId } = await makeBoundAcl(world)
    expect((await world.refusal('vpc.DeleteNetworkAcl', { ...REGION, NetworkAclId })).code).toBe(
      'DependencyViolation.Resource',
    )
    expect((await world.refusal('vpc.DeleteVSwitch', { VSwitchId })).code).toBe('DependencyViolation.NetworkAcl')
  })
})
