import type { Findings } from './findings.ts'
import type { ScratchDecision, ScratchSource } from './generated.ts'
import { isEmpty } from './outcomes.ts'
import type { Preferences } from './preferences.ts'

type Line = readonly [rule: string, text: string]

/**
 * What a finished plan comes to, rule by rule: the sentences of a trace and of a report. Said once for all sources that
 * have it in common, else with the id of the source.
 */
export function explained(
  found: readonly Findings[],
  sources: readonly ScratchSource[],
  wanted: Preferences,
  areAllRulesKept: boolean,
): ScratchDecision[] {
  const lines = found.map((finding, i): Line[] => [
    ...imageLines(finding, wanted),
    ...networkLines(finding, wanted),
    ...groupLines(finding, areAllRulesKept),
    ...amountLines(sources[i] as ScratchSource),
    ...attributeLines(sources[i] as ScratchSource),
  ])
  const keys = lines.map((own) => new Set(own.map(([rule, text]) => `${rule} ${text}`)))
  const told = new Set<string>()
  const decisions: ScratchDecision[] = []
  for (const [i, own] of lines.entries()) {
    for (const [rule, text] of own) {
      const key = `${rule} ${text}`
      const isCommon = keys.every((others) => others.has(key))
      if (isCommon && told.has(key)) continue
      told.add(key)
      const whose = isCommon ? '' : `${found[i]?.source.instanceId}: `
      decisions.push({ rule, text: `${whose}${text}`, facts: {} })
    }
  }
  return [...decisions, ...sharedLines(found).map(([rule, text]) => ({ rule, text, facts: {} }))]
}

function imageLines({ source, image: { image } }: Findings, wanted: Preferences): Line[] {
  const own = source.image
  const seen: Line[] = own === undefined ? [] : [['1', `The image ${own.ImageId} is visible to who asks.`]]
  if (image.plan === 'source-image') {
    if (wanted.regionId === source.regionId)
      return [...seen, ['18', `The clones run from ${image.imageId}, the image of the source; none is made.`]]
    const how =
      own?.ImageOwnerAlias === 'marketplace'
        ? `The same product and version has the id ${image.imageId} in ${wanted.regionId}.`
        : `A public image has the same id in ${wanted.regionId}.`
    return [
      ...seen,
      ['20', `The clones run from ${image.imageId}, which can be had in ${wanted.regionId}.`],
      ['A3', how],
    ]
  }
  const isStopped = source.instance.Status === 'Stopped'
  return [
    ...seen,
    image.plan === 'create-image'
      ? ['17', 'An image is made of the source, and the clones run from it.']
      : ['19', `An image is made of the source, copied to ${wanted.regionId}, and the clones run from the copy.`],
    ['A15', `It is named ${image.imageName?.replace(/-\d+$/, '')} and the time.`],
    ...(isStopped ? [['5', 'The source is Stopped: all that it has written is on its disks.'] as const] : []),
    ['A20', `The source stays ${source.instance.Status}: it is never stopped for a clone.`],
    ['A31', 'What is written to the disks of the source when the image is made goes along, and nothing else.'],
  ]
}

function networkLines({ source, vSwitch, zoneId }: Findings, wanted: Preferences): Line[] {
  const { vpc } = vSwitch
  const given = [wanted.vSwitchId, wanted.vpcId, wanted.zoneId].filter((id) => id !== undefined)
  const lines: Line[] = given.length === 0 ? [] : [['27', `${given.join(', ')} and ${wanted.regionId} fit together.`]]
  if (wanted.zoneId === undefined && wanted.vSwitchId === undefined && wanted.regionId === source.regionId)
    lines.push(['A28', `No zone is asked for: the clones stay in ${zoneId}.`])
  if (source.instance.EipAddress?.AllocationId)
    lines.push(['A27', 'The bandwidth of the elastic address is not asked for: the clones have no public address.'])
  if (vSwitch.plan === 'use') {
    lines.push(['24', `The given vSwitch ${vSwitch.vSwitchId} is used; it lies in ${vpc.vpcId} and ${zoneId}.`])
    if (wanted.vpcId === undefined) lines.push(['A11', `The vSwitch says the VPC: ${vpc.vpcId}.`])
    return lines
  }
  const { VSwitchName: name = '', VSwitchId: id = '', CidrBlock: block = '' } = vSwitch.model ?? {}
  const where = vpc.plan === 'use' ? vpc.vpcId : 'the new VPC'
  lines.push(['25', `A vSwitch is made in ${where} and ${zoneId}, after ${id}.`])
  const why = vSwitch.cidrBlock === block ? `the block of ${id}, which is free` : `the first free block of ${where}`
  lines.push([
    'A9',
    `The new vSwitch has ${name === '' ? 'no name' : `the name ${name}`} and ${vSwitch.cidrBlock}, ${why}.`,
  ])
  if (vpc.plan === 'use') return lines
  const model = vpc.model
  return [
    ...lines,
    ['26', `A VPC is made in ${wanted.regionId} after ${model?.VpcId}.`],
    [
      'A12',
      `The new VPC has ${vpc.cidrBlocks.join(', ')} and nothing else of ${model?.VpcId} but its name and description.`,
    ],
  ]
}

