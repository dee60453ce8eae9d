import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { entityTypeOf, matchingTypes } from '../resourceTypeViews.ts'

const ENTITY_TYPES = ['All', 'Resource', 'DataSource', 'Module']
const PROVIDERS = ['ROS', 'Self']

/**
 * ListResourceTypes: the types that Alibaba publishes, those that are not emulated too; there are no modules and none of one's own.
 * Guess: `*` in ResourceType stands for any letters, and modules are named only where they are asked for.
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'ListResourceTypes', {
  handle(_context, { EntityType = 'All', Provider = 'ROS', ResourceType }) {
    const oneOf = (names: readonly string[]) => `It is one of ${names.join(', ')}.`
    ensure(ENTITY_TYPES.includes(EntityType), errors.invalidParameter('EntityType', oneOf(ENTITY_TYPES)))
    ensure(PROVIDERS.includes(Provider), errors.invalidParameter('Provider', oneOf(PROVIDERS)))

    const isAsked = (type: string) => EntityType === 'All' || EntityType === entityTypeOf(type)
    const types = Provider === 'Self' ? [] : matchingTypes(ResourceType).filter(isAsked)
    return {
      ResourceTypes: types,
      ResourceTypeSummaries: types.map((type) => ({
        ResourceType: type,
        EntityType: entityTypeOf(type),
        Provider: 'ROS',
      })),
    }
  },
})
