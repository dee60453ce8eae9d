import { defineRule } from './singleRules.ts'

/** ALIYUN::ECS::SecurityGroupEgress: one egress rule of a security group. */
export default defineRule('ALIYUN::ECS::SecurityGroupEgress', 'egress')
