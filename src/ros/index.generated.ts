// Written by `npm run index`. Do not edit.
import CancelStackOperation from './actions/CancelStackOperation.ts'
import CancelUpdateStack from './actions/CancelUpdateStack.ts'
import ContinueCreateStack from './actions/ContinueCreateStack.ts'
import CreateStack from './actions/CreateStack.ts'
import CreateTemplateScratch from './actions/CreateTemplateScratch.ts'
import DeleteStack from './actions/DeleteStack.ts'
import DeleteTemplateScratch from './actions/DeleteTemplateScratch.ts'
import GenerateTemplateByScratch from './actions/GenerateTemplateByScratch.ts'
import GetStack from './actions/GetStack.ts'
import GetStackPolicy from './actions/GetStackPolicy.ts'
import GetStackResource from './actions/GetStackResource.ts'
import GetTemplate from './actions/GetTemplate.ts'
import GetTemplateScratch from './actions/GetTemplateScratch.ts'
import ListStackEvents from './actions/ListStackEvents.ts'
import ListStackResources from './actions/ListStackResources.ts'
import ListStacks from './actions/ListStacks.ts'
import ListTemplateScratches from './actions/ListTemplateScratches.ts'
import PreviewStack from './actions/PreviewStack.ts'
import SetDeletionProtection from './actions/SetDeletionProtection.ts'
import SetStackPolicy from './actions/SetStackPolicy.ts'
import SignalResource from './actions/SignalResource.ts'
import UpdateStack from './actions/UpdateStack.ts'
import ValidateTemplate from './actions/ValidateTemplate.ts'

export const actions = [
  CancelStackOperation,
  CancelUpdateStack,
  ContinueCreateStack,
  CreateStack,
  CreateTemplateScratch,
  DeleteStack,
  DeleteTemplateScratch,
  GenerateTemplateByScratch,
  GetStack,
  GetStackPolicy,
  GetStackResource,
  GetTemplate,
  GetTemplateScratch,
  ListStackEvents,
  ListStackResources,
  ListStacks,
  ListTemplateScratches,
  PreviewStack,
  SetDeletionProtection,
  SetStackPolicy,
  SignalResource,
  UpdateStack,
  ValidateTemplate,
]

export { events } from './events.ts'
