import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { taggedKind } from '../taggedKinds.ts'

const TYPES = ['stack', 'template']

/**
 * MoveResourceGroup: puts a stack or a template into another resource group; the resources of the stack stay in theirs.
 * Guess: a group that nobody has heard of is taken, as by VPC. Not modelled: stack groups (refused).
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'MoveResourceGroup', {
  handle(context, { ResourceType, ResourceId, NewResourceGroupId }) {
    ensure(TYPES.includes(ResourceType), errors.invalidParameter('ResourceType', `Emulated are ${TYPES.join(', ')}.`))
    const { table, all } = taggedKind(context, ResourceType)

    const isGroup = /^rg-[0-9a-z-]{1,64}$/i.test(NewResourceGroupId)
    ensure(isGroup, errors.invalidParameter('NewResourceGroupId', 'It begins with rg-.'))
    all([ResourceId])

    table.change(ResourceId, { ResourceGroupId: NewResourceGroupId })

    return {}
  },
})
