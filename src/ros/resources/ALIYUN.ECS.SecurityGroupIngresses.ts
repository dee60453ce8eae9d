import { defineRuleList } from './ruleLists.ts'

/** ALIYUN::ECS::SecurityGroupIngresses: ingress rules of a security group. */
export default defineRuleList('ALIYUN::ECS::SecurityGroupIngresses', 'ingress')
