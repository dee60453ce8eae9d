import { Document, isSeq, visit } from 'yaml'
import type { Scenario } from '../format.ts'

/** Mappings and lists that fit are written on one line. */
const LINE = 110

/** A scenario, or some members of one, as a person would write it, with notes as comments above it. */
export function scenarioText(scenario: Partial<Scenario>, notes: readonly string[]): string {
  const document = new Document(scenario, { aliasDuplicateObjects: false })
  if (notes.length > 0) document.commentBefore = notes.map((note) => ` ${note}`).join('\n')
  visit(document, {
    Collection: (key, node, path) => {
      const isStep = isSeq(path.at(-1)) && path.length === 4
      const isList = isSeq(node) && path.length === 3
      // A whole step is easier to read on lines of its own; what it holds is not.
      if (key !== null && !isStep && !isList && JSON.stringify(node).length <= LINE) node.flow = true
      return undefined
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
