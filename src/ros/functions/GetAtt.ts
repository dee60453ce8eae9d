import { isList } from '../template/template.ts'
import { defineFunction } from './defineFunction.ts'

/** Fn::GetAtt: [resource, attribute]; short form "resource.attribute". */
export default defineFunction(
  'Fn::GetAtt',
  (argument, scope) => {
    const [logicalId, attribute] = argument.items(2, 2)
    return scope.attribute(argument.text(logicalId, 'the resource'), argument.text(attribute, 'the attribute'))
  },
  {
    needsResources: true,
    rewrite(argument) {
      if (typeof argument === 'string') {
        const dot = argument.indexOf('.')
        return dot < 0 ? [argument] : [argument.slice(0, dot), argument.slice(dot + 1)]
      }
      // Guess: more than two items are one attribute with dots: [Stack, Outputs, Key].
      if (isList(argument) && argument.length > 2) return [argument[0] ?? null, argument.slice(1).join('.')]
      return argument
    },
  },
)
