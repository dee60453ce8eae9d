import { describe, expect, it } from 'vitest'
import type { Requests } from '../../src/catalogue/types.generated.ts'
import { makeNetwork, REGION } from '../products/vpc/network.ts'
import { type TestWorld, testWorld } from '../setup/worlds.ts'
import { until } from './polling.ts'

/** What the provider asks of a NAT gateway: as its resource alicloud_nat_gateway does, call by call. */
class NatGateway {
  readonly test: TestWorld
  readonly NatGatewayId: string

  constructor(test: TestWorld, NatGatewayId: string) {
    this.test = test
    this.NatGatewayId = NatGatewayId
  }

  static async create(test: TestWorld, order: Partial<Requests['vpc.CreateNatGateway']>): Promise<NatGateway> {
    const { VpcId, VSwitchId } = await makeNetwork(test)
    const { NatGatewayId } = await test.call('vpc.CreateNatGateway', {
      ...{ ...REGION, VpcId, VSwitchId, NatType: 'Enhanced', NetworkType: 'internet' },
      ...{ InstanceChargeType: 'PostPaid', InternetChargeType: 'PayByLcu', ClientToken: 'TF-CreateNatGateway-1' },
      ...order,
    })
    const gateway = new NatGateway(test, NatGatewayId)
    await gateway.waitForAvailable()
    return gateway
  }

  async shown() {
    const asked = { ...REGION, NatGatewayId: this.NatGatewayId, PageNumber: 1, PageSize: 50 }
    return (await this.test.call('vpc.DescribeNatGateways', asked)).NatGateways.NatGateway?.[0]
  }

  async waitForAvailable(): Promise<void> {
    await until(this.test, 'Available', async () => (await this.shown())?.Status === 'Available')
  }

  /** Everything that a read copies into the state. */
  async read() {
    const tags = { ...REGION, ResourceType: 'NATGATEWAY', ResourceId: [this.NatGatewayId] }
    const { TagResources } = await this.test.call('vpc.ListTagResources', tags)
    return { ...(await this.shown()), tags: TagResources.TagResource }
  }

  async destroy(): Promise<void> {
    await this.test.call('vpc.DeleteNatGateway', { ...REGION, NatGatewayId: this.NatGatewayId, Force: false })
    await until(this.test, 'the end', async () => (await this.shown()) === undefined)
  }

  /** An EIP, as alicloud_eip_association puts it on the gateway. */
  async bindEip() {
    const { AllocationId, EipAddress } = await this.test.call('vpc.AllocateEipAddress', REGION)
    const association = { ...REGION, AllocationId, InstanceId: this.NatGatewayId, InstanceType: 'Nat' }
    await this.test.call('vpc.AssociateEipAddress', association)
    const eip = async () =>
      (await this.test.call('vpc.DescribeEipAddresses', { ...REGION, AllocationId })).EipAddresses.EipAddress?.[0]
    await until(this.test, 'InUse', async () => (await eip())?.Status === 'InUse')
    return { AllocationId, EipAddress }
  }
}

describe('Terraform: alicloud_nat_gateway', () => {
  it('creates, reads, updates and deletes', async () => {
    const test = testWorld()
    const gateway = await NatGateway.create(test, { Name: 'tf', Description: 'by Terraform' })
    const { NatGatewayId } = gateway
    const tags = { ...REGION, ResourceType: 'NATGATEWAY', ResourceId: [NatGatewayId] }
    await test.call('vpc.TagResources', { ...tags, Tag: [{ Key: 'env', Value: 'test' }] })
    expect(await gateway.read()).toMatchObject({
      Name: 'tf',
      Description: 'by Terraform',
      NatType: 'Enhanced',
      NetworkType: 'internet',
      InstanceChargeType: 'PostPaid',
      InternetChargeType: 'PayByLcu',
      EipBindMode: 'MULTI_BINDED',
      Spec: '',
      Status: 'Available',
      DeletionProtection: false,
      IcmpReplyEnabled: true,
      PrivateLinkEnabled: false,
      tags: [{ TagKey: 'env', TagValue: 'test' }],
    })

    const changes = { ...REGION, NatGatewayId, Name: 'tf-2', Description: 'still', EipBindMode: 'NAT' }
    await test.call('vpc.ModifyNatGatewayAttribute', changes)
    await gateway.waitForAvailable()
    const protection = { ...REGION, InstanceId: NatGatewayId, Type: 'NATGW' }
    await test.call('vpc.DeletionProtection', { ...protection, ProtectionEnable: true })
    await test.call('vpc.UnTagResources', { ...tags, TagKey: ['env'] })
    const after = { Name: 'tf-2', Description: 'still', EipBindMode: 'NAT', DeletionProtection: true, tags: [] }
    expect(await gateway.read()).toMatchObject(after)

    await test.call('vpc.DeletionProtection', { ...protection, ProtectionEnable: false })
    await gateway.destroy()
  })

  it('deletes a gateway that is gone already: the codes that it takes for success', async () => {
    const test = testWorld()
    const gateway = await NatGateway.create(test, {})
    await gateway.destroy()
    const gone = { status: 404, code: 'InvalidNatGatewayId.NotFound' }
    const asked = { ...REGION, NatGatewayId: gateway.NatGatewayId }
    expect(await test.refusal('vpc.DeleteNatGateway', asked)).toMatchObject(gone)
  })
})

