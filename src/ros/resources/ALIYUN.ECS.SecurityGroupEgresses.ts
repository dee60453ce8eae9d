import { defineRuleList } from './ruleLists.ts'

/** ALIYUN::ECS::SecurityGroupEgresses: egress rules of a security group. */
export default defineRuleList('ALIYUN::ECS::SecurityGroupEgresses', 'egress')
