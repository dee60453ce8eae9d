/** Private pools, of which there are none. */
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { ChargeType } from '../../../world/rows/settings.ts'
import { invalidPrivatePoolId, privatePoolIdRequired } from '../launch/errors.ts'

const NAME = 'PrivatePoolOptions.MatchCriteria'

/**
 * How an instance uses private pools. Refuses to match one by its id, as none exists, and what spot instances can't.
 * Source: remarks on RunInstances and ModifyInstanceAttachmentAttributes.
 */
export function ensurePrivatePool(
  options: { readonly Id?: string; readonly MatchCriteria?: string } | undefined,
  chargeType: ChargeType,
): 'Open' | 'None' {
  const { Id, MatchCriteria = 'None' } = options ?? {}
  const isKnown = MatchCriteria === 'Open' || MatchCriteria === 'None' || MatchCriteria === 'Target'
  ensure(isKnown, invalidParameter(NAME, 'It is Open, Target or None.'))
  ensure(MatchCriteria !== 'Target' || Id, privatePoolIdRequired())
  ensure(!Id && MatchCriteria !== 'Target', invalidPrivatePoolId())
  ensure(chargeType !== 'Spot' || MatchCriteria === 'None', invalidParameter(NAME, 'It is None for spot instances.'))
  return MatchCriteria
}
