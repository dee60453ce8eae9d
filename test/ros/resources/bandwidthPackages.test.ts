import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { createRefusal, deleteStack, outputsOf, REGION, rowsMade, stackOf, template } from '../stack/stackSetup.ts'
import { allShown } from './allShown.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const typed = (Type: string, Properties: object) => ({ Type, Properties })
const shared = (properties: object = {}) =>
  typed('ALIYUN::VPC::CommonBandwidthPackage', { Bandwidth: 100, ...properties })
const eip = typed('ALIYUN::VPC::EIP', { Bandwidth: 5 })
const inIt = (Eips: object[]) =>
  typed('ALIYUN::VPC::CommonBandwidthPackageIp', { BandwidthPackageId: { Ref: 'Shared' }, Eips })

describe('ALIYUN::VPC::CommonBandwidthPackage', () => {
  const properties = {
    ...{ Name: 'all', Description: 'for all', InternetChargeType: 'PayByBandwidth', ISP: 'BGP', Ratio: 100 },
    ...{ DeletionProtection: false, Tags: [{ Key: 'a', Value: 'b' }] },
  }

  it('is shared bandwidth that is updated in place and read back', async () => {
    const at = testWorld()
    const type = 'ALIYUN::VPC::CommonBandwidthPackage'
    const { StackId } = await stackOf(at, template({ Shared: shared(properties) }, allShown('Shared', type)))
    const [row] = at.world.bandwidthPackages.all()
    const id = row?.BandwidthPackageId ?? ''
    expect(row).toMatchObject({ Name: 'all', Description: 'for all', Bandwidth: 100, ISP: 'BGP', Tags: { a: 'b' } })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: id, BandwidthPackageId: id, Arn: `acs:vpc:${REGION}:${row?.OwnerId}:combandwidthpackage/${id}` },
    })
    await updateInPlace(at, 'Shared', {
      ...{ Name: 'few', Description: undefined, Bandwidth: '200', Tags: [{ Key: 'c', Value: 'd' }] },
    })
    expect(at.world.bandwidthPackages.all()).toMatchObject([
      { Name: 'few', Description: '', Bandwidth: 200, Status: 'Available', Tags: { c: 'd' } },
    ])
    expect(readBack(at, 'Shared')).toEqual(given(at, 'Shared'))
    await at.call('vpc.ModifyCommonBandwidthPackageAttribute', { RegionId: REGION, BandwidthPackageId: id, Name: 'no' })
    expect(readBack(at, 'Shared')).toMatchObject({ Name: 'no' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('is not deleted while it is protected', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Shared: shared({ DeletionProtection: true }) }))
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_FAILED/)
    const InstanceId = at.world.bandwidthPackages.all()[0]?.BandwidthPackageId ?? ''
    await at.call('vpc.DeletionProtection', { RegionId: REGION, InstanceId, Type: 'CBWP', ProtectionEnable: false })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('refuses what has no effect here', async () => {
    expect(await createRefusal(testWorld(), template({ Shared: shared({ Zone: 'cloudbox-1' }) }))).toContain('Zone')
  })
})

describe('ALIYUN::VPC::CommonBandwidthPackageIp', () => {
  const body = { Shared: shared(), One: eip, Two: eip, Three: eip }
  const first = [{ AllocationId: { Ref: 'One' }, Bandwidth: 20 }, { AllocationId: { Ref: 'Two' } }]

  it('puts EIPs into shared bandwidth, others instead of them, and takes them out', async () => {
    const at = testWorld()
    const type = 'ALIYUN::VPC::CommonBandwidthPackageIp'
    const { StackId } = await stackOf(at, template({ ...body, In: inIt(first) }, allShown('In', type)))
    const outputs = await outputsOf(at, StackId)
    const [one = '', two = ''] = outputs.AllocationIds as string[]
    const id = at.world.bandwidthPackages.all()[0]?.BandwidthPackageId
    expect(at.world.eips.get(one)).toMatchObject({
      BandwidthPackageId: id,
      packageStatus: 'BINDED',
      packageBandwidth: 20,
    })
    expect(at.world.eips.get(two)).toMatchObject({
      BandwidthPackageId: id,
      packageStatus: 'BINDED',
      packageBandwidth: 0,
    })
    expect(outputs).toEqual({
      ...{ Ref: id, AllocationIds: [one, two] },
      IpAddresses: [one, two].map((each) => at.world.eips.get(each)?.IpAddress),
    })
    expect(readBack(at, 'In')).toMatchObject({
      BandwidthPackageId: id,
      Eips: [{ AllocationId: one, Bandwidth: '20' }, {}],
    })

    const three = at.world.eips.all().find(({ BandwidthPackageId }) => BandwidthPackageId === '')?.AllocationId ?? ''
    await updateInPlace(at, 'In', { Eips: [{ AllocationId: one }, { AllocationId: three, Bandwidth: 30 }] })
    expect(at.world.eips.get(one)).toMatchObject({ packageStatus: 'BINDED', packageBandwidth: 0 })
    expect(at.world.eips.get(two)).toMatchObject({ BandwidthPackageId: '' })
    expect(at.world.eips.get(three)).toMatchObject({ packageStatus: 'BINDED', packageBandwidth: 30 })

    await at.call('vpc.RemoveCommonBandwidthPackageIp', {
      RegionId: REGION,
      BandwidthPackageId: id ?? '',
      IpInstanceId: one,
    })
    await at.settle()
    expect(readBack(at, 'In')).toMatchObject({ Eips: [{ AllocationId: three, Bandwidth: '30' }] })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails for an EIP that there is not, and leaves nothing', async () => {
    const at = testWorld()
    const wrong = inIt([...first, { AllocationId: 'eip-none' }])
    const { OperationInfo } = await stackOf(at, template({ ...body, In: wrong }), {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'InvalidIpInstanceId.NotFound', LogicalResourceId: 'In' })
    expect(rowsMade(at.world)).toEqual({})
  })
})
