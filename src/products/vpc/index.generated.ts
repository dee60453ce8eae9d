// Written by `npm run index`. Do not edit.
import AllocateEipAddress from './actions/AllocateEipAddress.ts'
import AssociateEipAddress from './actions/AssociateEipAddress.ts'
import CreateVSwitch from './actions/CreateVSwitch.ts'
import CreateVpc from './actions/CreateVpc.ts'
import DeleteVSwitch from './actions/DeleteVSwitch.ts'
import DeleteVpc from './actions/DeleteVpc.ts'
import DescribeEipAddresses from './actions/DescribeEipAddresses.ts'
import DescribeRouteTableList from './actions/DescribeRouteTableList.ts'
import DescribeVSwitchAttributes from './actions/DescribeVSwitchAttributes.ts'
import DescribeVSwitches from './actions/DescribeVSwitches.ts'
import DescribeVpcAttribute from './actions/DescribeVpcAttribute.ts'
import DescribeVpcs from './actions/DescribeVpcs.ts'
import ListTagResources from './actions/ListTagResources.ts'
import ModifyVSwitchAttribute from './actions/ModifyVSwitchAttribute.ts'
import ModifyVpcAttribute from './actions/ModifyVpcAttribute.ts'
import ReleaseEipAddress from './actions/ReleaseEipAddress.ts'
import TagResources from './actions/TagResources.ts'
import UnTagResources from './actions/UnTagResources.ts'
import UnassociateEipAddress from './actions/UnassociateEipAddress.ts'

export const actions = [
  AllocateEipAddress,
  AssociateEipAddress,
  CreateVSwitch,
  CreateVpc,
  DeleteVSwitch,
  DeleteVpc,
  DescribeEipAddresses,
  DescribeRouteTableList,
  DescribeVSwitchAttributes,
  DescribeVSwitches,
  DescribeVpcAttribute,
  DescribeVpcs,
  ListTagResources,
  ModifyVSwitchAttribute,
  ModifyVpcAttribute,
  ReleaseEipAddress,
  TagResources,
  UnTagResources,
  UnassociateEipAddress,
]

export { events } from './events.ts'
