import { ensure } from '../../kernel/errors.ts'
import { PERIODS } from '../../rules/period.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../call.ts'
import { clampAmount, type QuotaTaken } from './amount.ts'
import { attributeOutcomes } from './attributes.ts'
import { explained } from './explained.ts'
import type { Findings } from './findings.ts'
import type { GeneratedScratch, ScratchDecision, ScratchSource } from './generated.ts'
import { planImage, ruled } from './image.ts'
import { chooseType, chooseZone, type StockTaken } from './instanceType.ts'
import { givenVSwitch, NetworkPlan } from './network.ts'
import type { Preferences } from './preferences.ts'
import { GroupPlan } from './securityGroups.ts'
import { readSource, type Source } from './source.ts'
import { cloneTemplate } from './template.ts'

/** What generation is asked for. */
export interface GenerationRequest {
  readonly accountId: string
  readonly sourceRegionId: string
  readonly sourceInstanceIds: readonly string[]
  readonly preferences: Preferences
  readonly logicalIdStrategy: string
  /** Whether who asks may hand the RAM role to instances. */
  mayPassRole(role: string): boolean
}

/**
 * Scans the sources and decides everything about their clones, in the order in which decisions depend on each other:
 * zone, image, type, amount, network, groups. Makes public calls only; stock counts, quotas and the names of images are looked up.
 * Refuses with the code that GetTemplateScratch then shows as FailedCode; `details.rule` names the rule of cloning.
 */
export function generate(world: World, call: Call, request: GenerationRequest): GeneratedScratch {
  const { preferences: wanted, sourceRegionId } = request
  const decisions: ScratchDecision[] = []
  const decide = (rule: string, text: string, facts: ScratchDecision['facts'] = {}) =>
    decisions.push({ rule, text, facts })
  const sources = request.sourceInstanceIds.map((instanceId) => readSource(call, sourceRegionId, instanceId))
  for (const source of sources) ensureTerm(source, wanted)
  const given = givenVSwitch(call, wanted)
  const [first] = sources
  if (first === undefined) throw new Error('a scratch has at least one source')
  const zone = chooseZone(world, first, wanted, given?.ZoneId)
  decide('A10', `Zone ${zone.zoneId}: ${zone.why}.`, { zoneId: zone.zoneId })
  const stockTaken: StockTaken = new Map()
  const quotaTaken: QuotaTaken = new Map()
  const network = new NetworkPlan(call, wanted, zone.zoneId, given)
  const groups = new GroupPlan(call, wanted)
  const names = { nowMs: world.nowMs, isTaken: (name: string) => isImageNameTaken(world, request.accountId, name) }
  const partial = sources.map((source) => {
    const image = planImage(call, source, wanted, names)
    const place = { regionId: wanted.regionId, zoneId: zone.zoneId }
    const type = chooseType(world, source, image.basis, place, wanted, stockTaken)
    const where = { accountId: request.accountId, regionId: wanted.regionId }
    const amount = clampAmount(world, where, source, type.effectiveInstanceType, wanted.amount, quotaTaken)
    const stockKey = `${type.effectiveInstanceType}|${source.chargeType}`
    stockTaken.set(stockKey, (stockTaken.get(stockKey) ?? 0) + amount.effectiveAmount)
    network.add(source, amount.effectiveAmount)
    const { effectiveInstanceType: instanceType, typeReason = `${instanceType} is in stock.` } = type
    const { effectiveAmount, amountReason = `Asked for and within the quotas: ${effectiveAmount}.` } = amount
    // Which of several sources it is about.
    const whose = sources.length > 1 ? `${source.instanceId}: ` : ''
    decide('10', `${whose}${typeReason}`, { instanceType })
    decide('8', `${whose}${amountReason}`, { effectiveAmount })
    return { source, image, type, amount }
  })
  network.settle()
  const found = partial.map((finding): Findings => {
    const vSwitch = network.vSwitchOf(finding.source)
    groups.add(finding.source, vSwitch.vpc, finding.amount.effectiveAmount)
    const { ramRoleName } = finding.source
    const mayPassRole = ramRoleName !== '' && request.mayPassRole(ramRoleName)
    return { ...finding, vSwitch, groups: [], zoneId: zone.zoneId, mayPassRole }
  })
  groups.settle()
  const complete = found.map((finding) => ({ ...finding, groups: groups.of(finding.source, finding.vSwitch.vpc) }))
  const made = cloneTemplate(complete, network, groups, wanted, request.logicalIdStrategy)
  const notes = network.vSwitches.flatMap(({ note }) => (note === undefined ? [] : [{ rule: 'A29', text: note }]))
  const planned = complete.map((finding, i) => sourceOf(finding, wanted, made.groupLogicalIds[i] ?? ''))
  return {
    templateBody: made.templateBody,
    destination: { regionId: wanted.regionId, zoneId: zone.zoneId },
    sources: planned,
    provisions: made.provisions,
    closedGroups: made.closedGroups,
    protectedGroups: made.protectedGroups,
    warnings: [
      ...partial.flatMap(({ image }) => image.warnings),
      ...notes,
      ...groups.warnings,
      ...severalGroups(complete),
      ...droppedRoles(complete),
      ...droppedUserData(complete),
      ...subscriptions(complete),
    ],
    decisions: [...decisions, ...explained(complete, planned, wanted, groups.warnings.length === 0)],
  }
}

