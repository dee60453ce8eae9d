import type { Responses } from '../../catalogue/types.generated.ts'
import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { validateTemplate } from '../template/validate.ts'

/**
 * ValidateTemplate: reads a template, checks its shape, references and types, and lists what it declares.
 * Types that are known but not emulated are accepted; CreateStack refuses them by name.
 * Not modelled: TemplateURL (refused), update hints.
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'ValidateTemplate', {
  ignores: {
    ClientToken: 'a read has no effect to repeat',
    UpdateInfoOptions: 'updates are not emulated',
    ValidationOption: 'constraints of parameter values are not looked up',
  },
  handle(_context, { TemplateBody, TemplateURL }) {
    ensure(
      TemplateURL === undefined,
      errors.invalidParameter('TemplateURL', 'Alistack contacts no network; send TemplateBody.'),
    )
    ensure(TemplateBody !== undefined && TemplateBody !== '', errors.multipleParameter('TemplateBody, TemplateURL'))

    return validateTemplate(TemplateBody, findResourceShape) as Responses['ros.ValidateTemplate']
  },
})
