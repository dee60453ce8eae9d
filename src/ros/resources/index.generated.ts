// Written by `npm run index`. Do not edit.
import ALIYUN_ECS_AssignIpv6Addresses from './ALIYUN.ECS.AssignIpv6Addresses.ts'
import ALIYUN_ECS_AssignPrivateIpAddresses from './ALIYUN.ECS.AssignPrivateIpAddresses.ts'
import ALIYUN_ECS_AutoProvisioningGroup from './ALIYUN.ECS.AutoProvisioningGroup.ts'
import ALIYUN_ECS_AutoSnapshotPolicy from './ALIYUN.ECS.AutoSnapshotPolicy.ts'
import ALIYUN_ECS_Command from './ALIYUN.ECS.Command.ts'
import ALIYUN_ECS_CopyImage from './ALIYUN.ECS.CopyImage.ts'
import ALIYUN_ECS_CustomImage from './ALIYUN.ECS.CustomImage.ts'
import ALIYUN_ECS_DedicatedHost from './ALIYUN.ECS.DedicatedHost.ts'
import ALIYUN_ECS_DeploymentSet from './ALIYUN.ECS.DeploymentSet.ts'
import ALIYUN_ECS_Disk from './ALIYUN.ECS.Disk.ts'
import ALIYUN_ECS_DiskAttachment from './ALIYUN.ECS.DiskAttachment.ts'
import ALIYUN_ECS_ForwardEntry from './ALIYUN.ECS.ForwardEntry.ts'
import ALIYUN_ECS_ImageSharePermission from './ALIYUN.ECS.ImageSharePermission.ts'
import ALIYUN_ECS_Instance from './ALIYUN.ECS.Instance.ts'
import ALIYUN_ECS_InstanceClone from './ALIYUN.ECS.InstanceClone.ts'
import ALIYUN_ECS_InstanceGroup from './ALIYUN.ECS.InstanceGroup.ts'
import ALIYUN_ECS_InstanceGroupClone from './ALIYUN.ECS.InstanceGroupClone.ts'
import ALIYUN_ECS_Invocation from './ALIYUN.ECS.Invocation.ts'
import ALIYUN_ECS_JoinSecurityGroup from './ALIYUN.ECS.JoinSecurityGroup.ts'
import ALIYUN_ECS_LaunchTemplate from './ALIYUN.ECS.LaunchTemplate.ts'
import ALIYUN_ECS_NetworkInterface from './ALIYUN.ECS.NetworkInterface.ts'
import ALIYUN_ECS_NetworkInterfaceAttachment from './ALIYUN.ECS.NetworkInterfaceAttachment.ts'
import ALIYUN_ECS_PrefixList from './ALIYUN.ECS.PrefixList.ts'
import ALIYUN_ECS_RamRoleAttachment from './ALIYUN.ECS.RamRoleAttachment.ts'
import ALIYUN_ECS_Route from './ALIYUN.ECS.Route.ts'
import ALIYUN_ECS_RunCommand from './ALIYUN.ECS.RunCommand.ts'
import ALIYUN_ECS_SNatEntry from './ALIYUN.ECS.SNatEntry.ts'
import ALIYUN_ECS_SSHKeyPair from './ALIYUN.ECS.SSHKeyPair.ts'
import ALIYUN_ECS_SSHKeyPairAttachment from './ALIYUN.ECS.SSHKeyPairAttachment.ts'
import ALIYUN_ECS_SecurityGroup from './ALIYUN.ECS.SecurityGroup.ts'
import ALIYUN_ECS_SecurityGroupClone from './ALIYUN.ECS.SecurityGroupClone.ts'
import ALIYUN_ECS_SecurityGroupEgress from './ALIYUN.ECS.SecurityGroupEgress.ts'
import ALIYUN_ECS_SecurityGroupEgresses from './ALIYUN.ECS.SecurityGroupEgresses.ts'
import ALIYUN_ECS_SecurityGroupIngress from './ALIYUN.ECS.SecurityGroupIngress.ts'
import ALIYUN_ECS_SecurityGroupIngresses from './ALIYUN.ECS.SecurityGroupIngresses.ts'
import ALIYUN_ECS_Snapshot from './ALIYUN.ECS.Snapshot.ts'
import ALIYUN_ECS_SnapshotGroup from './ALIYUN.ECS.SnapshotGroup.ts'
import ALIYUN_ECS_VPC from './ALIYUN.ECS.VPC.ts'
import ALIYUN_ECS_VSwitch from './ALIYUN.ECS.VSwitch.ts'
import ALIYUN_RAM_AccessKey from './ALIYUN.RAM.AccessKey.ts'
import ALIYUN_RAM_AttachPolicyToGroup from './ALIYUN.RAM.AttachPolicyToGroup.ts'
import ALIYUN_RAM_AttachPolicyToRole from './ALIYUN.RAM.AttachPolicyToRole.ts'
import ALIYUN_RAM_AttachPolicyToUser from './ALIYUN.RAM.AttachPolicyToUser.ts'
import ALIYUN_RAM_Group from './ALIYUN.RAM.Group.ts'
import ALIYUN_RAM_LoginProfile from './ALIYUN.RAM.LoginProfile.ts'
import ALIYUN_RAM_ManagedPolicy from './ALIYUN.RAM.ManagedPolicy.ts'
import ALIYUN_RAM_OIDCProvider from './ALIYUN.RAM.OIDCProvider.ts'
import ALIYUN_RAM_RamAccountAlias from './ALIYUN.RAM.RamAccountAlias.ts'
import ALIYUN_RAM_Role from './ALIYUN.RAM.Role.ts'
import ALIYUN_RAM_SAMLProvider from './ALIYUN.RAM.SAMLProvider.ts'
import ALIYUN_RAM_SecurityPreference from './ALIYUN.RAM.SecurityPreference.ts'
import ALIYUN_RAM_User from './ALIYUN.RAM.User.ts'
import ALIYUN_RAM_UserToGroupAddition from './ALIYUN.RAM.UserToGroupAddition.ts'
import ALIYUN_ROS_Assert from './ALIYUN.ROS.Assert.ts'
import ALIYUN_ROS_AutoEnableService from './ALIYUN.ROS.AutoEnableService.ts'
import ALIYUN_ROS_Sleep from './ALIYUN.ROS.Sleep.ts'
import ALIYUN_ROS_Stack from './ALIYUN.ROS.Stack.ts'
import ALIYUN_ROS_StackGroup from './ALIYUN.ROS.StackGroup.ts'
import ALIYUN_ROS_StackInstances from './ALIYUN.ROS.StackInstances.ts'
import ALIYUN_ROS_WaitCondition from './ALIYUN.ROS.WaitCondition.ts'
import ALIYUN_ROS_WaitConditionHandle from './ALIYUN.ROS.WaitConditionHandle.ts'
import ALIYUN_VPC_CommonBandwidthPackage from './ALIYUN.VPC.CommonBandwidthPackage.ts'
import ALIYUN_VPC_CommonBandwidthPackageIp from './ALIYUN.VPC.CommonBandwidthPackageIp.ts'
import ALIYUN_VPC_DhcpOptionsSet from './ALIYUN.VPC.DhcpOptionsSet.ts'
import ALIYUN_VPC_DhcpOptionsSetAttachment from './ALIYUN.VPC.DhcpOptionsSetAttachment.ts'
import ALIYUN_VPC_EIP from './ALIYUN.VPC.EIP.ts'
import ALIYUN_VPC_EIPAssociation from './ALIYUN.VPC.EIPAssociation.ts'
import ALIYUN_VPC_EIPPro from './ALIYUN.VPC.EIPPro.ts'
import ALIYUN_VPC_FlowLog from './ALIYUN.VPC.FlowLog.ts'
import ALIYUN_VPC_ForwardEntry from './ALIYUN.VPC.ForwardEntry.ts'
import ALIYUN_VPC_HaVip from './ALIYUN.VPC.HaVip.ts'
import ALIYUN_VPC_HaVipAssociation from './ALIYUN.VPC.HaVipAssociation.ts'
import ALIYUN_VPC_Ipv4Gateway from './ALIYUN.VPC.Ipv4Gateway.ts'
import ALIYUN_VPC_Ipv6Gateway from './ALIYUN.VPC.Ipv6Gateway.ts'
import ALIYUN_VPC_Ipv6InternetBandwidth from './ALIYUN.VPC.Ipv6InternetBandwidth.ts'
import ALIYUN_VPC_NatGateway from './ALIYUN.VPC.NatGateway.ts'
import ALIYUN_VPC_NatIp from './ALIYUN.VPC.NatIp.ts'
import ALIYUN_VPC_NatIpCidr from './ALIYUN.VPC.NatIpCidr.ts'
import ALIYUN_VPC_NetworkAcl from './ALIYUN.VPC.NetworkAcl.ts'
import ALIYUN_VPC_NetworkAclAssociation from './ALIYUN.VPC.NetworkAclAssociation.ts'
import ALIYUN_VPC_PrefixList from './ALIYUN.VPC.PrefixList.ts'
import ALIYUN_VPC_RouteTable from './ALIYUN.VPC.RouteTable.ts'
import ALIYUN_VPC_RouteTableAssociation from './ALIYUN.VPC.RouteTableAssociation.ts'
import ALIYUN_VPC_SnatEntry from './ALIYUN.VPC.SnatEntry.ts'
import ALIYUN_VPC_VpcCidrBlockAssociation from './ALIYUN.VPC.VpcCidrBlockAssociation.ts'
import DATASOURCE_ECS_AutoSnapshotPolicies from './DATASOURCE.ECS.AutoSnapshotPolicies.ts'
import DATASOURCE_ECS_AutoSnapshotPolicy from './DATASOURCE.ECS.AutoSnapshotPolicy.ts'
import DATASOURCE_ECS_Command from './DATASOURCE.ECS.Command.ts'
import DATASOURCE_ECS_Commands from './DATASOURCE.ECS.Commands.ts'
import DATASOURCE_ECS_DedicatedHosts from './DATASOURCE.ECS.DedicatedHosts.ts'
import DATASOURCE_ECS_DeploymentSet from './DATASOURCE.ECS.DeploymentSet.ts'
import DATASOURCE_ECS_DeploymentSets from './DATASOURCE.ECS.DeploymentSets.ts'
import DATASOURCE_ECS_Disk from './DATASOURCE.ECS.Disk.ts'
import DATASOURCE_ECS_DiskCategories from './DATASOURCE.ECS.DiskCategories.ts'
import DATASOURCE_ECS_Disks from './DATASOURCE.ECS.Disks.ts'
import DATASOURCE_ECS_Images from './DATASOURCE.ECS.Images.ts'
import DATASOURCE_ECS_Instance from './DATASOURCE.ECS.Instance.ts'
import DATASOURCE_ECS_Instances from './DATASOURCE.ECS.Instances.ts'
import DATASOURCE_ECS_KeyPair from './DATASOURCE.ECS.KeyPair.ts'
import DATASOURCE_ECS_KeyPairs from './DATASOURCE.ECS.KeyPairs.ts'
import DATASOURCE_ECS_LaunchTemplate from './DATASOURCE.ECS.LaunchTemplate.ts'
import DATASOURCE_ECS_LaunchTemplates from './DATASOURCE.ECS.LaunchTemplates.ts'
import DATASOURCE_ECS_NetworkInterfaces from './DATASOURCE.ECS.NetworkInterfaces.ts'
import DATASOURCE_ECS_RecommendInstanceTypes from './DATASOURCE.ECS.RecommendInstanceTypes.ts'
import DATASOURCE_ECS_SecurityGroup from './DATASOURCE.ECS.SecurityGroup.ts'
import DATASOURCE_ECS_SecurityGroups from './DATASOURCE.ECS.SecurityGroups.ts'
import DATASOURCE_ECS_Snapshot from './DATASOURCE.ECS.Snapshot.ts'
import DATASOURCE_ECS_Snapshots from './DATASOURCE.ECS.Snapshots.ts'
import DATASOURCE_ECS_Zones from './DATASOURCE.ECS.Zones.ts'
import DATASOURCE_EIP_Address from './DATASOURCE.EIP.Address.ts'
import DATASOURCE_EIP_Addresses from './DATASOURCE.EIP.Addresses.ts'
import DATASOURCE_RAM_AccountAlias from './DATASOURCE.RAM.AccountAlias.ts'
import DATASOURCE_RAM_Groups from './DATASOURCE.RAM.Groups.ts'
import DATASOURCE_RAM_Policies from './DATASOURCE.RAM.Policies.ts'
import DATASOURCE_RAM_Role from './DATASOURCE.RAM.Role.ts'
import DATASOURCE_RAM_Roles from './DATASOURCE.RAM.Roles.ts'
import DATASOURCE_RAM_User from './DATASOURCE.RAM.User.ts'
import DATASOURCE_RAM_Users from './DATASOURCE.RAM.Users.ts'
import DATASOURCE_ROS_StackGroups from './DATASOURCE.ROS.StackGroups.ts'
import DATASOURCE_ROS_StackInstance from './DATASOURCE.ROS.StackInstance.ts'
import DATASOURCE_VPC_CommonBandwidthPackage from './DATASOURCE.VPC.CommonBandwidthPackage.ts'
import DATASOURCE_VPC_CommonBandwidthPackages from './DATASOURCE.VPC.CommonBandwidthPackages.ts'
import DATASOURCE_VPC_FlowLog from './DATASOURCE.VPC.FlowLog.ts'
import DATASOURCE_VPC_FlowLogs from './DATASOURCE.VPC.FlowLogs.ts'
import DATASOURCE_VPC_HaVip from './DATASOURCE.VPC.HaVip.ts'
import DATASOURCE_VPC_HaVips from './DATASOURCE.VPC.HaVips.ts'
import DATASOURCE_VPC_Ipv4Gateway from './DATASOURCE.VPC.Ipv4Gateway.ts'
import DATASOURCE_VPC_Ipv4Gateways from './DATASOURCE.VPC.Ipv4Gateways.ts'
import DATASOURCE_VPC_NatGateway from './DATASOURCE.VPC.NatGateway.ts'
import DATASOURCE_VPC_NatGateways from './DATASOURCE.VPC.NatGateways.ts'
import DATASOURCE_VPC_NatIpCidrs from './DATASOURCE.VPC.NatIpCidrs.ts'
import DATASOURCE_VPC_NetworkAcls from './DATASOURCE.VPC.NetworkAcls.ts'
import DATASOURCE_VPC_PrefixList from './DATASOURCE.VPC.PrefixList.ts'
import DATASOURCE_VPC_PrefixLists from './DATASOURCE.VPC.PrefixLists.ts'
import DATASOURCE_VPC_RouteEntries from './DATASOURCE.VPC.RouteEntries.ts'
import DATASOURCE_VPC_RouteTable from './DATASOURCE.VPC.RouteTable.ts'
import DATASOURCE_VPC_RouteTables from './DATASOURCE.VPC.RouteTables.ts'
import DATASOURCE_VPC_VSwitch from './DATASOURCE.VPC.VSwitch.ts'
import DATASOURCE_VPC_VSwitches from './DATASOURCE.VPC.VSwitches.ts'
import DATASOURCE_VPC_Vpc from './DATASOURCE.VPC.Vpc.ts'
import DATASOURCE_VPC_Vpcs from './DATASOURCE.VPC.Vpcs.ts'

