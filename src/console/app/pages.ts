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

/** Every page of the console, in the order of the menu. */
export const PAGES: readonly Page[] = [
  page('/', 'pages.overview', () => import('../pages/Overview.tsx')),
  page('/instances', 'pages.instances', () => import('../pages/Instances.tsx')),
  page('/instances/:instanceId', undefined, () => import('../pages/Instance.tsx')),
  page('/instances/:instanceId/clone', undefined, () => import('../pages/CloneInstance.tsx')),
]
