import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  instance,
  network,
  outputsOf,
  REGION,
  rowsMade,
  stackOf,
  template,
  vpc,
  vSwitch,
} from '../stack/stackSetup.ts'
import { allShown } from './allShown.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const typed = (Type: string, Properties: object) => ({ Type, Properties })
const haVip = (properties: object = {}) => typed('ALIYUN::VPC::HaVip', { VSwitchId: { Ref: 'VSwitch' }, ...properties })

describe('ALIYUN::VPC::HaVip', () => {
  it('is a virtual address that is updated in place and read back', async () => {
    const at = testWorld()
    const properties = { IpAddress: '10.0.1.99', Name: 'one', Description: 'first', Tags: [{ Key: 'a', Value: 'b' }] }
    const body = { Vpc: vpc(), VSwitch: vSwitch(), Vip: haVip(properties) }
    const { StackId } = await stackOf(at, template(body, allShown('Vip', 'ALIYUN::VPC::HaVip')))
    const [row] = at.world.haVips.all()
    const id = row?.HaVipId ?? ''
    expect(row).toMatchObject({ ...properties, Tags: { a: 'b' }, Status: 'Available' })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: id, HaVipId: id, IpAddress: '10.0.1.99', Arn: `acs:vpc:${REGION}:${row?.OwnerId}:havip/${id}` },
    })
    await updateInPlace(at, 'Vip', { Name: 'two', Description: 'second', Tags: [{ Key: 'c', Value: 'd' }] })
    expect(at.world.haVips.all()).toMatchObject([{ Name: 'two', Description: 'second', Tags: { c: 'd' } }])
    expect(readBack(at, 'Vip')).toEqual(given(at, 'Vip'))
    await at.call('vpc.ModifyHaVipAttribute', { RegionId: REGION, HaVipId: id, Name: 'three' })
    expect(readBack(at, 'Vip')).toMatchObject({ Name: 'three' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails for an address of another vSwitch, and leaves nothing', async () => {
    const at = testWorld()
    const body = { Vpc: vpc(), VSwitch: vSwitch(), Vip: haVip({ IpAddress: '10.0.2.1' }) }
    const { OperationInfo } = await stackOf(at, template(body), {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'InvalidIpAddress.NotAvailable', LogicalResourceId: 'Vip' })
    expect(rowsMade(at.world)).toEqual({})
  })
})

describe('ALIYUN::VPC::HaVipAssociation', () => {
  const type = 'ALIYUN::VPC::HaVipAssociation'
  const standby = (id: string, more: object = {}) =>
    typed(type, { HaVipId: { Ref: 'Vip' }, InstanceId: { Ref: id }, ...more })

  it('lets instances stand by, one after another, and takes them off', async () => {
    const at = testWorld()
    const body = {
      ...{ ...network, Vip: haVip(), One: instance(), Two: instance() },
      ...{ First: standby('One', { InstanceType: 'EcsInstance' }), Second: standby('Two') },
    }
    const { StackId } = await stackOf(at, template(body, allShown('First', type)))
    const [row] = at.world.haVips.all()
    expect(row?.InstanceIds.toSorted()).toEqual(
      at.world.instances
        .all()
        .map(({ InstanceId }) => InstanceId)
        .toSorted(),
    )
    expect(row?.Status).toBe('InUse')
    expect(readBack(at, 'First')).toEqual(given(at, 'First'))
    const { InstanceId, HaVipId } = given(at, 'Second') as { InstanceId: string; HaVipId: string }
    expect((await outputsOf(at, StackId)).Ref).toBe(`${HaVipId}:${row?.InstanceIds.find((id) => id !== InstanceId)}`)

    await at.call('vpc.UnassociateHaVip', { RegionId: REGION, HaVipId, InstanceId })
    await at.settle()
    expect(readBack(at, 'Second')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('refuses what it does not have', async () => {
    const body = template({ ...network, Vip: haVip(), One: instance(), First: standby('One', { Force: true }) })
    expect(await createRefusal(testWorld(), body)).toContain('Force')
  })
})
