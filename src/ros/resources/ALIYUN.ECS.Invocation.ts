import { defineResource } from '../stack/resourceType.ts'
import { endRuns, RUN_PROPERTIES, runAttributes, runRequest, waitForRuns } from './invocations.ts'
import { TAG_FIELDS, text } from './properties.ts'

/** ALIYUN::ECS::Invocation: InvokeCommand; with Sync, ready when the command is over on all instances. */
export default defineResource('ALIYUN::ECS::Invocation', {
  creates: 'ecs.InvokeCommand',
  emulates: ['CommandId', ...RUN_PROPERTIES],
  fields: { Tags: TAG_FIELDS },
  create(step) {
    const CommandId = text(step.properties, 'CommandId') ?? ''
    const { InvokeId } = step.call('ecs.InvokeCommand', { ...runRequest(step), CommandId })
    return { physicalId: InvokeId }
  },
  pending: waitForRuns,
  attributes: runAttributes,
  remove: endRuns,
})
