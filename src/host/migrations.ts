import { ApiError, ensure } from '../kernel/errors.ts'

/** A state file as it was read; nothing about it is certain. */
export type StateFile = Readonly<Record<string, unknown>>

interface Migration {
  readonly from: number
  /** What the format before did not say, and what is taken for it. */
  readonly migrate: (file: StateFile) => StateFile
}

/**
 * Formats of state files. 1: what `GET …/state` answered in the first release: rows by table, oldest first, and no word about the format.
 * 2: with the place in age of every row, with the format's name and version, and whether secrets are in it.
 */
export const FORMAT = 'alistack-world'
export const FORMAT_VERSION = 2

export const MIGRATIONS: readonly Migration[] = [{ from: 1, migrate: withOrders }]

/** The file in the present format. Refuses what is not a state file, and one of a format to come. */
export function migrated(file: StateFile, migrations = MIGRATIONS, current = FORMAT_VERSION): StateFile {
  let version = versionOf(file)
  const tooNew = `The file has format version ${version}; this release reads up to ${current}.`
  ensure(version <= current, new ApiError(400, 'InvalidWorldState', tooNew, { path: '/formatVersion' }))
  let out = file
  while (version < current) {
    const step = migrations.find(({ from }) => from === version)
    const tooOld = `Format version ${version} is no longer read.`
    ensure(step, new ApiError(400, 'InvalidWorldState', tooOld, { path: '/formatVersion' }))
    version += 1
    out = { ...step.migrate(out), formatVersion: version }
  }
  return out
}

function versionOf({ format, formatVersion, tables, nowMs }: StateFile): number {
  if (format === undefined && formatVersion === undefined && tables !== undefined && nowMs !== undefined) return 1
  const notOurs = `/format is not "${FORMAT}".`
  ensure(format === FORMAT, new ApiError(400, 'InvalidWorldState', notOurs, { path: '/format' }))
  const isVersion = Number.isInteger(formatVersion) && (formatVersion as number) >= 1
  const noVersion = '/formatVersion is not a whole number from 1.'
  ensure(isVersion, new ApiError(400, 'InvalidWorldState', noVersion, { path: '/formatVersion' }))
  return formatVersion as number
}

/** The first format listed rows oldest first: their places are taken as 1, 2, 3 …, without what removed rows have used up. */
function withOrders(file: StateFile): StateFile {
  const tables = Object.entries((file.tables ?? {}) as Readonly<Record<string, unknown>>)
  const counted = tables.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
  const orders = counted.map(([name, rows]) => [name, rows.map((_row, i) => i + 1)])
  const nextOrders = counted.map(([name, rows]) => [name, rows.length + 1])
  return {
    ...file,
    format: FORMAT,
    secrets: 'masked',
    orders: Object.fromEntries(orders),
    nextOrders: Object.fromEntries(nextOrders),
  }
}
