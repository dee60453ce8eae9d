import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { withNestedTexts } from '../nestedTemplates.ts'
import { actorOf } from '../stack/actor.ts'
import { operationOf } from '../stack/cancel.ts'
import { overtakeChangeSets } from '../stack/changeSets.ts'
import { startCreation } from '../stack/create.ts'
import { findChangeSet } from '../stack/findChangeSet.ts'
import { planOf } from '../stack/planOf.ts'
import { startUpdate } from '../stack/update.ts'

/**
 * ExecuteChangeSet: creates or updates the stack as the change set has it. EXECUTE_IN_PROGRESS, then EXECUTE_COMPLETE or
 * EXECUTE_FAILED; the other change sets of the stack become OBSOLETE. One of type IMPORT takes resources over: the stack is
 * IMPORT_CREATE_IN_PROGRESS or IMPORT_UPDATE_IN_PROGRESS, then _COMPLETE; a rollback gives them up as they are.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'ExecuteChangeSet', {
  handle(context, request) {
    const { world } = context
    const { changeSet, stack } = findChangeSet(context, request.ChangeSetId)
    const { ChangeSetId, ExecutionStatus, RamRoleName } = changeSet

    ensure(operationOf(stack) === '', errors.actionInProgress(stack.StackName, operationOf(stack)))
    ensure(
      ExecutionStatus === 'AVAILABLE',
      errors.notSupported(`The change set ${changeSet.ChangeSetName} is ${ExecutionStatus}, not AVAILABLE.`),
    )
    const isOfRole = stack.RamRoleName !== '' && RamRoleName === stack.RamRoleName
    const principal = isOfRole ? stack.principal : actorOf(context, RamRoleName)

    world.changeSets.change(ChangeSetId, { ExecutionStatus: 'EXECUTE_IN_PROGRESS' })
    const { TemplateBody, templateDescription: Description, parameters, Tags, stackPolicy, ResourceGroupId } = changeSet
    const { TimeoutInMinutes, Parallelism, TemplateScratchId, DisableRollback, plan } = changeSet
    const target = {
      TemplateBody,
      Description,
      parameters,
      Tags,
      TimeoutInMinutes,
      Parallelism,
      principal,
      RamRoleName,
    }
    const { imports, NotificationURLs = stack.NotificationURLs } = changeSet
    const common = {
      ...withNestedTexts(stack, changeSet.nestedTexts),
      stackPolicy,
      ResourceGroupId,
      TemplateScratchId,
      DisableRollback,
      NotificationURLs,
    }
    const isNew = stack.Status === 'REVIEW_IN_PROGRESS'
    const importing = imports === undefined ? {} : { imports }
    if (isNew) {
      overtakeChangeSets(world, stack.StackId, ChangeSetId)
      startCreation(world, { ...common, ...target, plan }, { changeSetId: ChangeSetId, ...importing })
    } else {
      const { allowsReplacement, tainted } = changeSet
      const terms = { allowsReplacement, tainted, changeSetId: ChangeSetId, ...importing }
      startUpdate(world, common, { ...target, plan: planOf(changeSet) }, terms)
    }

    return {}
  },
})
