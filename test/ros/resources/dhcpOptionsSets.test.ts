import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { deleteStack, outputsOf, REGION, rowsMade, stackOf, template, vpc } from '../stack/stackSetup.ts'
import { allShown } from './allShown.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const SET = 'ALIYUN::VPC::DhcpOptionsSet'
const ATTACHMENT = 'ALIYUN::VPC::DhcpOptionsSetAttachment'
const typed = (Type: string, Properties: object) => ({ Type, Properties })
const attached = (set: string) => typed(ATTACHMENT, { VpcId: { Ref: 'Vpc' }, DhcpOptionsSetId: { Ref: set } })

describe(SET, () => {
  it('is a set that is updated in place and read back', async () => {
    const at = testWorld()
    const properties = {
      ...{ DhcpOptionsSetName: 'one', DhcpOptionsSetDescription: 'first', DomainName: 'example.com' },
      DomainNameServers: ['10.0.0.2', '10.0.0.3'],
    }
    const { StackId } = await stackOf(at, template({ Set: typed(SET, properties) }, allShown('Set', SET)))
    const [row] = at.world.dhcpOptionsSets.all()
    const id = row?.DhcpOptionsSetId ?? ''
    expect(row).toMatchObject({ ...properties, DomainNameServers: '10.0.0.2,10.0.0.3', Status: 'Available' })
    expect(await outputsOf(at, StackId)).toEqual({ Ref: id, DhcpOptionsSetId: id })
    await updateInPlace(at, 'Set', { DhcpOptionsSetName: 'two', DhcpOptionsSetDescription: undefined })
    await updateInPlace(at, 'Set', { DomainName: 'corp', DomainNameServers: ['10.0.0.4'] })
    expect(at.world.dhcpOptionsSets.all()).toMatchObject([
      {
        ...{ DhcpOptionsSetId: id, DhcpOptionsSetName: 'two', DhcpOptionsSetDescription: '' },
        ...{ DomainName: 'corp', DomainNameServers: '10.0.0.4' },
      },
    ])
    expect(readBack(at, 'Set')).toEqual(given(at, 'Set'))
    const changed = { RegionId: REGION, DhcpOptionsSetId: id, DomainNameServers: '' }
    await at.call('vpc.UpdateDhcpOptionsSetAttribute', changed)
    await at.settle()
    expect(readBack(at, 'Set')).toMatchObject({ DomainNameServers: [] })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails for what is no server, and leaves nothing', async () => {
    const at = testWorld()
    const body = template({ Set: typed(SET, { DomainNameServers: ['dns'] }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'InvalidDomainNameServers.Malformed', LogicalResourceId: 'Set' })
    expect(rowsMade(at.world)).toEqual({})
  })
})

describe(ATTACHMENT, () => {
  it('gives a VPC the set, exchanges it in place, and takes it away with the stack', async () => {
    const at = testWorld()
    const sets = { One: typed(SET, {}), Two: typed(SET, {}) }
    const body = { Vpc: vpc(), ...sets, On: attached('One') }
    const { StackId } = await stackOf(at, template(body, allShown('On', ATTACHMENT)))
    const { VpcId, DhcpOptionsSetId: one } = given(at, 'On') as { VpcId: string; DhcpOptionsSetId: string }
    expect(at.world.dhcpAttachments.all()).toEqual([{ VpcId, DhcpOptionsSetId: one, Status: 'InUse' }])
    expect(await outputsOf(at, StackId)).toEqual({ Ref: VpcId, VpcId, DhcpOptionsSetId: one })
    await updateInPlace(at, 'On', { DhcpOptionsSetId: { Ref: 'Two' } })
    const [two] = at.world.dhcpAttachments.all()
    expect(two).toMatchObject({ VpcId, Status: 'InUse' })
    expect(two?.DhcpOptionsSetId).not.toBe(one)
    expect(readBack(at, 'On')).toEqual(given(at, 'On'))

    const pair = { RegionId: REGION, VpcId, DhcpOptionsSetId: two?.DhcpOptionsSetId ?? '' }
    await at.call('vpc.DetachDhcpOptionsSetFromVpc', pair)
    await at.settle()
    expect(readBack(at, 'On')).toBeUndefined()
    await at.call('vpc.AttachDhcpOptionsSetToVpc', pair)
    await at.settle()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails for a VPC that has a set, and leaves that as it is', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), One: typed(SET, {}), On: attached('One') }))
    const [row] = at.world.dhcpAttachments.all()
    const second = typed(ATTACHMENT, { VpcId: row?.VpcId, DhcpOptionsSetId: { Ref: 'Two' } })
    const body = template({ Two: typed(SET, {}), On: second })
    const { OperationInfo } = await stackOf(at, body, { StackName: 'other' }, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'OperationFailed.AttachmentExist', LogicalResourceId: 'On' })
    expect(at.world.dhcpAttachments.all()).toEqual([row])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })
})
