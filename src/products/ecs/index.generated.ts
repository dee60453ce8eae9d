// Written by `npm run index`. Do not edit.
import AllocateEipAddress from './actions/AllocateEipAddress.ts'
import AllocatePublicIpAddress from './actions/AllocatePublicIpAddress.ts'
import AssignPrivateIpAddresses from './actions/AssignPrivateIpAddresses.ts'
import AssociateEipAddress from './actions/AssociateEipAddress.ts'
import AttachDisk from './actions/AttachDisk.ts'
import AttachNetworkInterface from './actions/AttachNetworkInterface.ts'
import AuthorizeSecurityGroup from './actions/AuthorizeSecurityGroup.ts'
import AuthorizeSecurityGroupEgress from './actions/AuthorizeSecurityGroupEgress.ts'
import CancelCopyImage from './actions/CancelCopyImage.ts'
import CopyImage from './actions/CopyImage.ts'
import CreateDisk from './actions/CreateDisk.ts'
import CreateImage from './actions/CreateImage.ts'
import CreateInstance from './actions/CreateInstance.ts'
import CreateNetworkInterface from './actions/CreateNetworkInterface.ts'
import CreateSecurityGroup from './actions/CreateSecurityGroup.ts'
import CreateSnapshot from './actions/CreateSnapshot.ts'
import CreateVSwitch from './actions/CreateVSwitch.ts'
import CreateVpc from './actions/CreateVpc.ts'
import DeleteDisk from './actions/DeleteDisk.ts'
import DeleteImage from './actions/DeleteImage.ts'
import DeleteInstance from './actions/DeleteInstance.ts'
import DeleteInstances from './actions/DeleteInstances.ts'
import DeleteNetworkInterface from './actions/DeleteNetworkInterface.ts'
import DeleteSecurityGroup from './actions/DeleteSecurityGroup.ts'
import DeleteSnapshot from './actions/DeleteSnapshot.ts'
import DeleteVSwitch from './actions/DeleteVSwitch.ts'
import DeleteVpc from './actions/DeleteVpc.ts'
import DescribeAccountAttributes from './actions/DescribeAccountAttributes.ts'
import DescribeAvailableResource from './actions/DescribeAvailableResource.ts'
import DescribeDisks from './actions/DescribeDisks.ts'
import DescribeEipAddresses from './actions/DescribeEipAddresses.ts'
import DescribeImageSharePermission from './actions/DescribeImageSharePermission.ts'
import DescribeImages from './actions/DescribeImages.ts'
import DescribeInstanceAttribute from './actions/DescribeInstanceAttribute.ts'
import DescribeInstanceStatus from './actions/DescribeInstanceStatus.ts'
import DescribeInstanceTypeFamilies from './actions/DescribeInstanceTypeFamilies.ts'
import DescribeInstanceTypes from './actions/DescribeInstanceTypes.ts'
import DescribeInstances from './actions/DescribeInstances.ts'
import DescribeNetworkInterfaceAttribute from './actions/DescribeNetworkInterfaceAttribute.ts'
import DescribeNetworkInterfaces from './actions/DescribeNetworkInterfaces.ts'
import DescribeRecommendInstanceType from './actions/DescribeRecommendInstanceType.ts'
import DescribeRegions from './actions/DescribeRegions.ts'
import DescribeSecurityGroupAttribute from './actions/DescribeSecurityGroupAttribute.ts'
import DescribeSecurityGroups from './actions/DescribeSecurityGroups.ts'
import DescribeSnapshots from './actions/DescribeSnapshots.ts'
import DescribeUserData from './actions/DescribeUserData.ts'
import DescribeVSwitches from './actions/DescribeVSwitches.ts'
import DescribeVpcs from './actions/DescribeVpcs.ts'
import DescribeZones from './actions/DescribeZones.ts'
import DetachDisk from './actions/DetachDisk.ts'
import DetachNetworkInterface from './actions/DetachNetworkInterface.ts'
import JoinSecurityGroup from './actions/JoinSecurityGroup.ts'
import LeaveSecurityGroup from './actions/LeaveSecurityGroup.ts'
import ListTagResources from './actions/ListTagResources.ts'
import ModifyDiskAttribute from './actions/ModifyDiskAttribute.ts'
import ModifyDiskChargeType from './actions/ModifyDiskChargeType.ts'
import ModifyDiskSpec from './actions/ModifyDiskSpec.ts'
import ModifyImageAttribute from './actions/ModifyImageAttribute.ts'
import ModifyImageSharePermission from './actions/ModifyImageSharePermission.ts'
import ModifyInstanceAttribute from './actions/ModifyInstanceAttribute.ts'
import ModifyNetworkInterfaceAttribute from './actions/ModifyNetworkInterfaceAttribute.ts'
import ModifySecurityGroupAttribute from './actions/ModifySecurityGroupAttribute.ts'
import ModifySecurityGroupPolicy from './actions/ModifySecurityGroupPolicy.ts'
import ModifyVSwitchAttribute from './actions/ModifyVSwitchAttribute.ts'
import ModifyVpcAttribute from './actions/ModifyVpcAttribute.ts'
import ReInitDisk from './actions/ReInitDisk.ts'
import RebootInstance from './actions/RebootInstance.ts'
import RebootInstances from './actions/RebootInstances.ts'
import ReleaseEipAddress from './actions/ReleaseEipAddress.ts'
import ReplaceSystemDisk from './actions/ReplaceSystemDisk.ts'
import ResetDisk from './actions/ResetDisk.ts'
import ResizeDisk from './actions/ResizeDisk.ts'
import RevokeSecurityGroup from './actions/RevokeSecurityGroup.ts'
import RevokeSecurityGroupEgress from './actions/RevokeSecurityGroupEgress.ts'
import RunInstances from './actions/RunInstances.ts'
import StartInstance from './actions/StartInstance.ts'
import StartInstances from './actions/StartInstances.ts'
import StopInstance from './actions/StopInstance.ts'
import StopInstances from './actions/StopInstances.ts'
import TagResources from './actions/TagResources.ts'
import UnassignPrivateIpAddresses from './actions/UnassignPrivateIpAddresses.ts'
import UnassociateEipAddress from './actions/UnassociateEipAddress.ts'
import UntagResources from './actions/UntagResources.ts'

