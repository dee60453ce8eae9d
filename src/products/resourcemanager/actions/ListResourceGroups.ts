import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { matchesTags } from '../../../rules/tags.ts'
import * as errors from '../resourceGroup/errors.ts'
import { groupsOf, shownGroup, shownTags } from '../resourceGroup/resourceGroups.ts'

const MOST_IDS = 100
const STATUSES = ['Creating', 'OK', 'PendingDelete']

/**
 * ListResourceGroups: the groups of the account, the default one included. Names are looked for as a part.
 * Source: ResourceManager 2020-03-31 catalogue and remarks; pages of 10, at most 100.
 */
export default defineAction('resourcemanager', 'ListResourceGroups', {
  handle({ world, accountId }, request) {
    const { ResourceGroupIds: ids = [], Name = '', DisplayName = '', Status = '', Tag = [] } = request
    const { PageNumber = 1, PageSize = 10 } = request
    ensure(Number.isInteger(PageNumber) && PageNumber >= 1, invalidParameter('PageNumber'))
    ensure(Number.isInteger(PageSize) && PageSize >= 1 && PageSize <= 100, invalidParameter('PageSize'))
    ensure(ids.length <= MOST_IDS, errors.tooManyIds(MOST_IDS))
    ensure(Status === '' || STATUSES.includes(Status), errors.invalidStatus())
    const wanted = ids.length > 0 || !request.ResourceGroupId ? ids : [request.ResourceGroupId]

    const found = groupsOf(world, accountId).filter(
      (row) =>
        (wanted.length === 0 || wanted.includes(row.Id)) &&
        (Status === '' || row.Status === Status) &&
        row.Name.includes(Name) &&
        row.DisplayName.includes(DisplayName) &&
        matchesTags(row.Tags, Tag),
    )
    const page = found.slice((PageNumber - 1) * PageSize, PageNumber * PageSize)
    const hasTags = request.IncludeTags === true || Tag.length > 0

    return {
      PageNumber,
      PageSize,
      TotalCount: found.length,
      ResourceGroups: {
        ResourceGroup: page.map((row) => ({ ...shownGroup(row), ...(hasTags ? shownTags(row) : {}) })),
      },
    }
  },
})
