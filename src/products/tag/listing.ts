import { ensure } from '../../kernel/errors.ts'
import * as errors from './errors.ts'

export const PAGES = { defaultSize: 50, maxSize: 1000 }

/** Whether system tags alone are asked for: nothing here carries any. */
export function isSystemOnly(Category = 'all'): boolean {
  const category = Category.toLowerCase()
  ensure(['all', 'custom', 'system'].includes(category), errors.invalidValue('Category', 'All, Custom or System'))
  return category === 'system'
}

/** Whether preset tags are asked for, and not those of resources. */
export function isPresetAsked(QueryType = 'ResourceTag'): boolean {
  const type = QueryType.toLowerCase()
  ensure(type === 'resourcetag' || type === 'metatag', errors.invalidValue('QueryType', 'ResourceTag or MetaTag'))
  return type === 'metatag'
}

/** The filter of a list of texts. */
export function fuzzyFilter(FuzzyType = 'EQUAL', wanted = ''): (text: string) => boolean {
  ensure(FuzzyType === 'EQUAL' || FuzzyType === 'PREFIX', errors.invalidValue('FuzzyType', 'EQUAL or PREFIX'))
  if (wanted === '') return () => true
  return FuzzyType === 'EQUAL' ? (text) => text === wanted : (text) => text.startsWith(wanted)
}