describe('Terraform: alicloud_snat_entry', () => {
  it('creates, reads, updates and deletes', async () => {
    const test = testWorld()
    const gateway = await NatGateway.create(test, {})
    const [one, two] = [await gateway.bindEip(), await gateway.bindEip()]
    const shown = await gateway.shown()
    const table = { ...REGION, SnatTableId: shown?.SnatTableIds?.SnatTableId?.[0] ?? '' }
    const { SnatEntryId } = await test.call('vpc.CreateSnatEntry', {
      ...{ ...table, SnatIp: one.EipAddress, SnatEntryName: 'tf', EipAffinity: 0 },
      ...{ SourceVSwitchId: shown?.NatGatewayPrivateInfo?.VswitchId ?? '', ClientToken: 'TF-CreateSnatEntry-1' },
    })
    const read = async () => {
      const { SnatTableEntries } = await test.call('vpc.DescribeSnatTableEntries', { ...table, SnatEntryId })
      return SnatTableEntries.SnatTableEntry?.[0]
    }
    const waitForAvailable = () => until(test, 'Available', async () => (await read())?.Status === 'Available')
    await waitForAvailable()
    expect(await read()).toMatchObject({
      SnatEntryId,
      SnatTableId: table.SnatTableId,
      SnatEntryName: 'tf',
      SnatIp: one.EipAddress,
      SourceCIDR: '10.0.1.0/24',
      SourceVSwitchId: shown?.NatGatewayPrivateInfo?.VswitchId,
      EipAffinity: '0',
    })

    const changes = { SnatIp: two.EipAddress, SnatEntryName: 'tf-2', EipAffinity: 1 }
    await test.call('vpc.ModifySnatEntry', { ...table, SnatEntryId, ...changes })
    await waitForAvailable()
    expect(await read()).toMatchObject({ ...changes, EipAffinity: '1' })

    await test.call('vpc.DeleteSnatEntry', { ...table, SnatEntryId })
    await until(test, 'the end', async () => (await read()) === undefined)
  })
})

describe('Terraform: alicloud_forward_entry', () => {
  it('creates, reads, updates and deletes', async () => {
    const test = testWorld()
    const gateway = await NatGateway.create(test, {})
    const [one, two] = [await gateway.bindEip(), await gateway.bindEip()]
    const shown = await gateway.shown()
    const table = { ...REGION, ForwardTableId: shown?.ForwardTableIds?.ForwardTableId?.[0] ?? '' }
    const mapping = { ExternalPort: '80', InternalIp: '10.0.1.9', InternalPort: '8080', IpProtocol: 'tcp' }
    const { ForwardEntryId } = await test.call('vpc.CreateForwardEntry', {
      ...{ ...table, ...mapping, ExternalIp: one.EipAddress, ForwardEntryName: 'tf' },
      ...{ PortBreak: false, ClientToken: 'TF-CreateForwardEntry-1' },
    })
    const read = async () => {
      const { ForwardTableEntries } = await test.call('vpc.DescribeForwardTableEntries', { ...table, ForwardEntryId })
      return ForwardTableEntries.ForwardTableEntry?.[0]
    }
    const waitForAvailable = () => until(test, 'Available', async () => (await read())?.Status === 'Available')
    await waitForAvailable()
    const created = { ...mapping, ForwardEntryId, ExternalIp: one.EipAddress, ForwardEntryName: 'tf' }
    expect(await read()).toMatchObject({ ...created, ForwardTableId: table.ForwardTableId })

    const changes = { ExternalIp: two.EipAddress, ExternalPort: '53', InternalPort: '53', IpProtocol: 'udp' }
    await test.call('vpc.ModifyForwardEntry', { ...table, ForwardEntryId, ...changes, ForwardEntryName: 'tf-2' })
    await waitForAvailable()
    expect(await read()).toMatchObject({ ...changes, ForwardEntryName: 'tf-2' })

    await test.call('vpc.DeleteForwardEntry', { ...table, ForwardEntryId })
    await until(test, 'the end', async () => (await read()) === undefined)
  })
})
