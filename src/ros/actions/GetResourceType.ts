import { defineAction } from '../../door/action.ts'
import { describedAttributes, describedProperties, entityTypeOf, publishedType } from '../resourceTypeViews.ts'
import { scratchSourceTypes } from '../scratch/sourceTypes.ts'
import { findResourceType } from '../stack/resourceTypes.ts'

/**
 * GetResourceType: properties and attributes of a type, as published, and what can be done with it here.
 * Guess: the spelling of the maps, after the documented samples; UpdateAllowed is false where the documents say nothing.
 * Source: ROS 2019-09-10 catalogue; ROS CDK packages.
 */
export default defineAction('ros', 'GetResourceType', {
  ignores: { VersionId: 'only modules have versions, and there are none' },
  handle(_context, { ResourceType }) {
    const shape = publishedType(ResourceType)

    return {
      ResourceType,
      EntityType: entityTypeOf(ResourceType),
      Provider: 'ROS',
      Properties: describedProperties(shape),
      Attributes: describedAttributes(shape),
      SupportDriftDetection: findResourceType(ResourceType)?.read !== undefined,
      SupportScratchDetection: scratchSourceTypes('ArchitectureDetection').includes(ResourceType),
    }
  },
})
