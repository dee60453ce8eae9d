import type { Requests } from '../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import { isStackName } from '../../rules/names.ts'
import { quotaLimit } from '../../rules/quota.ts'
import { tagsFrom } from '../../rules/tags.ts'
import { duration } from '../../world/facts/durations.ts'
import { newUuid } from '../../world/ids.ts'
import { scope } from '../../world/rows/ecs.ts'
import type { ChangeSetRow, Json, StackRow } from '../../world/rows/ros.ts'
import * as errors from '../errors.ts'
import { nestedTemplateUrls, nestedTexts } from '../nestedTemplates.ts'
import { resourcesToImport } from '../scratch/found.ts'
import { noteInScratch } from '../scratch/stacks.ts'
import { actorOf } from '../stack/actor.ts'
import { shownChanges } from '../stack/changeSets.ts'
import { EMPTY_PLAN, storeStack } from '../stack/create.ts'
import { ensureEmulated } from '../stack/emulated.ts'
import { findStack, liveStackNamed } from '../stack/find.ts'
import { ensureOnlyImports, type ResourceToImport, requestedImports } from '../stack/imports.ts'
import { ensureAllowed, parseStackPolicy } from '../stack/policy.ts'
import {
  allowsReplacement,
  ensureNotificationUrls,
  ensureTaintable,
  ensureTerms,
  ensureUpdatable,
  isSamePlan,
  parametersOf,
  planRequested,
} from '../stack/requested.ts'
import { setStackStatus } from '../stack/rows.ts'
import { pseudoParameters } from '../stack/scope.ts'
import { changesTo } from '../stack/update.ts'
import { readTemplate } from '../templateLimits.ts'
import { givenSources, policySource, type TemplateSource, templateSource } from '../templateSource.ts'

const TYPES = ['CREATE', 'UPDATE', 'IMPORT']
const SOURCES = ['TemplateBody', 'TemplateURL', 'TemplateId'] as const
const IMPORT_SOURCES = [...SOURCES, 'TemplateScratchId'] as const
const POLICIES = [
  'StackPolicyBody',
  'StackPolicyURL',
  'StackPolicyDuringUpdateBody',
  'StackPolicyDuringUpdateURL',
] as const
const NAME = /^[A-Za-z0-9][\w-]{0,254}$/
type Request = Requests['ros.CreateChangeSet']

/**
 * CreateChangeSet: works out what a creation (CREATE: a stack in REVIEW_IN_PROGRESS is made for it) or an update would do, for
 * ExecuteChangeSet. CREATE_IN_PROGRESS, then CREATE_COMPLETE and AVAILABLE. What cannot be changed in place is shown all the
 * same; without ReplacementOption Enabled the execution fails there.
 * IMPORT takes over ResourcesToImport: into a new stack, as CREATE, or into one that is there. Whether they exist is looked at
 * before it is AVAILABLE; CREATE_FAILED if not. TemplateScratchId stands for a new stack with all that a scratch of type
 * ResourceImport has found. NotificationURLs are those of the stack from the execution on.
 * Source: ROS 2019-09-10 catalogue; SDK comments; reference on ROS §3.
 */
