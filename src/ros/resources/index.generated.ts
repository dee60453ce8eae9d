// Written by `npm run index`. Do not edit.
import ALIYUN_ECS_CopyImage from './ALIYUN.ECS.CopyImage.ts'
import ALIYUN_ECS_CustomImage from './ALIYUN.ECS.CustomImage.ts'
import ALIYUN_ECS_ForwardEntry from './ALIYUN.ECS.ForwardEntry.ts'
import ALIYUN_ECS_Instance from './ALIYUN.ECS.Instance.ts'
import ALIYUN_ECS_InstanceGroup from './ALIYUN.ECS.InstanceGroup.ts'
import ALIYUN_ECS_Route from './ALIYUN.ECS.Route.ts'
import ALIYUN_ECS_SNatEntry from './ALIYUN.ECS.SNatEntry.ts'
import ALIYUN_ECS_SecurityGroup from './ALIYUN.ECS.SecurityGroup.ts'
import ALIYUN_ECS_SecurityGroupEgress from './ALIYUN.ECS.SecurityGroupEgress.ts'
import ALIYUN_ECS_SecurityGroupIngress from './ALIYUN.ECS.SecurityGroupIngress.ts'
import ALIYUN_ECS_VPC from './ALIYUN.ECS.VPC.ts'
import ALIYUN_ECS_VSwitch from './ALIYUN.ECS.VSwitch.ts'
import ALIYUN_VPC_EIP from './ALIYUN.VPC.EIP.ts'
import ALIYUN_VPC_EIPAssociation from './ALIYUN.VPC.EIPAssociation.ts'
import ALIYUN_VPC_ForwardEntry from './ALIYUN.VPC.ForwardEntry.ts'
import ALIYUN_VPC_NatGateway from './ALIYUN.VPC.NatGateway.ts'
import ALIYUN_VPC_RouteTable from './ALIYUN.VPC.RouteTable.ts'
import ALIYUN_VPC_RouteTableAssociation from './ALIYUN.VPC.RouteTableAssociation.ts'
import ALIYUN_VPC_SnatEntry from './ALIYUN.VPC.SnatEntry.ts'

export const resources = [
  ALIYUN_ECS_CopyImage,
  ALIYUN_ECS_CustomImage,
  ALIYUN_ECS_ForwardEntry,
  ALIYUN_ECS_Instance,
  ALIYUN_ECS_InstanceGroup,
  ALIYUN_ECS_Route,
  ALIYUN_ECS_SNatEntry,
  ALIYUN_ECS_SecurityGroup,
  ALIYUN_ECS_SecurityGroupEgress,
  ALIYUN_ECS_SecurityGroupIngress,
  ALIYUN_ECS_VPC,
  ALIYUN_ECS_VSwitch,
  ALIYUN_VPC_EIP,
  ALIYUN_VPC_EIPAssociation,
  ALIYUN_VPC_ForwardEntry,
  ALIYUN_VPC_NatGateway,
  ALIYUN_VPC_RouteTable,
  ALIYUN_VPC_RouteTableAssociation,
  ALIYUN_VPC_SnatEntry,
]
