// Written by `npm run index`. Do not edit.
import ActiveFlowLog from './actions/ActiveFlowLog.ts'
import AddCommonBandwidthPackageIp from './actions/AddCommonBandwidthPackageIp.ts'
import AllocateEipAddress from './actions/AllocateEipAddress.ts'
import AllocateIpv6Address from './actions/AllocateIpv6Address.ts'
import AllocateIpv6InternetBandwidth from './actions/AllocateIpv6InternetBandwidth.ts'
import AssociateEipAddress from './actions/AssociateEipAddress.ts'
import AssociateHaVip from './actions/AssociateHaVip.ts'
import AssociateNetworkAcl from './actions/AssociateNetworkAcl.ts'
import AssociateRouteTable from './actions/AssociateRouteTable.ts'
import AssociateVpcCidrBlock from './actions/AssociateVpcCidrBlock.ts'
import AttachDhcpOptionsSetToVpc from './actions/AttachDhcpOptionsSetToVpc.ts'
import CancelCommonBandwidthPackageIpBandwidth from './actions/CancelCommonBandwidthPackageIpBandwidth.ts'
import CopyNetworkAclEntries from './actions/CopyNetworkAclEntries.ts'
import CreateCommonBandwidthPackage from './actions/CreateCommonBandwidthPackage.ts'
import CreateDefaultVSwitch from './actions/CreateDefaultVSwitch.ts'
import CreateDefaultVpc from './actions/CreateDefaultVpc.ts'
import CreateDhcpOptionsSet from './actions/CreateDhcpOptionsSet.ts'
import CreateFlowLog from './actions/CreateFlowLog.ts'
import CreateForwardEntry from './actions/CreateForwardEntry.ts'
import CreateHaVip from './actions/CreateHaVip.ts'
import CreateIpv4Gateway from './actions/CreateIpv4Gateway.ts'
import CreateIpv6EgressOnlyRule from './actions/CreateIpv6EgressOnlyRule.ts'
import CreateIpv6Gateway from './actions/CreateIpv6Gateway.ts'
import CreateNatGateway from './actions/CreateNatGateway.ts'
import CreateNatIp from './actions/CreateNatIp.ts'
import CreateNatIpCidr from './actions/CreateNatIpCidr.ts'
import CreateNetworkAcl from './actions/CreateNetworkAcl.ts'
import CreateRouteEntries from './actions/CreateRouteEntries.ts'
import CreateRouteEntry from './actions/CreateRouteEntry.ts'
import CreateRouteTable from './actions/CreateRouteTable.ts'
import CreateSnatEntry from './actions/CreateSnatEntry.ts'
import CreateVSwitch from './actions/CreateVSwitch.ts'
import CreateVpc from './actions/CreateVpc.ts'
import CreateVpcPrefixList from './actions/CreateVpcPrefixList.ts'
import DeactiveFlowLog from './actions/DeactiveFlowLog.ts'
import DeleteCommonBandwidthPackage from './actions/DeleteCommonBandwidthPackage.ts'
import DeleteDhcpOptionsSet from './actions/DeleteDhcpOptionsSet.ts'
import DeleteFlowLog from './actions/DeleteFlowLog.ts'
import DeleteForwardEntry from './actions/DeleteForwardEntry.ts'
import DeleteHaVip from './actions/DeleteHaVip.ts'
import DeleteIpv4Gateway from './actions/DeleteIpv4Gateway.ts'
import DeleteIpv6EgressOnlyRule from './actions/DeleteIpv6EgressOnlyRule.ts'
import DeleteIpv6Gateway from './actions/DeleteIpv6Gateway.ts'
import DeleteIpv6InternetBandwidth from './actions/DeleteIpv6InternetBandwidth.ts'
import DeleteNatGateway from './actions/DeleteNatGateway.ts'
import DeleteNatIp from './actions/DeleteNatIp.ts'
import DeleteNatIpCidr from './actions/DeleteNatIpCidr.ts'
import DeleteNetworkAcl from './actions/DeleteNetworkAcl.ts'
import DeleteRouteEntries from './actions/DeleteRouteEntries.ts'
import DeleteRouteEntry from './actions/DeleteRouteEntry.ts'
import DeleteRouteTable from './actions/DeleteRouteTable.ts'
import DeleteSnatEntry from './actions/DeleteSnatEntry.ts'
import DeleteVSwitch from './actions/DeleteVSwitch.ts'
import DeleteVpc from './actions/DeleteVpc.ts'
import DeleteVpcPrefixList from './actions/DeleteVpcPrefixList.ts'
import DeletionProtection from './actions/DeletionProtection.ts'
import DescribeCommonBandwidthPackages from './actions/DescribeCommonBandwidthPackages.ts'
import DescribeEipAddresses from './actions/DescribeEipAddresses.ts'
import DescribeFlowLogs from './actions/DescribeFlowLogs.ts'
import DescribeForwardTableEntries from './actions/DescribeForwardTableEntries.ts'
import DescribeHaVips from './actions/DescribeHaVips.ts'
import DescribeHighDefinitionMonitorLogAttribute from './actions/DescribeHighDefinitionMonitorLogAttribute.ts'
import DescribeIpv6Addresses from './actions/DescribeIpv6Addresses.ts'
import DescribeIpv6EgressOnlyRules from './actions/DescribeIpv6EgressOnlyRules.ts'
import DescribeIpv6GatewayAttribute from './actions/DescribeIpv6GatewayAttribute.ts'
import DescribeIpv6Gateways from './actions/DescribeIpv6Gateways.ts'
import DescribeNatGateways from './actions/DescribeNatGateways.ts'
import DescribeNetworkAclAttributes from './actions/DescribeNetworkAclAttributes.ts'
import DescribeNetworkAcls from './actions/DescribeNetworkAcls.ts'
import DescribeRouteEntryList from './actions/DescribeRouteEntryList.ts'
import DescribeRouteTableList from './actions/DescribeRouteTableList.ts'
import DescribeRouteTables from './actions/DescribeRouteTables.ts'
import DescribeSnatTableEntries from './actions/DescribeSnatTableEntries.ts'
import DescribeVRouters from './actions/DescribeVRouters.ts'
import DescribeVSwitchAttributes from './actions/DescribeVSwitchAttributes.ts'
import DescribeVSwitches from './actions/DescribeVSwitches.ts'
import DescribeVpcAttribute from './actions/DescribeVpcAttribute.ts'
import DescribeVpcs from './actions/DescribeVpcs.ts'
import DetachDhcpOptionsSetFromVpc from './actions/DetachDhcpOptionsSetFromVpc.ts'
import DisableVpcClassicLink from './actions/DisableVpcClassicLink.ts'
import EnableVpcClassicLink from './actions/EnableVpcClassicLink.ts'
import EnableVpcIpv4Gateway from './actions/EnableVpcIpv4Gateway.ts'
import GetDhcpOptionsSet from './actions/GetDhcpOptionsSet.ts'
import GetFlowLogServiceStatus from './actions/GetFlowLogServiceStatus.ts'
import GetIpv4GatewayAttribute from './actions/GetIpv4GatewayAttribute.ts'
import GetNatGatewayAttribute from './actions/GetNatGatewayAttribute.ts'
import GetVpcPrefixListAssociations from './actions/GetVpcPrefixListAssociations.ts'
import GetVpcPrefixListEntries from './actions/GetVpcPrefixListEntries.ts'
import ListDhcpOptionsSets from './actions/ListDhcpOptionsSets.ts'
import ListIpv4Gateways from './actions/ListIpv4Gateways.ts'
import ListNatIpCidrs from './actions/ListNatIpCidrs.ts'
import ListNatIps from './actions/ListNatIps.ts'
import ListPrefixLists from './actions/ListPrefixLists.ts'
import ListTagResources from './actions/ListTagResources.ts'
import ModifyCommonBandwidthPackageAttribute from './actions/ModifyCommonBandwidthPackageAttribute.ts'
import ModifyCommonBandwidthPackageIpBandwidth from './actions/ModifyCommonBandwidthPackageIpBandwidth.ts'
import ModifyCommonBandwidthPackageSpec from './actions/ModifyCommonBandwidthPackageSpec.ts'
import ModifyEipAddressAttribute from './actions/ModifyEipAddressAttribute.ts'
import ModifyEipForwardMode from './actions/ModifyEipForwardMode.ts'
import ModifyFlowLogAttribute from './actions/ModifyFlowLogAttribute.ts'
import ModifyForwardEntry from './actions/ModifyForwardEntry.ts'
import ModifyHaVipAttribute from './actions/ModifyHaVipAttribute.ts'
import ModifyIpv6AddressAttribute from './actions/ModifyIpv6AddressAttribute.ts'
import ModifyIpv6GatewayAttribute from './actions/ModifyIpv6GatewayAttribute.ts'
import ModifyIpv6InternetBandwidth from './actions/ModifyIpv6InternetBandwidth.ts'
import ModifyNatGatewayAttribute from './actions/ModifyNatGatewayAttribute.ts'
import ModifyNatGatewaySpec from './actions/ModifyNatGatewaySpec.ts'
import ModifyNatIpAttribute from './actions/ModifyNatIpAttribute.ts'
import ModifyNatIpCidrAttribute from './actions/ModifyNatIpCidrAttribute.ts'
import ModifyNetworkAclAttributes from './actions/ModifyNetworkAclAttributes.ts'
import ModifyRouteEntry from './actions/ModifyRouteEntry.ts'
import ModifyRouteTableAttributes from './actions/ModifyRouteTableAttributes.ts'
import ModifySnatEntry from './actions/ModifySnatEntry.ts'
import ModifyVSwitchAttribute from './actions/ModifyVSwitchAttribute.ts'
import ModifyVpcAttribute from './actions/ModifyVpcAttribute.ts'
import ModifyVpcPrefixList from './actions/ModifyVpcPrefixList.ts'
import MoveResourceGroup from './actions/MoveResourceGroup.ts'
import OpenFlowLogService from './actions/OpenFlowLogService.ts'
import ReleaseEipAddress from './actions/ReleaseEipAddress.ts'
import ReleaseIpv6Address from './actions/ReleaseIpv6Address.ts'
import RemoveCommonBandwidthPackageIp from './actions/RemoveCommonBandwidthPackageIp.ts'
import ReplaceVpcDhcpOptionsSet from './actions/ReplaceVpcDhcpOptionsSet.ts'
import SetHighDefinitionMonitorLogStatus from './actions/SetHighDefinitionMonitorLogStatus.ts'
import TagResources from './actions/TagResources.ts'
import UnTagResources from './actions/UnTagResources.ts'
import UnassociateEipAddress from './actions/UnassociateEipAddress.ts'
import UnassociateHaVip from './actions/UnassociateHaVip.ts'
import UnassociateNetworkAcl from './actions/UnassociateNetworkAcl.ts'
import UnassociateRouteTable from './actions/UnassociateRouteTable.ts'
import UnassociateVpcCidrBlock from './actions/UnassociateVpcCidrBlock.ts'
import UpdateDhcpOptionsSetAttribute from './actions/UpdateDhcpOptionsSetAttribute.ts'
import UpdateIpv4GatewayAttribute from './actions/UpdateIpv4GatewayAttribute.ts'
import UpdateNatGatewayNatType from './actions/UpdateNatGatewayNatType.ts'
import UpdateNetworkAclEntries from './actions/UpdateNetworkAclEntries.ts'

