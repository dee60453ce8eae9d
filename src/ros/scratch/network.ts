import { ApiError, ensure } from '../../kernel/errors.ts'
import { cidrContains, cidrsOverlap, firstFreeBlock, parseCidr, usableAddressCount } from '../../rules/cidr.ts'
import type { Call, DescribedVpc, DescribedVSwitch } from '../call.ts'
import { ruled } from './image.ts'
import type { Preferences } from './preferences.ts'
import type { Source } from './source.ts'

/** A VPC the clones go to: one that exists, or one to be made after the source's. */
export interface PlannedVpc {
  readonly plan: 'use' | 'create'
  /** Empty when it is to be made. */
  readonly vpcId: string
  /** The primary one first. */
  readonly cidrBlocks: readonly string[]
  /** The source VPC it is modelled on. */
  readonly model?: DescribedVpc
}

export interface PlannedVSwitch {
  readonly plan: 'use' | 'create'
  readonly vSwitchId: string
  readonly cidrBlock: string
  readonly vpc: PlannedVpc
  readonly model?: DescribedVSwitch
  /** Clones it must have room for. */
  readonly clones: number
  readonly note?: string
}

/** The vSwitch of the request, checked against the VPC and region of the request (rules 24 and 27). */
export function givenVSwitch(call: Call, wanted: Preferences): DescribedVSwitch | undefined {
  if (wanted.vSwitchId === undefined) return undefined
  const vSwitch = describeVSwitch(call, wanted.regionId, wanted.vSwitchId)
  const missing = `There is no vSwitch ${wanted.vSwitchId} in ${wanted.regionId}.`
  ensure(vSwitch, ruled('27', 404, 'InvalidVSwitchId.NotFound', missing))
  const other = `The vSwitch ${wanted.vSwitchId} belongs to ${vSwitch.VpcId}, not to ${wanted.vpcId}.`
  ensure(
    wanted.vpcId === undefined || vSwitch.VpcId === wanted.vpcId,
    ruled('27', 400, 'InvalidParameter.Mismatch', other),
  )
  return vSwitch
}

/** Plans networks for all sources of a task: each distinct source VPC and vSwitch is recreated once (A29). */
export class NetworkPlan {
  readonly #call: Call
  readonly #wanted: Preferences
  readonly #zoneId: string
  readonly #given: DescribedVSwitch | undefined
  readonly #vpcs = new Map<string, PlannedVpc>()
  readonly #vSwitches = new Map<string, PlannedVSwitch>()

  constructor(call: Call, wanted: Preferences, zoneId: string, given: DescribedVSwitch | undefined) {
    this.#call = call
    this.#wanted = wanted
    this.#zoneId = zoneId
    this.#given = given
  }