export const actions = [
  AllocateEipAddress,
  AllocatePublicIpAddress,
  AssignPrivateIpAddresses,
  AssociateEipAddress,
  AttachDisk,
  AttachNetworkInterface,
  AuthorizeSecurityGroup,
  AuthorizeSecurityGroupEgress,
  CancelCopyImage,
  CopyImage,
  CreateDisk,
  CreateImage,
  CreateInstance,
  CreateNetworkInterface,
  CreateSecurityGroup,
  CreateSnapshot,
  CreateVSwitch,
  CreateVpc,
  DeleteDisk,
  DeleteImage,
  DeleteInstance,
  DeleteInstances,
  DeleteNetworkInterface,
  DeleteSecurityGroup,
  DeleteSnapshot,
  DeleteVSwitch,
  DeleteVpc,
  DescribeAccountAttributes,
  DescribeAvailableResource,
  DescribeDisks,
  DescribeEipAddresses,
  DescribeImageSharePermission,
  DescribeImages,
  DescribeInstanceAttribute,
  DescribeInstanceStatus,
  DescribeInstanceTypeFamilies,
  DescribeInstanceTypes,
  DescribeInstances,
  DescribeNetworkInterfaceAttribute,
  DescribeNetworkInterfaces,
  DescribeRecommendInstanceType,
  DescribeRegions,
  DescribeSecurityGroupAttribute,
  DescribeSecurityGroups,
  DescribeSnapshots,
  DescribeUserData,
  DescribeVSwitches,
  DescribeVpcs,
  DescribeZones,
  DetachDisk,
  DetachNetworkInterface,
  JoinSecurityGroup,
  LeaveSecurityGroup,
  ListTagResources,
  ModifyDiskAttribute,
  ModifyDiskChargeType,
  ModifyDiskSpec,
  ModifyImageAttribute,
  ModifyImageSharePermission,
  ModifyInstanceAttribute,
  ModifyNetworkInterfaceAttribute,
  ModifySecurityGroupAttribute,
  ModifySecurityGroupPolicy,
  ModifyVSwitchAttribute,
  ModifyVpcAttribute,
  ReInitDisk,
  RebootInstance,
  RebootInstances,
  ReleaseEipAddress,
  ReplaceSystemDisk,
  ResetDisk,
  ResizeDisk,
  RevokeSecurityGroup,
  RevokeSecurityGroupEgress,
  RunInstances,
  StartInstance,
  StartInstances,
  StopInstance,
  StopInstances,
  TagResources,
  UnassignPrivateIpAddresses,
  UnassociateEipAddress,
  UntagResources,
]

export { events } from './events.ts'
