import { defineResource } from '../stack/resourceType.ts'
import { eip } from './eips.ts'

/** ALIYUN::VPC::EIPPro: an EIP. No released one can be had back, so neither IpAddress nor InstanceId is emulated. */
export default defineResource('ALIYUN::VPC::EIPPro', eip('ISP'))
