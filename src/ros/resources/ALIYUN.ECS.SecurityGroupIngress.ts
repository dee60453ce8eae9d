import { defineRule } from './singleRules.ts'

/** ALIYUN::ECS::SecurityGroupIngress: one ingress rule of a security group. */
export default defineRule('ALIYUN::ECS::SecurityGroupIngress', 'ingress')
