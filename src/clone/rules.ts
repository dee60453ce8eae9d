import { PAGE_SENTENCES } from './pageSentences.ts'

/** One rule of cloning, in our words. */
export interface CloneRule {
  readonly id: string
  readonly statement: string
  /** What the help page says behind it; of a decision, what the page leaves open. */
  readonly page: string
  /** Decisions on what the rule leaves open; they are rules in this table, too. */
  readonly decisions: readonly string[]
  /** Files below src/ that keep it. */
  readonly keptIn: readonly string[]
}

const PREFLIGHT = 'clone/preflight.ts'
const TASK = 'clone/task.ts'
const GENERATE = 'ros/scratch/generate.ts'
const IMAGE = 'ros/scratch/image.ts'
const TYPE = 'ros/scratch/instanceType.ts'
const AMOUNT = 'ros/scratch/amount.ts'
const NETWORK = 'ros/scratch/network.ts'
const GROUPS = 'ros/scratch/securityGroups.ts'
const TEMPLATE = 'ros/scratch/template.ts'
const ATTRIBUTES = 'ros/scratch/attributes.ts'

type Line = readonly [id: string, statement: string, keptIn: readonly string[], decisions?: readonly string[]]

const LINES: readonly Line[] = [
  ['1', 'The image of the source must be visible to who asks, in the region of the source.', [IMAGE], ['A2', 'A26']],
  ['2', 'A RAM user needs full access to ECS, VPC and ROS; the root of an account is not asked.', [PREFLIGHT], ['A19']],
  ['3', 'Only instances in a VPC are cloned.', [PREFLIGHT]],
  ['4', 'The first clone of an account needs its terms accepted; a preview does not.', [PREFLIGHT], ['A25']],
  [
    '5',
    'With its data only a Running or Stopped source is cloned; a Running one should be stopped first.',
    [IMAGE],
    ['A20', 'A31'],
  ],
  ['6', 'A task has at most 20 sources.', [PREFLIGHT], ['A4']],
  ['7', 'Of each source 1 to 100 clones are made.', [PREFLIGHT], ['A4', 'A6']],
  [
    '8',
    'More clones than the quota leaves room for are not made: exactly as many as there is room for.',
    [AMOUNT],
    ['A5', 'A24'],
  ],
  ['9', 'All clones have the name of the source, without a suffix.', [TEMPLATE], ['A17']],
  ['10', 'The type of the source is kept if it is in stock, else a similar one that is.', [TYPE], ['A7', 'A8']],
  ['11', 'Without a similar type in stock the clone fails before anything is made.', [TYPE]],
  ['12', 'Every clone has a new private address from its vSwitch.', [ATTRIBUTES, TEMPLATE], ['A1']],
  ['13', 'For a public address of the source each clone gets one of its own.', [ATTRIBUTES, TEMPLATE]],
  ['14', 'An EIP of the source is neither copied nor bound.', [ATTRIBUTES, TEMPLATE], ['A27']],
  ['15', 'The security groups of clones may be others; their rules are the same.', [GROUPS], ['A1', 'A13']],
  ['16', 'Charge types and bandwidth are those of the source.', [TEMPLATE], ['A18']],
  ['17', 'Same region, with data: the clones run from an image made of the source.', [IMAGE, TEMPLATE], ['A15', 'A16']],
  ['18', 'Same region, without data: the clones run from the image of the source.', [IMAGE, TEMPLATE], ['A26']],
  [
    '19',
    'Other region, with data: an image of the source is made and copied there.',
    [IMAGE, TEMPLATE],
    ['A15', 'A16'],
  ],
  ['20', 'Other region, without data: only a public or marketplace image that can be had there.', [IMAGE], ['A3']],
  ['21', 'An image that cannot be had there refuses the clone, and including the data is advised.', [IMAGE]],
  [
    '22',
    'Images that were made begin with TemplateScratch-, stay, and cost until they are deleted.',
    [IMAGE, 'clone/result.ts', 'clone/fees.ts'],
    ['A15'],
  ],
  [
    '23',
    'With data the disks have what the source had written by then; without, they are as the image is.',
    [IMAGE, TEMPLATE],
    ['A16', 'A31'],
  ],
  ['24', 'A given vSwitch is used; it says the VPC and the zone.', [NETWORK], ['A11', 'A28']],
  ['25', 'Without a vSwitch one is made in the VPC, after the vSwitch of the source.', [NETWORK], ['A1', 'A9']],
  [
    '26',
    'In another region, with neither given, a VPC and a vSwitch are made after those of the source.',
    [NETWORK, TYPE],
    ['A10', 'A12'],
  ],
  ['27', 'A VPC, vSwitch, zone and region that do not fit together are refused.', [NETWORK, TYPE]],
  [
    '28',
    'In another VPC the security groups are made anew, after those of the source.',
    [GROUPS],
    ['A13', 'A14', 'A29'],
  ],
  ['29', 'In the VPC of the source its own security groups are used.', [GROUPS]],
  ['30', 'Sources are picked within a region, and a resource group if one is given.', [PREFLIGHT], ['A30']],
  ['31', 'One ROS stack in the destination region does the work.', [TASK], ['A21']],
  ['32', 'After success the stack goes and what it made stays.', [TASK], ['A22']],
  ['33', 'After a failure the stack removes what it made and stays to be looked at.', [TASK], ['A23']],
  ['34', 'A task is done when all clones are Running and the stack is gone.', [TASK]],
  ['35', 'ECS itself has no action for cloning.', ['host/worldHost.ts']],
  ['36', 'The same ClientToken gives the same task.', ['clone/start.ts']],
  [
    'A1',
    'The later edition is followed: a vSwitch that is given or made says the address, the VPC says the groups.',
    [NETWORK, GROUPS],
  ],
  [
    'A2',
    'A source whose image is gone can be cloned with its data, unless strictImagePrerequisite asks otherwise.',
    [IMAGE],
  ],
  [
    'A3',
    'A public image has the same id in each region; a marketplace image is found by product and version.',
    [IMAGE],
  ],
  ['A4', '20 counts sources of a task; 100 counts clones of one source.', [PREFLIGHT]],
  [
    'A5',
    'Room is what quotas leave after substitution, sources in order; too few addresses refuse instead.',
    [AMOUNT, NETWORK],
  ],
  ['A6', 'An amount above 100 is refused, not clamped.', [PREFLIGHT]],
  [
    'A7',
    'Out of stock means: fewer left than asked for, for the charge type; decided once for all clones of a source.',
    [TYPE],
  ],
  ['A8', 'Similar types are ranked by size, family, generation and price; the order is total.', [TYPE]],
  ['A9', "A new vSwitch has the name, description and mask of the source's, in a free block.", [NETWORK]],
  [
    'A10',
    'Without a zone: that of the vSwitch, else the same letter with stock, else the first zone with stock.',
    [TYPE],
  ],
  ['A11', 'A vSwitch alone says its VPC.', [NETWORK]],
  ['A12', "A new VPC has the name, description and blocks of the source's, nothing else.", [NETWORK]],
  [
    'A13',
    'All groups of the source are made anew, or the first only if asked; rules on groups left out are dropped and told.',
    [GROUPS, TASK],
  ],
  ['A14', 'The clones of a task share its new groups.', [GROUPS]],
  ['A15', 'Images are named TemplateScratch-, the source and the time.', [IMAGE]],
  ['A16', 'Without data empty data disks of the same kind are made, unless replicateDataDisks is false.', [TEMPLATE]],
  [
    'A17',
    'Passwords, monitoring and release times are not cloned; key pairs and deployment sets stay in their region.',
    [ATTRIBUTES, TEMPLATE, TASK],
  ],
  ['A18', 'Subscriptions get a new term of 1 month without renewal, unless asked otherwise.', [TEMPLATE]],
  ['A19', 'Policies are judged by name or by what they grant.', [PREFLIGHT]],
  ['A20', 'The source is never stopped.', [IMAGE]],
  ['A21', 'The scratch lives in the region of the source, the stack in the destination.', [TASK]],
  ['A22', 'A stack that is gone is still found by its id.', ['ros/actions/GetStack.ts']],
  [
    'A23',
    'A rollback removes images and their snapshots, too; what it cannot remove, such as subscriptions, is reported.',
    ['clone/ends.ts', 'clone/result.ts', GENERATE],
  ],
  ['A24', 'All of the clamped number are made, or none.', [TEMPLATE]],
  ['A25', 'Terms are accepted once per account.', ['clone/start.ts']],
  ['A26', 'Deprecated images can be run from, with a warning.', [IMAGE]],
  ['A27', 'Bandwidth that came with an EIP is not asked for.', [ATTRIBUTES]],
  ['A28', 'Without a zone in the region of the source: its own.', [TYPE]],
  ['A29', 'Sources of a task share what is made anew of the same VPC, vSwitch or group.', [NETWORK, GROUPS]],
  [
    'A30',
    'A preview changes nothing; a start with its id is refused when the outcome has changed.',
    ['host/cloning.ts', 'host/rehearsal.ts'],
  ],
  [
    'A31',
    'What is on a disk is modelled, so that stopping the source first can be seen to matter.',
    ['rules/diskContent.ts'],
  ],
]

/** All rules and decisions of cloning, by id. Traces and reports name them as `clone.rule.<id>`. */
export const CLONE_RULES: ReadonlyMap<string, CloneRule> = new Map(
  LINES.map(([id, statement, keptIn, decisions = []]) => [
    id,
    { id, statement, page: PAGE_SENTENCES[id] ?? '', decisions, keptIn },
  ]),
)

/** What a rule says; empty for a check that no rule asks for. */
export function statementOf(ruleId: string): string {
  return CLONE_RULES.get(ruleId)?.statement ?? ''
}
