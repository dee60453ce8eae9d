// Written by `npm run index`. Do not edit.
import CreateResourceGroup from './actions/CreateResourceGroup.ts'
import DeleteResourceGroup from './actions/DeleteResourceGroup.ts'
import GetResourceGroup from './actions/GetResourceGroup.ts'
import ListResourceGroups from './actions/ListResourceGroups.ts'
import UpdateResourceGroup from './actions/UpdateResourceGroup.ts'

export const actions = [
  CreateResourceGroup,
  DeleteResourceGroup,
  GetResourceGroup,
  ListResourceGroups,
  UpdateResourceGroup,
]

export { events } from './events.ts'
