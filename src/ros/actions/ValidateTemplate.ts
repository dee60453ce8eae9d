import type { Responses } from '../../catalogue/types.generated.ts'
import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { parameterChanges } from '../stack/parameterChanges.ts'
import { checkWhole, describeTemplate } from '../template/validate.ts'
import { readTemplate } from '../templateLimits.ts'
import { templateSource } from '../templateSource.ts'

const SOURCES = ['TemplateBody', 'TemplateURL'] as const
/** Guess: the name of the other one; the published comments name EnableReplacement only. */
const UPDATE_INFO_OPTIONS = ['EnableReplacement', 'EnableInterruption']

/**
 * ValidateTemplate: reads a template, checks its shape, references and types, and lists what it declares and how a stack
 * of it could be updated. Types that are known but not emulated are accepted; CreateStack refuses them by name.
 * Source: ROS 2019-09-10 catalogue; SDK comments; decision 0012.
 */
export default defineAction('ros', 'ValidateTemplate', {
  fetches: ['TemplateURL'],
  ignores: {
    ClientToken: 'a read has no effect to repeat',
    ValidationOption: 'it is about Terraform templates, which are refused',
  },
  handle(context, request) {
    const { UpdateInfoOptions = [] } = request
    const { body } = templateSource(context, request, SOURCES)
    const areOptions = UpdateInfoOptions.every((option) => UPDATE_INFO_OPTIONS.includes(option))
    ensure(areOptions, errors.invalidParameter('UpdateInfoOptions', `They are ${UPDATE_INFO_OPTIONS.join(', ')}.`))
    const template = readTemplate(context, body)
    checkWhole(template, findResourceShape)

    return {
      ...describeTemplate(template),
      UpdateInfo: parameterChanges(template, { allowsReplacement: UpdateInfoOptions.includes('EnableReplacement') }),
    } as Responses['ros.ValidateTemplate']
  },
})
