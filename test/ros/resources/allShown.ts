import { findResourceShape } from '../../../src/ros/resourceCatalogue.ts'
import { shown } from '../stack/stackSetup.ts'

/** Outputs with Ref and all attributes that are published for the type. */
export function allShown(logicalId: string, type: string): object {
  return shown(logicalId, findResourceShape(type)?.attributes ?? [])
}
