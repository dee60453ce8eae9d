import { describe, expect, it } from 'vitest'
import { PUBLIC_ADDRESS_COUNT, publicAddressAt } from '../../src/rules/address.ts'
import { isPublicAddressTaken, pickPublicAddress } from '../../src/rules/publicAddress.ts'
import { makeNetwork, putInstance, REGION } from '../products/vpc/network.ts'
import { testWorld } from '../setup/worlds.ts'

describe('pickPublicAddress', () => {
  it('draws an address that neither an EIP nor an instance of any account has', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    const drawn = new Set<string>()
    for (let i = 0; i < 20; i++) drawn.add((await world.call('vpc.AllocateEipAddress', REGION)).EipAddress)
    expect(drawn.size).toBe(20)
    const PublicIpAddress = publicAddressAt(7)
    putInstance(world, VSwitchId, { PublicIpAddress })
    expect(isPublicAddressTaken(world.world, PublicIpAddress)).toBe(true)
    expect([...drawn].every((address) => isPublicAddressTaken(world.world, address))).toBe(true)
    expect(isPublicAddressTaken(world.world, '192.0.2.0')).toBe(false)
  })

  it('goes on to the next when the drawn one is taken, and round the end of the pool', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeNetwork(world)
    const last = PUBLIC_ADDRESS_COUNT - 1
    putInstance(world, VSwitchId, { PublicIpAddress: publicAddressAt(last) })
    const picked = world.world.atomically(() => {
      Object.defineProperty(world.world.random, 'below', { value: () => last })
      return pickPublicAddress(world.world)
    })
    expect(picked).toBe(publicAddressAt(0))
  })
})
