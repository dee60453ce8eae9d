/** Work that a fault has stalled. */
export interface HeldUp {
  /** Work that is left, in milliseconds of the cloud's own pace. */
  readonly leftMs: number
  /** Watch on the fault: the work goes on when it is removed. */
  readonly watchId: string
}
