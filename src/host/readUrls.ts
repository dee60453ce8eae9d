import type { FetchedText, FetchedTexts } from '../door/fetched.ts'

/** Reads the URLs in these parameters of a request; a name that is none of them is a URL itself. Without a reader, each is a problem. */
export async function readUrls(
  request: Readonly<Record<string, unknown>>,
  names: readonly string[],
  readUrl: (url: string) => Promise<FetchedText> = async () => ({ problem: 'no URL is read here.' }),
): Promise<FetchedTexts> {
  const read = async (name: string) => [name, await readUrl((request[name] as string | undefined) ?? name)] as const
  return Object.fromEntries(await Promise.all(names.map(read)))
}

/** So many URLs are read for one call. */
const MOST_URLS = 100

/** Reads them, and then whatever `within` finds in what was read, until it finds nothing new. */
export async function readAllUrls(
  request: Readonly<Record<string, unknown>>,
  names: readonly string[],
  within: (fetched: FetchedTexts) => readonly string[],
  readUrl?: (url: string) => Promise<FetchedText>,
): Promise<FetchedTexts> {
  let fetched = await readUrls(request, names, readUrl)
  for (;;) {
    const known = Object.keys(fetched)
    const more = within(fetched).filter((url) => !known.includes(url))
    if (more.length === 0 || known.length + more.length > MOST_URLS) return fetched
    fetched = { ...fetched, ...(await readUrls({}, more, readUrl)) }
  }
}
