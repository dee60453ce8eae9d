import { ensure } from '../../../kernel/errors.ts'
import { isVpcDescription, isVpcName } from '../../../rules/names.ts'
import * as errors from './errors.ts'

/** Refuses malformed names and descriptions; empty ones are none. Each is a pair of parameter and text. */
export function ensureTexts(
  [nameParameter, name = '']: readonly [string, string | undefined],
  [descriptionParameter, description = '']: readonly [string, string | undefined],
): void {
  ensure(name === '' || isVpcName(name), errors.illegalName(nameParameter))
  ensure(description === '' || isVpcDescription(description), errors.illegalDescription(descriptionParameter))
}
