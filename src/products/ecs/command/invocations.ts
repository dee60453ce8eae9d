/** Running commands: where, when, and with what. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { schedule, send } from '../../../rules/invocations.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { momentOf, rateOf } from '../../../rules/schedule.ts'
import { matchesTags, type TagMember, tagsFrom } from '../../../rules/tags.ts'
import { newId } from '../../../world/ids.ts'
import type { CommandRow } from '../../../world/rows/commands.ts'
import { type InstanceRow, scope } from '../../../world/rows/ecs.ts'
import type { InvocationRow, InvocationRunRow, RepeatMode } from '../../../world/rows/invocations.ts'
import { traitsOfSystemDisk } from '../snapshot/snapshots.ts'
import { contentOf, ensureCommandSettings, parameterNames } from './commands.ts'
import * as errors from './errors.ts'

/** Source: remarks on InvokeCommand. */
const MOST_INSTANCES = 100
const MOST_PARAMETERS = 10
const LONGEST_PARAMETER = 64
const LONGEST_USERNAME = 255
const REPEAT_MODES = ['Once', 'Period', 'NextRebootOnly', 'EveryReboot', 'DryRun'] as const

/** What InvokeCommand and RunCommand have in common. */
export interface RunOrder {
  readonly InstanceId?: readonly string[]
  readonly ResourceTag?: readonly TagMember[]
  readonly RepeatMode?: string
  readonly Frequency?: string
  readonly Parameters?: Readonly<Record<string, unknown>>
  readonly Timeout?: number
  readonly WorkingDir?: string
  readonly Launcher?: string
  readonly Username?: string
  readonly WindowsPasswordName?: string
  readonly TerminationMode?: string
  readonly ContainerId?: string
  readonly ContainerName?: string
  readonly OssOutputDelivery?: string
  readonly ResourceGroupId?: string
  readonly Tag?: readonly TagMember[]
}

/** A command as it is run; one that RunCommand does not keep is no row. */
export type RunCommandRow = Pick<
  CommandRow,
  | 'CommandId'
  | 'Name'
  | 'Description'
  | 'Type'
  | 'CommandContent'
  | 'EnableParameter'
  | 'Timeout'
  | 'WorkingDir'
  | 'Launcher'
>

/** Everything that is sent, once nothing refuses. */
export interface PlannedRun {
  readonly instances: readonly InstanceRow[]
  readonly isDryRun: boolean
  readonly row: Omit<InvocationRow, 'InvokeId' | 'CommandId'>
}

/** Refuses what can't be run. */
export function planRun(
  context: ActionContext,
  command: Omit<RunCommandRow, 'CommandId'>,
  order: RunOrder,
): PlannedRun {
  const { world, accountId, regionId } = context
  ensureCommandSettings({
    ...(order.Timeout === undefined ? {} : { Timeout: order.Timeout }),
    ...(order.WorkingDir === undefined ? {} : { WorkingDir: order.WorkingDir }),
    ...(order.Launcher === undefined ? {} : { Launcher: order.Launcher }),
  })
  ensureRunSettings(command, order)
  const Timeout = order.Timeout ?? command.Timeout
  const mode = repeatModeOf(order, Timeout, world.nowMs)
  const Parameters = parametersOf(command, order.Parameters)
  const Tags = tagsFrom(order.Tag)
  const instances = instancesOf(context, order)
  for (const instance of instances) ensureSystem(context, command, instance)
  const limit = quotaLimit(world, 'max-axt-invocation-daily', { accountId, regionId })
  const today = `${scope(accountId, regionId)}|${isoSeconds(world.nowMs).slice(0, 10)}`
  ensure(limit === null || world.invocations.count('day', today) < limit, errors.tooManyInvocations(limit ?? 0))
  const isInContainer = Boolean(order.ContainerId || order.ContainerName)
  return {
    instances,
    isDryRun: mode === 'DryRun',
    row: {
      ...{ OwnerId: accountId, RegionId: regionId, Parameters, Timeout, Tags },
      ...{ CommandName: command.Name, CommandDescription: command.Description, CommandType: command.Type },
      CommandContent: command.CommandContent,
      RepeatMode: mode === 'DryRun' ? 'Once' : mode,
      Frequency: order.Frequency ?? '',
      // In a container its own user and directory hold.
      WorkingDir: isInContainer ? '' : (order.WorkingDir ?? command.WorkingDir),
      Username: isInContainer ? '' : (order.Username ?? ''),
      WindowsPasswordName: order.WindowsPasswordName ?? '',
      Launcher: order.Launcher ?? command.Launcher,
      TerminationMode: order.TerminationMode ?? 'Process',
      ContainerId: order.ContainerId ?? '',
      ContainerName: order.ContainerName ?? '',
      OssOutputDelivery: order.OssOutputDelivery ?? '',
      ResourceGroupId: order.ResourceGroupId ?? '',
      CreationTime: isoSeconds(world.nowMs),
    },
  }
}

