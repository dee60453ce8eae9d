import { Badge } from '@mantine/core'

const COLOURS: readonly (readonly [RegExp, string])[] = [
  [/FAILED|Failed|Error|UnAvailable|refuse|^DELETED$/, 'red'],
  [
    /ROLLBACK|IN_PROGRESS|DRIFTED|MODIFIED|progressing|Pending|Creating|Starting|Stopping|Waiting|Running…|Cancelling/,
    'orange',
  ],
  [
    /^(200|IN_SYNC|AVAILABLE|Running|Available|In_use|InUse|accomplished|Succeeded|(IMPORT_)?CREATE_COMPLETE|(IMPORT_)?UPDATE_COMPLETE|IMPORT_COMPLETE|GENERATE_COMPLETE|pass)$/,
    'green',
  ],
]

/** A status as the cloud spells it, or in other words. The colour repeats what the word says. */
export function StatusBadge({ status, label = status }: { readonly status: string; readonly label?: string }) {
  const colour = COLOURS.find(([pattern]) => pattern.test(status))?.[1] ?? 'gray.6'
  return (
    <Badge variant="dot" color={colour} tt="none" miw="max-content">
      {label}
    </Badge>
  )
}
