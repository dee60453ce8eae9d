import { defineResource } from '../stack/resourceType.ts'
import { eip } from './eips.ts'

/** ALIYUN::VPC::EIP: an EIP. */
export default defineResource('ALIYUN::VPC::EIP', eip('Isp'))
