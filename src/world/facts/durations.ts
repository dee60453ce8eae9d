import { onFirstUse } from './read.ts'

export type DurationName =
  | 'commandSend'
  | 'commandStop'
  | 'instanceBoot'
  | 'instanceStop'
  | 'instanceForceStop'
  | 'instanceReboot'
  | 'instanceCreate'
  | 'dedicatedHostCreate'
  | 'instanceRelease'
  | 'instanceTypeChange'
  | 'systemDiskReplace'
  | 'diskCreate'
  | 'diskAttach'
  | 'diskDetach'
  | 'diskDelete'
  | 'diskResize'
  | 'networkResource'
  | 'networkInterfaceCreate'
  | 'networkInterfaceDelete'
  | 'networkInterfaceAttach'
  | 'bandwidthPackage'
  | 'eipAssociate'
  | 'natGateway'
  | 'natGatewayModify'
  | 'natGatewayDelete'
  | 'natEntry'
  | 'snapshot'
  | 'image'
  | 'imageCopy'
  | 'imageTransfer'
  | 'imageDelete'
  | 'invocation'
  | 'resourceGroup'
  | 'stackStep'
  | 'templateScratch'

interface DurationFixture {
  readonly durations: Readonly<Record<DurationName, { readonly seconds: number; readonly secondsPerGiB?: number }>>
}

const durations = onFirstUse('durations.json', (fixture: DurationFixture) => fixture.durations)

/**
 * How long something takes at the realistic pace, in virtual milliseconds; the timeline scales it by the pace.
 * `sizeGiB` counts for snapshots, images and copies only.
 * Guess: none of these figures is published.
 */
export function duration(name: DurationName, sizeGiB = 0): number {
  const { seconds, secondsPerGiB = 0 } = durations()[name]
  return Math.round((seconds + secondsPerGiB * sizeGiB) * 1000)
}