export default defineAction('ros', 'CreateChangeSet', {
  fetches: ['TemplateURL', 'StackPolicyURL', 'StackPolicyDuringUpdateURL'],
  fetchesWithin: nestedTemplateUrls,
  handle(context, request) {
    const { world, accountId, regionId } = context
    const { ChangeSetName, ChangeSetType = 'UPDATE', TaintResources: tainted = [], Description = '' } = request
    const isImport = ChangeSetType === 'IMPORT'
    ensure(TYPES.includes(ChangeSetType), errors.invalidParameter('ChangeSetType', `It is one of ${TYPES.join(', ')}.`))
    const isCreate = ChangeSetType === 'CREATE' || (isImport && !request.StackId)
    const stack = isCreate ? reviewedStack(context, request) : findStack(context, request.StackId ?? '')
    if (isImport) ensureImportRequest(request)
    const source = templateSource(context, request, isImport ? IMPORT_SOURCES : SOURCES)
    const template = readTemplate(context, source.body)
    const parameters = parametersOf(stack, template, request)
    const ResourceGroupId = request.ResourceGroupId ?? stack.ResourceGroupId
    const Tags = request.Tags === undefined ? stack.Tags : tagsFrom(request.Tags)
    const target = { ...stack, ResourceGroupId, Tags }
    const plan = planRequested(context, template, parameters, pseudoParameters(target))
    const policies = policiesOf(context, request, stack)
    const { TimeoutInMinutes = 60, Parallelism = stack.Parallelism, NotificationURLs } = request
    const { DisableRollback = stack.DisableRollback } = isCreate || isImport ? request : stack
    const existing = world.changeSets.list('stack', stack.StackId)
    const limit = quotaLimit(world, 'change_sets_per_stack', { accountId, regionId })

    ensure(
      NAME.test(ChangeSetName),
      errors.invalidParameter('ChangeSetName', 'It has 1 to 255 letters, digits, - and _.'),
    )
    ensure(
      Buffer.byteLength(Description) <= 1_024,
      errors.invalidParameter('Description', 'It is longer than 1,024 bytes.'),
    )
    if (!isCreate && !(isImport && stack.Status === 'REVIEW_IN_PROGRESS')) ensureUpdatable(stack)
    ensureTerms({ TimeoutInMinutes, Parallelism })
    ensureTaintable(stack, tainted)
    ensureNotificationUrls(NotificationURLs ?? [])
    const isTaken = existing.some((row) => row.ChangeSetName === ChangeSetName)
    ensure(!isTaken, errors.changeSetExists(ChangeSetName, stack.StackName))
    const open = existing.filter(({ ExecutionStatus }) => /^(UN)?AVAILABLE$/.test(ExecutionStatus))
    ensure(limit === null || open.length < limit, errors.changeSetQuotaExceeded(limit ?? 0))
    ensureEmulated(plan)
    const changes = changesTo(world, target, plan, { tags: Tags, tainted })
    const imports = isImport ? requestedImports(world, stack, plan, toImport(context, request, source)) : {}
    if (isImport) ensureOnlyImports(changes, imports)
    ensureAllowed(policies.during, changes)
    const isSame = !isCreate && isSamePlan(stack, plan) && changes.every(({ action }) => action === 'None')
    ensure(!isSame, errors.notSupported(`Update the completely same stack (${stack.StackName}) is not supported.`))
    const replacing = allowsReplacement(request.ReplacementOption)
    const actor = actorOf(context, request.RamRoleName)

    const texts = nestedTexts(context, request)
    const ChangeSetId = newUuid(world)
    world.changeSets.put({
      ...{ ChangeSetId, ChangeSetName, ChangeSetType: ChangeSetType as ChangeSetRow['ChangeSetType'], Description },
      ...{ StackId: stack.StackId, OwnerId: accountId, RegionId: regionId },
      ...{ Status: 'CREATE_IN_PROGRESS', StatusReason: '', ExecutionStatus: 'UNAVAILABLE' },
      changes: shownChanges(changes, imports),
      ...{ TemplateBody: source.body, templateDescription: template.description },
      ...{ TemplateScratchId: source.templateScratchId, parameters, plan: plan as unknown as Json },
      ...{ Tags, stackPolicy: policies.lasting, TimeoutInMinutes, Parallelism, ResourceGroupId, tainted },
      DisableRollback,
      ...(NotificationURLs === undefined ? {} : { NotificationURLs }),
      ...(isImport ? { imports, principal: actor } : {}),
      ...(texts === undefined ? {} : { nestedTexts: texts }),
      RamRoleName: request.RamRoleName || stack.RamRoleName,
      allowsReplacement: replacing,
      CreateTime: isoBare(world.nowMs),
    })
    if (isImport) noteInScratch(context, source.templateScratchId, stack.StackId)
    world.plan('ros.ChangeSetReady', { ChangeSetId }, duration('stackStep'))

    return { ChangeSetId, StackId: stack.StackId }
  },
})

