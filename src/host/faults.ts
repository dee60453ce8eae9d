import type { ValidateFunction } from 'ajv'
import { newAjv, problemText } from '../catalogue/ajv.ts'
import { actionNames } from '../catalogue/catalogue.ts'
import { PRODUCTS } from '../catalogue/products.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import { matchesPattern } from '../policy/pattern.ts'
import { ensureStockSetting } from '../rules/stockSettings.ts'
import { findRegion } from '../world/facts/regions.ts'
import type { Fault, FaultRow } from '../world/rows/faults.ts'
import type { World } from '../world/world.ts'
import { FAULT } from './faultSchema.ts'

const invalid = (why: string) => new ApiError(400, 'InvalidFault', why)
const unknownFault = (faultId: string) => new ApiError(404, 'FaultNotFound', `There is no fault ${faultId}.`)

let check: ValidateFunction | undefined

/** Adds a fault to those there are; the youngest has the last word. Refuses what could never take hold. */
export function addFault(world: World, fault: Fault): FaultRow {
  ensureReadable(fault)
  ensureOneOutcome(fault)
  if (fault.effect === undefined) ensureSomeAction(fault)
  else ensureEffect(fault, fault.effect)
  const { regionId } = fault
  ensure(regionId === undefined || findRegion(regionId), invalid(`There is no region ${regionId}.`))
  for (const setting of fault.stock ?? []) ensureStockSetting(setting)
  return world.faults.put({ faultId: nextId(world), fault: structuredClone(fault), matched: 0, injected: 0 })
}

/** Takes one fault away, or all. What an effect has stalled goes on. */
export function removeFaults(world: World, faultId: string | undefined): void {
  if (faultId !== undefined) {
    ensure(world.faults.has(faultId), unknownFault(faultId))
    world.faults.remove(faultId)
    return
  }
  for (const row of world.faults.all({ oldestFirst: true })) world.faults.remove(row.faultId)
}

function ensureReadable(fault: Fault): void {
  check ??= newAjv({ strict: false }).compile(FAULT)
  const isValid = check(fault)
  ensure(isValid, invalid(problemText(check.errors?.[0], 'the fault')))
}

function ensureOneOutcome({ error, throttle, drop, effect, delayMs, stock }: Fault): void {
  const refusing = [error, throttle, drop, effect].filter((outcome) => outcome !== undefined)
  ensure(refusing.length <= 1, invalid('A fault has one of error, throttle, drop and effect.'))
  const isAnything = refusing.length > 0 || delayMs !== undefined || stock !== undefined
  ensure(isAnything, invalid('A fault needs an error, throttle, drop, effect, delayMs or stock.'))
}

/** A misspelt action would never be met, and the test that counts on it would pass for the wrong reason. */
function ensureSomeAction({ product = '*', action = '*' }: Fault): void {
  const isMet = PRODUCTS.some(
    (known) =>
      matchesPattern(product, known.product) && actionNames(known.product).some((name) => matchesPattern(action, name)),
  )
  ensure(isMet, invalid(`There is no action ${action} of a product ${product}.`))
}

function ensureEffect(fault: Fault, { at, on, progress }: NonNullable<Fault['effect']>): void {
  for (const name of ['product', 'action', 'principal', 'counts', 'delayMs', 'stock'] as const) {
    ensure(fault[name] === undefined, invalid(`${name} is about calls; an effect is about resources.`))
  }
  ensure(on === undefined || at === 'stackResource', invalid('Only work on a stackResource is told apart by on.'))
  const hasProgress = at === 'imageCreation' || at === 'imageCopy'
  ensure(progress === undefined || hasProgress, invalid(`${at} has no progress at which it could go wrong.`))
}

function nextId(world: World): string {
  const numbers = world.faults.all().map(({ faultId }) => Number(faultId.slice('fault-'.length)))
  return `fault-${Math.max(0, ...numbers) + 1}`
}
