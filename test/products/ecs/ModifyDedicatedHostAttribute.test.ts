import { describe, expect, it } from 'vitest'
import { availableHost, hostWorld, shownHost } from './dedicatedHostSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('ModifyDedicatedHostAttribute', () => {
  it('does: changes what is sent and leaves the rest', async () => {
    const test = await hostWorld()
    const DedicatedHostId = await availableHost(test, { DedicatedHostType: 'ddh.g6s', DedicatedHostName: 'before' })
    const changed = {
      ...{ DedicatedHostName: 'after', Description: 'of tests', ActionOnMaintenance: 'Stop', AutoPlacement: 'off' },
      ...{ CpuOverCommitRatio: 2.5, NetworkAttributes: { SlbUdpTimeout: 20, UdpTimeout: 30 } },
    }
    await test.call('ecs.ModifyDedicatedHostAttribute', { ...REGION, DedicatedHostId, ...changed })
    expect(await shownHost(test, DedicatedHostId)).toMatchObject({ ...changed, Capacity: { TotalVcpus: 260 } })
    const NetworkAttributes = { UdpTimeout: 40 }
    await test.call('ecs.ModifyDedicatedHostAttribute', { ...REGION, DedicatedHostId, NetworkAttributes })
    expect(await shownHost(test, DedicatedHostId)).toMatchObject({
      ...changed,
      NetworkAttributes: { SlbUdpTimeout: 20, UdpTimeout: 40 },
    })
  })

  it.each([
    [{ DedicatedHostId: 'dh-none' }, 404, 'InvalidDedicatedHostId.NotFound'],
    [{ DedicatedHostName: '1' }, 400, 'InvalidDedicatedHostName.Malformed'],
    [{ Description: 'http://x' }, 400, 'InvalidDescription.Malformed'],
    [{ ActionOnMaintenance: 'Run' }, 404, 'InvalidParameter.ActionOnMaintenance'],
    [{ AutoPlacement: 'maybe' }, 400, 'InvalidParameter'],
    [{ CpuOverCommitRatio: 2 }, 400, 'InvalidDedicatedHostType.CpuOverCommitRatioNotSupported'],
    [{ CpuOverCommitRatio: 0.5 }, 400, 'InvalidCpuOverCommitRatio.ValueNotSupported'],
    [{ NetworkAttributes: { UdpTimeout: 1 } }, 400, 'InvalidParameter.UdpTimeout'],
    [{ DedicatedHostClusterId: 'dc-x' }, 404, 'InvalidDedicatedHostClusterId.NotFound'],
  ])('refuses %o', async (members, status, code) => {
    const test = await hostWorld()
    const request = { ...REGION, DedicatedHostId: await availableHost(test), ...members }
    expect(await test.refusal('ecs.ModifyDedicatedHostAttribute', request)).toMatchObject({ status, code })
  })
})
