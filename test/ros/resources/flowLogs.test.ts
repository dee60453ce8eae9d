import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { deleteStack, outputsOf, REGION, rowsMade, stackOf, template, vpc } from '../stack/stackSetup.ts'
import { allShown } from './allShown.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const TYPE = 'ALIYUN::VPC::FlowLog'
const terms = { ResourceType: 'VPC', TrafficType: 'All', ProjectName: 'audit', LogStoreName: 'flows' }
const flowLog = (properties: object = {}) => ({
  Type: TYPE,
  Properties: { ...terms, ResourceId: { Ref: 'Vpc' }, ...properties },
})

describe(TYPE, () => {
  it('is a flow log that is updated in place and read back', async () => {
    const at = testWorld()
    const texts = { FlowLogName: 'one', Description: 'first' }
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), Log: flowLog(texts) }, allShown('Log', TYPE)))
    const [row] = at.world.flowLogs.all()
    const FlowLogId = row?.FlowLogId ?? ''
    expect(row).toMatchObject({ ...terms, ...texts, Status: 'Active' })
    const shown = { ...terms, ...texts, FlowLogId, ResourceId: row?.ResourceId }
    expect(await outputsOf(at, StackId)).toEqual({ Ref: FlowLogId, ...shown })
    await updateInPlace(at, 'Log', { FlowLogName: 'two', Description: undefined })
    expect(at.world.flowLogs.all()).toMatchObject([
      { FlowLogId, FlowLogName: 'two', Description: '', Status: 'Active' },
    ])
    expect(readBack(at, 'Log')).toEqual(given(at, 'Log'))
    await at.call('vpc.ModifyFlowLogAttribute', { RegionId: REGION, FlowLogId, FlowLogName: 'three' })
    await at.settle()
    expect(readBack(at, 'Log')).toMatchObject({ FlowLogName: 'three' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('is gone when somebody else has deleted it; fails for what is no type, and leaves nothing', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), Log: flowLog() }))
    const [row] = at.world.flowLogs.all()
    await at.call('vpc.DeleteFlowLog', { RegionId: REGION, FlowLogId: row?.FlowLogId ?? '' })
    await at.settle()
    expect(readBack(at, 'Log')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    const odd = template({ Vpc: vpc(), Log: flowLog({ TrafficType: 'Some' }) })
    const { OperationInfo } = await stackOf(at, odd, { StackName: 'odd' }, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'IllegalParam.TrafficType', LogicalResourceId: 'Log' })
    expect(rowsMade(at.world)).toEqual({})
  })
})
