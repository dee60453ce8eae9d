import type { Requests } from '../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { isStackName } from '../../rules/names.ts'
import { quotaLimit } from '../../rules/quota.ts'
import { tagsFrom } from '../../rules/tags.ts'
import { newUuid } from '../../world/ids.ts'
import { scope } from '../../world/rows/ecs.ts'
import * as errors from '../errors.ts'
import { nestedTemplateUrls, nestedTexts } from '../nestedTemplates.ts'
import { ensureCreatable, noteInScratch } from '../scratch/stacks.ts'
import { actorOf } from '../stack/actor.ts'
import { startCreation, storeStack } from '../stack/create.ts'
import { ensureEmulated } from '../stack/emulated.ts'
import { liveStackNamed } from '../stack/find.ts'
import { parseStackPolicy } from '../stack/policy.ts'
import { ensureNotificationUrls, ensureTerms, planRequested } from '../stack/requested.ts'
import { pseudoParameters } from '../stack/scope.ts'
import { readTemplate } from '../templateLimits.ts'
import { policySource, templateSource } from '../templateSource.ts'

const CREATE_OPTIONS = [
  'KeepStackOnCreationComplete',
  'AbandonStackOnCreationComplete',
  'AbandonStackOnCreationRollbackComplete',
  'RetryOnNoStock',
]

const SOURCES = ['TemplateBody', 'TemplateURL', 'TemplateId', 'TemplateScratchId'] as const

/**
 * CreateStack: stores template, parameters and the expanded plan; the resources are made step by step afterwards.
 * CREATE_IN_PROGRESS, then CREATE_COMPLETE, or CREATE_ROLLBACK_COMPLETE (CREATE_FAILED with DisableRollback).
 * TemplateURL is read by the host before the call (host/readUrl.ts). Every status but those in progress is posted to the
 * NotificationURLs by the host, at most once (host/postUrl.ts).
 * Source: ROS 2019-09-10 catalogue; references on ROS §3 and on cloning §2.4.
 */
export default defineAction('ros', 'CreateStack', {
  fetches: ['TemplateURL', 'StackPolicyURL'],
  fetchesWithin: nestedTemplateUrls,
  handle(context, request) {
    const { world, accountId, regionId } = context
    // The id comes first, because locals and conditions may ask for it; a refusal takes it back.
    const StackId = newUuid(world)
    const source = templateSource(context, request, SOURCES)
    ensureCreatable(context, source.templateScratchId)
    const template = readTemplate(context, source.body)
    const parameters = request.Parameters ?? []
    const options = createOptions(request)
    const { TimeoutInMinutes = 60, Parallelism = 0, DeletionProtection = 'Disabled', NotificationURLs = [] } = request
    const namesake = liveStackNamed(world.stacks.list('name', `${scope(accountId, regionId)}|${request.StackName}`))
    const stackLimit = quotaLimit(world, 'stacks_per_account', { accountId, regionId: '' })
    const plan = planRequested(context, template, parameters, pseudoOf(context, request, StackId))
    const policy = policySource(context, request, 'StackPolicyBody', 'StackPolicyURL')
    const stackPolicy = policy === undefined ? null : parseStackPolicy(policy)

    ensure(
      isStackName(request.StackName),
      errors.invalidParameter('StackName', 'It has 1 to 255 letters, digits, - and _ and begins with a letter.'),
    )
    ensureTerms({ TimeoutInMinutes, Parallelism })
    ensureNotificationUrls(NotificationURLs)
    ensure(
      DeletionProtection === 'Enabled' || DeletionProtection === 'Disabled',
      errors.invalidParameter('DeletionProtection', 'It is Enabled or Disabled.'),
    )
    const actor = actorOf(context, request.RamRoleName)
    ensure(namesake === undefined, errors.stackExists(request.StackName))
    ensure(stackLimit === null || liveStacks(context) < stackLimit, errors.stackQuotaExceeded(stackLimit ?? 0))
    ensureEmulated(plan)

    const texts = nestedTexts(context, request)
    const stack = storeStack(context, actor, {
      StackId,
      StackName: request.StackName,
      description: template.description,
      templateBody: source.body,
      templateScratchId: source.templateScratchId,
      parameters,
      plan,
      stackPolicy,
      TimeoutInMinutes,
      DisableRollback: request.DisableRollback ?? false,
      DeletionProtection,
      Parallelism,
      RamRoleName: request.RamRoleName ?? '',
      createOptions: options,
      ResourceGroupId: request.ResourceGroupId ?? '',
      NotificationURLs,
      ...(texts === undefined ? {} : { nestedTexts: texts }),
      Tags: tagsFrom(request.Tags),
    })
    startCreation(world, stack)
    noteInScratch(context, source.templateScratchId, StackId)

    return { StackId }
  },
})

function pseudoOf({ accountId, regionId }: ActionContext, request: Requests['ros.CreateStack'], StackId: string) {
  const { StackName, ResourceGroupId = '' } = request
  return pseudoParameters({ StackId, StackName, RegionId: regionId, OwnerId: accountId, ResourceGroupId })
}

function createOptions({ CreateOption, CreateOptions }: Requests['ros.CreateStack']): string[] {
  ensure(
    CreateOption === undefined || CreateOptions === undefined,
    errors.multipleParameter('CreateOption, CreateOptions'),
  )
  const options = CreateOptions ?? (CreateOption === undefined ? [] : [CreateOption])
  const unknown = options.filter((option) => !CREATE_OPTIONS.includes(option))
  ensure(
    unknown.length === 0,
    errors.invalidParameter('CreateOptions', `${unknown.join(', ')}: emulated are ${CREATE_OPTIONS.join(', ')}.`),
  )
  return options
}

/** Stacks that count: an abandoned one does not. */
function liveStacks({ world, accountId }: ActionContext): number {
  return world.stacks.count('live', accountId)
}
