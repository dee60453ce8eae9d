import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { eipOf, putEip } from '../../../rules/eip.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import * as errors from '../instance/errors.ts'
import { ensureStatus, instanceOf } from '../instance/instances.ts'

const DAY_MS = 24 * 3_600_000

/**
 * ConvertNatPublicIpToEip: makes an EIP of the public address of an instance; it stays where it is, InUse at once.
 * Guess: it has the bandwidth and the way of paying of the instance, which then has no public bandwidth of its own.
 * Source: Ecs 2014-05-26 catalogue and remarks; published error table.
 */
export default defineAction('ecs', 'ConvertNatPublicIpToEip', {
  handle(context, { InstanceId }) {
    const { world, explain } = context
    const instance = instanceOf(context, InstanceId)
    const { OwnerId, RegionId, VpcId, InternetChargeType, InternetMaxBandwidthOut, InstanceChargeType } = instance
    const { PublicIpAddress, ...rest } = instance
    const limit = quotaLimit(world, 'eips_per_account', { accountId: OwnerId, regionId: '' })
    const used = world.eips.count('account', OwnerId)

    ensureStatus(instance, 'Running', 'Stopped')
    ensure(eipOf(world, InstanceId) === undefined, errors.hasEip())
    ensure(PublicIpAddress !== undefined && InternetMaxBandwidthOut > 0, errors.nothingToConvert())
    const isSubscription = InstanceChargeType === 'PrePaid'
    ensure(!isSubscription || InternetChargeType === 'PayByTraffic', errors.convertsByTrafficOnly())
    const isEnding = isSubscription && Date.parse(instance.ExpiredTime) - world.nowMs < DAY_MS
    ensure(!isEnding, errors.expiresTooSoon())
    explain('Quota', 'EIPs of the account in all regions, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.eipQuotaExceeded(limit ?? 0))

    const cards = world.networkInterfaces.list('instance', InstanceId)
    world.instances.put({ ...rest, InternetMaxBandwidthOut: 0 })
    putEip(world, {
      OwnerId,
      RegionId,
      IpAddress: PublicIpAddress,
      Bandwidth: InternetMaxBandwidthOut,
      InternetChargeType: InternetChargeType === 'PayByTraffic' ? 'PayByTraffic' : 'PayByBandwidth',
      Status: 'InUse',
      InstanceId,
      InstanceType: 'EcsInstance',
      PrivateIpAddress: cards.find(({ Type }) => Type === 'Primary')?.PrivateIpAddresses[0] ?? '',
      Mode: 'NAT',
      VpcId,
    })

    return {}
  },
})
