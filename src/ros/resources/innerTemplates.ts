import { ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { stackValidationFailed } from '../errors.ts'
import { type Properties, text } from './properties.ts'

/** The template that a stack or a stack group in a template has: the first of the bodies that is there, or a stored one. */
export function innerTemplate(properties: Properties, ...bodies: readonly string[]) {
  const body = bodies.map((name) => properties[name]).find((value) => value !== undefined && value !== null)
  return {
    TemplateBody: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    TemplateId: text(properties, 'TemplateId'),
    TemplateVersion: text(properties, 'TemplateVersion'),
  }
}

/** A map of values as requests send it. */
export function innerParameters(
  properties: Properties,
  name: string,
): { ParameterKey: string; ParameterValue: string }[] {
  const map = properties[name] ?? null
  const isMap = map === null || (typeof map === 'object' && !Array.isArray(map))
  ensure(isMap, stackValidationFailed(`The property ${name} must be a map.`))
  return Object.entries((map ?? {}) as Properties).map(([ParameterKey, value]) => ({
    ParameterKey,
    ParameterValue: textOf(value),
  }))
}

function textOf(value: Json): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
