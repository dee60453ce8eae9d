import { defineResource } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { endRuns, RUN_PROPERTIES, runAttributes, runRequest, waitForRuns } from './invocations.ts'
import { flag, TAG_FIELDS, text } from './properties.ts'

/**
 * ALIYUN::ECS::RunCommand: RunCommand; with Sync, ready when the script is over on all instances. There is no guest: what
 * it answers is set through the control API, else it succeeds and writes nothing.
 * Guess: a script that is kept goes with the resource.
 */
export default defineResource('ALIYUN::ECS::RunCommand', {
  creates: 'ecs.RunCommand',
  emulates: [
    'CommandContent',
    'ContentEncoding',
    'Description',
    'EnableParameter',
    'KeepCommand',
    'Name',
    'Type',
    'WorkingDir',
    ...RUN_PROPERTIES,
  ],
  fields: { Tags: TAG_FIELDS },
  create(step) {
    const { properties, call } = step
    const { CommandId, InvokeId } = call('ecs.RunCommand', {
      ...runRequest(step),
      CommandContent: text(properties, 'CommandContent') ?? '',
      ContentEncoding: text(properties, 'ContentEncoding'),
      Description: text(properties, 'Description'),
      EnableParameter: flag(properties, 'EnableParameter'),
      KeepCommand: flag(properties, 'KeepCommand'),
      Name: text(properties, 'Name'),
      Type: text(properties, 'Type') ?? '',
      WorkingDir: text(properties, 'WorkingDir'),
    })
    return { physicalId: InvokeId, progress: { commandId: CommandId } }
  },
  pending: waitForRuns,
  attributes: (step) => ({
    ...runAttributes(step),
    CommandId: (step.resource.progress as { commandId: string }).commandId,
  }),
  remove(step) {
    endRuns(step)
    const { commandId: CommandId } = step.resource.progress as { commandId: string }
    if (flag(step.properties, 'KeepCommand') !== true) return
    ifThere(() => step.call('ecs.DeleteCommand', { RegionId: step.regionId, CommandId }))
  },
})
