import type { Json } from '../../world/rows/ros.ts'
import { isList, isMap, own } from '../template/template.ts'
import { defineFunction } from './defineFunction.ts'

/** `${Name}`, `${Resource.Attribute}`, `${!Literal}`; anything else in braces is left as it is (Guess). */
const PLACEHOLDER = /\$\{(?:!([^{}]*)|\s*([\w:.[\]-]+)\s*)\}/g

/**
 * Fn::Sub: text, or [text, variables]. Variables win over parameters and resources.
 * Rewritten into a list of pieces, so that its references are seen like any others.
 */
export default defineFunction(
  'Fn::Sub',
  (argument) => {
    if (argument.value === null) argument.refuse('the argument must be a text, or a text and a map of variables.')
    const pieces = argument.items(0).map((piece) => {
      // Guess: lists and maps are spelled as JSON.
      if (piece !== null && typeof piece === 'object') return JSON.stringify(piece)
      return argument.text(piece, 'a value')
    })
    return pieces.join('')
  },
  {
    rewrite(argument) {
      const [text, variables] = isList(argument) ? argument : [argument, {}]
      const isWellFormed = !isList(argument) || (argument.length === 2 && isMap(variables))
      if (typeof text !== 'string' || !isWellFormed) return null
      return piecesOf(text, isMap(variables) ? variables : {})
    },
  },
)

function piecesOf(text: string, variables: Readonly<Record<string, Json>>): Json[] {
  const pieces: Json[] = []
  let end = 0
  for (const match of text.matchAll(PLACEHOLDER)) {
    pieces.push(text.slice(end, match.index))
    end = match.index + match[0].length
    const [, literal, name = ''] = match
    if (literal !== undefined) pieces.push(`\${${literal}}`)
    else pieces.push(own(variables, name) ?? reference(name))
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== '')
}

function reference(name: string): Json {
  const dot = name.indexOf('.')
  return dot < 0 ? { Ref: name } : { 'Fn::GetAtt': [name.slice(0, dot), name.slice(dot + 1)] }
}