export const resources = [
  ALIYUN_ECS_AssignIpv6Addresses,
  ALIYUN_ECS_AssignPrivateIpAddresses,
  ALIYUN_ECS_AutoProvisioningGroup,
  ALIYUN_ECS_AutoSnapshotPolicy,
  ALIYUN_ECS_Command,
  ALIYUN_ECS_CopyImage,
  ALIYUN_ECS_CustomImage,
  ALIYUN_ECS_DedicatedHost,
  ALIYUN_ECS_DeploymentSet,
  ALIYUN_ECS_Disk,
  ALIYUN_ECS_DiskAttachment,
  ALIYUN_ECS_ForwardEntry,
  ALIYUN_ECS_ImageSharePermission,
  ALIYUN_ECS_Instance,
  ALIYUN_ECS_InstanceClone,
  ALIYUN_ECS_InstanceGroup,
  ALIYUN_ECS_InstanceGroupClone,
  ALIYUN_ECS_Invocation,
  ALIYUN_ECS_JoinSecurityGroup,
  ALIYUN_ECS_LaunchTemplate,
  ALIYUN_ECS_NetworkInterface,
  ALIYUN_ECS_NetworkInterfaceAttachment,
  ALIYUN_ECS_PrefixList,
  ALIYUN_ECS_RamRoleAttachment,
  ALIYUN_ECS_Route,
  ALIYUN_ECS_RunCommand,
  ALIYUN_ECS_SNatEntry,
  ALIYUN_ECS_SSHKeyPair,
  ALIYUN_ECS_SSHKeyPairAttachment,
  ALIYUN_ECS_SecurityGroup,
  ALIYUN_ECS_SecurityGroupClone,
  ALIYUN_ECS_SecurityGroupEgress,
  ALIYUN_ECS_SecurityGroupEgresses,
  ALIYUN_ECS_SecurityGroupIngress,
  ALIYUN_ECS_SecurityGroupIngresses,
  ALIYUN_ECS_Snapshot,
  ALIYUN_ECS_SnapshotGroup,
  ALIYUN_ECS_VPC,
  ALIYUN_ECS_VSwitch,
  ALIYUN_RAM_AccessKey,
  ALIYUN_RAM_AttachPolicyToGroup,
  ALIYUN_RAM_AttachPolicyToRole,
  ALIYUN_RAM_AttachPolicyToUser,
  ALIYUN_RAM_Group,
  ALIYUN_RAM_LoginProfile,
  ALIYUN_RAM_ManagedPolicy,
  ALIYUN_RAM_OIDCProvider,
  ALIYUN_RAM_RamAccountAlias,
  ALIYUN_RAM_Role,
  ALIYUN_RAM_SAMLProvider,
  ALIYUN_RAM_SecurityPreference,
  ALIYUN_RAM_User,
  ALIYUN_RAM_UserToGroupAddition,
  ALIYUN_ROS_Assert,
  ALIYUN_ROS_AutoEnableService,
  ALIYUN_ROS_Sleep,
  ALIYUN_ROS_Stack,
  ALIYUN_ROS_StackGroup,
  ALIYUN_ROS_StackInstances,
  ALIYUN_ROS_WaitCondition,
  ALIYUN_ROS_WaitConditionHandle,
  ALIYUN_VPC_CommonBandwidthPackage,
  ALIYUN_VPC_CommonBandwidthPackageIp,
  ALIYUN_VPC_DhcpOptionsSet,
  ALIYUN_VPC_DhcpOptionsSetAttachment,
  ALIYUN_VPC_EIP,
  ALIYUN_VPC_EIPAssociation,
  ALIYUN_VPC_EIPPro,
  ALIYUN_VPC_FlowLog,
  ALIYUN_VPC_ForwardEntry,
  ALIYUN_VPC_HaVip,
  ALIYUN_VPC_HaVipAssociation,
  ALIYUN_VPC_Ipv4Gateway,
  ALIYUN_VPC_Ipv6Gateway,
  ALIYUN_VPC_Ipv6InternetBandwidth,
  ALIYUN_VPC_NatGateway,
  ALIYUN_VPC_NatIp,
  ALIYUN_VPC_NatIpCidr,
  ALIYUN_VPC_NetworkAcl,
  ALIYUN_VPC_NetworkAclAssociation,
  ALIYUN_VPC_PrefixList,
  ALIYUN_VPC_RouteTable,
  ALIYUN_VPC_RouteTableAssociation,
  ALIYUN_VPC_SnatEntry,
  ALIYUN_VPC_VpcCidrBlockAssociation,
  DATASOURCE_ECS_AutoSnapshotPolicies,
  DATASOURCE_ECS_AutoSnapshotPolicy,
  DATASOURCE_ECS_Command,
  DATASOURCE_ECS_Commands,
  DATASOURCE_ECS_DedicatedHosts,
  DATASOURCE_ECS_DeploymentSet,
  DATASOURCE_ECS_DeploymentSets,
  DATASOURCE_ECS_Disk,
  DATASOURCE_ECS_DiskCategories,
  DATASOURCE_ECS_Disks,
  DATASOURCE_ECS_Images,
  DATASOURCE_ECS_Instance,
  DATASOURCE_ECS_Instances,
  DATASOURCE_ECS_KeyPair,
  DATASOURCE_ECS_KeyPairs,
  DATASOURCE_ECS_LaunchTemplate,
  DATASOURCE_ECS_LaunchTemplates,
  DATASOURCE_ECS_NetworkInterfaces,
  DATASOURCE_ECS_RecommendInstanceTypes,
  DATASOURCE_ECS_SecurityGroup,
  DATASOURCE_ECS_SecurityGroups,
  DATASOURCE_ECS_Snapshot,
  DATASOURCE_ECS_Snapshots,
  DATASOURCE_ECS_Zones,
  DATASOURCE_EIP_Address,
  DATASOURCE_EIP_Addresses,
  DATASOURCE_RAM_AccountAlias,
  DATASOURCE_RAM_Groups,
  DATASOURCE_RAM_Policies,
  DATASOURCE_RAM_Role,
  DATASOURCE_RAM_Roles,
  DATASOURCE_RAM_User,
  DATASOURCE_RAM_Users,
  DATASOURCE_ROS_StackGroups,
  DATASOURCE_ROS_StackInstance,
  DATASOURCE_VPC_CommonBandwidthPackage,
  DATASOURCE_VPC_CommonBandwidthPackages,
  DATASOURCE_VPC_FlowLog,
  DATASOURCE_VPC_FlowLogs,
  DATASOURCE_VPC_HaVip,
  DATASOURCE_VPC_HaVips,
  DATASOURCE_VPC_Ipv4Gateway,
  DATASOURCE_VPC_Ipv4Gateways,
  DATASOURCE_VPC_NatGateway,
  DATASOURCE_VPC_NatGateways,
  DATASOURCE_VPC_NatIpCidrs,
  DATASOURCE_VPC_NetworkAcls,
  DATASOURCE_VPC_PrefixList,
  DATASOURCE_VPC_PrefixLists,
  DATASOURCE_VPC_RouteEntries,
  DATASOURCE_VPC_RouteTable,
  DATASOURCE_VPC_RouteTables,
  DATASOURCE_VPC_VSwitch,
  DATASOURCE_VPC_VSwitches,
  DATASOURCE_VPC_Vpc,
  DATASOURCE_VPC_Vpcs,
]

