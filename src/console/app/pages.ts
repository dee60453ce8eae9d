import { type ComponentType, lazy } from 'react'

export interface Page {
  /** Below /console. */
  readonly path: string
  /** Key of its name in words/. Pages without one are reached from others. */
  readonly name?: string
  readonly Show: ComponentType
}

const page = (path: string, name: string | undefined, load: () => Promise<{ default: ComponentType }>): Page => ({
  path,
  ...(name === undefined ? {} : { name }),
  Show: lazy(load),
})

interface MenuGroup {
  /** Key of its heading in words/, below `groups.`. */
  readonly name: string
  readonly pages: readonly Page[]
}

const compute: readonly Page[] = [
  page('/instances', 'pages.instances', () => import('../pages/Instances.tsx')),
  page('/instances/:instanceId', undefined, () => import('../pages/Instance.tsx')),
  page('/instances/:instanceId/clone', undefined, () => import('../pages/CloneInstance.tsx')),
  page('/instances/:instanceId/clone/:cloneTaskId', undefined, () => import('../pages/CloneInstance.tsx')),
  page('/clone-tasks', 'pages.cloneTasks', () => import('../pages/CloneTasks.tsx')),
  page('/clone-tasks/:cloneTaskId', undefined, () => import('../pages/CloneTask.tsx')),
  page('/images', 'pages.images', () => import('../pages/Images.tsx')),
  page('/snapshots', 'pages.snapshots', () => import('../pages/Snapshots.tsx')),
  page('/disks', 'pages.disks', () => import('../pages/Disks.tsx')),
  page('/key-pairs', 'pages.keyPairs', () => import('../pages/KeyPairs.tsx')),
]

const network: readonly Page[] = [
  page('/topology', 'pages.topology', () => import('../pages/Topology.tsx')),
  page('/vpcs', 'pages.vpcs', () => import('../pages/Vpcs.tsx')),
  page('/security-groups', 'pages.securityGroups', () => import('../pages/SecurityGroups.tsx')),
  page('/security-groups/:securityGroupId', undefined, () => import('../pages/SecurityGroup.tsx')),
  page('/eips', 'pages.eips', () => import('../pages/Eips.tsx')),
]

const access: readonly Page[] = [
  page('/ram/users', 'pages.users', () => import('../pages/Users.tsx')),
  page('/ram/groups', 'pages.groups', () => import('../pages/Groups.tsx')),
  page('/ram/roles', 'pages.roles', () => import('../pages/Roles.tsx')),
  page('/ram/policies', 'pages.policies', () => import('../pages/Policies.tsx')),
  page('/ram/policies/:type/:name', undefined, () => import('../pages/Policy.tsx')),
  page('/ram/:kind/:name', undefined, () => import('../pages/AccessHolder.tsx')),
]

/** Stacks, calls, timeline. */
const happenings: readonly Page[] = [
  page('/stacks', 'pages.stacks', () => import('../pages/Stacks.tsx')),
  page('/stacks/:stackId/:tab?', undefined, () => import('../pages/Stack.tsx')),
  page('/calls', 'pages.calls', () => import('../pages/Calls.tsx')),
  page('/calls/:requestId', undefined, () => import('../pages/Call.tsx')),
  page('/timeline', 'pages.timeline', () => import('../pages/Timeline.tsx')),
]

/** What the emulator itself offers beside the cloud: stock, faults, scenarios, worlds. */
const world: readonly Page[] = [
  page('/stock', 'pages.stock', () => import('../pages/Stock.tsx')),
  page('/faults', 'pages.faults', () => import('../pages/Faults.tsx')),
  page('/scenarios', 'pages.scenarios', () => import('../pages/Scenarios.tsx')),
]

const learning: readonly Page[] = [
  page('/labs', 'pages.labs', () => import('../pages/Labs.tsx')),
  page('/labs/:name', undefined, () => import('../pages/Lab.tsx')),
]

/** The menu: groups of pages in their order. A group without pages is not shown. */
export const MENU: readonly MenuGroup[] = [
  { name: 'start', pages: [page('/', 'pages.overview', () => import('../pages/Overview.tsx'))] },
  { name: 'compute', pages: compute },
  { name: 'network', pages: network },
  { name: 'access', pages: access },
  { name: 'happenings', pages: happenings },
  { name: 'world', pages: world },
  { name: 'learning', pages: learning },
]

/** Every page of the console. */
export const PAGES: readonly Page[] = MENU.flatMap(({ pages }) => pages)
