import type { ClonePreview } from '../clone/preview.ts'
import { type Io, painted, table } from './io.ts'

type Check = ClonePreview['checks'][number]
type Source = ClonePreview['sources'][number]
type Attribute = Source['attributes'][number]
interface Fee {
  readonly what: string
  readonly sourceInstanceId: string
  readonly regionId: string
  readonly fee: { readonly perMonth?: number | null; readonly currency?: string; readonly reason?: string }
}

/** What stops a start, what would fail it later, and whether the terms are still to be accepted. */
export function verdictOf({ checks }: ClonePreview) {
  return {
    refusals: checks.filter(({ outcome }) => outcome === 'refuse'),
    failure: checks.find(({ rule, outcome }) => rule === '33' && outcome === 'warn'),
    needsTerms: checks.some(({ rule, outcome }) => rule === '4' && outcome === 'warn'),
  }
}

/** A preview for a person. Without `details` only what is remarkable is shown of long lists. */
export function previewText(
  io: Io,
  preview: ClonePreview,
  { details = false }: { readonly details?: boolean },
): string {
  const { sources, destination, expected, previewId } = preview
  const heading = (text: string) => `${painted(io, 'bold', text)}\n`
  const parts = [`${heading('Checks')}${checkTable(io, preview.checks, details)}`]
  if (destination !== undefined) {
    const where = `Sources, to ${destination.regionId}, zone ${destination.zoneId}`
    parts.push(`${heading(where)}${sourceTable(io, sources)}${reasons(sources)}`)
    parts.push(
      ...sources
        .filter(isSubstituted)
        .map((source) => `${heading(`Types for ${source.sourceInstanceId}`)}${candidateTable(io, source, details)}`),
    )
    parts.push(`${heading('Attributes')}${attributeTable(io, sources, details)}`)
    parts.push(`${heading('Fees, by list price')}${feeTable(io, preview.fees as unknown as readonly Fee[])}`)
    parts.push(`${heading('Permissions')}${permissionText(io, preview.permissions, details)}`)
    parts.push(`${heading('Kept afterwards')}${keptTable(io, preview.kept)}`)
  }
  const { faults } = preview
  if (faults.length > 0) parts.push(`${painted(io, 'yellow', '!')} ${faultText(faults)}\n`)
  if (expected !== undefined)
    parts.push(`It takes about ${span(expected.cloudMs)} in the cloud, ${span(expected.hereMs)} in this world.\n`)
  if (previewId !== '') parts.push(`Preview ${previewId}\n`)
  return parts.join('\n')
}

const MARKS = { pass: ['green', '✓'], warn: ['yellow', '!'], refuse: ['red', '✗'] } as const
/** Checks of the same rule and outcome that are shown, as many sources make many. */
const MAX_ALIKE = 3

