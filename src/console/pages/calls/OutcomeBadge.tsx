import { Badge } from '@mantine/core'
import type { TraceNode } from '../../../door/trace.ts'

/** How a call came out: 200, or the code of its refusal. The colour repeats it. */
export function OutcomeBadge({ of: outcome }: { readonly of: TraceNode['outcome'] }) {
  const colour = outcome === undefined ? 'gray' : outcome.status < 400 ? 'green' : 'red'
  return (
    <Badge variant="dot" color={colour} tt="none" miw="max-content">
      {outcome?.code ?? String(outcome?.status ?? '…')}
    </Badge>
  )
}
