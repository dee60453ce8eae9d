// Written by `npm run index`. Do not edit.
import AddTags from './actions/AddTags.ts'
import AllocateDedicatedHosts from './actions/AllocateDedicatedHosts.ts'
import AllocateEipAddress from './actions/AllocateEipAddress.ts'
import AllocatePublicIpAddress from './actions/AllocatePublicIpAddress.ts'
import ApplyAutoSnapshotPolicy from './actions/ApplyAutoSnapshotPolicy.ts'
import AssignIpv6Addresses from './actions/AssignIpv6Addresses.ts'
import AssignPrivateIpAddresses from './actions/AssignPrivateIpAddresses.ts'
import AssociateEipAddress from './actions/AssociateEipAddress.ts'
import AssociateHaVip from './actions/AssociateHaVip.ts'
import AttachDisk from './actions/AttachDisk.ts'
import AttachInstanceRamRole from './actions/AttachInstanceRamRole.ts'
import AttachKeyPair from './actions/AttachKeyPair.ts'
import AttachNetworkInterface from './actions/AttachNetworkInterface.ts'
import AuthorizeSecurityGroup from './actions/AuthorizeSecurityGroup.ts'
import AuthorizeSecurityGroupEgress from './actions/AuthorizeSecurityGroupEgress.ts'
import CancelAutoSnapshotPolicy from './actions/CancelAutoSnapshotPolicy.ts'
import CancelCopyImage from './actions/CancelCopyImage.ts'
import CancelTask from './actions/CancelTask.ts'
import ConvertNatPublicIpToEip from './actions/ConvertNatPublicIpToEip.ts'
import CopyImage from './actions/CopyImage.ts'
import CreateAutoProvisioningGroup from './actions/CreateAutoProvisioningGroup.ts'
import CreateAutoSnapshotPolicy from './actions/CreateAutoSnapshotPolicy.ts'
import CreateCommand from './actions/CreateCommand.ts'
import CreateDeploymentSet from './actions/CreateDeploymentSet.ts'
import CreateDisk from './actions/CreateDisk.ts'
import CreateForwardEntry from './actions/CreateForwardEntry.ts'
import CreateHaVip from './actions/CreateHaVip.ts'
import CreateImage from './actions/CreateImage.ts'
import CreateInstance from './actions/CreateInstance.ts'
import CreateKeyPair from './actions/CreateKeyPair.ts'
import CreateLaunchTemplate from './actions/CreateLaunchTemplate.ts'
import CreateLaunchTemplateVersion from './actions/CreateLaunchTemplateVersion.ts'
import CreateNetworkInterface from './actions/CreateNetworkInterface.ts'
import CreatePrefixList from './actions/CreatePrefixList.ts'
import CreateRouteEntry from './actions/CreateRouteEntry.ts'
import CreateSecurityGroup from './actions/CreateSecurityGroup.ts'
import CreateSnapshot from './actions/CreateSnapshot.ts'
import CreateSnapshotGroup from './actions/CreateSnapshotGroup.ts'
import CreateVSwitch from './actions/CreateVSwitch.ts'
import CreateVpc from './actions/CreateVpc.ts'
import DeleteAutoProvisioningGroup from './actions/DeleteAutoProvisioningGroup.ts'
import DeleteAutoSnapshotPolicy from './actions/DeleteAutoSnapshotPolicy.ts'
import DeleteCommand from './actions/DeleteCommand.ts'
import DeleteDeploymentSet from './actions/DeleteDeploymentSet.ts'
import DeleteDisk from './actions/DeleteDisk.ts'
import DeleteForwardEntry from './actions/DeleteForwardEntry.ts'
import DeleteHaVip from './actions/DeleteHaVip.ts'
import DeleteImage from './actions/DeleteImage.ts'
import DeleteInstance from './actions/DeleteInstance.ts'
import DeleteInstances from './actions/DeleteInstances.ts'
import DeleteKeyPairs from './actions/DeleteKeyPairs.ts'
import DeleteLaunchTemplate from './actions/DeleteLaunchTemplate.ts'
import DeleteLaunchTemplateVersion from './actions/DeleteLaunchTemplateVersion.ts'
import DeleteNatGateway from './actions/DeleteNatGateway.ts'
import DeleteNetworkInterface from './actions/DeleteNetworkInterface.ts'
import DeletePrefixList from './actions/DeletePrefixList.ts'
import DeleteRouteEntry from './actions/DeleteRouteEntry.ts'
import DeleteSecurityGroup from './actions/DeleteSecurityGroup.ts'
import DeleteSnapshot from './actions/DeleteSnapshot.ts'
import DeleteSnapshotGroup from './actions/DeleteSnapshotGroup.ts'
import DeleteVSwitch from './actions/DeleteVSwitch.ts'
import DeleteVpc from './actions/DeleteVpc.ts'
import DescribeAccountAttributes from './actions/DescribeAccountAttributes.ts'
import DescribeAutoProvisioningGroupHistory from './actions/DescribeAutoProvisioningGroupHistory.ts'
import DescribeAutoProvisioningGroupInstances from './actions/DescribeAutoProvisioningGroupInstances.ts'
import DescribeAutoProvisioningGroups from './actions/DescribeAutoProvisioningGroups.ts'
import DescribeAutoSnapshotPolicyEx from './actions/DescribeAutoSnapshotPolicyEx.ts'
import DescribeAvailableResource from './actions/DescribeAvailableResource.ts'
import DescribeCloudAssistantStatus from './actions/DescribeCloudAssistantStatus.ts'
import DescribeCommands from './actions/DescribeCommands.ts'
import DescribeDedicatedHosts from './actions/DescribeDedicatedHosts.ts'
import DescribeDeploymentSets from './actions/DescribeDeploymentSets.ts'
import DescribeDiskDefaultKMSKeyId from './actions/DescribeDiskDefaultKMSKeyId.ts'
import DescribeDiskEncryptionByDefaultStatus from './actions/DescribeDiskEncryptionByDefaultStatus.ts'
import DescribeDisks from './actions/DescribeDisks.ts'
import DescribeEipAddresses from './actions/DescribeEipAddresses.ts'
import DescribeForwardTableEntries from './actions/DescribeForwardTableEntries.ts'
import DescribeHaVips from './actions/DescribeHaVips.ts'
import DescribeImageFromFamily from './actions/DescribeImageFromFamily.ts'
import DescribeImageSharePermission from './actions/DescribeImageSharePermission.ts'
import DescribeImageSupportInstanceTypes from './actions/DescribeImageSupportInstanceTypes.ts'
import DescribeImages from './actions/DescribeImages.ts'
import DescribeInstanceAttachmentAttributes from './actions/DescribeInstanceAttachmentAttributes.ts'
import DescribeInstanceAttribute from './actions/DescribeInstanceAttribute.ts'
import DescribeInstanceAutoRenewAttribute from './actions/DescribeInstanceAutoRenewAttribute.ts'
import DescribeInstanceMaintenanceAttributes from './actions/DescribeInstanceMaintenanceAttributes.ts'
import DescribeInstanceModificationPrice from './actions/DescribeInstanceModificationPrice.ts'
import DescribeInstanceRamRole from './actions/DescribeInstanceRamRole.ts'
import DescribeInstanceStatus from './actions/DescribeInstanceStatus.ts'
import DescribeInstanceTypeFamilies from './actions/DescribeInstanceTypeFamilies.ts'
import DescribeInstanceTypes from './actions/DescribeInstanceTypes.ts'
import DescribeInstanceVncUrl from './actions/DescribeInstanceVncUrl.ts'
import DescribeInstances from './actions/DescribeInstances.ts'
import DescribeInstancesFullStatus from './actions/DescribeInstancesFullStatus.ts'
import DescribeInvocationResults from './actions/DescribeInvocationResults.ts'
import DescribeInvocations from './actions/DescribeInvocations.ts'
import DescribeKeyPairs from './actions/DescribeKeyPairs.ts'
import DescribeLaunchTemplateVersions from './actions/DescribeLaunchTemplateVersions.ts'
import DescribeLaunchTemplates from './actions/DescribeLaunchTemplates.ts'
import DescribeNatGateways from './actions/DescribeNatGateways.ts'
import DescribeNetworkInterfaceAttribute from './actions/DescribeNetworkInterfaceAttribute.ts'
import DescribeNetworkInterfaces from './actions/DescribeNetworkInterfaces.ts'
import DescribePrefixListAssociations from './actions/DescribePrefixListAssociations.ts'
import DescribePrefixListAttributes from './actions/DescribePrefixListAttributes.ts'
import DescribePrefixLists from './actions/DescribePrefixLists.ts'
import DescribePrice from './actions/DescribePrice.ts'
import DescribeRecommendInstanceType from './actions/DescribeRecommendInstanceType.ts'
import DescribeRegions from './actions/DescribeRegions.ts'
import DescribeRenewalPrice from './actions/DescribeRenewalPrice.ts'
import DescribeReservedInstanceAutoRenewAttribute from './actions/DescribeReservedInstanceAutoRenewAttribute.ts'
import DescribeReservedInstances from './actions/DescribeReservedInstances.ts'
import DescribeResourcesModification from './actions/DescribeResourcesModification.ts'
import DescribeRouteTables from './actions/DescribeRouteTables.ts'
import DescribeSecurityGroupAttribute from './actions/DescribeSecurityGroupAttribute.ts'
import DescribeSecurityGroupReferences from './actions/DescribeSecurityGroupReferences.ts'
import DescribeSecurityGroups from './actions/DescribeSecurityGroups.ts'
import DescribeSnapshotGroups from './actions/DescribeSnapshotGroups.ts'
import DescribeSnapshots from './actions/DescribeSnapshots.ts'
import DescribeTags from './actions/DescribeTags.ts'
import DescribeTaskAttribute from './actions/DescribeTaskAttribute.ts'
import DescribeTasks from './actions/DescribeTasks.ts'
import DescribeUserData from './actions/DescribeUserData.ts'
import DescribeVRouters from './actions/DescribeVRouters.ts'
import DescribeVSwitches from './actions/DescribeVSwitches.ts'
import DescribeVpcs from './actions/DescribeVpcs.ts'
import DescribeZones from './actions/DescribeZones.ts'
import DetachDisk from './actions/DetachDisk.ts'
import DetachInstanceRamRole from './actions/DetachInstanceRamRole.ts'
import DetachKeyPair from './actions/DetachKeyPair.ts'
import DetachNetworkInterface from './actions/DetachNetworkInterface.ts'
import DisableDiskEncryptionByDefault from './actions/DisableDiskEncryptionByDefault.ts'
import EnableDiskEncryptionByDefault from './actions/EnableDiskEncryptionByDefault.ts'
import ExportImage from './actions/ExportImage.ts'
import GetInstanceConsoleOutput from './actions/GetInstanceConsoleOutput.ts'
import GetInstanceScreenshot from './actions/GetInstanceScreenshot.ts'
import ImportImage from './actions/ImportImage.ts'
import ImportKeyPair from './actions/ImportKeyPair.ts'
import InvokeCommand from './actions/InvokeCommand.ts'
import JoinResourceGroup from './actions/JoinResourceGroup.ts'
import JoinSecurityGroup from './actions/JoinSecurityGroup.ts'
import LeaveSecurityGroup from './actions/LeaveSecurityGroup.ts'
import ListTagResources from './actions/ListTagResources.ts'
import ModifyAutoProvisioningGroup from './actions/ModifyAutoProvisioningGroup.ts'
import ModifyAutoSnapshotPolicyEx from './actions/ModifyAutoSnapshotPolicyEx.ts'
import ModifyCommand from './actions/ModifyCommand.ts'
import ModifyDedicatedHostAttribute from './actions/ModifyDedicatedHostAttribute.ts'
import ModifyDedicatedHostAutoReleaseTime from './actions/ModifyDedicatedHostAutoReleaseTime.ts'
import ModifyDeploymentSetAttribute from './actions/ModifyDeploymentSetAttribute.ts'
import ModifyDiskAttribute from './actions/ModifyDiskAttribute.ts'
import ModifyDiskChargeType from './actions/ModifyDiskChargeType.ts'
import ModifyDiskDefaultKMSKeyId from './actions/ModifyDiskDefaultKMSKeyId.ts'
import ModifyDiskSpec from './actions/ModifyDiskSpec.ts'
import ModifyEipAddressAttribute from './actions/ModifyEipAddressAttribute.ts'
import ModifyForwardEntry from './actions/ModifyForwardEntry.ts'
import ModifyHaVipAttribute from './actions/ModifyHaVipAttribute.ts'
import ModifyImageAttribute from './actions/ModifyImageAttribute.ts'
import ModifyImageSharePermission from './actions/ModifyImageSharePermission.ts'
import ModifyInstanceAttachmentAttributes from './actions/ModifyInstanceAttachmentAttributes.ts'
import ModifyInstanceAttribute from './actions/ModifyInstanceAttribute.ts'
import ModifyInstanceAutoReleaseTime from './actions/ModifyInstanceAutoReleaseTime.ts'
import ModifyInstanceAutoRenewAttribute from './actions/ModifyInstanceAutoRenewAttribute.ts'
import ModifyInstanceChargeType from './actions/ModifyInstanceChargeType.ts'
import ModifyInstanceDeployment from './actions/ModifyInstanceDeployment.ts'
import ModifyInstanceMaintenanceAttributes from './actions/ModifyInstanceMaintenanceAttributes.ts'
import ModifyInstanceMetadataOptions from './actions/ModifyInstanceMetadataOptions.ts'
import ModifyInstanceNetworkSpec from './actions/ModifyInstanceNetworkSpec.ts'
import ModifyInstanceSpec from './actions/ModifyInstanceSpec.ts'
import ModifyInstanceVncPasswd from './actions/ModifyInstanceVncPasswd.ts'
import ModifyInstanceVpcAttribute from './actions/ModifyInstanceVpcAttribute.ts'
import ModifyLaunchTemplateDefaultVersion from './actions/ModifyLaunchTemplateDefaultVersion.ts'
import ModifyNetworkInterfaceAttribute from './actions/ModifyNetworkInterfaceAttribute.ts'
import ModifyPrefixList from './actions/ModifyPrefixList.ts'
import ModifyPrepayInstanceSpec from './actions/ModifyPrepayInstanceSpec.ts'
import ModifyReservedInstanceAttribute from './actions/ModifyReservedInstanceAttribute.ts'
import ModifyReservedInstanceAutoRenewAttribute from './actions/ModifyReservedInstanceAutoRenewAttribute.ts'
import ModifySecurityGroupAttribute from './actions/ModifySecurityGroupAttribute.ts'
import ModifySecurityGroupEgressRule from './actions/ModifySecurityGroupEgressRule.ts'
import ModifySecurityGroupPolicy from './actions/ModifySecurityGroupPolicy.ts'
import ModifySecurityGroupRule from './actions/ModifySecurityGroupRule.ts'
import ModifySnapshotAttribute from './actions/ModifySnapshotAttribute.ts'
import ModifySnapshotGroup from './actions/ModifySnapshotGroup.ts'
import ModifyVSwitchAttribute from './actions/ModifyVSwitchAttribute.ts'
import ModifyVpcAttribute from './actions/ModifyVpcAttribute.ts'
import PurchaseReservedInstancesOffering from './actions/PurchaseReservedInstancesOffering.ts'
import ReInitDisk from './actions/ReInitDisk.ts'
import RebootInstance from './actions/RebootInstance.ts'
import RebootInstances from './actions/RebootInstances.ts'
import ReleaseDedicatedHost from './actions/ReleaseDedicatedHost.ts'
import ReleaseEipAddress from './actions/ReleaseEipAddress.ts'
import RemoveTags from './actions/RemoveTags.ts'
import RenewInstance from './actions/RenewInstance.ts'
import ReplaceSystemDisk from './actions/ReplaceSystemDisk.ts'
import ResetDisk from './actions/ResetDisk.ts'
import ResetDiskDefaultKMSKeyId from './actions/ResetDiskDefaultKMSKeyId.ts'
import ResizeDisk from './actions/ResizeDisk.ts'
import RevokeSecurityGroup from './actions/RevokeSecurityGroup.ts'
import RevokeSecurityGroupEgress from './actions/RevokeSecurityGroupEgress.ts'
import RunCommand from './actions/RunCommand.ts'
import RunInstances from './actions/RunInstances.ts'
import StartInstance from './actions/StartInstance.ts'
import StartInstances from './actions/StartInstances.ts'
import StopInstance from './actions/StopInstance.ts'
import StopInstances from './actions/StopInstances.ts'
import StopInvocation from './actions/StopInvocation.ts'
import TagResources from './actions/TagResources.ts'
import UnassignIpv6Addresses from './actions/UnassignIpv6Addresses.ts'
import UnassignPrivateIpAddresses from './actions/UnassignPrivateIpAddresses.ts'
import UnassociateEipAddress from './actions/UnassociateEipAddress.ts'
import UnassociateHaVip from './actions/UnassociateHaVip.ts'
import UntagResources from './actions/UntagResources.ts'

