import { defineAction } from '../../../door/action.ts'
import { shownGroup, shownRegions, shownTags, theGroup } from '../resourceGroup/resourceGroups.ts'

/**
 * GetResourceGroup: one group with its status in each region.
 * Source: ResourceManager 2020-03-31 catalogue.
 */
export default defineAction('resourcemanager', 'GetResourceGroup', {
  handle({ world, accountId }, { ResourceGroupId, IncludeTags }) {
    const group = theGroup(world, accountId, ResourceGroupId)

    return {
      ResourceGroup: { ...shownGroup(group), ...shownRegions(group), ...(IncludeTags ? shownTags(group) : {}) },
    }
  },
})
