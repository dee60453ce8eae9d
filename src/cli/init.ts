import type { Emulator } from '../emulator.ts'
import type { WorldHost } from '../host/worldHost.ts'
import { DEFAULT_WORLD } from '../host/worlds.ts'
import type { ScenarioWorld } from '../scenario/format.ts'
import { runInWorld } from '../scenario/run.ts'
import { targetOf } from '../scenario/worldTarget.ts'
import { EXIT, Failure } from './io.ts'
import { filesOf, read } from './scenarioFiles.ts'

/**
 * Carries out the scenario files of a folder, in order of path, each in the world that it names or in `default`. A world
 * that has had commands before, from a data folder, is left as it is. Throws a Failure at the first step that does not hold.
 */
export async function initWorlds(emulator: Emulator, folder: string, tell: (line: string) => void): Promise<void> {
  const { registry, worlds } = emulator
  const files = filesOf([folder]).map((name) => ({ name, file: read(name) }))
  const old = new Set(worlds.list().flatMap((host) => (host.journal.seq > 0 ? [host.name] : [])))
  for (const { name, file } of files) {
    const { title, world = {} } = file.scenario
    const { name: worldName = DEFAULT_WORLD } = world
    if (old.has(worldName)) {
      tell(`${name}: the world ${worldName} is there already and stays as it is`)
      continue
    }
    const host = worlds.find(worldName) ?? made(emulator, worldName, world)
    const report = await runInWorld(file, targetOf(host, registry))
    const failed = report.steps.find(({ problems }) => problems.length > 0)
    if (failed !== undefined) {
      const what = `${name}:${failed.line} step ${failed.number} (${failed.title}): ${failed.problems.join('; ')}`
      throw new Failure(EXIT.notSo, what, 'See: alistack scenario run, which runs the file in a world of its own.')
    }
    tell(`${name}: ${title} (world ${worldName})`)
  }
}

function made({ worlds }: Emulator, name: string, { seed, pace, regionId, now }: ScenarioWorld): WorldHost {
  const startMs = now === undefined ? undefined : Date.parse(now)
  return worlds.create({ name, seed, pace, regionId, startMs })
}
