import { canonicalType } from '../resourceCatalogue.ts'

/** Types whose resources are the same thing in the cloud as those of another type. */
const SAME: Readonly<Record<string, string>> = {
  'ALIYUN::ECS::InstanceClone': 'ALIYUN::ECS::Instance',
  'ALIYUN::ECS::InstanceGroup': 'ALIYUN::ECS::Instance',
  'ALIYUN::ECS::InstanceGroupClone': 'ALIYUN::ECS::Instance',
  'ALIYUN::ECS::SecurityGroupClone': 'ALIYUN::ECS::SecurityGroup',
  'ALIYUN::ECS::CopyImage': 'ALIYUN::ECS::CustomImage',
  'ALIYUN::VPC::EIPPro': 'ALIYUN::VPC::EIP',
}

/** The type that stands for all types of the same thing. */
export function thingOf(type: string): string {
  const name = canonicalType(type)
  return SAME[name] ?? name
}
