import type { Reply } from '../../api/useCall.ts'

export interface OfStack {
  readonly stack: Reply<'ros.GetStack'>
}
