/** What an EIP can be associated with, and when. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { EipRow } from '../../../world/rows/vpc.ts'
import * as errors from '../errors.ts'
import { STEADY } from './eips.ts'

export interface EipTarget {
  /** Private addresses that the EIP can stand for; the first is taken when none is asked for. */
  readonly addresses: readonly string[]
  /** Refuses while the target has an EIP that excludes another one for this address. */
  ensureFree(address: string): void
}

type Place = Pick<ActionContext, 'world' | 'accountId'>
type FindTarget = (place: Place, eip: EipRow, id: string, mode: string) => EipTarget

/** By InstanceType. Each looks in all regions, so that the refusal can say that the target lies in another one. */
export const EIP_TARGETS: Readonly<Record<string, FindTarget>> = {
  EcsInstance({ world, accountId }, eip, id) {
    const instance = world.instances.get(id)
    ensure(instance !== undefined && instance.OwnerId === accountId, errors.eipInstanceNotFound(id))
    ensure(instance.RegionId === eip.RegionId, errors.eipRegionMismatch())
    const cards = world.networkInterfaces.list('instance', id)
    return {
      addresses: cards.find(({ Type }) => Type === 'Primary')?.PrivateIpAddresses ?? [],
      ensureFree() {
        ensure(STEADY.has(instance.Status), errors.incorrectInstanceStatus(instance.Status))
        ensure(!instance.PublicIpAddress, errors.instanceHasPublicAddress())
        ensure(world.eips.count('instance', id) === 0, errors.instanceHasEip())
      },
    }
  },

  /** A secondary interface. In NAT and MULTI_BINDED mode it has an EIP for each private address, in BINDED mode one. */
  NetworkInterface({ world, accountId }, eip, id, mode) {
    ensure(MODES.includes(mode), invalidParameter('Mode', `It is one of ${MODES.join(', ')}.`))
    const card = world.networkInterfaces.get(id)
    ensure(card !== undefined && card.OwnerId === accountId, errors.eipInstanceNotFound(id))
    ensure(card.RegionId === eip.RegionId, errors.eipRegionMismatch())
    // Guess: the code; the remark says only that the interface is a secondary one.
    ensure(card.Type === 'Secondary', invalidParameter('InstanceId', 'The interface must be a secondary one.'))
    return {
      addresses: card.PrivateIpAddresses,
      ensureFree(address) {
        ensureSteadyInterface(card.Status)
        const bound = world.eips.list('instance', id)
        const isExclusive = mode === 'BINDED' || bound.some(({ Mode }) => Mode === 'BINDED')
        ensure(!isExclusive || bound.length === 0, errors.instanceHasEip())
        ensure(!bound.some(({ PrivateIpAddress }) => PrivateIpAddress === address), errors.instanceHasEip())
      },
    }
  },
}

const MODES = ['NAT', 'MULTI_BINDED', 'BINDED']

/** Refuses a network interface in transition. */
export function ensureSteadyInterface(status: string): void {
  ensure(status === 'Available' || status === 'InUse', errors.eniStatusNotSupported(status))
}