function groupLines({ source, groups }: Findings, areAllKept: boolean): Line[] {
  const made = groups.filter(({ plan }) => plan === 'create').map((group) => group.sourceSecurityGroupId)
  if (made.length === 0)
    return [
      ['29', `The VPC is that of the source: its security groups are used (${source.securityGroupIds.join(', ')}).`],
    ]
  return [
    ['28', `The VPC is another one: security groups are made after ${made.join(', ')}.`],
    [
      '15',
      areAllKept
        ? 'The new groups have the rules of the old ones.'
        : 'The new groups have the rules of the old ones, but for those that are told to be dropped.',
    ],
    ['A13', `${made.length} of ${source.securityGroupIds.length} groups of the source are made anew.`],
    ['A14', 'All clones of the task share the new groups; another task makes its own.'],
  ]
}

function amountLines({
  effectiveAmount,
  headroomTerms,
  candidates,
  sourceInstanceType,
  ...source
}: ScratchSource): Line[] {
  const room = headroomTerms.map(({ quota, allows }) => `${quota} allows ${allows}`)
  const lines: Line[] = [
    ['A5', room.length === 0 ? 'No quota counts these instances.' : `Room by quota: ${room.join(', ')}.`],
    [
      'A24',
      effectiveAmount === 1 ? 'One is asked for.' : `${effectiveAmount} are asked for at once: all are made, or none.`,
    ],
  ]
  if (source.effectiveInstanceType === sourceInstanceType) return lines
  const others = candidates.length - 1 + source.passedOver.reduce((sum, { types }) => sum + types, 0)
  return [
    ...lines,
    ['A7', `${sourceInstanceType} counts as out of stock for all clones of the source.`],
    [
      'A8',
      `${source.effectiveInstanceType} is the first in the order of similar types; ${others} others were looked at.`,
    ],
  ]
}

/** Of attributes only what they have in common by rule: the table of attributes has each of them. */
function attributeLines({ attributes }: ScratchSource): Line[] {
  const byLine = new Map<string, { line: Line; names: string[] }>()
  for (const { name, rule, reason, outcome, source } of attributes) {
    if (!TOLD_BY_ATTRIBUTES.has(rule) || (outcome === 'same' && isEmpty(source))) continue
    const key = `${rule} ${outcome} ${reason}`
    const known = byLine.get(key) ?? { line: [rule, `${outcome}: ${reason}.`] as const, names: [] }
    byLine.set(key, { ...known, names: [...known.names, name] })
  }
  return [...byLine.values()].map(({ line: [rule, text], names }) => [rule, `${names.join(', ')} ${text}`])
}

const TOLD_BY_ATTRIBUTES = new Set(['9', '12', '13', '14', '16', '23', 'A16', 'A17', 'A18'])

function sharedLines(found: readonly Findings[]): Line[] {
  if (found.length < 2) return []
  const vSwitches = new Set(found.map(({ vSwitch }) => vSwitch)).size
  const vpcs = new Set(found.map(({ vSwitch }) => vSwitch.vpc)).size
  return [
    [
      'A29',
      `The clones of ${found.length} sources share ${vpcs} VPC and ${vSwitches} vSwitch by what their sources shared.`,
    ],
  ]
}
