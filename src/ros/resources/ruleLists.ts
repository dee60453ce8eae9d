import { defineResource, type ResourceType } from '../stack/resourceType.ts'
import { structs, text } from './properties.ts'
import {
  type Direction,
  describeRules,
  exchangeRules,
  findRule,
  PERMISSIONS,
  RULE_CALLS,
  RULE_FIELDS,
  readRules,
} from './securityGroupRules.ts'

/** Rules of a group in one direction, made and revoked together. The physical id is the group's. */
export function defineRuleList(type: string, direction: Direction): ResourceType {
  return defineResource(type, {
    creates: RULE_CALLS[direction].authorize,
    emulates: ['Permissions', 'SecurityGroupId'],
    fields: { Permissions: RULE_FIELDS[direction] },
    // Guess: the documented tables do not have the type.
    updates: ['Permissions'],
    create({ properties }) {
      // What can't be read is refused before there is something to remove.
      structs(properties, 'Permissions')?.forEach(PERMISSIONS[direction])
      return { physicalId: text(properties, 'SecurityGroupId') ?? '' }
    },
    // It has a row by now, so that its rules are revoked if one is refused.
    finish: (step) => exchangeRules({ ...step, previous: {} }, 'Permissions', direction),
    update(step) {
      exchangeRules(step, 'Permissions', direction)
      return undefined
    },
    read(step) {
      const given = structs(step.properties, 'Permissions') ?? []
      const shown = describeRules(step, step.physicalId, direction) ?? []
      const own = given.flatMap((rule) => findRule(shown, rule, direction) ?? [])
      if (own.length === 0) return undefined
      return { SecurityGroupId: step.physicalId, Permissions: readRules(own, given, direction) }
    },
    attributes: () => ({}),
    remove: (step) => exchangeRules({ ...step, previous: step.properties, properties: {} }, 'Permissions', direction),
  })
}
