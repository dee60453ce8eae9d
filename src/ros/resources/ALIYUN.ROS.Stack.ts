import { ApiError, ensure } from '../../kernel/errors.ts'
import { quotaLimit } from '../../rules/quota.ts'
import type { Json, StackRow } from '../../world/rows/ros.ts'
import { invalidTemplateUrl, stackValidationFailed } from '../errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { own } from '../template/template.ts'
import { ifThere } from './gone.ts'
import { innerParameters, innerTemplate } from './innerTemplates.ts'
import { number, TAG_FIELDS, tags, text } from './properties.ts'

const nestedTooDeep = (limit: number) => stackValidationFailed(`Stacks are nested in at most ${limit} levels.`)
const failed = ({ StackName, Status, StatusReason }: StackRow) =>
  new ApiError(400, 'NestedStackFailed', `Nested stack ${StackName} is ${Status}: ${StatusReason}`)

/**
 * ALIYUN::ROS::Stack: a stack of its own, made, updated and removed with the one it is nested in.
 * TemplateURL is read as of CreateStack, before the outermost stack is made or updated. Attributes are its outputs, as `Outputs.Key` or `Key`; Ref is its ARN. Guess: a nested stack that fails is left to the
 * rollback of the outer one.
 */
export default defineResource('ALIYUN::ROS::Stack', {
  creates: 'ros.CreateStack',
  emulates: [
    'TemplateBody',
    'TemplateURL',
    'TemplateId',
    'TemplateVersion',
    'Parameters',
    'TimeoutMins',
    'ResourceGroupId',
    'Tags',
  ],
  fields: { Tags: TAG_FIELDS },
  updates: ['TemplateBody', 'TemplateURL', 'TemplateId', 'TemplateVersion', 'Parameters', 'TimeoutMins'],
  create(step) {
    const { world, stack, resource, properties, regionId, clientToken, call } = step
    const limit = quotaLimit(world, 'nested_levels', { accountId: stack.OwnerId, regionId })
    ensure(limit === null || depthOf(step) < limit, nestedTooDeep(limit ?? 0))
    const { StackId } = call('ros.CreateStack', {
      ...nestedTemplate(step),
      RegionId: regionId,
      StackName: `${stack.StackName}-${resource.LogicalResourceId}-${clientToken.slice(0, 8)}`.replace(/[^\w-]/g, '-'),
      Parameters: innerParameters(properties, 'Parameters'),
      TimeoutInMinutes: number(properties, 'TimeoutMins'),
      DisableRollback: true,
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tags: tags(step),
      ClientToken: clientToken,
    })
    const RootStackId = stack.RootStackId ?? stack.StackId
    world.atomically(() => world.stacks.change(StackId, { ParentStackId: stack.StackId, RootStackId }))
    shareTexts(step, StackId)
    return { physicalId: StackId }
  },
  pending(step) {
    const nested = nestedStack(step)
    ensure(nested, new ApiError(404, 'StackNotFound', `The nested stack ${step.physicalId} is gone.`))
    if (nested.Status === 'CREATE_COMPLETE' || nested.Status === 'UPDATE_COMPLETE') return undefined
    ensure(nested.Status.endsWith('_IN_PROGRESS') && !nested.Status.includes('ROLLBACK'), failed(nested))
    return [{ table: 'stacks', key: nested.StackId }]
  },
  update(step) {
    const { physicalId: StackId, properties, regionId, clientToken, call } = step
    shareTexts(step, StackId)
    try {
      call('ros.UpdateStack', {
        ...nestedTemplate(step),
        StackId,
        RegionId: regionId,
        Parameters: innerParameters(properties, 'Parameters'),
        TimeoutInMinutes: number(properties, 'TimeoutMins'),
        ClientToken: clientToken,
      })
    } catch (error) {
      // Nothing of it differs, only how the outer template writes it.
      const isSame = error instanceof ApiError && error.message.startsWith('Update the completely same stack')
      if (!isSame) throw error
    }
    return undefined
  },
  read: (step) => (nestedStack(step) === undefined ? undefined : {}),
  attributes(step) {
    const outputs = nestedStack(step)?.outputs ?? []
    const entries = outputs.flatMap(({ OutputKey, OutputValue }): [string, Json][] => [
      [OutputKey, OutputValue],
      [`Outputs.${OutputKey}`, OutputValue],
    ])
    return Object.fromEntries(entries)
  },
  ref(step) {
    const { StackId = '', StackName = '' } = nestedStack(step) ?? {}
    return `arn:acs:ros::${step.regionId}:${step.stack.OwnerId}:stacks/${StackName}/${StackId}`
  },
  remove: ({ physicalId, regionId, call }) =>
    ifThere(() => call('ros.DeleteStack', { RegionId: regionId, StackId: physicalId })),
  leaving(step) {
    const nested = nestedStack(step)
    if (nested === undefined) return undefined
    ensure(nested.Status === 'DELETE_IN_PROGRESS', failed(nested))
    return [{ table: 'stacks', key: nested.StackId }]
  },
  obstacles(step) {
    const nested = step.physicalId === '' ? undefined : nestedStack(step)
    return nested?.Status.endsWith('_IN_PROGRESS') ? [{ table: 'stacks', key: nested.StackId }] : []
  },
})

/**
 * The template: TemplateBody if it is there, else the text that was read from TemplateURL for the call that began the outer
 * stack's operation. Refuses with InvalidTemplateURL what could not be read, or was not known by then.
 */
function nestedTemplate({ stack, properties }: ResourceStep) {
  const url = text(properties, 'TemplateURL')
  const template = innerTemplate(properties, 'TemplateBody')
  if (url === undefined || template.TemplateBody !== undefined) return template
  const late = 'it is read before the stack is made, and does not follow from the template and its parameters alone.'
  const fetched = own(stack.nestedTexts ?? {}, url) ?? { problem: late }
  if ('problem' in fetched) throw invalidTemplateUrl(fetched.problem)
  return { TemplateBody: fetched.text }
}

/** Stacks nested in it find what was read for the outermost. */
function shareTexts({ world, stack }: ResourceStep, StackId: string): void {
  const { nestedTexts } = stack
  if (nestedTexts !== undefined) world.atomically(() => world.stacks.change(StackId, { nestedTexts }))
}

/** The nested stack, unless it has been deleted. */
function nestedStack({ world, physicalId }: ResourceStep): StackRow | undefined {
  const row = world.stacks.get(physicalId)
  return row === undefined || row.Status === 'DELETE_COMPLETE' ? undefined : row
}

/** Levels above and with the stack that nests: 1 for one that stands alone. */
function depthOf({ world, stack }: ResourceStep): number {
  let depth = 1
  for (let at = stack.ParentStackId; at !== undefined; at = world.stacks.get(at)?.ParentStackId) depth++
  return depth
}
