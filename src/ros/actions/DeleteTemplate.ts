import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { findOwnTemplate } from '../storedTemplates.ts'

/**
 * DeleteTemplate: removes a template with all its versions. Stacks that were made from it keep their own copy.
 * A shared template has to be unshared first.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'DeleteTemplate', {
  handle(context, { TemplateId }) {
    const { world } = context
    const template = findOwnTemplate(context, TemplateId)

    ensure(template.permissions.length === 0, errors.templateIsShared(TemplateId))

    for (const { versionKey } of world.templateVersions.list('template', template.TemplateId)) {
      world.templateVersions.remove(versionKey)
    }
    world.templates.remove(template.TemplateId)

    return {}
  },
})
