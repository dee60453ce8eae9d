import { marketplaceImages } from '../../world/facts/images.ts'
import { findRegion } from '../../world/facts/regions.ts'
import { scope } from '../../world/rows/ecs.ts'
import type { Json, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { Outside } from '../functions/defineFunction.ts'

/** What expressions of a stack may ask about beside its own template and resources. */
export function outsideOf(world: World, { OwnerId, RegionId }: Pick<StackRow, 'OwnerId' | 'RegionId'>): Outside {
  return {
    zones: (regionId) => findRegion(regionId)?.zones.map(({ ZoneId }) => ZoneId),
    nowMs: world.nowMs,
    jq: (selector, script, input) => {
      // Without it, the same script on the same input is the same run at any time.
      const nowMs = /\bnow\b/.test(script) ? world.nowMs : 0
      const outcome = world.jq({ selector, script, input, nowMs })
      return 'problem' in outcome ? { problem: outcome.problem } : { values: outcome.values as readonly Json[] }
    },
    stackOutput: (stack, output, regionId = RegionId) => {
      const found = stackCalled(world, stack, { OwnerId, RegionId: regionId })
      if (found === undefined || !/^(IMPORT_)?(CREATE|UPDATE|UPDATE_ROLLBACK|ROLLBACK)_COMPLETE$/.test(found.Status))
        return null
      return found.outputs.find(({ OutputKey }) => OutputKey === output)?.OutputValue ?? null
    },
    marketplaceImage: (productCode) => {
      const images = marketplaceImages(RegionId).filter(({ ProductCode }) => ProductCode === productCode)
      return images.sort((a, b) => (a.CreationTime < b.CreationTime ? 1 : -1))[0]?.ImageId
    },
  }
}

/** The stack with this id, or the one with this name that is not deleted, of an account in a region. */
function stackCalled(world: World, idOrName: string, place: Pick<StackRow, 'OwnerId' | 'RegionId'>) {
  const byId = world.stacks.get(idOrName)
  if (byId?.OwnerId === place.OwnerId && byId.RegionId === place.RegionId) return byId
  const named = world.stacks.list('name', `${scope(place.OwnerId, place.RegionId)}|${idOrName}`)
  return named.find(({ Status }) => Status !== 'DELETE_COMPLETE')
}