/** The stack that a change set of type CREATE is for: a new one, or one that waits for its first. A refusal takes it back. */
function reviewedStack(context: ActionContext, request: Request): StackRow {
  const { world, accountId, regionId } = context
  const { StackName = '', StackId } = request
  if (StackId !== undefined && StackId !== '') {
    const stack = findStack(context, StackId)
    const isReviewed = stack.Status === 'REVIEW_IN_PROGRESS'
    ensure(isReviewed, errors.invalidParameter('ChangeSetType', 'CREATE is for a stack that does not exist yet.'))
    return stack
  }
  const namesake = liveStackNamed(world.stacks.list('name', `${scope(accountId, regionId)}|${StackName}`))
  const limit = quotaLimit(world, 'stacks_per_account', { accountId, regionId: '' })
  ensure(isStackName(StackName), errors.invalidParameter('StackName', 'It has 1 to 255 letters, digits, - and _.'))
  ensure(namesake === undefined, errors.stackExists(StackName))
  ensure(limit === null || world.stacks.count('live', accountId) < limit, errors.stackQuotaExceeded(limit ?? 0))
  const stack = storeStack(context, context.principal, {
    ...{ StackId: newUuid(world), StackName, description: '', templateBody: '', templateScratchId: '', parameters: [] },
    ...{ plan: EMPTY_PLAN, stackPolicy: null, TimeoutInMinutes: 60, DisableRollback: false, Parallelism: 0 },
    ...{ DeletionProtection: 'Disabled', RamRoleName: '', createOptions: [], ResourceGroupId: '', Tags: {} },
  })
  setStackStatus(world, stack.StackId, 'REVIEW_IN_PROGRESS', 'A change set is to create the stack')
  return world.stacks.get(stack.StackId) as StackRow
}

/** Source: SDK: no stack policy, and a scratch makes a new stack. Guess: the codes, and that nothing is tainted. */
function ensureImportRequest(request: Request): void {
  const [policy] = givenSources(request, POLICIES)
  ensure(
    policy === undefined,
    errors.invalidParameter(policy ?? '', 'A change set of type IMPORT has no stack policy.'),
  )
  const isPlain = (request.TaintResources ?? []).length === 0
  ensure(isPlain, errors.invalidParameter('TaintResources', 'An import makes nothing anew.'))
  const isScratch = Boolean(request.TemplateScratchId)
  const isOfScratch = !isScratch || (!request.StackId && request.ResourcesToImport === undefined)
  ensure(
    isOfScratch,
    errors.invalidParameter('TemplateScratchId', 'It stands for a new stack and for all that is imported.'),
  )
}

/** As the request names them, or as the scratch has found them. */
function toImport({ world }: ActionContext, request: Request, source: TemplateSource): readonly ResourceToImport[] {
  const scratch = world.templateScratches.get(source.templateScratchId)
  if (scratch === undefined) return request.ResourcesToImport ?? []
  const isImport = scratch.TemplateScratchType === 'ResourceImport'
  ensure(isImport, errors.invalidParameter('TemplateScratchId', 'Only scratches of type ResourceImport are imported.'))
  return resourcesToImport(scratch)
}

/** As of UpdateStack. */
function policiesOf(context: ActionContext, request: Request, { stackPolicy }: StackRow) {
  ensure(givenSources(request, POLICIES).length <= 1, errors.multipleParameter(POLICIES.join(', ')))
  const lasting = policySource(context, request, 'StackPolicyBody', 'StackPolicyURL')
  const during = policySource(context, request, 'StackPolicyDuringUpdateBody', 'StackPolicyDuringUpdateURL')
  return {
    lasting: lasting === undefined ? stackPolicy : parseStackPolicy(lasting),
    during: during === undefined ? stackPolicy : parseStackPolicy(during),
  }
}
