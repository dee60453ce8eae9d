/** Rules of the addresses (NAT IPs) of intranet NAT gateways, and of the blocks that they come from. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import type { PageBounds, PageRequest } from '../../../door/paging.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import {
  addressToNumber,
  cidrContains,
  cidrContainsAddress,
  cidrSize,
  cidrsOverlap,
  numberToAddress,
  parseCidr,
  readCidr,
} from '../../../rules/cidr.ts'
import { isDescription, isNatName } from '../../../rules/names.ts'
import { pickAddressIn, privateAddressObstacle } from '../../../rules/privateAddress.ts'
import { newId } from '../../../world/ids.ts'
import { addressOnGateway, type NatGatewayRow } from '../../../world/rows/nat.ts'
import { cidrOnGateway, type NatIpCidrRow } from '../../../world/rows/natIps.ts'
import type { VpcRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import { vpcBlocks } from '../vpc/vpcs.ts'
import * as errors from './errors.ts'
import { natGatewayOf } from './natGateways.ts'
import * as natIpErrors from './natIpErrors.ts'

const PRIVATE_BLOCKS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']

export const NAT_IP_PAGES: PageBounds = { defaultSize: 20, maxSize: 100 }

/** These lists are paged by token only, and MaxResults is sent as text. */
export function natIpPage({ MaxResults = '20', NextToken }: { MaxResults?: string; NextToken?: string }): PageRequest {
  return { MaxResults: Number(MaxResults || '20'), ...(NextToken === undefined ? {} : { NextToken }) }
}

export function ensureNatIpTexts(name: string | undefined, description: string | undefined): void {
  ensure(!name || isNatName(name), errors.invalidName())
  ensure(!description || isDescription(description), errors.invalidDescription())
}

/** The intranet gateway, if the account has it there. */
export function intranetGatewayOf(context: ActionContext, id: string): NatGatewayRow {
  const gateway = natGatewayOf(context, id)
  ensure(gateway.NetworkType === 'intranet', natIpErrors.notIntranet())
  return gateway
}

/** The same, Available: only then its addresses change. */
export function steadyIntranetGatewayOf(context: ActionContext, id: string): NatGatewayRow {
  const gateway = intranetGatewayOf(context, id)
  ensure(gateway.Status === 'Available', errors.incorrectNatGatewayStatus(gateway.Status))
  return gateway
}

export function natIpCidrOf({ world }: ActionContext, { NatGatewayId }: NatGatewayRow, cidr: string): NatIpCidrRow {
  const row = world.natIpCidrs.get(cidrOnGateway(NatGatewayId, cidr))
  ensure(row, natIpErrors.natIpCidrNotFound(cidr))
  return row
}

/** What an intranet gateway has from the start: the block of its vSwitch, and its own address. */
export function putDefaultNatIp(world: World, gateway: NatGatewayRow, NatIpCidr: string): void {
  const { OwnerId, RegionId, NatGatewayId, PrivateIpAddress } = gateway
  const owned = { OwnerId, RegionId, NatGatewayId, NatIpCidr, IsDefault: true }
  world.natIpCidrs.put({
    ...owned,
    NatIpCidrId: newId(world, 'vpcnatcidr', RegionId),
    NatIpCidrName: '',
    NatIpCidrDescription: '',
    CreationTime: isoSeconds(world.nowMs),
  })
  world.natIps.put({
    ...owned,
    NatIpId: newId(world, 'vpcnatip', RegionId),
    NatIp: PrivateIpAddress,
    NatIpName: '',
    NatIpDescription: '',
    Status: 'Available',
  })
}

/** Refuses blocks that are none, of other masks, neither private nor the user's own, or overlapping what is there. */
export function ensureNatIpCidr(world: World, gateway: NatGatewayRow, text: string): void {
  const cidr = parseCidr(text)
  ensure(cidr !== undefined && cidr.text === text, natIpErrors.invalidNatIpCidr(`"${text}" is no IPv4 block.`))
  ensure(cidr.maskBits >= 16, natIpErrors.invalidNatIpCidr('The mask has 16 to 32 bits.'))
  const vpc = world.vpcs.get(gateway.VpcId) as VpcRow
  const isAllowed = [...PRIVATE_BLOCKS, ...vpc.UserCidrs].some((whole) => cidrContains(whole, cidr))
  ensure(isAllowed, natIpErrors.invalidNatIpCidr('The block is neither private nor a user CIDR of the VPC.'))
  const own = world.natIpCidrs.list('natGateway', gateway.NatGatewayId).map(({ NatIpCidr }) => NatIpCidr)
  const other = [...vpcBlocks(vpc), ...own].find((block) => cidrsOverlap(block, cidr))
  ensure(other === undefined, natIpErrors.natIpCidrTaken(other ?? ''))
}

/** A free address of the block: the one that was asked for, else the next. */
export function natIpIn(world: World, gateway: NatGatewayRow, cidr: NatIpCidrRow, asked: string | undefined): string {
  const { NatGatewayId, VSwitchId } = gateway
  ensure(!asked || addressToNumber(asked) !== undefined, natIpErrors.invalidNatIp())
  const vSwitch = cidr.IsDefault ? world.vSwitches.get(VSwitchId) : undefined
  if (vSwitch !== undefined) {
    ensure(!asked || privateAddressObstacle(world, vSwitch, asked) === undefined, natIpErrors.invalidNatIp())
    const address = asked || pickAddressIn(world, vSwitch)
    ensure(address, natIpErrors.noNatIpLeft())
    return address
  }
  const isFree = (ip: string) => world.natIps.count('ip', addressOnGateway(NatGatewayId, ip)) === 0
  if (asked) {
    ensure(cidrContainsAddress(cidr.NatIpCidr, asked) && isFree(asked), natIpErrors.invalidNatIp())
    return asked
  }
  const address = hostsOf(cidr.NatIpCidr, world.natIps.count('cidr', cidrOnGateway(NatGatewayId, cidr.NatIpCidr))).find(
    isFree,
  )
  ensure(address, natIpErrors.noNatIpLeft())
  return address
}

/** As many addresses of a block, from the beginning, that one is free if `taken` are not. The first of wide ones is left out. */
function hostsOf(text: string, taken: number): string[] {
  const { base, maskBits } = readCidr(text)
  const [first, end] = maskBits >= 31 ? [0, cidrSize(text)] : [1, cidrSize(text) - 1]
  const count = Math.min(end - first, taken + 1)
  return Array.from({ length: count }, (_, i) => numberToAddress(base + first + i))
}

/** A name, for the refusal of what is not emulated. */
export function ensureNoPrefix(name: string, value: unknown): void {
  ensure(value === undefined || value === '', invalidParameter(name, 'Prefixes of addresses are not emulated.'))
}
