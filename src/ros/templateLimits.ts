import type { ActionContext } from '../door/action.ts'
import { quotaLimit } from '../rules/quota.ts'
import { type StackRow, valuesOf } from '../world/rows/ros.ts'
import { parseTemplate, type TemplateLimits } from './template/parse.ts'
import type { Template } from './template/template.ts'

/** What the quotas of the account say of one template. */
export function templateLimits({ world, accountId, regionId }: ActionContext): TemplateLimits {
  const limit = (name: string) => quotaLimit(world, name, { accountId, regionId })
  return {
    bytes: limit('template_bytes'),
    parameters: limit('parameters_per_template'),
    outputs: limit('outputs_per_template'),
    mappings: limit('mappings_per_template'),
  }
}

/** Reads a template body within the quotas of the account, and hides the values that the request gives to its NoEcho parameters. */
export function readTemplate(context: ActionContext, body: string): Template {
  const template = parseTemplate(body, templateLimits(context))
  const noEcho = Object.keys(template.parameters).filter((name) => template.parameters[name]?.NoEcho)
  context.hide(({ Parameters, ParameterOverrides }) =>
    [Parameters, ParameterOverrides].flatMap((given) => valuesOf((given ?? []) as StackRow['parameters'], noEcho)),
  )
  return template
}
