import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { presetTagKey } from '../../../world/rows/tagRules.ts'
import * as errors from '../errors.ts'
import { ensureRegion } from '../resources.ts'

/**
 * DeleteTag: a value of a preset tag, or the whole of one that has no values. Tags on resources stay.
 * Guess: the key goes with its last value, since Terraform deletes values one by one and never the key.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'DeleteTag', {
  handle({ world, accountId }, { RegionId, Key, Value }) {
    ensureRegion(RegionId)
    const key = presetTagKey(accountId, Key)
    const preset = world.presetTags.get(key)
    ensure(preset, errors.presetKeyNotFound(Key))
    const isKnown = Value === undefined || preset.values.some((each) => each.Value === Value)
    ensure(isKnown, errors.presetValueNotFound(Value ?? ''))
    ensure(Value !== undefined || preset.values.length === 0, errors.presetKeyHasValues(Key))

    const values = preset.values.filter((each) => each.Value !== Value)
    if (values.length === 0) world.presetTags.remove(key)
    else world.presetTags.put({ ...preset, values })

    return {}
  },
})
