import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import type { ResourceStep, UpdateStep, WaitFor } from '../stack/resourceType.ts'
import { chosenImageId } from './imageChoice.ts'
import { describeInstances, waitForRunning } from './instances.ts'
import { number, text } from './properties.ts'

/** What an instance must stand still for. Empty texts and 0 mean: stays as it is. */
interface Wishes {
  readonly imageId: string
  readonly systemDiskSize: number
  readonly instanceType: string
  readonly userData: string
}

/** What a resource with instances remembers. */
export interface InstanceProgress {
  /** Changes that are still to be made, and to which of the instances. */
  readonly wishes?: Wishes
  readonly left?: readonly string[]
  /** Instances that ran before they were stopped for a change. */
  readonly restart?: readonly string[]
  /** Instances of a group that are on their way out. */
  readonly releasing?: readonly string[]
  /** Properties of a group that only its newer instances have. */
  readonly mixed?: readonly string[]
}

const PAGE = 100

export function progressOf({ resource }: Pick<ResourceStep, 'resource'>): InstanceProgress {
  return (resource.progress ?? {}) as InstanceProgress
}

/** Makes the changes of an update that need no stop, and answers what is left for `continueChanges`. */
export function beginChanges(step: UpdateStep, ids: readonly string[]): InstanceProgress {
  const { changed, properties } = step
  for (const InstanceId of ids) changeRunning(step, InstanceId)
  const needsStop = ['ImageId', 'InstanceType', 'UserData'].some((name) => changed.has(name))
  if (!needsStop) return progressOf(step)
  const running = describeInstances(step, ids).filter(({ Status }) => Status === 'Running' || Status === 'Starting')
  const restart = new Set([...(progressOf(step).restart ?? []), ...running.map(({ InstanceId = '' }) => InstanceId)])
  const wishes = {
    imageId: changed.has('ImageId') ? (chosenImageId(step) ?? '') : '',
    systemDiskSize: changed.has('SystemDiskSize') ? (number(properties, 'SystemDiskSize') ?? 0) : 0,
    instanceType: changed.has('InstanceType') ? (text(properties, 'InstanceType') ?? '') : '',
    userData: changed.has('UserData') ? Buffer.from(text(properties, 'UserData') ?? '').toString('base64') : '',
  }
  return { ...progressOf(step), wishes, left: ids, restart: [...restart] }
}

/** Guess: a new password or key pair restarts nothing; the guest takes it with its next start. */
function changeRunning(step: UpdateStep, InstanceId: string): void {
  const { call, changed, properties, regionId } = step
  const Password = text(properties, 'Password')
  if (changed.has('Description')) {
    call('ecs.ModifyInstanceAttribute', { InstanceId, Description: text(properties, 'Description') ?? '' })
  }
  if (changed.has('Password') && Password !== undefined) call('ecs.ModifyInstanceAttribute', { InstanceId, Password })
  if (changed.has('KeyPairName')) exchangeKeyPair(step, InstanceId)
  if (changed.has('SystemDiskSize') && !changed.has('ImageId')) {
    const NewSize = number(properties, 'SystemDiskSize') ?? 0
    const request = { RegionId: regionId, InstanceId, DiskType: 'system' }
    const [disk] = call('ecs.DescribeDisks', request).Disks.Disk ?? []
    const isDone = NewSize === 0 || disk?.Size === NewSize
    if (!isDone) call('ecs.ResizeDisk', { DiskId: disk?.DiskId ?? '', NewSize })
  }
}

function exchangeKeyPair({ call, previous, properties, regionId }: UpdateStep, InstanceId: string): void {
  const InstanceIds = JSON.stringify([InstanceId])
  const KeyPairName = text(properties, 'KeyPairName')
  const earlier = text(previous, 'KeyPairName')
  if (KeyPairName !== undefined) {
    ensureAll(call('ecs.AttachKeyPair', { RegionId: regionId, KeyPairName, InstanceIds }).Results.Result)
  } else if (earlier !== undefined) {
    ensureAll(call('ecs.DetachKeyPair', { RegionId: regionId, KeyPairName: earlier, InstanceIds }).Results.Result)
  }
}

