import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { type Prepared, WORLD } from './preparedWorld.ts'

/** An address of the console with something to see, below /console. */
export interface ShownPlace {
  /** As a file can be called. */
  readonly name: string
  readonly path: string
}

/** The addresses as the console knows them, with parameters: `/instances/:instanceId`. */
function patterns(): string[] {
  const source = readFileSync(new URL('../../src/console/app/pages.ts', import.meta.url), 'utf8')
  return [...source.matchAll(/\bpage\(\s*'([^']+)'/g)].map(([, path = '']) => path)
}

const TABS = ['overview', 'resources', 'graph', 'events', 'outputs', 'template', 'changes', 'drift']

/** Addresses that stand for a pattern whose parameters the prepared world does not name, or not once. */
const EXAMPLES: Readonly<Record<string, (world: Prepared) => readonly string[]>> = {
  '/ram/:kind/:name': () => ['/ram/users/ann', '/ram/groups/developers', '/ram/roles/shop-instance'],
  '/ram/policies/:type/:name': () => ['/ram/policies/Custom/look-only'],
  '/stacks/:stackId/:tab?': ({ stackId, abandonedStackId }) => [
    ...TABS.map((tab) => `/stacks/${stackId}/${tab}`),
    `/stacks/${abandonedStackId}/overview`,
  ],
}

/** Every page of the console; pages that are about one thing, with one of the prepared world. */
export async function shownPlaces(page: Page, url: string, world: Prepared): Promise<ShownPlace[]> {
  const places: ShownPlace[] = []
  for (const pattern of patterns()) {
    const paths = EXAMPLES[pattern]?.(world) ?? [filled(pattern, world) ?? (await firstLink(page, url, pattern))]
    places.push(...paths.map((path) => ({ name: nameOf(path, pattern, world), path: `${path}?world=${WORLD}` })))
  }
  return places
}

function filled(pattern: string, world: Prepared): string | undefined {
  const known = world as unknown as Readonly<Record<string, string>>
  let isKnown = true
  const path = pattern.replace(/:(\w+)/g, (_whole, name: string) => {
    isKnown &&= known[name] !== undefined
    return known[name] ?? ''
  })
  return isKnown ? path : undefined
}

/** A list leads to pages about what is in it. */
async function firstLink(page: Page, url: string, pattern: string): Promise<string> {
  const list = pattern.slice(0, pattern.indexOf('/:'))
  await page.goto(`${url}/console${list}?world=${WORLD}`)
  const link = page.locator(`main a[href^="/console${list}/"]`).first()
  const href = await link.getAttribute('href')
  return new URL(href ?? '', url).pathname.replace('/console', '')
}

/** Ids are the same at every making, but say nothing: the name of the parameter stands for them. */
function nameOf(path: string, pattern: string, world: Prepared): string {
  if (path === '/') return 'overview'
  if (path.includes(world.abandonedStackId)) return 'stack-abandoned'
  const tab = /^\/stacks\/.+\/(\w+)$/.exec(path)?.[1]
  if (tab !== undefined) return `stack-${tab}`
  const parts = EXAMPLES[pattern] === undefined ? pattern : path
  return parts
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(':') ? 'one' : part.toLowerCase()))
    .join('-')
}
