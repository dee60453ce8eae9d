/** World time as text: UTC, to the millisecond. */
export function timeOf(atMs: number): string {
  return new Date(atMs).toISOString().replace('T', ' ').slice(0, 23)
}
