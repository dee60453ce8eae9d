import type { World } from '../../src/world/world.ts'

/** What is set of a world, not made in it. */
const SETTINGS = ['settings', 'quotas', 'stock']

/** Live rows of every table, by its name; history (tokens, deleted stacks) and what is set of the world are left out. */
export function liveRows({ tables }: World): Record<string, number> {
  const counts = tables.all().map((table): [string, number] => {
    const isHistory = table.definition.isHistory ?? (() => false)
    return [table.name, table.all().filter((row) => !isHistory(row)).length]
  })
  return Object.fromEntries(counts.filter(([name]) => !SETTINGS.includes(name)))
}
