// Written by `npm run index`. Do not edit.
import AttachPolicy from './actions/AttachPolicy.ts'
import CreateAssociatedResourceRules from './actions/CreateAssociatedResourceRules.ts'
import CreatePolicy from './actions/CreatePolicy.ts'
import CreateTags from './actions/CreateTags.ts'
import DeleteAssociatedResourceRule from './actions/DeleteAssociatedResourceRule.ts'
import DeletePolicy from './actions/DeletePolicy.ts'
import DeleteTag from './actions/DeleteTag.ts'
import DetachPolicy from './actions/DetachPolicy.ts'
import GetPolicy from './actions/GetPolicy.ts'
import ListAssociatedResourceRules from './actions/ListAssociatedResourceRules.ts'
import ListTagKeys from './actions/ListTagKeys.ts'
import ListTagResources from './actions/ListTagResources.ts'
import ListTagValues from './actions/ListTagValues.ts'
import ListTargetsForPolicy from './actions/ListTargetsForPolicy.ts'
import ModifyPolicy from './actions/ModifyPolicy.ts'
import TagResources from './actions/TagResources.ts'
import UntagResources from './actions/UntagResources.ts'
import UpdateAssociatedResourceRule from './actions/UpdateAssociatedResourceRule.ts'

export const actions = [
  AttachPolicy,
  CreateAssociatedResourceRules,
  CreatePolicy,
  CreateTags,
  DeleteAssociatedResourceRule,
  DeletePolicy,
  DeleteTag,
  DetachPolicy,
  GetPolicy,
  ListAssociatedResourceRules,
  ListTagKeys,
  ListTagResources,
  ListTagValues,
  ListTargetsForPolicy,
  ModifyPolicy,
  TagResources,
  UntagResources,
  UpdateAssociatedResourceRule,
]

export const events = {}
