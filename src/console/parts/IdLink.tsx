import { To } from './To.tsx'

/** Where resources are shown, by how their ids begin. */
const PAGES: readonly (readonly [RegExp, (id: string) => string])[] = [
  [/^i-[a-z0-9]+$/, (id) => `/instances/${id}`],
  [/^sg-[a-z0-9]+$/, (id) => `/security-groups/${id}`],
  [/^(vpc|vsw|vtb)-[a-z0-9]+$/, () => '/vpcs'],
  [/^m-[a-z0-9]+$/, () => '/images'],
  [/^s-[a-z0-9]+$/, () => '/snapshots'],
  [/^d-[a-z0-9]+$/, () => '/disks'],
  [/^eip-[a-z0-9]+$/, () => '/eips'],
  [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, (id) => `/stacks/${id}`],
]

/** The page, below /console, that shows a resource; undefined if there is none. */
export function pageOf(id: string): string | undefined {
  return PAGES.find(([pattern]) => pattern.test(id))?.[1](id)
}

interface Props {
  readonly id: string
  readonly regionId?: string
  readonly isInText?: boolean
}

/** An id, as a link to where the resource is shown. Several ids may be given in one text, with commas between. */
export function IdLink({ id, regionId, isInText = false }: Props) {
  return id.split(',').map((one, i) => {
    const path = pageOf(one.trim())
    const at = regionId === undefined ? {} : { regionId }
    return (
      <span key={one} style={{ overflowWrap: 'anywhere' }}>
        {i > 0 ? ', ' : ''}
        {path === undefined ? one : <To {...{ path, isInText, ...at }}>{one.trim()}</To>}
      </span>
    )
  })
}
