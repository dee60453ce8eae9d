import { functionCall, isList, isMap, type Template } from '../../src/ros/template/template.ts'
import type { Json } from '../../src/world/rows/ros.ts'

/** A property that is a Ref of a parameter; one inside another is known by its own name. */
interface Use {
  readonly type: string
  readonly name: string
}

/** For each parameter, the properties that are a Ref of it. */
export function usesIn({ resources }: Template): Map<string, Use[]> {
  const uses = new Map<string, Use[]>()
  const note = (name: string, type: string, value: Json) => {
    const call = functionCall(value)
    if (call?.name === 'Ref' && typeof call.argument === 'string') {
      uses.set(call.argument, [...(uses.get(call.argument) ?? []), { type, name }])
    } else if (isList(value)) {
      for (const item of value) note(name, type, item)
    } else if (isMap(value)) {
      for (const [inner, item] of Object.entries(value)) note(inner, type, item)
    }
  }
  for (const { type, properties } of Object.values(resources)) {
    for (const [name, value] of Object.entries(properties)) note(name, type, value)
  }
  return uses
}