/** Actions that the file of each type calls, or a file beside it that it imports: all that it may call. */
export const calls = {
  'ALIYUN::ECS::AssignIpv6Addresses': ['ecs.AssignIpv6Addresses', 'ecs.DescribeNetworkInterfaces', 'ecs.UnassignIpv6Addresses', 'vpc.DescribeIpv6Addresses'],
  'ALIYUN::ECS::AssignPrivateIpAddresses': ['ecs.AssignPrivateIpAddresses', 'ecs.DescribeNetworkInterfaces', 'ecs.UnassignPrivateIpAddresses', 'vpc.DescribeIpv6Addresses'],
  'ALIYUN::ECS::AutoProvisioningGroup': ['ecs.CreateAutoProvisioningGroup', 'ecs.DeleteAutoProvisioningGroup', 'ecs.DescribeAutoProvisioningGroups', 'ecs.ModifyAutoProvisioningGroup'],
  'ALIYUN::ECS::AutoSnapshotPolicy': ['ecs.ApplyAutoSnapshotPolicy', 'ecs.CancelAutoSnapshotPolicy', 'ecs.CreateAutoSnapshotPolicy', 'ecs.DeleteAutoSnapshotPolicy', 'ecs.DescribeAutoSnapshotPolicyEx', 'ecs.DescribeDisks', 'ecs.ModifyAutoSnapshotPolicyEx', 'ecs.ModifyDiskAttribute', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::Command': ['ecs.CreateCommand', 'ecs.DeleteCommand', 'ecs.DescribeCommands', 'ecs.ModifyCommand', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::CopyImage': ['ecs.CancelCopyImage', 'ecs.CopyImage', 'ecs.DeleteImage', 'ecs.DeleteSnapshot', 'ecs.DescribeImages', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::CustomImage': ['ecs.CancelCopyImage', 'ecs.CreateImage', 'ecs.DeleteImage', 'ecs.DeleteSnapshot', 'ecs.DescribeImages', 'ecs.DescribeSnapshots', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::DedicatedHost': ['ecs.AllocateDedicatedHosts', 'ecs.DescribeDedicatedHosts', 'ecs.ReleaseDedicatedHost', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::DeploymentSet': ['ecs.CreateDeploymentSet', 'ecs.DeleteDeploymentSet', 'ecs.DescribeDeploymentSets', 'ecs.ModifyDeploymentSetAttribute'],
  'ALIYUN::ECS::Disk': ['ecs.ApplyAutoSnapshotPolicy', 'ecs.CreateDisk', 'ecs.DeleteDisk', 'ecs.DescribeDisks', 'ecs.ModifyDiskAttribute', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::DiskAttachment': ['ecs.ApplyAutoSnapshotPolicy', 'ecs.AttachDisk', 'ecs.DeleteInstances', 'ecs.DescribeDisks', 'ecs.DescribeInstances', 'ecs.DetachDisk', 'ecs.ModifyDiskAttribute'],
  'ALIYUN::ECS::ForwardEntry': ['vpc.CreateForwardEntry', 'vpc.DeleteForwardEntry', 'vpc.DeleteSnatEntry', 'vpc.DescribeEipAddresses', 'vpc.DescribeForwardTableEntries', 'vpc.DescribeSnatTableEntries', 'vpc.ModifyForwardEntry', 'vpc.ModifySnatEntry'],
  'ALIYUN::ECS::ImageSharePermission': ['ecs.DescribeImageSharePermission', 'ecs.DescribeImages', 'ecs.ModifyImageSharePermission'],
  'ALIYUN::ECS::Instance': ['ecs.AttachKeyPair', 'ecs.DeleteInstances', 'ecs.DescribeDisks', 'ecs.DescribeImages', 'ecs.DescribeInstanceRamRole', 'ecs.DescribeInstances', 'ecs.DescribeUserData', 'ecs.DetachKeyPair', 'ecs.ModifyInstanceAttribute', 'ecs.ModifyInstanceSpec', 'ecs.ReplaceSystemDisk', 'ecs.ResizeDisk', 'ecs.RunInstances', 'ecs.StartInstances', 'ecs.StopInstances', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.DescribeVSwitchAttributes', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::InstanceClone': ['ecs.AttachKeyPair', 'ecs.DeleteInstances', 'ecs.DescribeDisks', 'ecs.DescribeImages', 'ecs.DescribeInstanceRamRole', 'ecs.DescribeInstances', 'ecs.DescribeUserData', 'ecs.DetachKeyPair', 'ecs.ModifyInstanceAttribute', 'ecs.ModifyInstanceSpec', 'ecs.ReplaceSystemDisk', 'ecs.ResizeDisk', 'ecs.RunInstances', 'ecs.StartInstances', 'ecs.StopInstances', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.DescribeVSwitchAttributes', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::InstanceGroup': ['ecs.AttachKeyPair', 'ecs.DeleteInstances', 'ecs.DescribeDisks', 'ecs.DescribeImages', 'ecs.DescribeInstanceRamRole', 'ecs.DescribeInstances', 'ecs.DescribeNetworkInterfaces', 'ecs.DescribeUserData', 'ecs.DetachKeyPair', 'ecs.ModifyInstanceAttribute', 'ecs.ModifyInstanceSpec', 'ecs.ReplaceSystemDisk', 'ecs.ResizeDisk', 'ecs.RunInstances', 'ecs.StartInstances', 'ecs.StopInstances', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.DescribeIpv6Addresses', 'vpc.DescribeVSwitchAttributes', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::InstanceGroupClone': ['ecs.AttachKeyPair', 'ecs.DeleteInstances', 'ecs.DescribeDisks', 'ecs.DescribeImages', 'ecs.DescribeInstanceRamRole', 'ecs.DescribeInstances', 'ecs.DescribeNetworkInterfaces', 'ecs.DescribeUserData', 'ecs.DetachKeyPair', 'ecs.ModifyInstanceAttribute', 'ecs.ModifyInstanceSpec', 'ecs.ReplaceSystemDisk', 'ecs.ResizeDisk', 'ecs.RunInstances', 'ecs.StartInstances', 'ecs.StopInstances', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.DescribeIpv6Addresses', 'vpc.DescribeVSwitchAttributes', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::Invocation': ['ecs.DescribeInvocationResults', 'ecs.DescribeInvocations', 'ecs.InvokeCommand', 'ecs.StopInvocation'],
  'ALIYUN::ECS::JoinSecurityGroup': ['ecs.DeleteInstances', 'ecs.DescribeInstances', 'ecs.DescribeNetworkInterfaces', 'ecs.JoinSecurityGroup', 'ecs.LeaveSecurityGroup', 'vpc.DescribeIpv6Addresses'],
  'ALIYUN::ECS::LaunchTemplate': ['ecs.CreateLaunchTemplate', 'ecs.DeleteLaunchTemplate', 'ecs.DescribeImages', 'ecs.DescribeLaunchTemplateVersions', 'ecs.DescribeLaunchTemplates', 'ecs.RunInstances', 'vpc.DescribeVSwitchAttributes'],
  'ALIYUN::ECS::NetworkInterface': ['ecs.CreateNetworkInterface', 'ecs.DeleteNetworkInterface', 'ecs.DescribeNetworkInterfaces', 'ecs.ModifyNetworkInterfaceAttribute', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.DescribeIpv6Addresses', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::NetworkInterfaceAttachment': ['ecs.AttachNetworkInterface', 'ecs.DeleteInstances', 'ecs.DescribeInstances', 'ecs.DescribeNetworkInterfaces', 'ecs.DetachNetworkInterface', 'vpc.DescribeIpv6Addresses'],
  'ALIYUN::ECS::PrefixList': ['ecs.CreatePrefixList', 'ecs.DeletePrefixList', 'ecs.DescribePrefixListAttributes', 'ecs.DescribePrefixLists', 'ecs.ModifyPrefixList'],
  'ALIYUN::ECS::RamRoleAttachment': ['ecs.AttachInstanceRamRole', 'ecs.AttachKeyPair', 'ecs.DeleteInstances', 'ecs.DescribeDisks', 'ecs.DescribeImages', 'ecs.DescribeInstanceRamRole', 'ecs.DescribeInstances', 'ecs.DetachInstanceRamRole', 'ecs.DetachKeyPair', 'ecs.ModifyInstanceAttribute', 'ecs.ModifyInstanceSpec', 'ecs.ReplaceSystemDisk', 'ecs.ResizeDisk', 'ecs.StartInstances', 'ecs.StopInstances'],
  'ALIYUN::ECS::Route': ['vpc.CreateRouteEntry', 'vpc.DeleteRouteEntry', 'vpc.DescribeRouteEntryList', 'vpc.DescribeRouteTableList', 'vpc.DescribeVSwitches'],
  'ALIYUN::ECS::RunCommand': ['ecs.DeleteCommand', 'ecs.DescribeInvocationResults', 'ecs.DescribeInvocations', 'ecs.RunCommand', 'ecs.StopInvocation'],
  'ALIYUN::ECS::SNatEntry': ['vpc.CreateSnatEntry', 'vpc.DeleteSnatEntry', 'vpc.DescribeEipAddresses', 'vpc.DescribeSnatTableEntries', 'vpc.ModifySnatEntry'],
  'ALIYUN::ECS::SSHKeyPair': ['ecs.CreateKeyPair', 'ecs.DeleteKeyPairs', 'ecs.DescribeKeyPairs', 'ecs.ImportKeyPair', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::SSHKeyPairAttachment': ['ecs.AttachKeyPair', 'ecs.DeleteInstances', 'ecs.DescribeDisks', 'ecs.DescribeImages', 'ecs.DescribeInstances', 'ecs.DetachKeyPair', 'ecs.ModifyInstanceAttribute', 'ecs.ModifyInstanceSpec', 'ecs.RebootInstances', 'ecs.ReplaceSystemDisk', 'ecs.ResizeDisk', 'ecs.StartInstances', 'ecs.StopInstances'],
  'ALIYUN::ECS::SecurityGroup': ['ecs.AuthorizeSecurityGroup', 'ecs.AuthorizeSecurityGroupEgress', 'ecs.CreateSecurityGroup', 'ecs.DeleteSecurityGroup', 'ecs.DescribeSecurityGroupAttribute', 'ecs.DescribeSecurityGroups', 'ecs.ModifySecurityGroupEgressRule', 'ecs.ModifySecurityGroupRule', 'ecs.RevokeSecurityGroup', 'ecs.RevokeSecurityGroupEgress', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::SecurityGroupClone': ['ecs.AuthorizeSecurityGroup', 'ecs.AuthorizeSecurityGroupEgress', 'ecs.CreateSecurityGroup', 'ecs.DeleteSecurityGroup', 'ecs.DescribeSecurityGroupAttribute', 'ecs.DescribeSecurityGroups', 'ecs.ModifySecurityGroupEgressRule', 'ecs.ModifySecurityGroupPolicy', 'ecs.ModifySecurityGroupRule', 'ecs.RevokeSecurityGroup', 'ecs.RevokeSecurityGroupEgress'],
  'ALIYUN::ECS::SecurityGroupEgress': ['ecs.AuthorizeSecurityGroup', 'ecs.AuthorizeSecurityGroupEgress', 'ecs.DescribeSecurityGroupAttribute', 'ecs.ModifySecurityGroupEgressRule', 'ecs.ModifySecurityGroupRule', 'ecs.RevokeSecurityGroup', 'ecs.RevokeSecurityGroupEgress'],
  'ALIYUN::ECS::SecurityGroupEgresses': ['ecs.AuthorizeSecurityGroup', 'ecs.AuthorizeSecurityGroupEgress', 'ecs.DescribeSecurityGroupAttribute', 'ecs.ModifySecurityGroupEgressRule', 'ecs.ModifySecurityGroupRule', 'ecs.RevokeSecurityGroup', 'ecs.RevokeSecurityGroupEgress'],
  'ALIYUN::ECS::SecurityGroupIngress': ['ecs.AuthorizeSecurityGroup', 'ecs.AuthorizeSecurityGroupEgress', 'ecs.DescribeSecurityGroupAttribute', 'ecs.ModifySecurityGroupEgressRule', 'ecs.ModifySecurityGroupRule', 'ecs.RevokeSecurityGroup', 'ecs.RevokeSecurityGroupEgress'],
  'ALIYUN::ECS::SecurityGroupIngresses': ['ecs.AuthorizeSecurityGroup', 'ecs.AuthorizeSecurityGroupEgress', 'ecs.DescribeSecurityGroupAttribute', 'ecs.ModifySecurityGroupEgressRule', 'ecs.ModifySecurityGroupRule', 'ecs.RevokeSecurityGroup', 'ecs.RevokeSecurityGroupEgress'],
  'ALIYUN::ECS::Snapshot': ['ecs.CreateSnapshot', 'ecs.DeleteSnapshot', 'ecs.DescribeSnapshots', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::SnapshotGroup': ['ecs.CreateSnapshotGroup', 'ecs.DeleteSnapshotGroup', 'ecs.DescribeSnapshotGroups', 'ecs.ModifySnapshotGroup', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::VPC': ['ecs.TagResources', 'ecs.UntagResources', 'vpc.AssociateVpcCidrBlock', 'vpc.CreateVpc', 'vpc.DeleteVpc', 'vpc.DescribeVpcAttribute', 'vpc.DescribeVpcs', 'vpc.ModifyVpcAttribute', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::ECS::VSwitch': ['ecs.TagResources', 'ecs.UntagResources', 'vpc.CreateVSwitch', 'vpc.DeleteVSwitch', 'vpc.DescribeVSwitchAttributes', 'vpc.DescribeVSwitches', 'vpc.ModifyVSwitchAttribute', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::RAM::AccessKey': ['ram.CreateAccessKey', 'ram.DeleteAccessKey', 'ram.ListAccessKeys'],
  'ALIYUN::RAM::AttachPolicyToGroup': ['ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListUsersForGroup'],
  'ALIYUN::RAM::AttachPolicyToRole': ['ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListUsersForGroup'],
  'ALIYUN::RAM::AttachPolicyToUser': ['ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListUsersForGroup'],
  'ALIYUN::RAM::Group': ['ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.CreateGroup', 'ram.CreatePolicy', 'ram.CreatePolicyVersion', 'ram.DeleteGroup', 'ram.DeletePolicy', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.GetGroup', 'ram.GetPolicy', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListUsersForGroup', 'ram.RemoveUserFromGroup'],
  'ALIYUN::RAM::LoginProfile': ['ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.CreateLoginProfile', 'ram.DeleteLoginProfile', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.GetLoginProfile', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListUsersForGroup', 'ram.UpdateLoginProfile'],
  'ALIYUN::RAM::ManagedPolicy': ['ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.CreatePolicy', 'ram.CreatePolicyVersion', 'ram.DeletePolicy', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.GetPolicy', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListUsersForGroup'],
  'ALIYUN::RAM::OIDCProvider': ['ims.AddFingerprintToOIDCProvider', 'ims.CreateOIDCProvider', 'ims.DeleteOIDCProvider', 'ims.GetOIDCProvider', 'ims.RemoveFingerprintFromOIDCProvider', 'ims.UpdateOIDCProvider'],
  'ALIYUN::RAM::RamAccountAlias': ['ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.ClearAccountAlias', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListUsersForGroup', 'ram.SetAccountAlias'],
  'ALIYUN::RAM::Role': ['ecs.TagResources', 'ecs.UntagResources', 'ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.CreatePolicy', 'ram.CreatePolicyVersion', 'ram.CreateRole', 'ram.DeletePolicy', 'ram.DeleteRole', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.GetPolicy', 'ram.GetRole', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListTagResources', 'ram.ListUsersForGroup', 'ram.TagResources', 'ram.UntagResources', 'ram.UpdateRole', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::RAM::SAMLProvider': ['ims.CreateSAMLProvider', 'ims.DeleteSAMLProvider', 'ims.GetSAMLProvider', 'ims.UpdateSAMLProvider'],
  'ALIYUN::RAM::SecurityPreference': ['ram.GetSecurityPreference', 'ram.SetSecurityPreference'],
  'ALIYUN::RAM::User': ['ram.AddUserToGroup', 'ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.CreateLoginProfile', 'ram.CreatePolicy', 'ram.CreatePolicyVersion', 'ram.CreateUser', 'ram.DeleteAccessKey', 'ram.DeleteLoginProfile', 'ram.DeletePolicy', 'ram.DeleteUser', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.GetLoginProfile', 'ram.GetPolicy', 'ram.GetUser', 'ram.ListAccessKeys', 'ram.ListGroupsForUser', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListUsersForGroup', 'ram.RemoveUserFromGroup', 'ram.UnbindMFADevice'],
  'ALIYUN::RAM::UserToGroupAddition': ['ram.AddUserToGroup', 'ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListUsersForGroup', 'ram.RemoveUserFromGroup'],
  'ALIYUN::ROS::Assert': [],
  'ALIYUN::ROS::AutoEnableService': [],
  'ALIYUN::ROS::Sleep': [],
  'ALIYUN::ROS::Stack': ['ros.CreateStack', 'ros.DeleteStack', 'ros.UpdateStack'],
  'ALIYUN::ROS::StackGroup': ['ros.CreateStackGroup', 'ros.DeleteStackGroup', 'ros.GetStackGroup'],
  'ALIYUN::ROS::StackInstances': ['ros.CreateStackInstances', 'ros.DeleteStackInstances'],
  'ALIYUN::ROS::WaitCondition': [],
  'ALIYUN::ROS::WaitConditionHandle': [],
  'ALIYUN::VPC::CommonBandwidthPackage': ['ecs.TagResources', 'ecs.UntagResources', 'vpc.CreateCommonBandwidthPackage', 'vpc.DeleteCommonBandwidthPackage', 'vpc.DeletionProtection', 'vpc.DescribeCommonBandwidthPackages', 'vpc.ModifyCommonBandwidthPackageAttribute', 'vpc.ModifyCommonBandwidthPackageSpec', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::VPC::CommonBandwidthPackageIp': ['ecs.TagResources', 'ecs.UntagResources', 'vpc.AddCommonBandwidthPackageIp', 'vpc.AllocateEipAddress', 'vpc.CancelCommonBandwidthPackageIpBandwidth', 'vpc.DeletionProtection', 'vpc.DescribeCommonBandwidthPackages', 'vpc.DescribeEipAddresses', 'vpc.ModifyCommonBandwidthPackageIpBandwidth', 'vpc.ModifyEipAddressAttribute', 'vpc.ReleaseEipAddress', 'vpc.RemoveCommonBandwidthPackageIp', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::VPC::DhcpOptionsSet': ['vpc.CreateDhcpOptionsSet', 'vpc.DeleteDhcpOptionsSet', 'vpc.GetDhcpOptionsSet', 'vpc.UpdateDhcpOptionsSetAttribute'],
  'ALIYUN::VPC::DhcpOptionsSetAttachment': ['vpc.AttachDhcpOptionsSetToVpc', 'vpc.DescribeVpcAttribute', 'vpc.DetachDhcpOptionsSetFromVpc', 'vpc.ReplaceVpcDhcpOptionsSet'],
  'ALIYUN::VPC::EIP': ['ecs.TagResources', 'ecs.UntagResources', 'vpc.AllocateEipAddress', 'vpc.DeletionProtection', 'vpc.DescribeEipAddresses', 'vpc.ModifyEipAddressAttribute', 'vpc.ReleaseEipAddress', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::VPC::EIPAssociation': ['ecs.DescribeInstances', 'ecs.TagResources', 'ecs.UntagResources', 'vpc.AllocateEipAddress', 'vpc.AssociateEipAddress', 'vpc.DeletionProtection', 'vpc.DescribeEipAddresses', 'vpc.DescribeForwardTableEntries', 'vpc.DescribeSnatTableEntries', 'vpc.ModifyEipAddressAttribute', 'vpc.ReleaseEipAddress', 'vpc.TagResources', 'vpc.UnTagResources', 'vpc.UnassociateEipAddress'],
  'ALIYUN::VPC::EIPPro': ['ecs.TagResources', 'ecs.UntagResources', 'vpc.AllocateEipAddress', 'vpc.DeletionProtection', 'vpc.DescribeEipAddresses', 'vpc.ModifyEipAddressAttribute', 'vpc.ReleaseEipAddress', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::VPC::FlowLog': ['vpc.CreateFlowLog', 'vpc.DeleteFlowLog', 'vpc.DescribeFlowLogs', 'vpc.ModifyFlowLogAttribute'],
  'ALIYUN::VPC::ForwardEntry': ['vpc.CreateForwardEntry', 'vpc.DeleteForwardEntry', 'vpc.DeleteSnatEntry', 'vpc.DescribeEipAddresses', 'vpc.DescribeForwardTableEntries', 'vpc.DescribeSnatTableEntries', 'vpc.ModifyForwardEntry', 'vpc.ModifySnatEntry'],
  'ALIYUN::VPC::HaVip': ['ecs.TagResources', 'ecs.UntagResources', 'vpc.CreateHaVip', 'vpc.DeleteHaVip', 'vpc.DescribeHaVips', 'vpc.ModifyHaVipAttribute', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::VPC::HaVipAssociation': ['vpc.AssociateHaVip', 'vpc.DescribeHaVips', 'vpc.UnassociateHaVip'],
  'ALIYUN::VPC::Ipv4Gateway': ['vpc.CreateIpv4Gateway', 'vpc.DeleteIpv4Gateway', 'vpc.GetIpv4GatewayAttribute', 'vpc.UpdateIpv4GatewayAttribute'],
  'ALIYUN::VPC::Ipv6Gateway': ['ecs.TagResources', 'ecs.UntagResources', 'vpc.CreateIpv6Gateway', 'vpc.DeleteIpv6Gateway', 'vpc.DescribeIpv6GatewayAttribute', 'vpc.ModifyIpv6GatewayAttribute', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::VPC::Ipv6InternetBandwidth': ['vpc.AllocateIpv6InternetBandwidth', 'vpc.DeleteIpv6InternetBandwidth', 'vpc.DescribeIpv6Addresses', 'vpc.ModifyIpv6InternetBandwidth'],
  'ALIYUN::VPC::NatGateway': ['ecs.TagResources', 'ecs.UntagResources', 'vpc.CreateNatGateway', 'vpc.DeleteNatGateway', 'vpc.DeletionProtection', 'vpc.DescribeNatGateways', 'vpc.ModifyNatGatewayAttribute', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::VPC::NatIp': ['vpc.CreateNatIp', 'vpc.DeleteNatIp', 'vpc.ListNatIps', 'vpc.ModifyNatIpAttribute'],
  'ALIYUN::VPC::NatIpCidr': ['vpc.CreateNatIpCidr', 'vpc.DeleteNatIpCidr', 'vpc.ListNatIpCidrs', 'vpc.ModifyNatIpCidrAttribute'],
  'ALIYUN::VPC::NetworkAcl': ['vpc.CreateNetworkAcl', 'vpc.DeleteNetworkAcl', 'vpc.DescribeNetworkAclAttributes', 'vpc.ModifyNetworkAclAttributes', 'vpc.UpdateNetworkAclEntries'],
  'ALIYUN::VPC::NetworkAclAssociation': ['vpc.AssociateNetworkAcl', 'vpc.DescribeNetworkAclAttributes', 'vpc.UnassociateNetworkAcl'],
  'ALIYUN::VPC::PrefixList': ['ecs.TagResources', 'ecs.UntagResources', 'vpc.CreateVpcPrefixList', 'vpc.DeleteVpcPrefixList', 'vpc.GetVpcPrefixListEntries', 'vpc.ListPrefixLists', 'vpc.ModifyVpcPrefixList', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::VPC::RouteTable': ['ecs.TagResources', 'ecs.UntagResources', 'vpc.CreateRouteTable', 'vpc.DeleteRouteTable', 'vpc.DescribeRouteTableList', 'vpc.DescribeVSwitches', 'vpc.ModifyRouteTableAttributes', 'vpc.TagResources', 'vpc.UnTagResources'],
  'ALIYUN::VPC::RouteTableAssociation': ['vpc.AssociateRouteTable', 'vpc.DescribeVSwitchAttributes', 'vpc.UnassociateRouteTable'],
  'ALIYUN::VPC::SnatEntry': ['vpc.CreateSnatEntry', 'vpc.DeleteSnatEntry', 'vpc.DescribeEipAddresses', 'vpc.DescribeSnatTableEntries', 'vpc.ModifySnatEntry'],
  'ALIYUN::VPC::VpcCidrBlockAssociation': ['vpc.AssociateVpcCidrBlock', 'vpc.DescribeVpcAttribute', 'vpc.UnassociateVpcCidrBlock'],
  'DATASOURCE::ECS::AutoSnapshotPolicies': ['ecs.DescribeAutoSnapshotPolicyEx'],
  'DATASOURCE::ECS::AutoSnapshotPolicy': ['ecs.DescribeAutoSnapshotPolicyEx'],
  'DATASOURCE::ECS::Command': ['ecs.DescribeCommands'],
  'DATASOURCE::ECS::Commands': ['ecs.DescribeCommands'],
  'DATASOURCE::ECS::DedicatedHosts': ['ecs.DescribeDedicatedHosts'],
  'DATASOURCE::ECS::DeploymentSet': ['ecs.DescribeDeploymentSets'],
  'DATASOURCE::ECS::DeploymentSets': ['ecs.DescribeDeploymentSets'],
  'DATASOURCE::ECS::Disk': ['ecs.DescribeDisks'],
  'DATASOURCE::ECS::DiskCategories': ['ecs.DescribeAvailableResource'],
  'DATASOURCE::ECS::Disks': ['ecs.DescribeDisks'],
  'DATASOURCE::ECS::Images': ['ecs.DescribeImages'],
  'DATASOURCE::ECS::Instance': ['ecs.DeleteInstances', 'ecs.DescribeInstanceAutoRenewAttribute', 'ecs.DescribeInstances', 'ecs.DescribeUserData'],
  'DATASOURCE::ECS::Instances': ['ecs.DescribeInstances'],
  'DATASOURCE::ECS::KeyPair': ['ecs.DescribeKeyPairs'],
  'DATASOURCE::ECS::KeyPairs': ['ecs.DescribeKeyPairs'],
  'DATASOURCE::ECS::LaunchTemplate': ['ecs.DescribeLaunchTemplateVersions', 'ecs.DescribeLaunchTemplates'],
  'DATASOURCE::ECS::LaunchTemplates': ['ecs.DescribeLaunchTemplates'],
  'DATASOURCE::ECS::NetworkInterfaces': ['ecs.DescribeNetworkInterfaces'],
  'DATASOURCE::ECS::RecommendInstanceTypes': ['ecs.DescribeRecommendInstanceType'],
  'DATASOURCE::ECS::SecurityGroup': ['ecs.DescribeSecurityGroupAttribute', 'ecs.DescribeSecurityGroupReferences', 'ecs.DescribeSecurityGroups'],
  'DATASOURCE::ECS::SecurityGroups': ['ecs.DescribeSecurityGroups'],
  'DATASOURCE::ECS::Snapshot': ['ecs.DescribeSnapshots'],
  'DATASOURCE::ECS::Snapshots': ['ecs.DescribeSnapshots'],
  'DATASOURCE::ECS::Zones': ['ecs.DescribeAvailableResource', 'ecs.DescribeZones'],
  'DATASOURCE::EIP::Address': ['ecs.TagResources', 'ecs.UntagResources', 'vpc.AllocateEipAddress', 'vpc.DeletionProtection', 'vpc.DescribeEipAddresses', 'vpc.ModifyEipAddressAttribute', 'vpc.ReleaseEipAddress', 'vpc.TagResources', 'vpc.UnTagResources'],
  'DATASOURCE::EIP::Addresses': ['vpc.DescribeEipAddresses'],
  'DATASOURCE::RAM::AccountAlias': ['ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListUsersForGroup'],
  'DATASOURCE::RAM::Groups': ['ram.ListGroups', 'ram.ListGroupsForUser'],
  'DATASOURCE::RAM::Policies': ['ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.ListPolicies', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListUsersForGroup'],
  'DATASOURCE::RAM::Role': ['ram.GetRole'],
  'DATASOURCE::RAM::Roles': ['ram.ListRoles'],
  'DATASOURCE::RAM::User': ['ram.GetUser'],
  'DATASOURCE::RAM::Users': ['ram.AttachPolicyToGroup', 'ram.AttachPolicyToRole', 'ram.AttachPolicyToUser', 'ram.DetachPolicyFromGroup', 'ram.DetachPolicyFromRole', 'ram.DetachPolicyFromUser', 'ram.GetAccountAlias', 'ram.ListPoliciesForGroup', 'ram.ListPoliciesForRole', 'ram.ListPoliciesForUser', 'ram.ListUsers', 'ram.ListUsersForGroup'],
  'DATASOURCE::ROS::StackGroups': ['ros.ListStackGroups'],
  'DATASOURCE::ROS::StackInstance': ['ros.GetStackInstance'],
  'DATASOURCE::VPC::CommonBandwidthPackage': ['vpc.DescribeCommonBandwidthPackages'],
  'DATASOURCE::VPC::CommonBandwidthPackages': ['vpc.DescribeCommonBandwidthPackages'],
  'DATASOURCE::VPC::FlowLog': ['vpc.DescribeFlowLogs'],
  'DATASOURCE::VPC::FlowLogs': ['vpc.DescribeFlowLogs'],
  'DATASOURCE::VPC::HaVip': ['vpc.DescribeHaVips'],
  'DATASOURCE::VPC::HaVips': ['vpc.DescribeHaVips'],
  'DATASOURCE::VPC::Ipv4Gateway': ['vpc.GetIpv4GatewayAttribute'],
  'DATASOURCE::VPC::Ipv4Gateways': ['vpc.ListIpv4Gateways'],
  'DATASOURCE::VPC::NatGateway': ['vpc.DescribeNatGateways'],
  'DATASOURCE::VPC::NatGateways': ['vpc.DescribeNatGateways'],
  'DATASOURCE::VPC::NatIpCidrs': ['vpc.ListNatIpCidrs'],
  'DATASOURCE::VPC::NetworkAcls': ['vpc.DescribeNetworkAcls'],
  'DATASOURCE::VPC::PrefixList': ['vpc.GetVpcPrefixListEntries', 'vpc.ListPrefixLists'],
  'DATASOURCE::VPC::PrefixLists': ['vpc.ListPrefixLists'],
  'DATASOURCE::VPC::RouteEntries': ['vpc.DescribeRouteEntryList'],
  'DATASOURCE::VPC::RouteTable': ['vpc.DescribeRouteTableList', 'vpc.DescribeVSwitches'],
  'DATASOURCE::VPC::RouteTables': ['vpc.DescribeRouteTableList'],
  'DATASOURCE::VPC::VSwitch': ['vpc.DescribeVSwitchAttributes'],
  'DATASOURCE::VPC::VSwitches': ['vpc.DescribeVSwitches'],
  'DATASOURCE::VPC::Vpc': ['vpc.DescribeVpcAttribute'],
  'DATASOURCE::VPC::Vpcs': ['vpc.DescribeVpcs'],
}
