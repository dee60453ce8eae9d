import type { Command } from 'commander'
import { EXIT, Failure, type Io } from './io.ts'
import { type WorldOptions, wholeNumber } from './remote.ts'

/** Flags that say what is cloned, where to, and who asks. */
export interface CloneOptions extends WorldOptions {
  readonly region?: string
  readonly resourceGroup?: string
  readonly toRegion?: string
  readonly zone?: string
  readonly vpc?: string
  readonly vswitch?: string
  readonly amount: string
  readonly includeData?: boolean
  readonly as?: string
  readonly firstGroup?: boolean
  readonly dataDisks: boolean
  readonly strictImage?: boolean
  readonly policyNames?: boolean
  readonly period?: string
  readonly autoRenew?: boolean
  readonly details?: boolean
}

export interface StartOptions extends CloneOptions {
  readonly acceptTerms?: boolean
  readonly previewId?: string
  readonly token?: string
  readonly yes?: boolean
  readonly wait: boolean
}

export function withRequest(command: Command): Command {
  return command
    .option('--region <id>', 'of the sources (ALIBABA_CLOUD_REGION_ID, else cn-hangzhou)')
    .option('--resource-group <id>', 'that the sources have to belong to')
    .option('--to-region <id>', 'the destination; the region of the sources if omitted')
    .option('--zone <id>', 'the destination zone')
    .option('--vpc <id>', 'the destination VPC')
    .option('--vswitch <id>', 'the destination vSwitch')
    .option('-n, --amount <n>', 'clones of each source, 1 to 100', '1')
    .option('--include-data', 'clone what is on the disks, by way of an image')
    .option(
      '--as <who>',
      'who asks: an access key id, or the ARN of a user or role; the root of the account if omitted',
    )
    .option('--first-group', 'where security groups are made anew: only the first of each source')
    .option('--no-data-disks', 'without the data: make no empty data disks')
    .option('--strict-image', 'refuse a source whose image is gone, even with its data')
    .option('--policy-names', 'judge the policies of who asks by their names alone')
    .option('--period <term>', 'of subscriptions: 1Week, 3Month, 1Year')
    .option('--auto-renew', 'of subscriptions')
    .option('--details', 'all checks, candidates, attributes and permissions')
}

export function requestOf({ env }: Io, sources: readonly string[], options: CloneOptions) {
  const sourceRegionId = options.region ?? env.ALIBABA_CLOUD_REGION_ID ?? 'cn-hangzhou'
  return {
    sourceRegionId,
    sourceInstanceIds: [...new Set(sources)],
    sourceResourceGroupId: options.resourceGroup,
    destinationRegionId: options.toRegion ?? sourceRegionId,
    destinationZoneId: options.zone,
    destinationVpcId: options.vpc,
    destinationVSwitchId: options.vswitch,
    instanceAmount: wholeNumber('--amount', options.amount),
    includeInstanceData: options.includeData === true,
    options: {
      securityGroups: options.firstGroup ? 'first' : undefined,
      replicateDataDisks: options.dataDisks ? undefined : false,
      strictImagePrerequisite: options.strictImage,
      policyCheck: options.policyNames ? 'names' : undefined,
      autoRenew: options.autoRenew,
      ...periodOf(options.period),
    },
    as: askerOf(options.as),
  }
}

function periodOf(text: string | undefined) {
  if (text === undefined) return {}
  const [, number, unit = 'Month'] = /^(\d+)(Week|Month|Year)?$/.exec(text) ?? []
  if (number === undefined) throw new Failure(EXIT.usage, `"${text}" is no term`, 'A term is 1Week, 3Month or 1Year.')
  // Sold by the month.
  return unit === 'Year'
    ? { period: Number(number) * 12, periodUnit: 'Month' }
    : { period: Number(number), periodUnit: unit }
}

function askerOf(who: string | undefined) {
  if (who === undefined) return undefined
  return who.startsWith('acs:') ? { principalArn: who } : { accessKeyId: who }
}
