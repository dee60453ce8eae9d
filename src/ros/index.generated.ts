// Written by `npm run index`. Do not edit.
import CancelStackOperation from './actions/CancelStackOperation.ts'
import CancelUpdateStack from './actions/CancelUpdateStack.ts'
import ContinueCreateStack from './actions/ContinueCreateStack.ts'
import CreateChangeSet from './actions/CreateChangeSet.ts'
import CreateStack from './actions/CreateStack.ts'
import CreateStackGroup from './actions/CreateStackGroup.ts'
import CreateStackInstances from './actions/CreateStackInstances.ts'
import CreateTemplate from './actions/CreateTemplate.ts'
import CreateTemplateScratch from './actions/CreateTemplateScratch.ts'
import DeleteChangeSet from './actions/DeleteChangeSet.ts'
import DeleteStack from './actions/DeleteStack.ts'
import DeleteStackGroup from './actions/DeleteStackGroup.ts'
import DeleteStackInstances from './actions/DeleteStackInstances.ts'
import DeleteTemplate from './actions/DeleteTemplate.ts'
import DeleteTemplateScratch from './actions/DeleteTemplateScratch.ts'
import DescribeRegions from './actions/DescribeRegions.ts'
import DetectStackDrift from './actions/DetectStackDrift.ts'
import DetectStackGroupDrift from './actions/DetectStackGroupDrift.ts'
import DetectStackResourceDrift from './actions/DetectStackResourceDrift.ts'
import ExecuteChangeSet from './actions/ExecuteChangeSet.ts'
import GenerateTemplateByScratch from './actions/GenerateTemplateByScratch.ts'
import GenerateTemplatePolicy from './actions/GenerateTemplatePolicy.ts'
import GetChangeSet from './actions/GetChangeSet.ts'
import GetFeatureDetails from './actions/GetFeatureDetails.ts'
import GetResourceType from './actions/GetResourceType.ts'
import GetResourceTypeTemplate from './actions/GetResourceTypeTemplate.ts'
import GetServiceProvisions from './actions/GetServiceProvisions.ts'
import GetStack from './actions/GetStack.ts'
import GetStackDriftDetectionStatus from './actions/GetStackDriftDetectionStatus.ts'
import GetStackGroup from './actions/GetStackGroup.ts'
import GetStackGroupOperation from './actions/GetStackGroupOperation.ts'
import GetStackInstance from './actions/GetStackInstance.ts'
import GetStackPolicy from './actions/GetStackPolicy.ts'
import GetStackResource from './actions/GetStackResource.ts'
import GetTemplate from './actions/GetTemplate.ts'
import GetTemplateEstimateCost from './actions/GetTemplateEstimateCost.ts'
import GetTemplateParameterConstraints from './actions/GetTemplateParameterConstraints.ts'
import GetTemplateRecommendParameters from './actions/GetTemplateRecommendParameters.ts'
import GetTemplateScratch from './actions/GetTemplateScratch.ts'
import GetTemplateSummary from './actions/GetTemplateSummary.ts'
import ListChangeSets from './actions/ListChangeSets.ts'
import ListResourceTypes from './actions/ListResourceTypes.ts'
import ListStackEvents from './actions/ListStackEvents.ts'
import ListStackGroupOperationResults from './actions/ListStackGroupOperationResults.ts'
import ListStackGroupOperations from './actions/ListStackGroupOperations.ts'
import ListStackGroups from './actions/ListStackGroups.ts'
import ListStackInstances from './actions/ListStackInstances.ts'
import ListStackOperationRisks from './actions/ListStackOperationRisks.ts'
import ListStackResourceDrifts from './actions/ListStackResourceDrifts.ts'
import ListStackResources from './actions/ListStackResources.ts'
import ListStacks from './actions/ListStacks.ts'
import ListTagKeys from './actions/ListTagKeys.ts'
import ListTagResources from './actions/ListTagResources.ts'
import ListTagValues from './actions/ListTagValues.ts'
import ListTemplateScratches from './actions/ListTemplateScratches.ts'
import ListTemplateVersions from './actions/ListTemplateVersions.ts'
import ListTemplates from './actions/ListTemplates.ts'
import MoveResourceGroup from './actions/MoveResourceGroup.ts'
import PreviewStack from './actions/PreviewStack.ts'
import SetDeletionProtection from './actions/SetDeletionProtection.ts'
import SetStackPolicy from './actions/SetStackPolicy.ts'
import SetTemplatePermission from './actions/SetTemplatePermission.ts'
import SignalResource from './actions/SignalResource.ts'
import StopStackGroupOperation from './actions/StopStackGroupOperation.ts'
import TagResources from './actions/TagResources.ts'
import UntagResources from './actions/UntagResources.ts'
import UpdateStack from './actions/UpdateStack.ts'
import UpdateStackGroup from './actions/UpdateStackGroup.ts'
import UpdateStackInstances from './actions/UpdateStackInstances.ts'
import UpdateTemplate from './actions/UpdateTemplate.ts'
import UpdateTemplateScratch from './actions/UpdateTemplateScratch.ts'
import ValidateTemplate from './actions/ValidateTemplate.ts'

export const actions = [
  CancelStackOperation,
  CancelUpdateStack,
  ContinueCreateStack,
  CreateChangeSet,
  CreateStack,
  CreateStackGroup,
  CreateStackInstances,
  CreateTemplate,
  CreateTemplateScratch,
  DeleteChangeSet,
  DeleteStack,
  DeleteStackGroup,
  DeleteStackInstances,
  DeleteTemplate,
  DeleteTemplateScratch,
  DescribeRegions,
  DetectStackDrift,
  DetectStackGroupDrift,
  DetectStackResourceDrift,
  ExecuteChangeSet,
  GenerateTemplateByScratch,
  GenerateTemplatePolicy,
  GetChangeSet,
  GetFeatureDetails,
  GetResourceType,
  GetResourceTypeTemplate,
  GetServiceProvisions,
  GetStack,
  GetStackDriftDetectionStatus,
  GetStackGroup,
  GetStackGroupOperation,
  GetStackInstance,
  GetStackPolicy,
  GetStackResource,
  GetTemplate,
  GetTemplateEstimateCost,
  GetTemplateParameterConstraints,
  GetTemplateRecommendParameters,
  GetTemplateScratch,
  GetTemplateSummary,
  ListChangeSets,
  ListResourceTypes,
  ListStackEvents,
  ListStackGroupOperationResults,
  ListStackGroupOperations,
  ListStackGroups,
  ListStackInstances,
  ListStackOperationRisks,
  ListStackResourceDrifts,
  ListStackResources,
  ListStacks,
  ListTagKeys,
  ListTagResources,
  ListTagValues,
  ListTemplateScratches,
  ListTemplateVersions,
  ListTemplates,
  MoveResourceGroup,
  PreviewStack,
  SetDeletionProtection,
  SetStackPolicy,
  SetTemplatePermission,
  SignalResource,
  StopStackGroupOperation,
  TagResources,
  UntagResources,
  UpdateStack,
  UpdateStackGroup,
  UpdateStackInstances,
  UpdateTemplate,
  UpdateTemplateScratch,
  ValidateTemplate,
]

export { events } from './events.ts'