export const actions = [
  ActiveFlowLog,
  AddCommonBandwidthPackageIp,
  AllocateEipAddress,
  AllocateIpv6Address,
  AllocateIpv6InternetBandwidth,
  AssociateEipAddress,
  AssociateHaVip,
  AssociateNetworkAcl,
  AssociateRouteTable,
  AssociateVpcCidrBlock,
  AttachDhcpOptionsSetToVpc,
  CancelCommonBandwidthPackageIpBandwidth,
  CopyNetworkAclEntries,
  CreateCommonBandwidthPackage,
  CreateDefaultVSwitch,
  CreateDefaultVpc,
  CreateDhcpOptionsSet,
  CreateFlowLog,
  CreateForwardEntry,
  CreateHaVip,
  CreateIpv4Gateway,
  CreateIpv6EgressOnlyRule,
  CreateIpv6Gateway,
  CreateNatGateway,
  CreateNatIp,
  CreateNatIpCidr,
  CreateNetworkAcl,
  CreateRouteEntries,
  CreateRouteEntry,
  CreateRouteTable,
  CreateSnatEntry,
  CreateVSwitch,
  CreateVpc,
  CreateVpcPrefixList,
  DeactiveFlowLog,
  DeleteCommonBandwidthPackage,
  DeleteDhcpOptionsSet,
  DeleteFlowLog,
  DeleteForwardEntry,
  DeleteHaVip,
  DeleteIpv4Gateway,
  DeleteIpv6EgressOnlyRule,
  DeleteIpv6Gateway,
  DeleteIpv6InternetBandwidth,
  DeleteNatGateway,
  DeleteNatIp,
  DeleteNatIpCidr,
  DeleteNetworkAcl,
  DeleteRouteEntries,
  DeleteRouteEntry,
  DeleteRouteTable,
  DeleteSnatEntry,
  DeleteVSwitch,
  DeleteVpc,
  DeleteVpcPrefixList,
  DeletionProtection,
  DescribeCommonBandwidthPackages,
  DescribeEipAddresses,
  DescribeFlowLogs,
  DescribeForwardTableEntries,
  DescribeHaVips,
  DescribeHighDefinitionMonitorLogAttribute,
  DescribeIpv6Addresses,
  DescribeIpv6EgressOnlyRules,
  DescribeIpv6GatewayAttribute,
  DescribeIpv6Gateways,
  DescribeNatGateways,
  DescribeNetworkAclAttributes,
  DescribeNetworkAcls,
  DescribeRouteEntryList,
  DescribeRouteTableList,
  DescribeRouteTables,
  DescribeSnatTableEntries,
  DescribeVRouters,
  DescribeVSwitchAttributes,
  DescribeVSwitches,
  DescribeVpcAttribute,
  DescribeVpcs,
  DetachDhcpOptionsSetFromVpc,
  DisableVpcClassicLink,
  EnableVpcClassicLink,
  EnableVpcIpv4Gateway,
  GetDhcpOptionsSet,
  GetFlowLogServiceStatus,
  GetIpv4GatewayAttribute,
  GetNatGatewayAttribute,
  GetVpcPrefixListAssociations,
  GetVpcPrefixListEntries,
  ListDhcpOptionsSets,
  ListIpv4Gateways,
  ListNatIpCidrs,
  ListNatIps,
  ListPrefixLists,
  ListTagResources,
  ModifyCommonBandwidthPackageAttribute,
  ModifyCommonBandwidthPackageIpBandwidth,
  ModifyCommonBandwidthPackageSpec,
  ModifyEipAddressAttribute,
  ModifyEipForwardMode,
  ModifyFlowLogAttribute,
  ModifyForwardEntry,
  ModifyHaVipAttribute,
  ModifyIpv6AddressAttribute,
  ModifyIpv6GatewayAttribute,
  ModifyIpv6InternetBandwidth,
  ModifyNatGatewayAttribute,
  ModifyNatGatewaySpec,
  ModifyNatIpAttribute,
  ModifyNatIpCidrAttribute,
  ModifyNetworkAclAttributes,
  ModifyRouteEntry,
  ModifyRouteTableAttributes,
  ModifySnatEntry,
  ModifyVSwitchAttribute,
  ModifyVpcAttribute,
  ModifyVpcPrefixList,
  MoveResourceGroup,
  OpenFlowLogService,
  ReleaseEipAddress,
  ReleaseIpv6Address,
  RemoveCommonBandwidthPackageIp,
  ReplaceVpcDhcpOptionsSet,
  SetHighDefinitionMonitorLogStatus,
  TagResources,
  UnTagResources,
  UnassociateEipAddress,
  UnassociateHaVip,
  UnassociateNetworkAcl,
  UnassociateRouteTable,
  UnassociateVpcCidrBlock,
  UpdateDhcpOptionsSetAttribute,
  UpdateIpv4GatewayAttribute,
  UpdateNatGatewayNatType,
  UpdateNetworkAclEntries,
]

export { events } from './events.ts'
