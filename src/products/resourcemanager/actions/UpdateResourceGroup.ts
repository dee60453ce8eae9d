import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../resourceGroup/errors.ts'
import { isDisplayName, shownGroup, theGroup } from '../resourceGroup/resourceGroups.ts'

/**
 * UpdateResourceGroup: another display name. The identifier never changes.
 * Source: ResourceManager 2020-03-31 catalogue and remarks.
 */
export default defineAction('resourcemanager', 'UpdateResourceGroup', {
  handle({ world, accountId }, { ResourceGroupId, NewDisplayName }) {
    const group = theGroup(world, accountId, ResourceGroupId)
    ensure(isDisplayName(NewDisplayName), errors.invalidDisplayName())

    const row = world.resourceGroups.put({ ...group, DisplayName: NewDisplayName })

    const { Status: _, ...shown } = shownGroup(row)
    return { ResourceGroup: shown }
  },
})
