/** What was typed, as a parameter of DescribeInstances: a whole id, else a part of the name. */
export function wanted(typed: string) {
  if (typed === '') return {}
  return typed.startsWith('i-') ? { InstanceIds: JSON.stringify([typed]) } : { InstanceName: `*${typed}*` }
}
