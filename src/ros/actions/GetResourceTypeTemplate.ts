import { defineAction } from '../../door/action.ts'
import { publishedType, sampleTemplate } from '../resourceTypeViews.ts'

/**
 * GetResourceTypeTemplate: a template with one resource of the type, a parameter for each property and an output for each attribute.
 * Source: ROS 2019-09-10 catalogue; the shape follows the documented sample.
 */
export default defineAction('ros', 'GetResourceTypeTemplate', {
  ignores: { VersionId: 'only modules have versions, and there are none' },
  handle(_context, { ResourceType }) {
    const TemplateBody = sampleTemplate(ResourceType, publishedType(ResourceType))

    return { TemplateBody, TemplateContent: JSON.stringify(TemplateBody, null, 2) }
  },
})
