// Written by `npm run index`. Do not edit.
import CreateStack from './actions/CreateStack.ts'
import CreateTemplateScratch from './actions/CreateTemplateScratch.ts'
import DeleteStack from './actions/DeleteStack.ts'
import DeleteTemplateScratch from './actions/DeleteTemplateScratch.ts'
import GenerateTemplateByScratch from './actions/GenerateTemplateByScratch.ts'
import GetStack from './actions/GetStack.ts'
import GetStackResource from './actions/GetStackResource.ts'
import GetTemplate from './actions/GetTemplate.ts'
import GetTemplateScratch from './actions/GetTemplateScratch.ts'
import ListStackEvents from './actions/ListStackEvents.ts'
import ListStackResources from './actions/ListStackResources.ts'
import ListStacks from './actions/ListStacks.ts'
import ListTemplateScratches from './actions/ListTemplateScratches.ts'
import UpdateStack from './actions/UpdateStack.ts'
import ValidateTemplate from './actions/ValidateTemplate.ts'

export const actions = [
  CreateStack,
  CreateTemplateScratch,
  DeleteStack,
  DeleteTemplateScratch,
  GenerateTemplateByScratch,
  GetStack,
  GetStackResource,
  GetTemplate,
  GetTemplateScratch,
  ListStackEvents,
  ListStackResources,
  ListStacks,
  ListTemplateScratches,
  UpdateStack,
  ValidateTemplate,
]

export { events } from './events.ts'
