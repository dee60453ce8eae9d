import { defineResource } from '../stack/resourceType.ts'
import { policyAttachment } from './policyAttachments.ts'

/** ALIYUN::RAM::AttachPolicyToUser: a policy of the account or of the system holds for a user. */
export default defineResource('ALIYUN::RAM::AttachPolicyToUser', policyAttachment('User'))