/** Some calls answer with a result for each instance; the first that is a refusal fails the resource. */
export function ensureAll(
  results: readonly { InstanceId?: string; Success?: string | boolean; Code?: string; Message?: string }[] | undefined,
): void {
  const refused = results?.find(({ Success }) => String(Success) !== 'true')
  ensure(
    refused === undefined,
    new ApiError(400, refused?.Code ?? '', `${refused?.InstanceId}: ${refused?.Message ?? ''}`),
  )
}

/**
 * `pending` of instances: stops those that must stand still, changes them one by one, starts them again, and waits for all
 * of it. Without changes it is `waitForRunning`.
 */
export function continueChanges(step: ResourceStep, ids: readonly string[]): readonly WaitFor[] | undefined {
  const { call, regionId } = step
  const { wishes, left = [], restart = [], ...kept } = progressOf(step)
  if (wishes === undefined) return waitForRunning(step, ids, { mustRun: step.resource.Status === 'CREATE_IN_PROGRESS' })
  const shown = describeInstances(step, left)
  const running = shown.filter(({ Status }) => Status === 'Running').map(({ InstanceId = '' }) => InstanceId)
  for (let i = 0; i < running.length; i += PAGE) {
    call('ecs.StopInstances', { RegionId: regionId, InstanceId: running.slice(i, i + PAGE) })
  }
  const moving = shown.find(({ Status }) => Status !== 'Stopped')
  if (moving?.InstanceId !== undefined) return [{ table: 'instances', key: moving.InstanceId }]
  const remember = (more: InstanceProgress) =>
    step.note({ physicalId: step.physicalId, progress: more as unknown as Json })
  // Each is done once only, whatever happens to the next.
  for (const [at, { InstanceId = '', InstanceType }] of shown.entries()) {
    changeStopped(step, { InstanceId, InstanceType, wishes })
    remember({ ...kept, wishes, left: shown.slice(at + 1).map((each) => each.InstanceId ?? ''), restart })
  }
  const isType = wishes.instanceType
  const late = describeInstances(step, ids).find(({ InstanceType }) => isType !== '' && InstanceType !== isType)
  if (late?.InstanceId !== undefined) return [{ table: 'instances', key: late.InstanceId }]
  const stopped = describeInstances(step, restart)
    .filter(({ Status }) => Status === 'Stopped')
    .map(({ InstanceId = '' }) => InstanceId)
  for (let i = 0; i < stopped.length; i += PAGE) {
    call('ecs.StartInstances', { RegionId: regionId, InstanceId: stopped.slice(i, i + PAGE) })
  }
  remember(kept)
  return waitForRunning(step, ids)
}

interface Standing {
  readonly InstanceId: string
  readonly InstanceType: string | undefined
  readonly wishes: Wishes
}

function changeStopped({ call, properties }: ResourceStep, standing: Standing): void {
  const { InstanceId, InstanceType, wishes } = standing
  const { imageId, systemDiskSize, userData, instanceType } = wishes
  if (userData !== '') call('ecs.ModifyInstanceAttribute', { InstanceId, UserData: userData })
  if (imageId !== '') {
    const Password = text(properties, 'Password')
    const KeyPairName = text(properties, 'KeyPairName')
    call('ecs.ReplaceSystemDisk', {
      ...{ InstanceId, ImageId: imageId },
      ...(systemDiskSize === 0 ? {} : { SystemDisk: { Size: systemDiskSize } }),
      ...(Password === undefined ? {} : { Password }),
      ...(KeyPairName === undefined ? {} : { KeyPairName }),
    })
  }
  if (instanceType !== '' && InstanceType !== instanceType) {
    call('ecs.ModifyInstanceSpec', { InstanceId, InstanceType: instanceType })
  }
}
