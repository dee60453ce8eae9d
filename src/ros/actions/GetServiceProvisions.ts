import type { Requests } from '../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { mayAct } from '../../policy/permission.ts'
import { ramName } from '../../world/rows/ram.ts'
import * as errors from '../errors.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { LINKED_ROLES, SERVICES, serviceOfType } from '../services.ts'
import { checkedValue } from '../template/parameters.ts'
import type { Template } from '../template/template.ts'
import { checkWhole } from '../template/validate.ts'
import { readTemplate } from '../templateLimits.ts'
import { givenSources, templateSource } from '../templateSource.ts'

const TEMPLATES = ['TemplateBody', 'TemplateURL', 'TemplateId'] as const

/**
 * GetServiceProvisions: whether services are enabled, and whether the roles that they link to themselves are there: services
 * that are named, or those of the resources of a template. Here every service is enabled, as ALIYUN::ROS::AutoEnableService
 * has it; without permission for ram:GetRole it is not known of a service with such a role.
 * Not modelled: commodities and dependent services, of which none is named; linked roles but those that are documented.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'GetServiceProvisions', {
  fetches: ['TemplateURL'],
  reads: true,
  handle(context, request) {
    const { Services = [], Parameters = [] } = request
    const given = [...givenSources(request, TEMPLATES), ...(Services.length > 0 ? ['Services'] : [])]
    ensure(given.length === 1, errors.multipleParameter([...TEMPLATES, 'Services'].join(', ')))
    const template = Services.length > 0 ? undefined : givenTemplate(context, request)
    for (const { ParameterKey, ParameterValue } of Parameters) {
      const declared = template?.parameters ?? {}
      const parameter = Object.hasOwn(declared, ParameterKey) ? declared[ParameterKey] : undefined
      ensure(parameter, errors.unknownUserParameter(ParameterKey))
      checkedValue(ParameterKey, parameter, ParameterValue)
    }
    const names = template === undefined ? Services.map(({ ServiceName }) => ServiceName) : neededBy(template)
    const unknown = names.find((name) => !SERVICES.includes(name))
    ensure(unknown === undefined, errors.invalidParameter('Services', `There is no service ${unknown}.`))
    const enabling = template === undefined ? [] : enabledBy(template)

    return {
      ServiceProvisions: [...new Set(names)].map((name) => ({
        ServiceName: name,
        AutoEnableService: enabling.includes(name),
        DependentServiceNames: [],
        CommodityProvisions: [],
        ...provisionOf(context, name),
      })),
    }
  },
})

function givenTemplate(context: ActionContext, request: Requests['ros.GetServiceProvisions']): Template {
  const template = readTemplate(context, templateSource(context, request, TEMPLATES).body)
  checkWhole(template, findResourceShape)
  return template
}

/** Services of the resources, and those that the template enables itself. */
function neededBy(template: Template): string[] {
  const ofTypes = Object.values(template.resources).flatMap(({ type }) => serviceOfType(type) ?? [])
  return [...ofTypes, ...enabledBy(template).filter((name) => SERVICES.includes(name))]
}

function enabledBy({ resources }: Template): string[] {
  const enabling = Object.values(resources).filter(({ type }) => type === 'ALIYUN::ROS::AutoEnableService')
  return enabling.flatMap(({ properties: { ServiceName } }) => (typeof ServiceName === 'string' ? [ServiceName] : []))
}

function provisionOf({ world, accountId, principal }: ActionContext, name: string) {
  const linked = LINKED_ROLES[name]
  if (linked === undefined) return { Status: 'Enabled' }
  if (!mayAct(world, principal, 'ram', 'GetRole')) return { Status: 'Unknown', StatusReason: 'No permission.' }
  const Created = world.ramRoles.list('name', ramName(accountId, linked.role)).length > 0
  const Roles = [{ RoleName: linked.role, Function: 'Default', Created }]
  return { Status: 'Enabled', RoleProvision: { Roles, ...(Created ? {} : { AuthorizationURL: linked.console }) } }
}
