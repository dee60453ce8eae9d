import { describe, expect, it } from 'vitest'
import { isFull } from '../setup/full.ts'
import { allCases, type Case, covering, titleOf } from './matrixCases.ts'
import { check } from './matrixCheck.ts'
import { refusalsOf } from './matrixOracle.ts'

/** `2/8`: the second of eight parts of all combinations. */
const [part = 1, parts = 1] = (process.env.ALISTACK_SHARD ?? '1/1').split('/').map(Number)
/** Stops after so many seconds and says how far it came, in an order that looks at all parts alike. */
const seconds = Number(process.env.ALISTACK_SECONDS ?? Number.POSITIVE_INFINITY)

const all = allCases()
const isRefused = (one: Case) => refusalsOf(one).length > 0

/** All pairs that a clone which is made can have, then all others, in clones that are refused. */
function allPairs(): Case[] {
  const covered = new Set<string>()
  const made = covering(
    all.filter((one) => !isRefused(one)),
    covered,
  )
  return [...made, ...covering(all.filter(isRefused), covered)]
}

/** All of them: a run takes each n-th source, whose combinations stand together and share its world. */
function shard(): Case[] {
  const size = all.length / 54
  const own = all.filter((_, i) => Math.floor(i / size) % parts === part - 1)
  if (seconds === Number.POSITIVE_INFINITY) return own
  const stride = 61
  return Array.from({ length: stride }, (_, first) => own.filter((_, i) => i % stride === first)).flat()
}

describe('every combination of place, image, network, stock, quota, payment and address', () => {
  it('counts 31,104, and none is left out as impossible', () => {
    expect(all).toHaveLength(31_104)
    expect(new Set(all.map(titleOf)).size).toBe(31_104)
    const rules = new Set(all.map((one) => refusalsOf(one)[0]))
    expect([...rules].sort()).toEqual(['1', '11', '20', '24', '27', '8', undefined])
  })

  it('is foreseen and then comes out so, or is refused before anything is made (A30)', {
    timeout: 24 * 3_600_000,
  }, async () => {
    const cases = isFull ? shard() : allPairs()
    const counts = { refused: 0, done: 0 }
    const spentMs = { refused: 0, done: 0 }
    const wrong: string[] = []
    const startedMs = performance.now()
    for (const one of cases) {
      if (performance.now() - startedMs > seconds * 1_000) break
      const beganMs = performance.now()
      const { outcome, differences } = await check(one)
      counts[outcome]++
      spentMs[outcome] += performance.now() - beganMs
      if (differences.length > 0) wrong.push(`${titleOf(one)}: ${differences.slice(0, 8).join('; ')}`)
      if (wrong.length >= 20) break
    }
    const figure = (outcome: 'refused' | 'done') =>
      `${counts[outcome]} ${outcome} (${Math.round(spentMs[outcome] / counts[outcome])} ms each)`
    if (isFull) console.log(`${figure('done')}, ${figure('refused')}, of ${cases.length}`)
    expect(wrong).toEqual([])
    if (seconds === Number.POSITIVE_INFINITY) expect(counts.done + counts.refused).toBe(cases.length)
  })
})
