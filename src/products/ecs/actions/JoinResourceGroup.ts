import { defineAction } from '../../../door/action.ts'
import { missingParameter } from '../../../door/errors.ts'
import { ApiError, ensure } from '../../../kernel/errors.ts'
import { findResourceGroup } from '../../../rules/resourceGroup.ts'
import { taggedRows } from '../tag/tags.ts'

const resourceGroupNotFound = (id: string) =>
  new ApiError(404, 'InvalidResourceGroup.NotFound', `The specified resource group "${id}" does not exist.`)

/**
 * JoinResourceGroup: moves a resource into another resource group of the account.
 * Source: Ecs 2014-05-26 catalogue and remarks. Guess: the codes; those of other actions.
 */
export default defineAction('ecs', 'JoinResourceGroup', {
  handle(context, { ResourceType, ResourceId, ResourceGroupId }) {
    ensure(ResourceType, missingParameter('ecs', 'ResourceType'))
    ensure(ResourceId, missingParameter('ecs', 'ResourceId'))
    ensure(ResourceGroupId, missingParameter('ecs', 'ResourceGroupId'))
    const { table, rows } = taggedRows(context, ResourceType, [ResourceId])
    const group = findResourceGroup(context.world, context.accountId, ResourceGroupId)
    ensure(group, resourceGroupNotFound(ResourceGroupId))

    for (const row of rows) table.put({ ...row, ResourceGroupId })

    return {}
  },
})
