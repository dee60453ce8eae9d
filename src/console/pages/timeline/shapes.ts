/** A record of the journal as the control API shows it. */
export interface ShownCommand {
  readonly seq: number
  /** World time, milliseconds. */
  readonly at: number
  readonly requestId: string
  readonly hash: string
  readonly verdict: { readonly status: number; readonly code?: string }
  readonly command: Readonly<Record<string, unknown>> & { readonly kind: string }
  readonly rows: readonly { readonly table: string; readonly key: string; readonly row: unknown }[]
}

/** Tables that are about the world's own working. */
const INNER = new Set(['timeline', 'watches', 'settings', 'clientTokens'])

export function titleOf({ command }: ShownCommand): string {
  return command.kind === 'call' ? `${command.product}.${command.action}` : command.kind
}

/** `2 vpcs, 1 disks`: how many rows of each table a command changed. */
export function touchedText({ rows }: ShownCommand): string {
  const counts = new Map<string, number>()
  for (const { table } of rows) if (!INNER.has(table)) counts.set(table, (counts.get(table) ?? 0) + 1)
  return [...counts].map(([table, count]) => `${count} ${table}`).join(', ')
}
