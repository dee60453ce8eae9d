import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { newId } from '../../../world/ids.ts'
import type { NetworkAclRow } from '../../../world/rows/networkAcls.ts'
import { ensureAclTexts, openEntry, showAcl } from '../acl/acls.ts'
import * as errors from '../acl/errors.ts'
import { tagsOf } from '../tags.ts'
import * as vpcErrors from '../vpc/errors.ts'

/**
 * CreateNetworkAcl: a network ACL of a VPC, Available at once (Guess), that lets everything pass.
 * Its entries are kept and shown; there is no traffic here that they could decide about.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'CreateNetworkAcl', {
  handle({ world, own, explain }, { VpcId, NetworkAclName = '', Description = '', Tag }) {
    const vpc = own(world.vpcs, VpcId)
    ensure(vpc, errors.aclVpcNotFound(VpcId))
    const { OwnerId, RegionId } = vpc
    const limit = quotaLimit(world, 'network_acls_per_vpc', { accountId: OwnerId, regionId: RegionId })
    const used = world.networkAcls.count('vpc', VpcId)
    const Tags = tagsOf(Tag)

    ensureAclTexts(NetworkAclName, Description)
    ensure(vpc.Status === 'Available', vpcErrors.incorrectVpcStatus(vpc.Status))
    explain('Quota', 'Network ACLs of the VPC, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.aclQuotaExceeded(limit ?? 0))

    const acl = world.networkAcls.put({
      NetworkAclId: newId(world, 'nacl', RegionId),
      OwnerId,
      RegionId,
      VpcId,
      NetworkAclName,
      Description,
      Status: 'Available',
      ingress: [openEntry(world, RegionId)],
      egress: [openEntry(world, RegionId)],
      Resources: [],
      CreationTime: isoSeconds(world.nowMs),
      Tags,
    })

    return { NetworkAclId: acl.NetworkAclId, NetworkAclAttribute: answer(acl) }
  },
})

/** Here entries have neither type nor version, and the ACL neither owner nor tags. */
function answer(acl: NetworkAclRow) {
  const { OwnerId: _owner, Tags: _tags, IngressAclEntries, EgressAclEntries, ...shown } = showAcl(acl)
  const plain = <Entry extends { EntryType: string; IpVersion: string }>({
    EntryType: _t,
    IpVersion: _v,
    ...e
  }: Entry) => e
  return {
    ...shown,
    IngressAclEntries: { IngressAclEntry: IngressAclEntries.IngressAclEntry.map(plain) },
    EgressAclEntries: { EgressAclEntry: EgressAclEntries.EgressAclEntry.map(plain) },
  }
}
