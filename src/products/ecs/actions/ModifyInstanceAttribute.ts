import type { Requests } from '../../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isHostName, isInstanceName } from '../../../rules/names.ts'
import { findPublishedImage } from '../../../world/facts/images.ts'
import { findInstanceType, isIoOptimized } from '../../../world/facts/instanceTypes.ts'
import type { InstanceRow, NetworkInterfaceRow } from '../../../world/rows/ecs.ts'
import * as errors from '../instance/errors.ts'
import { ensureGroups } from '../instance/instanceGroups.ts'
import { ensureCreditSpecification, ensurePassword, ensureUserData, isBase64 } from '../instance/instanceSettings.ts'
import { ensureStatus, instanceOf } from '../instance/instances.ts'
import { instanceInOtherVpc } from '../securityGroup/errors.ts'
import { traitsOfSystemDisk } from '../snapshot/snapshots.ts'

type Request = Requests['ecs.ModifyInstanceAttribute']

const NOT_SHOWN = 'what it sets in the guest or on the hardware is not emulated'

/**
 * ModifyInstanceAttribute: name, description, host name, password, user data, security groups and protection.
 * Host name and password are shown at once; the guest takes them with its next start.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'ModifyInstanceAttribute', {
  ignores: {
    CpuOptions: NOT_SHOWN,
    NetworkInterfaceQueueNumber: NOT_SHOWN,
    PrivateDnsNameOptions: 'private domain names are not emulated',
    Recyclable: 'not publicly available',
    RemoteConnectionOptions: 'not publicly available',
  },
  handle(context, request) {
    const { world } = context
    const instance = instanceOf(context, request.InstanceId)
    const members = {
      ...texts(request),
      ...guestMembers(context, instance, request),
      ...protection(instance, request),
      ...frames(request),
    }
    const card = regrouped(context, instance, request)

    ensure(instance.isReleasing !== true, errors.incorrectInstanceStatus('being released'))

    world.instances.change(instance.InstanceId, members)
    if (card !== undefined) world.networkInterfaces.put(card)

    return {}
  },
})

function texts({ InstanceName, Description }: Request): Partial<InstanceRow> {
  ensure(InstanceName === undefined || isInstanceName(InstanceName), errors.invalidInstanceName())
  ensure(!Description || isDescription(Description), errors.invalidDescription())
  return {
    ...(InstanceName === undefined ? {} : { InstanceName }),
    ...(Description === undefined ? {} : { Description }),
  }
}

/** What the guest is told. The states in which it can't be: remarks of the published SDK package. */
function guestMembers(context: ActionContext, instance: InstanceRow, request: Request): Partial<InstanceRow> {
  const { HostName, Password, UserData, CreditSpecification } = request
  const osType = osTypeOf(context, instance)
  const { Status } = instance
  ensure(!HostName || isHostName(HostName, osType), errors.invalidHostName())
  ensure(!HostName || (Status !== 'Pending' && Status !== 'Starting'), errors.incorrectInstanceStatus(Status))
  ensurePassword(Password, osType)
  ensure(!Password || Status !== 'Starting', errors.incorrectInstanceStatus(Status))
  ensureCreditSpecification(findInstanceType(instance.InstanceType), CreditSpecification)
  return {
    ...(HostName ? { HostName } : {}),
    ...(Password ? { Password } : {}),
    ...(CreditSpecification ? { CreditSpecification } : {}),
    ...(UserData === undefined ? {} : { UserData: changedUserData(instance, UserData) }),
  }
}

/** Guess: only Stopped instances take it, and text that is not Base64, which is allowed, is encoded. */
function changedUserData(instance: InstanceRow, text: string): string {
  ensure(instance.Status === 'Stopped', errors.userDataWhileRunning(instance.Status))
  ensure(isIoOptimized(findInstanceType(instance.InstanceType)), errors.userDataNeedsIoOptimized())
  const hasCloudInit = findPublishedImage(instance.RegionId, instance.ImageId)?.IsSupportCloudinit !== false
  ensure(hasCloudInit, errors.imageWithoutCloudInit())
  const UserData = isBase64(text) ? text : Buffer.from(text).toString('base64')
  ensureUserData(UserData)
  return UserData
}

function osTypeOf({ world }: ActionContext, { InstanceId }: InstanceRow): 'linux' | 'windows' {
  const system = world.disks.list('instance', InstanceId).find(({ Type }) => Type === 'system')
  return system !== undefined && traitsOfSystemDisk(world, system).OSType === 'windows' ? 'windows' : 'linux'
}

/** Both are read back with DescribeInstanceAttribute. Guess: every type takes them. */
function frames({ EnableJumboFrame, EnableNetworkEncryption }: Request): Partial<InstanceRow> {
  return {
    ...(EnableJumboFrame === undefined ? {} : { EnableJumboFrame }),
    ...(EnableNetworkEncryption === undefined ? {} : { EnableNetworkEncryption }),
  }
}

function protection(instance: InstanceRow, { DeletionProtection }: Request): Partial<InstanceRow> {
  if (DeletionProtection === undefined) return {}
  ensure(instance.InstanceChargeType === 'PostPaid', errors.protectionForPostPaidOnly())
  return { DeletionProtection }
}

/** The primary network interface in the groups that are named, and no others. */
function regrouped(
  context: ActionContext,
  instance: InstanceRow,
  { SecurityGroupIds }: Request,
): NetworkInterfaceRow | undefined {
  if (SecurityGroupIds === undefined || SecurityGroupIds.length === 0) return undefined
  const cards = context.world.networkInterfaces.list('instance', instance.InstanceId)
  const card = cards.find(({ Type }) => Type === 'Primary')
  const isRepeated = new Set(SecurityGroupIds).size < SecurityGroupIds.length
  ensure(!isRepeated, invalidParameter('SecurityGroupIds', 'An id stands there twice.'))
  ensureStatus(instance, 'Running', 'Stopped')
  ensureGroups(context, SecurityGroupIds, {
    VpcId: instance.VpcId,
    otherVpc: instanceInOtherVpc(),
    amount: card?.PrivateIpAddresses.length ?? 0,
    alreadyIn: card?.SecurityGroupIds ?? [],
  })
  return card && { ...card, SecurityGroupIds }
}