  get vpcs(): PlannedVpc[] {
    return [...this.#vpcs.values()].filter(({ plan }) => plan === 'create')
  }

  get vSwitches(): PlannedVSwitch[] {
    return [...this.#vSwitches.values()].filter(({ plan }) => plan === 'create')
  }

  /** Counts the clones of a source towards the vSwitch it will use. Call for all sources, then `settle`. */
  add(source: Source, clones: number): void {
    const vpc = this.#vpcFor(source)
    const key = this.#given === undefined ? (source.instance.VpcAttributes?.VSwitchId ?? '') : 'given'
    const known = this.#vSwitches.get(key)
    if (known !== undefined) {
      this.#vSwitches.set(key, { ...known, clones: known.clones + clones })
    } else if (this.#given !== undefined) {
      const { VSwitchId = '', CidrBlock = '' } = this.#given
      this.#vSwitches.set(key, { plan: 'use', vSwitchId: VSwitchId, cidrBlock: CidrBlock, vpc, clones })
    } else {
      const model = describeVSwitch(this.#call, source.regionId, key)
      ensure(
        model,
        new ApiError(404, 'InvalidVSwitchId.NotFound', `The vSwitch ${key} of ${source.instanceId} is gone.`),
      )
      this.#vSwitches.set(key, { plan: 'create', vSwitchId: '', cidrBlock: '', vpc, model, clones })
    }
  }

  /** Gives every vSwitch its block, or refuses a given one that has too little room (A5, A9). */
  settle(): void {
    const taken = new Map<PlannedVpc, string[]>()
    for (const [key, planned] of this.#vSwitches) {
      if (planned.plan === 'use') {
        const room = this.#given?.AvailableIpAddressCount ?? 0
        const message = `The vSwitch ${planned.vSwitchId} has ${room} free addresses, and ${planned.clones} are needed.`
        ensure(room >= planned.clones, ruled('24', 400, 'QuotaExceeded.PrivateIpAddress', message))
        continue
      }
      const siblings = taken.get(planned.vpc) ?? this.#blocksIn(planned.vpc)
      const { cidrBlock, note } = blockFor(planned, siblings)
      taken.set(planned.vpc, [...siblings, cidrBlock])
      this.#vSwitches.set(key, note === undefined ? { ...planned, cidrBlock } : { ...planned, cidrBlock, note })
    }
  }

  vSwitchOf(source: Source): PlannedVSwitch {
    const key = this.#given === undefined ? (source.instance.VpcAttributes?.VSwitchId ?? '') : 'given'
    return this.#vSwitches.get(key) as PlannedVSwitch
  }

  #vpcFor(source: Source): PlannedVpc {
    const { regionId, vpcId } = this.#wanted
    const own = source.instance.VpcAttributes?.VpcId ?? ''
    const existing = this.#given?.VpcId ?? vpcId ?? (regionId === source.regionId ? own : undefined)
    const key = existing ?? `model of ${own}`
    const known = this.#vpcs.get(key)
    if (known !== undefined) return known
    const vpc = describeVpc(this.#call, existing === undefined ? source.regionId : regionId, existing ?? own)
    ensure(
      vpc,
      ruled(
        '27',
        404,
        'InvalidVpcId.NotFound',
        `There is no VPC ${existing ?? own} in ${existing === undefined ? source.regionId : regionId}.`,
      ),
    )
    const cidrBlocks = [vpc.CidrBlock ?? '', ...(vpc.SecondaryCidrBlocks?.SecondaryCidrBlock ?? [])]
    const planned: PlannedVpc =
      existing === undefined
        ? { plan: 'create', vpcId: '', cidrBlocks, model: vpc }
        : { plan: 'use', vpcId: existing, cidrBlocks }
    this.#vpcs.set(key, planned)
    return planned
  }

  #blocksIn({ plan, vpcId }: PlannedVpc): string[] {
    if (plan === 'create') return []
    const blocks: string[] = []
    for (let PageNumber = 1; ; PageNumber++) {
      const ask = { RegionId: this.#wanted.regionId, VpcId: vpcId, PageNumber, PageSize: 50 }
      const { VSwitches, TotalCount } = this.#call('vpc.DescribeVSwitches', ask)
      blocks.push(...(VSwitches.VSwitch ?? []).map(({ CidrBlock }) => CidrBlock ?? ''))
      if (blocks.length >= TotalCount || (VSwitches.VSwitch ?? []).length === 0) return blocks
    }
  }

  get zoneId(): string {
    return this.#zoneId
  }
}

/** A9: the source's own block if the VPC has it and it is free; else the first free one of that size. A29: larger if it must be. */
function blockFor(
  { model, vpc, clones }: PlannedVSwitch,
  siblings: readonly string[],
): { cidrBlock: string; note?: string } {
  const own = model?.CidrBlock ?? ''
  const ownMask = parseCidr(own)?.maskBits ?? 24
  let maskBits = ownMask
  while (maskBits > 16 && usableAddressCount(`0.0.0.0/${maskBits}`) < clones) maskBits--
  const isFree =
    maskBits === ownMask &&
    vpc.cidrBlocks.some((block) => cidrContains(block, own)) &&
    siblings.every((sibling) => !cidrsOverlap(sibling, own))
  const cidrBlock = isFree ? own : firstFreeBlock(vpc.cidrBlocks, siblings, maskBits)
  const message = `${vpc.vpcId || 'The new VPC'} (${vpc.cidrBlocks.join(', ')}) has no free block of /${maskBits} for a new vSwitch: name one that is there.`
  ensure(cidrBlock, ruled('25', 400, 'InvalidCidrBlock.Overlapped', message))
  if (maskBits === ownMask) return { cidrBlock }
  return { cidrBlock, note: `The source's vSwitch is a /${ownMask}; ${clones} clones need a /${maskBits}.` }
}

function describeVpc(call: Call, regionId: string, vpcId: string): DescribedVpc | undefined {
  return call('vpc.DescribeVpcs', { RegionId: regionId, VpcId: vpcId }).Vpcs.Vpc?.[0]
}

function describeVSwitch(call: Call, regionId: string, vSwitchId: string): DescribedVSwitch | undefined {
  return call('vpc.DescribeVSwitches', { RegionId: regionId, VSwitchId: vSwitchId }).VSwitches.VSwitch?.[0]
}
