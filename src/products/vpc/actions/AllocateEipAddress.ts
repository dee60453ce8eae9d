import { defineAction } from '../../../door/action.ts'
import { isoMinutes } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { putEip } from '../../../rules/eip.ts'
import { pickPublicAddress } from '../../../rules/publicAddress.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { eipTerms } from '../eip/eips.ts'
import { addressPoolNotFound } from '../eip/errors.ts'
import * as errors from '../errors.ts'
import { tagsOf } from '../tags.ts'

/**
 * AllocateEipAddress: a public address of its own, Available at once.
 * There are no address pools (refused). Anti-DDoS is kept and shown, no more.
 * Not modelled: cloud boxes, payment (a subscription takes effect at once).
 * Unlike ECS: an address that was released cannot be had back, so IpAddress and InstanceId are refused.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'AllocateEipAddress', {
  ignores: {
    ActivityId: 'activities of the sales department are not emulated',
    AutoPay: 'nothing is paid',
    Zone: 'it concerns address pools of cloud boxes only',
  },
  handle({ world, accountId, regionId, explain }, request) {
    const terms = eipTerms(request, regionId, world.nowMs)
    const Tags = tagsOf(request.Tag)
    const limit = quotaLimit(world, 'eips_per_account', { accountId, regionId: '' })
    const used = world.eips.count('account', accountId)

    ensure(!request.PublicIpAddressPoolId, addressPoolNotFound(request.PublicIpAddressPoolId ?? ''))
    ensure(!request.IpAddress && !request.InstanceId, errors.reserveIpFail('no released EIP is kept'))
    explain('Quota', 'EIPs of the account in all regions, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.eipQuotaExceeded(limit ?? 0))
    const IpAddress = pickPublicAddress(world)
    ensure(IpAddress !== undefined, errors.reserveIpFail('all are taken'))

    const { expiresMs, ...bought } = terms
    const ResourceGroupId = request.ResourceGroupId ?? ''
    const AllocationId = putEip(world, {
      ...bought,
      OwnerId: accountId,
      RegionId: regionId,
      IpAddress,
      Name: request.Name ?? '',
      Description: request.Description ?? '',
      ResourceGroupId,
      ExpiredTime: expiresMs === undefined ? '' : isoMinutes(expiresMs),
      Tags,
    })
    explain('PublicAddress', 'The address was drawn from those that nobody has.', { IpAddress })

    const isSubscribed = terms.ChargeType === 'PrePaid'
    const order = isSubscribed ? { OrderId: 200_000_000_000 + world.random.below(1_000_000_000) } : {}
    return { AllocationId, EipAddress: IpAddress, ResourceGroupId, ...order }
  },
})
