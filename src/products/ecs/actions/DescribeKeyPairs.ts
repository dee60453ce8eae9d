import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { KeyPairRow } from '../../../world/rows/keyPairs.ts'
import { keyPairView, publicKeyView } from '../keyPair/keyPairViews.ts'
import { ensureTagFilter, nameMatcher } from '../listFilters.ts'

type Request = Requests['ecs.DescribeKeyPairs']

/** Source: remarks on PageSize. */
const PAGES = { defaultSize: 10, maxSize: 50 }

/**
 * DescribeKeyPairs: the key pairs of the account in a region, newest first; an asterisk in the name stands for any text.
 * Guess: a name that there is not gives an empty list.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeKeyPairs', {
  handle({ world, accountId, regionId }, request) {
    const { PageNumber, PageSize, IncludePublicKey, ...filters } = request
    ensureTagFilter(request.Tag)

    const here = scope(accountId, regionId)
    const { KeyPairFingerPrint } = request
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.keyPairs,
        ...(KeyPairFingerPrint
          ? { index: 'fingerPrint', group: `${here}|${KeyPairFingerPrint}` }
          : { index: 'scope', group: here }),
        filter: filterOf(request),
        filters,
      },
      PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      KeyPairs: { KeyPair: viewed(IncludePublicKey === true ? publicKeyView : keyPairView, world, page.rows) },
    }
  },
})

function filterOf({ KeyPairName, ResourceGroupId, Tag }: Request): ((row: KeyPairRow) => boolean) | undefined {
  const tests: ((row: KeyPairRow) => boolean)[] = []
  const isNamed = nameMatcher(KeyPairName ?? '')
  if (KeyPairName) tests.push((row) => isNamed(row.KeyPairName))
  if (ResourceGroupId) tests.push((row) => row.ResourceGroupId === ResourceGroupId)
  if (Tag?.length) tests.push((row) => matchesTags(row.Tags, Tag))
  return tests.length === 0 ? undefined : (row) => tests.every((test) => test(row))
}
