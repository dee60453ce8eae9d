import { testWorld } from '../../setup/worlds.ts'
import { bindEip, makeGateway } from '../vpc/natSetup.ts'
import { REGION } from '../vpc/network.ts'

/** A world with a NAT gateway that has an EIP, and a DNAT entry made through the ECS API: Available. */
export async function forwardWorld() {
  const test = testWorld()
  const gateway = await makeGateway(test)
  const { ip } = await bindEip(test, gateway.NatGatewayId)
  const order = {
    ...{ ...REGION, ForwardTableId: gateway.ForwardTableId, ExternalIp: ip, ExternalPort: '8080' },
    ...{ InternalIp: '10.0.1.200', InternalPort: '80', IpProtocol: 'TCP' },
  }
  const { ForwardEntryId } = await test.call('ecs.CreateForwardEntry', order)
  const entry = { ...REGION, ForwardTableId: gateway.ForwardTableId, ForwardEntryId }
  const shown = async () =>
    (await test.call('ecs.DescribeForwardTableEntries', entry)).ForwardTableEntries.ForwardTableEntry?.[0]
  return { test, gateway, order, ip, entry, shown }
}
