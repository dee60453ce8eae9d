import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { taggedKind } from '../taggedKinds.ts'

const TYPES = ['stack', 'stackgroup', 'template']

/**
 * MoveResourceGroup: puts a stack, a stack group or a template into another resource group; the resources of a stack stay in theirs.
 * Guess: a resource group that nobody has heard of is taken, as by VPC; a stack group is called by its name, as for tags.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'MoveResourceGroup', {
  handle(context, { ResourceType, ResourceId, NewResourceGroupId }) {
    ensure(TYPES.includes(ResourceType), errors.invalidParameter('ResourceType', `Emulated are ${TYPES.join(', ')}.`))
    const { table, all } = taggedKind(context, ResourceType)

    const isGroup = /^rg-[0-9a-z-]{1,64}$/i.test(NewResourceGroupId)
    ensure(isGroup, errors.invalidParameter('NewResourceGroupId', 'It begins with rg-.'))
    const [found] = all([ResourceId])

    table.change(found?.key ?? ResourceId, { ResourceGroupId: NewResourceGroupId })

    return {}
  },
})
