// Written by `npm run index`. Do not edit.
import AllocateEipAddress from './actions/AllocateEipAddress.ts'
import AssociateEipAddress from './actions/AssociateEipAddress.ts'
import CreateForwardEntry from './actions/CreateForwardEntry.ts'
import CreateNatGateway from './actions/CreateNatGateway.ts'
import CreateSnatEntry from './actions/CreateSnatEntry.ts'
import CreateVSwitch from './actions/CreateVSwitch.ts'
import CreateVpc from './actions/CreateVpc.ts'
import DeleteForwardEntry from './actions/DeleteForwardEntry.ts'
import DeleteNatGateway from './actions/DeleteNatGateway.ts'
import DeleteSnatEntry from './actions/DeleteSnatEntry.ts'
import DeleteVSwitch from './actions/DeleteVSwitch.ts'
import DeleteVpc from './actions/DeleteVpc.ts'
import DeletionProtection from './actions/DeletionProtection.ts'
import DescribeEipAddresses from './actions/DescribeEipAddresses.ts'
import DescribeForwardTableEntries from './actions/DescribeForwardTableEntries.ts'
import DescribeNatGateways from './actions/DescribeNatGateways.ts'
import DescribeRouteTableList from './actions/DescribeRouteTableList.ts'
import DescribeSnatTableEntries from './actions/DescribeSnatTableEntries.ts'
import DescribeVSwitchAttributes from './actions/DescribeVSwitchAttributes.ts'
import DescribeVSwitches from './actions/DescribeVSwitches.ts'
import DescribeVpcAttribute from './actions/DescribeVpcAttribute.ts'
import DescribeVpcs from './actions/DescribeVpcs.ts'
import GetNatGatewayAttribute from './actions/GetNatGatewayAttribute.ts'
import ListTagResources from './actions/ListTagResources.ts'
import ModifyForwardEntry from './actions/ModifyForwardEntry.ts'
import ModifyNatGatewayAttribute from './actions/ModifyNatGatewayAttribute.ts'
import ModifyNatGatewaySpec from './actions/ModifyNatGatewaySpec.ts'
import ModifySnatEntry from './actions/ModifySnatEntry.ts'
import ModifyVSwitchAttribute from './actions/ModifyVSwitchAttribute.ts'
import ModifyVpcAttribute from './actions/ModifyVpcAttribute.ts'
import ReleaseEipAddress from './actions/ReleaseEipAddress.ts'
import TagResources from './actions/TagResources.ts'
import UnTagResources from './actions/UnTagResources.ts'
import UnassociateEipAddress from './actions/UnassociateEipAddress.ts'

export const actions = [
  AllocateEipAddress,
  AssociateEipAddress,
  CreateForwardEntry,
  CreateNatGateway,
  CreateSnatEntry,
  CreateVSwitch,
  CreateVpc,
  DeleteForwardEntry,
  DeleteNatGateway,
  DeleteSnatEntry,
  DeleteVSwitch,
  DeleteVpc,
  DeletionProtection,
  DescribeEipAddresses,
  DescribeForwardTableEntries,
  DescribeNatGateways,
  DescribeRouteTableList,
  DescribeSnatTableEntries,
  DescribeVSwitchAttributes,
  DescribeVSwitches,
  DescribeVpcAttribute,
  DescribeVpcs,
  GetNatGatewayAttribute,
  ListTagResources,
  ModifyForwardEntry,
  ModifyNatGatewayAttribute,
  ModifyNatGatewaySpec,
  ModifySnatEntry,
  ModifyVSwitchAttribute,
  ModifyVpcAttribute,
  ReleaseEipAddress,
  TagResources,
  UnTagResources,
  UnassociateEipAddress,
]

export { events } from './events.ts'