export const actions = [
  AddTags,
  AllocateDedicatedHosts,
  AllocateEipAddress,
  AllocatePublicIpAddress,
  ApplyAutoSnapshotPolicy,
  AssignIpv6Addresses,
  AssignPrivateIpAddresses,
  AssociateEipAddress,
  AssociateHaVip,
  AttachDisk,
  AttachInstanceRamRole,
  AttachKeyPair,
  AttachNetworkInterface,
  AuthorizeSecurityGroup,
  AuthorizeSecurityGroupEgress,
  CancelAutoSnapshotPolicy,
  CancelCopyImage,
  CancelTask,
  ConvertNatPublicIpToEip,
  CopyImage,
  CreateAutoProvisioningGroup,
  CreateAutoSnapshotPolicy,
  CreateCommand,
  CreateDeploymentSet,
  CreateDisk,
  CreateForwardEntry,
  CreateHaVip,
  CreateImage,
  CreateInstance,
  CreateKeyPair,
  CreateLaunchTemplate,
  CreateLaunchTemplateVersion,
  CreateNetworkInterface,
  CreatePrefixList,
  CreateRouteEntry,
  CreateSecurityGroup,
  CreateSnapshot,
  CreateSnapshotGroup,
  CreateVSwitch,
  CreateVpc,
  DeleteAutoProvisioningGroup,
  DeleteAutoSnapshotPolicy,
  DeleteCommand,
  DeleteDeploymentSet,
  DeleteDisk,
  DeleteForwardEntry,
  DeleteHaVip,
  DeleteImage,
  DeleteInstance,
  DeleteInstances,
  DeleteKeyPairs,
  DeleteLaunchTemplate,
  DeleteLaunchTemplateVersion,
  DeleteNatGateway,
  DeleteNetworkInterface,
  DeletePrefixList,
  DeleteRouteEntry,
  DeleteSecurityGroup,
  DeleteSnapshot,
  DeleteSnapshotGroup,
  DeleteVSwitch,
  DeleteVpc,
  DescribeAccountAttributes,
  DescribeAutoProvisioningGroupHistory,
  DescribeAutoProvisioningGroupInstances,
  DescribeAutoProvisioningGroups,
  DescribeAutoSnapshotPolicyEx,
  DescribeAvailableResource,
  DescribeCloudAssistantStatus,
  DescribeCommands,
  DescribeDedicatedHosts,
  DescribeDeploymentSets,
  DescribeDiskDefaultKMSKeyId,
  DescribeDiskEncryptionByDefaultStatus,
  DescribeDisks,
  DescribeEipAddresses,
  DescribeForwardTableEntries,
  DescribeHaVips,
  DescribeImageFromFamily,
  DescribeImageSharePermission,
  DescribeImageSupportInstanceTypes,
  DescribeImages,
  DescribeInstanceAttachmentAttributes,
  DescribeInstanceAttribute,
  DescribeInstanceAutoRenewAttribute,
  DescribeInstanceMaintenanceAttributes,
  DescribeInstanceModificationPrice,
  DescribeInstanceRamRole,
  DescribeInstanceStatus,
  DescribeInstanceTypeFamilies,
  DescribeInstanceTypes,
  DescribeInstanceVncUrl,
  DescribeInstances,
  DescribeInstancesFullStatus,
  DescribeInvocationResults,
  DescribeInvocations,
  DescribeKeyPairs,
  DescribeLaunchTemplateVersions,
  DescribeLaunchTemplates,
  DescribeNatGateways,
  DescribeNetworkInterfaceAttribute,
  DescribeNetworkInterfaces,
  DescribePrefixListAssociations,
  DescribePrefixListAttributes,
  DescribePrefixLists,
  DescribePrice,
  DescribeRecommendInstanceType,
  DescribeRegions,
  DescribeRenewalPrice,
  DescribeReservedInstanceAutoRenewAttribute,
  DescribeReservedInstances,
  DescribeResourcesModification,
  DescribeRouteTables,
  DescribeSecurityGroupAttribute,
  DescribeSecurityGroupReferences,
  DescribeSecurityGroups,
  DescribeSnapshotGroups,
  DescribeSnapshots,
  DescribeTags,
  DescribeTaskAttribute,
  DescribeTasks,
  DescribeUserData,
  DescribeVRouters,
  DescribeVSwitches,
  DescribeVpcs,
  DescribeZones,
  DetachDisk,
  DetachInstanceRamRole,
  DetachKeyPair,
  DetachNetworkInterface,
  DisableDiskEncryptionByDefault,
  EnableDiskEncryptionByDefault,
  ExportImage,
  GetInstanceConsoleOutput,
  GetInstanceScreenshot,
  ImportImage,
  ImportKeyPair,
  InvokeCommand,
  JoinResourceGroup,
  JoinSecurityGroup,
  LeaveSecurityGroup,
  ListTagResources,
  ModifyAutoProvisioningGroup,
  ModifyAutoSnapshotPolicyEx,
  ModifyCommand,
  ModifyDedicatedHostAttribute,
  ModifyDedicatedHostAutoReleaseTime,
  ModifyDeploymentSetAttribute,
  ModifyDiskAttribute,
  ModifyDiskChargeType,
  ModifyDiskDefaultKMSKeyId,
  ModifyDiskSpec,
  ModifyEipAddressAttribute,
  ModifyForwardEntry,
  ModifyHaVipAttribute,
  ModifyImageAttribute,
  ModifyImageSharePermission,
  ModifyInstanceAttachmentAttributes,
  ModifyInstanceAttribute,
  ModifyInstanceAutoReleaseTime,
  ModifyInstanceAutoRenewAttribute,
  ModifyInstanceChargeType,
  ModifyInstanceDeployment,
  ModifyInstanceMaintenanceAttributes,
  ModifyInstanceMetadataOptions,
  ModifyInstanceNetworkSpec,
  ModifyInstanceSpec,
  ModifyInstanceVncPasswd,
  ModifyInstanceVpcAttribute,
  ModifyLaunchTemplateDefaultVersion,
  ModifyNetworkInterfaceAttribute,
  ModifyPrefixList,
  ModifyPrepayInstanceSpec,
  ModifyReservedInstanceAttribute,
  ModifyReservedInstanceAutoRenewAttribute,
  ModifySecurityGroupAttribute,
  ModifySecurityGroupEgressRule,
  ModifySecurityGroupPolicy,
  ModifySecurityGroupRule,
  ModifySnapshotAttribute,
  ModifySnapshotGroup,
  ModifyVSwitchAttribute,
  ModifyVpcAttribute,
  PurchaseReservedInstancesOffering,
  ReInitDisk,
  RebootInstance,
  RebootInstances,
  ReleaseDedicatedHost,
  ReleaseEipAddress,
  RemoveTags,
  RenewInstance,
  ReplaceSystemDisk,
  ResetDisk,
  ResetDiskDefaultKMSKeyId,
  ResizeDisk,
  RevokeSecurityGroup,
  RevokeSecurityGroupEgress,
  RunCommand,
  RunInstances,
  StartInstance,
  StartInstances,
  StopInstance,
  StopInstances,
  StopInvocation,
  TagResources,
  UnassignIpv6Addresses,
  UnassignPrivateIpAddresses,
  UnassociateEipAddress,
  UnassociateHaVip,
  UntagResources,
]

export { events } from './events.ts'
