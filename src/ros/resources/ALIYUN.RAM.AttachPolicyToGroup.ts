import { defineResource } from '../stack/resourceType.ts'
import { policyAttachment } from './policyAttachments.ts'

/** ALIYUN::RAM::AttachPolicyToGroup: a policy of the account or of the system holds for a group. */
export default defineResource('ALIYUN::RAM::AttachPolicyToGroup', policyAttachment('Group'))