/** Sends it, or waits for its time. Returns the id. */
export function invoke({ world, regionId }: ActionContext, CommandId: string, { instances, row }: PlannedRun): string {
  const InvokeId = newId(world, 't', regionId)
  world.invocations.put({ ...row, InvokeId, CommandId })
  const { OwnerId, RegionId, CreationTime } = row
  for (const { InstanceId } of instances) {
    const run: InvocationRunRow = {
      ...{ InvokeId, InstanceId, CommandId, OwnerId, RegionId, CreationTime, Status: 'Pending', Repeats: 0 },
      ...{ Output: '', Dropped: 0, ErrorCode: '', ErrorInfo: '', UpdateTime: CreationTime },
      ...{ StartTime: '', FinishTime: '', StopTime: '' },
    }
    if (row.RepeatMode === 'Once') send(world, run)
    else schedule(world, run)
  }
  return InvokeId
}

function ensureRunSettings(command: Pick<CommandRow, 'Type'>, order: RunOrder): void {
  const { Username = '', WindowsPasswordName = '', TerminationMode, ContainerId, ContainerName } = order
  ensure(Username.length <= LONGEST_USERNAME, errors.usernameTooLong(LONGEST_USERNAME))
  ensure(WindowsPasswordName.length <= LONGEST_USERNAME, invalidParameter('WindowsPasswordName'))
  const isMode = TerminationMode === undefined || TerminationMode === 'Process' || TerminationMode === 'ProcessTree'
  ensure(isMode, invalidParameter('TerminationMode'))
  ensure(!ContainerId || /^([a-z-]+:\/\/)?[0-9a-f]{64}$/.test(ContainerId), invalidParameter('ContainerId'))
  const isShell = command.Type === 'RunShellScript'
  ensure(isShell || (!ContainerId && !ContainerName), invalidParameter('ContainerId', 'Only shell scripts run there.'))
  const isOss = !order.OssOutputDelivery || /^oss:\/\/[a-z0-9][A-Za-z0-9-]*(\/.*)?$/.test(order.OssOutputDelivery)
  ensure(isOss, invalidParameter('OssOutputDelivery'))
}

/** A Frequency makes it Period, whatever RepeatMode says. Unlike ECS: Cron expressions are refused. */
function repeatModeOf({ RepeatMode, Frequency }: RunOrder, timeout: number, nowMs: number): RepeatMode | 'DryRun' {
  const asked = REPEAT_MODES.find((mode) => mode === (RepeatMode ?? 'Once'))
  ensure(asked !== undefined, invalidParameter('RepeatMode'))
  if (!Frequency) {
    ensure(asked !== 'Period', errors.missingFrequency())
    return asked
  }
  const rate = rateOf(Frequency)
  const moment = momentOf(Frequency)
  ensure(rate !== undefined || moment !== undefined, errors.invalidFrequency())
  ensure(rate === undefined || rate > timeout * 1000, errors.invalidFrequency())
  ensure(moment === undefined || moment > nowMs, errors.invalidFrequency())
  return asked === 'DryRun' ? 'DryRun' : 'Period'
}

function parametersOf(
  command: Omit<RunCommandRow, 'CommandId'>,
  given: RunOrder['Parameters'] = {},
): Record<string, string> {
  const entries = Object.entries(given).map(([name, value]) => [name, String(value)] as const)
  ensure(entries.length === 0 || command.EnableParameter, errors.parametersDisabled())
  ensure(entries.length <= MOST_PARAMETERS, errors.tooManyParameters(MOST_PARAMETERS))
  const names = new Set(parameterNames(command.CommandContent).map((name) => name.toLowerCase()))
  for (const [name] of entries) {
    ensure(name.length <= LONGEST_PARAMETER, errors.parameterKeyTooLong(LONGEST_PARAMETER))
    ensure(names.has(name.toLowerCase()), errors.parameterNotMatched(name))
  }
  // The limit on the content holds for both together.
  const text = Buffer.from(command.CommandContent, 'base64').toString()
  contentOf(text + entries.map(([name, value]) => name + value).join(''), false, false)
  return Object.fromEntries(entries)
}

function instancesOf({ world, own, accountId, regionId }: ActionContext, order: RunOrder): InstanceRow[] {
  const { InstanceId: ids = [], ResourceTag: tags = [] } = order
  ensure(ids.length === 0 || tags.length === 0, errors.twoSelections())
  ensure(ids.length > 0 || tags.length > 0, errors.noInstances())
  ensure(ids.length <= MOST_INSTANCES, errors.tooManyInstances(MOST_INSTANCES))
  if (ids.length === 0) {
    const tagged = world.instances.list('scope', scope(accountId, regionId))
    const found = tagged.filter(({ Tags }) => matchesTags(Tags, tags))
    ensure(found.length > 0, errors.instanceNotFound(''))
    ensure(found.length <= MOST_INSTANCES, errors.tooManyInstances(MOST_INSTANCES))
    return found
  }
  return [...new Set(ids)].map((id) => {
    const instance = own(world.instances, id)
    ensure(instance, errors.instanceNotFound(id))
    return instance
  })
}

function ensureSystem({ world }: ActionContext, { Type }: Pick<CommandRow, 'Type'>, { InstanceId }: InstanceRow): void {
  const system = world.disks.list('instance', InstanceId).find((disk) => disk.Type === 'system')
  const isWindows = system !== undefined && traitsOfSystemDisk(world, system).OSType === 'windows'
  ensure(isWindows === (Type !== 'RunShellScript'), errors.systemMismatch(InstanceId))
}
