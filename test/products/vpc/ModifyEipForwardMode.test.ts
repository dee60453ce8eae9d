import { describe, expect, it } from 'vitest'
import { cardWorld } from '../ecs/networkInterfaceSetup.ts'
import { eipShown } from './natSetup.ts'
import { REGION } from './network.ts'

async function stage() {
  const base = await cardWorld()
  const { test, makeCard } = base
  const card = await makeCard({ PrimaryIpAddress: '10.0.0.9' })
  const bind = async (PrivateIpAddress: string, Mode: string) => {
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    const association = { InstanceId: card, InstanceType: 'NetworkInterface', PrivateIpAddress, Mode }
    await test.call('vpc.AssociateEipAddress', { AllocationId, ...association })
    await test.settle()
    return AllocationId
  }
  return { ...base, cardId: card, bind }
}

describe('ModifyEipForwardMode', () => {
  it('does: changes the mode at once', async () => {
    const { test, bind } = await stage()
    const InstanceId = await bind('10.0.0.9', 'NAT')
    for (const Mode of ['MULTI_BINDED', 'BINDED', 'NAT']) {
      await test.call('vpc.ModifyEipForwardMode', { ...REGION, InstanceId, Mode })
      expect(await eipShown(test, InstanceId)).toMatchObject({ Status: 'InUse', Mode })
    }
  })

  it('refuses modes that there are not, and those in which the interface can not have it', async () => {
    const { test, cardId, bind, attach, running } = await stage()
    const InstanceId = await bind('10.0.0.9', 'NAT')
    const refusal = (Mode: string, id = InstanceId) =>
      test.refusal('vpc.ModifyEipForwardMode', { ...REGION, InstanceId: id, Mode })
    expect(await refusal('DIRECT')).toMatchObject({ status: 400, code: 'IllegalParam.Mode' })
    expect(await refusal('NAT', 'eip-none')).toMatchObject({ status: 404, code: 'InvalidAllocationId.NotFound' })
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    expect(await refusal('NAT', AllocationId)).toMatchObject({ status: 400, code: 'IncorrectEipStatus' })
    await test.call('ecs.AssignPrivateIpAddresses', {
      ...REGION,
      NetworkInterfaceId: cardId,
      PrivateIpAddress: ['10.0.0.20'],
    })
    await test.settle()
    expect((await refusal('BINDED')).code).toBe('Eni.HasSubIp')
    const second = await bind('10.0.0.20', 'NAT')
    expect((await refusal('MULTI_BINDED')).code).toBe('Mode.Conflict')
    await test.call('vpc.UnassociateEipAddress', { AllocationId: second })
    await test.settle()
    await attach(cardId, await running())
    expect((await refusal('BINDED')).code).toBe('Eni.Attached')
  })

  it('refuses an EIP of an instance', async () => {
    const { test, running } = await stage()
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('vpc.AssociateEipAddress', { AllocationId, InstanceId: await running() })
    await test.settle()
    const refused = { status: 400, code: 'InvalidInstanceType.ValueNotSupported' }
    const asked = { ...REGION, InstanceId: AllocationId, Mode: 'NAT' }
    expect(await test.refusal('vpc.ModifyEipForwardMode', asked)).toMatchObject(refused)
  })
})