/** A18: a term that cannot be bought is refused before anything is made. */
function ensureTerm({ chargeType, instanceId }: Source, { period, periodUnit }: Preferences): void {
  if (chargeType !== 'PrePaid') return
  const isSold = PERIODS[periodUnit].includes(period)
  const message = `${instanceId} is a subscription; ${period} ${periodUnit} cannot be bought: 1 to 4 Week, 1 to 9, 12, 24, 36, 48 or 60 Month.`
  ensure(isSold, ruled('A18', 400, 'InvalidPeriod', message))
}

function severalGroups(found: readonly Findings[]): { rule: string; text: string }[] {
  return found
    .filter(({ source }) => source.securityGroupIds.length > 1)
    .map(({ source: { instanceId, securityGroupIds }, groups }) => ({
      rule: 'A13',
      // Unlike the console's help page in English, which speaks of one group: all are cloned, so that no rule is lost.
      text:
        groups.length === securityGroupIds.length
          ? `${instanceId} belongs to ${securityGroupIds.length} security groups; its clones belong to as many.`
          : `${instanceId} belongs to ${securityGroupIds.length} security groups; its clones have the rules of ${securityGroupIds[0]} only, as was asked.`,
    }))
}

function droppedRoles(found: readonly Findings[]): { rule: string; text: string }[] {
  return found
    .filter(({ source, mayPassRole }) => source.ramRoleName !== '' && !mayPassRole)
    .map(({ source }) => ({
      rule: 'A17',
      text: `The RAM role ${source.ramRoleName} of ${source.instanceId} is not cloned: it is gone, or ram:PassRole is not granted.`,
    }))
}

function droppedUserData(found: readonly Findings[]): { rule: string; text: string }[] {
  return found
    .filter(({ source }) => source.userData === undefined)
    .map(({ source }) => ({
      rule: 'A17',
      text: `The user data of ${source.instanceId} is not cloned: it is not text, and a template has text only.`,
    }))
}

/** A23: what a rollback will not remove, said beforehand. Source: DeleteInstance refuses subscriptions that have not expired. */
function subscriptions(found: readonly Findings[]): { rule: string; text: string }[] {
  return found
    .filter(({ source }) => source.chargeType === 'PrePaid')
    .map(({ source }) => ({
      rule: 'A23',
      text: `${source.instanceId} is a subscription, and so are its clones: once made they stay until their term ends, even if the task fails or is cancelled.`,
    }))
}

function sourceOf(finding: Findings, wanted: Preferences, groupLogicalId: string): ScratchSource {
  const { source, type, amount, image, vSwitch, groups } = finding
  const { vpc } = vSwitch
  return {
    sourceInstanceId: source.instanceId,
    requestedAmount: wanted.amount,
    effectiveAmount: amount.effectiveAmount,
    ...(amount.amountReason === undefined ? {} : { amountReason: amount.amountReason }),
    headroomTerms: amount.headroomTerms,
    sourceInstanceType: source.type.InstanceTypeId,
    effectiveInstanceType: type.effectiveInstanceType,
    ...(type.typeReason === undefined ? {} : { typeReason: type.typeReason }),
    candidates: type.candidates,
    passedOver: type.passedOver,
    image: image.image,
    vpc: { plan: vpc.plan, ...(vpc.plan === 'use' ? { vpcId: vpc.vpcId } : {}), cidrBlock: vpc.cidrBlocks[0] ?? '' },
    vSwitch: {
      plan: vSwitch.plan,
      ...(vSwitch.plan === 'use' ? { vSwitchId: vSwitch.vSwitchId } : {}),
      cidrBlock: vSwitch.cidrBlock,
    },
    securityGroups: groups.map(({ plan, sourceSecurityGroupId }) => ({
      plan,
      sourceSecurityGroupId,
      ...(plan === 'use' ? { securityGroupId: sourceSecurityGroupId } : {}),
    })),
    attributes: attributeOutcomes(finding, wanted),
    groupLogicalId,
  }
}

/** Whether an image of the account has the name, or another scratch plans one that will. */
function isImageNameTaken(world: World, accountId: string, name: string): boolean {
  const plans = world.templateScratches.all().filter(({ OwnerId }) => OwnerId === accountId)
  const planned = plans.flatMap(({ generated }) => (generated as Partial<GeneratedScratch> | null)?.sources ?? [])
  if (planned.some(({ image }) => image.imageName === name)) return true
  return world.images.all().some(({ OwnerId, ImageName }) => OwnerId === accountId && ImageName === name)
}
