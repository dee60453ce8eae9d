import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { describeFlowLog } from './flowLogs.ts'
import { ifThere, untilGone } from './gone.ts'
import { text } from './properties.ts'
import { changedText, told } from './told.ts'

const NAMES = [
  'ResourceType',
  'ResourceId',
  'TrafficType',
  'ProjectName',
  'LogStoreName',
  'FlowLogName',
  'Description',
] as const

/** ALIYUN::VPC::FlowLog: a flow log, ready when Active. Nothing is ever delivered (CreateFlowLog.ts). */
export default defineResource('ALIYUN::VPC::FlowLog', {
  creates: 'vpc.CreateFlowLog',
  imports: { identifier: 'FlowLogId' },
  emulates: NAMES,
  create({ properties, regionId, call }) {
    const { FlowLogId } = call('vpc.CreateFlowLog', {
      RegionId: regionId,
      ResourceType: text(properties, 'ResourceType') ?? '',
      ResourceId: text(properties, 'ResourceId') ?? '',
      TrafficType: text(properties, 'TrafficType') ?? '',
      ProjectName: text(properties, 'ProjectName'),
      LogStoreName: text(properties, 'LogStoreName'),
      FlowLogName: text(properties, 'FlowLogName'),
      Description: text(properties, 'Description'),
    })
    return { physicalId: FlowLogId }
  },
  pending(step) {
    const isPassing = /ing$/.test(describe(step)?.Status ?? '')
    return isPassing ? [{ table: 'flowLogs', key: step.physicalId }] : undefined
  },
  updates: ['FlowLogName', 'Description'],
  update(step) {
    step.call('vpc.ModifyFlowLogAttribute', {
      RegionId: step.regionId,
      FlowLogId: step.physicalId,
      FlowLogName: changedText(step, 'FlowLogName'),
      Description: changedText(step, 'Description'),
    })
    return undefined
  },
  read(step) {
    const log = describe(step)
    return log && told(step, Object.fromEntries(NAMES.map((name) => [name, log[name]])))
  },
  attributes(step) {
    const log = describe(step)
    return { FlowLogId: step.physicalId, ...Object.fromEntries(NAMES.map((name) => [name, log?.[name] ?? ''])) }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteFlowLog', { RegionId: regionId, FlowLogId: physicalId }))
  },
  leaving: (step) => untilGone('flowLogs', step.physicalId, describe(step)?.Status, 'Deleting'),
})

function describe(step: ResourceStep) {
  return describeFlowLog(step, step.physicalId)
}
