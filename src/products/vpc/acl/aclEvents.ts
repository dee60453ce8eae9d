import { changes, type EventHandlers } from '../../../door/events.ts'

/** What follows later about network ACLs. */
export const aclEvents: EventHandlers = {
  'vpc.NetworkAclAvailable': changes<{ NetworkAclId: string }>(({ world }, { NetworkAclId }) => {
    if (world.networkAcls.get(NetworkAclId)?.Status === 'Modifying')
      world.networkAcls.change(NetworkAclId, { Status: 'Available' })
  }),

  'vpc.NetworkAclBound': changes<{ NetworkAclId: string; ids: string[] }>(({ world }, { NetworkAclId, ids }) => {
    const acl = world.networkAcls.get(NetworkAclId)
    if (acl === undefined) return
    const Resources = acl.Resources.flatMap((row) => {
      if (!ids.includes(row.ResourceId)) return [row]
      return row.Status === 'UNBINDING' ? [] : [{ ...row, Status: 'BINDED' as const }]
    })
    world.networkAcls.change(NetworkAclId, { Resources })
  }),
}
