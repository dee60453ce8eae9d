import type { CloneTask } from '../host/cloning.ts'
import { type Io, painted, table } from './io.ts'

interface RetainedImage {
  readonly imageId: string
  readonly imageName: string
  readonly regionId: string
  readonly snapshotIds: readonly string[]
  readonly sizeGiB: number
  readonly fee: { readonly perMonth: number | null; readonly currency?: string }
}

interface InstanceFee {
  readonly perHour: number | null
  readonly currency?: string
  readonly reason?: string
}

const INSTANCE = 'ALIYUN::ECS::Instance'

export function taskTable(io: Io, tasks: readonly CloneTask[]): string {
  const rows = tasks.map(({ cloneTaskId, status, step, progress, request, stackRegionId, message }) => {
    const { sourceInstanceIds = [] } = request as { sourceInstanceIds?: readonly string[] }
    const [first = '', ...more] = sourceInstanceIds
    const sources = more.length === 0 ? first : `${first} and ${more.length} more`
    return [cloneTaskId, painted(io, COLOURS[status], status), `${progress} %`, step, sources, stackRegionId, message]
  })
  return table(io, ['TASK', 'STATUS', 'DONE', 'STEP', 'SOURCES', 'TO', 'MESSAGE'], rows, 'There are no clone tasks.')
}

const COLOURS = {
  Running: 'cyan',
  Cancelling: 'yellow',
  Cancelled: 'yellow',
  Succeeded: 'green',
  Failed: 'red',
} as const

/** What a task has made and left, what that costs, and how to be rid of it. */
export function resultText(io: Io, task: CloneTask): string {
  const heading = (text: string) => `\n${painted(io, 'bold', text)}\n`
  const clones = task.createdResources.filter(({ type }) => type === INSTANCE)
  const others = task.createdResources.filter(({ type }) => type !== INSTANCE)
  const images = task.retainedImages as unknown as readonly RetainedImage[]
  const name = (type: string) => type.replace(/^ALIYUN::/, '')
  const isLeft = task.finishedMs > 0 && task.status !== 'Succeeded'
  const parts = [`${task.message}\n`]
  if (clones.length > 0) {
    const rows = clones.map(({ id, regionId, sourceInstanceId, fee }) => [
      id,
      regionId,
      sourceInstanceId,
      ...(isLeft ? [hourly(fee as InstanceFee | undefined)] : []),
    ])
    parts.push(heading(isLeft ? 'Instances that are left, and what they cost by list price' : 'Clones'))
    parts.push(table(io, ['INSTANCE', 'REGION', 'CLONE OF', ...(isLeft ? ['AN HOUR'] : [])], rows, ''))
  }
  if (others.length > 0) {
    parts.push(heading(isLeft ? 'Made, and left' : 'Made, and kept'))
    parts.push(
      table(
        io,
        ['TYPE', 'ID', 'REGION'],
        others.map(({ type, id, regionId }) => [name(type), id, regionId]),
        '',
      ),
    )
  }
  if (images.length > 0)
    parts.push(heading('Images left, and what they cost'), imageTable(io, images), deletions(images))
  return parts.join('')
}

function hourly({ perHour = null, currency, reason = 'not known' }: Partial<InstanceFee> = {}): string {
  return perHour === null ? reason : `${perHour} ${currency}`
}

function imageTable(io: Io, images: readonly RetainedImage[]): string {
  const rows = images.map(({ imageId, imageName, regionId, sizeGiB, snapshotIds, fee }) => [
    imageId,
    imageName,
    regionId,
    snapshotIds.length,
    sizeGiB,
    fee.perMonth === null ? 'not known' : `at most ${fee.perMonth} ${fee.currency}`,
  ])
  return table(io, ['IMAGE', 'NAME', 'REGION', 'SNAPSHOTS', 'GIB', 'A MONTH'], rows, '')
}

function deletions(images: readonly RetainedImage[]): string {
  const lines = images.flatMap(({ imageId, regionId, snapshotIds }) => [
    `  aliyun ecs DeleteImage --RegionId ${regionId} --ImageId ${imageId}`,
    ...snapshotIds.map((id) => `  aliyun ecs DeleteSnapshot --RegionId ${regionId} --SnapshotId ${id}`),
  ])
  return `\nThey cost until they and their snapshots are deleted (alistack env --client cli points aliyun here):\n${lines.join('\n')}\n`
}
