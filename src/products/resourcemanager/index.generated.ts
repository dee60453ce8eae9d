// Written by `npm run index`. Do not edit.
import CreateResourceGroup from './actions/CreateResourceGroup.ts'
import DeleteResourceGroup from './actions/DeleteResourceGroup.ts'
import GetResourceGroup from './actions/GetResourceGroup.ts'
import ListResourceGroups from './actions/ListResourceGroups.ts'
import ListTagResources from './actions/ListTagResources.ts'
import TagResources from './actions/TagResources.ts'
import UntagResources from './actions/UntagResources.ts'
import UpdateResourceGroup from './actions/UpdateResourceGroup.ts'

export const actions = [
  CreateResourceGroup,
  DeleteResourceGroup,
  GetResourceGroup,
  ListResourceGroups,
  ListTagResources,
  TagResources,
  UntagResources,
  UpdateResourceGroup,
]

export { events } from './events.ts'
