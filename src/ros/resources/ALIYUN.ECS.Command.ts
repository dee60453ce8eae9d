import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { flag, number, TAG_FIELDS, tags, text } from './properties.ts'
import { readTags } from './tagging.ts'

/** ALIYUN::ECS::Command: CreateCommand. Guess: without a name it is called after the stack and the resource. */
export default defineResource('ALIYUN::ECS::Command', {
  creates: 'ecs.CreateCommand',
  imports: { identifier: 'CommandId' },
  emulates: [
    'CommandContent',
    'ContentEncoding',
    'Description',
    'EnableParameter',
    'Launcher',
    'Name',
    'ResourceGroupId',
    'Tags',
    'Timeout',
    'Type',
    'WorkingDir',
  ],
  fields: { Tags: TAG_FIELDS },
  updates: ['Description', 'Name', 'Timeout', 'WorkingDir'],
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { CommandId } = call('ecs.CreateCommand', {
      RegionId: regionId,
      CommandContent: text(properties, 'CommandContent') ?? '',
      ContentEncoding: text(properties, 'ContentEncoding'),
      Description: text(properties, 'Description'),
      EnableParameter: flag(properties, 'EnableParameter'),
      Launcher: text(properties, 'Launcher'),
      Name: nameOf(step),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
      Timeout: number(properties, 'Timeout'),
      Type: text(properties, 'Type') ?? '',
      WorkingDir: text(properties, 'WorkingDir'),
      ClientToken: clientToken,
    })
    return { physicalId: CommandId }
  },
  update(step) {
    const { physicalId, properties, regionId, call } = step
    call('ecs.ModifyCommand', {
      RegionId: regionId,
      CommandId: physicalId,
      Name: nameOf(step),
      Description: text(properties, 'Description') ?? '',
      WorkingDir: text(properties, 'WorkingDir') ?? '',
      Timeout: number(properties, 'Timeout') ?? DEFAULT_TIMEOUT_SECONDS,
    })
    return undefined
  },
  read(step) {
    const { call, physicalId, properties, regionId } = step
    const isPlain = text(properties, 'ContentEncoding')?.toLowerCase() === 'plaintext'
    const request = { RegionId: regionId, CommandId: physicalId, ContentEncoding: isPlain ? 'PlainText' : 'Base64' }
    const [command] = call('ecs.DescribeCommands', request).Commands.Command ?? []
    if (command === undefined) return undefined
    const { CommandContent = '', Description = '', EnableParameter = false, Launcher = '', Name = '' } = command
    const { ResourceGroupId = '', Timeout = 0, Type = '', WorkingDir = '' } = command
    return {
      ...{ CommandContent, Description, EnableParameter, Launcher, Name, ResourceGroupId, Timeout, Type, WorkingDir },
      Tags: readTags(step, command.Tags?.Tag),
    }
  },
  attributes: ({ physicalId }) => ({ CommandId: physicalId }),
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('ecs.DeleteCommand', { RegionId: regionId, CommandId: physicalId }))
  },
})

/** Source: remarks of the published SDK package. */
const DEFAULT_TIMEOUT_SECONDS = 60

function nameOf({ properties, resource, stack }: ResourceStep): string {
  return text(properties, 'Name') ?? `${stack.StackName}-${resource.LogicalResourceId}`
}
