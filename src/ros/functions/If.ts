import { isList } from '../template/template.ts'
import { defineFunction } from './defineFunction.ts'

/** Fn::If: [condition, value if it holds, value if not]. Only the value that is taken is evaluated. */
export default defineFunction(
  'Fn::If',
  // Reached only when `choose` found no three items.
  (argument) => argument.refuse('the argument must be a list of a condition and two values.'),
  {
    choose(argument, holds) {
      if (!isList(argument) || argument.length !== 3) return { 'Fn::If': null }
      const [condition, then, otherwise] = argument
      const truth = holds(condition ?? null)
      if (truth === undefined) return undefined
      return (truth ? then : otherwise) ?? null
    },
  },
)
