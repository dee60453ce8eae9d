/** Rules of NAT gateways. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isNatName } from '../../../rules/names.ts'
import type { NatGatewayRow } from '../../../world/rows/nat.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

const SPECS: ReadonlySet<string> = new Set(['Small', 'Middle', 'Large', 'XLarge.1'])

export function isNatSpec(text: string): boolean {
  return SPECS.has(text)
}

/** The gateway, if the account has it there; else NotFound. */
export function natGatewayOf({ world, own }: ActionContext, id: string): NatGatewayRow {
  const gateway = own(world.natGateways, id)
  ensure(gateway, errors.natGatewayNotFound(id))
  return gateway
}

/** The part of CreateNatGateway that says what is bought. */
interface NatOrder {
  readonly NatType?: string
  readonly NetworkType?: string
  readonly InstanceChargeType?: string
  readonly InternetChargeType?: string
  readonly Spec?: string
  readonly EipBindMode?: string
  readonly PrivateLinkEnabled?: boolean
  readonly AccessMode?: { readonly ModeValue?: string; readonly TunnelType?: string }
}

type NatTerms = Pick<
  NatGatewayRow,
  | 'NatType'
  | 'NetworkType'
  | 'InstanceChargeType'
  | 'InternetChargeType'
  | 'Spec'
  | 'EipBindMode'
  | 'PrivateLinkEnabled'
> &
  Partial<Pick<NatGatewayRow, 'AccessMode'>>

/**
 * What is bought, with the defaults filled in.
 * Unlike VPC: PayBySpec, which the remarks name no more, is still sold, so that a specification can be changed.
 */
export function natTerms(order: NatOrder): NatTerms {
  const { NatType = 'Enhanced', NetworkType = 'internet', EipBindMode = 'MULTI_BINDED' } = order
  const { InstanceChargeType = 'PostPaid', InternetChargeType = 'PayByLcu', PrivateLinkEnabled = false } = order
  ensure(NatType !== 'Normal', errors.normalSoldOut())
  ensure(NatType === 'Enhanced', invalidParameter('NatType'))
  ensure(NetworkType === 'internet' || NetworkType === 'intranet', invalidParameter('NetworkType'))
  ensure(EipBindMode === 'MULTI_BINDED' || EipBindMode === 'NAT', invalidParameter('EipBindMode'))
  ensure(InstanceChargeType !== 'PrePaid', errors.prePaidByLcu())
  ensure(InstanceChargeType === 'PostPaid', invalidParameter('InstanceChargeType'))
  ensure(
    InternetChargeType === 'PayByLcu' || InternetChargeType === 'PayBySpec',
    invalidParameter('InternetChargeType', 'It is PayByLcu.'),
  )
  const Spec = order.Spec || 'Small'
  ensure(isNatSpec(Spec), errors.invalidSpec())
  const AccessMode = accessModeOf(order)
  return {
    NatType,
    NetworkType,
    EipBindMode,
    InstanceChargeType,
    InternetChargeType,
    // A gateway that is paid by LCU shows none, whatever was sent.
    Spec: InternetChargeType === 'PayBySpec' ? Spec : '',
    PrivateLinkEnabled,
    ...(AccessMode === undefined ? {} : { AccessMode }),
  }
}

function accessModeOf({ AccessMode, PrivateLinkEnabled }: NatOrder): NatGatewayRow['AccessMode'] {
  if (AccessMode === undefined) return undefined
  const { ModeValue = '', TunnelType = '' } = AccessMode
  ensure(PrivateLinkEnabled, invalidParameter('AccessMode', 'It needs PrivateLinkEnabled.'))
  ensure(ModeValue === 'route' || ModeValue === 'tunnel', invalidParameter('AccessMode.ModeValue'))
  const isFitting = TunnelType === '' || (TunnelType === 'geneve' && ModeValue === 'tunnel')
  ensure(isFitting, invalidParameter('AccessMode.TunnelType'))
  return { ModeValue, TunnelType }
}

/** What keeps a NAT gateway from being deleted without Force; undefined = nothing. */
export function natGatewayDependents(
  world: World,
  NatGatewayId: string,
): 'SnatEntry' | 'ForwardEntry' | 'EIPS' | undefined {
  if (world.snatEntries.count('natGateway', NatGatewayId) > 0) return 'SnatEntry'
  if (world.forwardEntries.count('natGateway', NatGatewayId) > 0) return 'ForwardEntry'
  return world.eips.count('instance', NatGatewayId) > 0 ? 'EIPS' : undefined
}

/** Name of an SNAT or DNAT entry; empty for none. */
export function entryName(text: string | undefined): string {
  ensure(!text || isNatName(text), errors.invalidName())
  return text ?? ''
}
