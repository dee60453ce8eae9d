/** Items of all pages that are asked for by the token, or marker, of the page before. */
export function tokenPages<T>(
  page: (token: string | undefined) => { readonly items: readonly T[] | undefined; readonly next: string | undefined },
): T[] {
  const items: T[] = []
  for (let token: string | undefined; ; ) {
    const shown = page(token)
    items.push(...(shown.items ?? []))
    if (!shown.next) return items
    token = shown.next
  }
}