function checkTable(io: Io, checks: readonly Check[], details: boolean): string {
  const counts = new Map<string, number>()
  const rows: string[][] = []
  const dropped = new Map<string, string[]>()
  for (const { rule, outcome, message } of checks) {
    const key = `${rule} ${outcome}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const [colour, mark] = MARKS[outcome]
    const row = [painted(io, colour, mark), rule, message]
    if (details || count <= MAX_ALIKE) rows.push(row)
    else if (count === MAX_ALIKE + 1) dropped.set(key, rows[rows.push([row[0] ?? '', rule, '']) - 1] as string[])
  }
  for (const [key, row] of dropped)
    row[2] = `and ${(counts.get(key) ?? 0) - MAX_ALIKE} more like this (--details shows them)`
  return table(io, ['', 'RULE', 'WHAT WAS FOUND'], rows, 'Nothing was checked.')
}

function isSubstituted({ sourceInstanceType, effectiveInstanceType }: Source): boolean {
  return sourceInstanceType !== effectiveInstanceType
}

const IMAGES = {
  'source-image': 'that of the source',
  'create-image': 'made of the source',
  'create-and-copy-image': 'made of the source, and copied',
} as const

function sourceTable(io: Io, sources: readonly Source[]): string {
  const rows = sources.map((source) => {
    const { sourceInstanceId, requestedAmount, effectiveAmount, sourceInstanceType, effectiveInstanceType } = source
    const { vpc, vSwitch, securityGroups, image } = source
    const groups = securityGroups.map(({ plan, securityGroupId, sourceSecurityGroupId }) =>
      plan === 'use' ? (securityGroupId ?? sourceSecurityGroupId) : `new, after ${sourceSecurityGroupId}`,
    )
    return [
      sourceInstanceId,
      effectiveAmount === requestedAmount ? effectiveAmount : `${effectiveAmount} of ${requestedAmount}`,
      isSubstituted(source) ? `${effectiveInstanceType}, not ${sourceInstanceType}` : sourceInstanceType,
      IMAGES[image.plan],
      vpc.plan === 'use' ? vpc.vpcId : `new, ${vpc.cidrBlock}`,
      vSwitch.plan === 'use' ? vSwitch.vSwitchId : `new, ${vSwitch.cidrBlock}`,
      groups.join('; '),
    ]
  })
  return table(io, ['SOURCE', 'CLONES', 'TYPE', 'IMAGE', 'VPC', 'VSWITCH', 'SECURITY GROUPS'], rows, '')
}

function reasons(sources: readonly Source[]): string {
  const lines = sources.flatMap(({ sourceInstanceId, amountReason, typeReason }) =>
    [amountReason, typeReason]
      .filter((reason) => reason !== undefined)
      .map((reason) => `${sourceInstanceId}: ${reason}\n`),
  )
  return lines.join('')
}

const MAX_CANDIDATES = 5

function candidateTable(io: Io, { candidates }: Source, details: boolean): string {
  const shown = details ? candidates : candidates.slice(0, MAX_CANDIDATES)
  const rows = shown.map(({ instanceType, accepted, reason }) => [accepted ? 'taken' : '', instanceType, reason])
  const more = candidates.length - shown.length
  return `${table(io, ['', 'TYPE', 'WHY'], rows, 'None.')}${more > 0 ? `and ${more} more (--details shows them)\n` : ''}`
}

/** Attributes in which clones differ, or all with `details`; one row for all sources when they have it in common. */
function attributeTable(io: Io, sources: readonly Source[], details: boolean): string {
  const byName = new Map<string, (readonly [source: string, attribute: Attribute])[]>()
  for (const { sourceInstanceId, attributes } of sources)
    for (const attribute of attributes)
      byName.set(attribute.name, [...(byName.get(attribute.name) ?? []), [sourceInstanceId, attribute]])
  const rows = [...byName.values()].flatMap((group) => {
    const alike = group.length === sources.length && new Set(group.map(([, one]) => JSON.stringify(one))).size === 1
    const shown = alike && sources.length > 1 ? group.slice(0, 1).map(([, one]) => ['all', one] as const) : group
    return shown.map(([source, { name, source: before, clone, outcome, rule, reason }]) => ({
      outcome,
      cells: [...(sources.length > 1 ? [source] : []), name, outcome, cell(before), cell(clone), `${reason} (${rule})`],
    }))
  })
  const remarkable = rows.filter(({ outcome }) => details || outcome !== 'same')
  const headings = [
    ...(sources.length > 1 ? ['SOURCE'] : []),
    'ATTRIBUTE',
    '',
    'OF THE SOURCE',
    'OF THE CLONES',
    'WHY (RULE)',
  ]
  const same = rows.length - remarkable.length
  const rest = same > 0 ? `and ${same} that are the same (--details shows them)\n` : ''
  return `${table(
    io,
    headings,
    remarkable.map(({ cells }) => cells),
    'All are the same.',
  )}${rest}`
}

const MAX_CELL = 36

function cell(value: unknown): string {
  if (value === null) return '-'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1)}…` : text
}

function feeTable(io: Io, fees: readonly Fee[]): string {
  const rows = fees.map(({ what, sourceInstanceId, regionId, fee }) => [
    what,
    sourceInstanceId,
    regionId,
    typeof fee.perMonth === 'number' ? `${fee.perMonth} ${fee.currency}` : (fee.reason ?? 'not known'),
  ])
  const totals = new Map<string, number>()
  for (const { fee } of fees)
    if (typeof fee.perMonth === 'number')
      totals.set(fee.currency ?? '', (totals.get(fee.currency ?? '') ?? 0) + fee.perMonth)
  const sums = [...totals].map(([currency, sum]) => [
    'all that is known',
    '',
    '',
    `${Math.round(sum * 100) / 100} ${currency}`,
  ])
  return table(
    io,
    ['WHAT', 'OF', 'REGION', 'A MONTH'],
    fees.length > 1 ? [...rows, ...sums] : rows,
    'No prices are known.',
  )
}

function permissionText(io: Io, permissions: ClonePreview['permissions'], details: boolean): string {
  const missing = permissions.filter(({ isHeld }) => !isHeld)
  if (!details && missing.length === 0)
    return `${permissions.length} actions are called, and who asks may call all of them\n`
  const rows = (details ? permissions : missing).map(({ action, calls, isHeld }) => [
    action,
    calls,
    isHeld ? 'yes' : 'NO',
  ])
  return table(io, ['ACTION', 'CALLS', 'ALLOWED'], rows, 'None.')
}

function keptTable(io: Io, kept: ClonePreview['kept']): string {
  const rows = kept.map(({ type, regionId, count }) => [type.replace(/^ALIYUN::/, ''), regionId, count])
  return table(io, ['TYPE', 'REGION', 'COUNT'], rows, 'Nothing: the clone would fail.')
}

/** Rules of the world that the rehearsal went without. */
function faultText(faults: ClonePreview['faults']): string {
  const names = faults.map(({ faultId, about }) => `${faultId} (${about})`).join(', ')
  const [subject, verb] = faults.length === 1 ? ['1 fault', 'is'] : [`${faults.length} faults`, 'are']
  return `${subject} that may hit the clone ${verb} active, and the preview does not count ${faults.length === 1 ? 'it' : 'them'}: ${names}.`
}

function span(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
