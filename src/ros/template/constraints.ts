import type { Json } from '../../world/rows/ros.ts'
import { withoutMacros } from './locals.ts'
import { functionCall, isList, isMap, type Template } from './template.ts'

/** A property that takes the value of a parameter as it is. */
export interface PropertyOfParameter {
  readonly ResourceName: string
  readonly ResourceType: string
  /** With dots where it lies deeper; items of lists are `*`. */
  readonly PropertyName: string
}

/** Where each parameter stands as it is, through Macro locals as well. What functions make of it is not looked at. */
export function propertiesOfParameters(declared: Template): Map<string, PropertyOfParameter[]> {
  const template = withoutMacros(declared)
  const found = new Map(Object.keys(template.parameters).map((name): [string, PropertyOfParameter[]] => [name, []]))
  for (const [ResourceName, { type: ResourceType, properties }] of Object.entries(template.resources)) {
    eachReference(properties, '', (parameter, PropertyName) =>
      found.get(parameter)?.push({ ResourceName, ResourceType, PropertyName }),
    )
  }
  return found
}

function eachReference(value: Json, path: string, visit: (name: string, path: string) => void): void {
  const call = functionCall(value)
  if (call !== undefined) {
    if (call.name === 'Ref' && typeof call.argument === 'string') visit(call.argument, path)
    if (call.name === 'Fn::If' && isList(call.argument)) {
      for (const branch of call.argument.slice(1)) eachReference(branch, path, visit)
    }
    return
  }
  const at = (key: string) => (path === '' ? key : `${path}.${key}`)
  if (isList(value)) for (const item of value) eachReference(item, at('*'), visit)
  else if (isMap(value)) for (const [key, member] of Object.entries(value)) eachReference(member, at(key), visit)
}
