import { defineResource } from '../stack/resourceType.ts'
import { policyAttachment } from './policyAttachments.ts'

/** ALIYUN::RAM::AttachPolicyToRole: a policy of the account or of the system holds for a role. */
export default defineResource('ALIYUN::RAM::AttachPolicyToRole', policyAttachment('Role'))
