import type { Action } from '../door/action.ts'
import type { FetchedText, FetchedTexts } from '../door/fetched.ts'
import type { World } from '../world/world.ts'

type ReadUrl = (url: string) => Promise<FetchedText>

/** Reads the URLs in these parameters of a request; a name that is none of them is a URL itself. Without a reader, each is a problem. */
async function readUrls(
  request: Readonly<Record<string, unknown>>,
  names: readonly string[],
  readUrl: ReadUrl = async () => ({ problem: 'no URL is read here.' }),
): Promise<FetchedTexts> {
  const read = async (name: string) => [name, await readUrl((request[name] as string | undefined) ?? name)] as const
  return Object.fromEntries(await Promise.all(names.map(read)))
}

/** So many URLs are read for one call. */
const MOST_URLS = 100

/** What an action asks for: the URLs in its parameters, and those that they lead to. undefined: it asks for none. */
export function fetchedFor(
  { fetches = [], fetchesWithin }: Pick<Action, 'fetches' | 'fetchesWithin'> = {},
  request: Readonly<Record<string, unknown>>,
  world: World,
  readUrl?: ReadUrl,
): Promise<FetchedTexts> | undefined {
  const names = fetches.filter((name) => typeof request[name] === 'string' && request[name] !== '')
  const within = (fetched: FetchedTexts) => fetchesWithin?.(request, (name) => fetched[name], world) ?? []
  return names.length === 0 && within({}).length === 0 ? undefined : readAllUrls(request, names, within, readUrl)
}

/** Reads them, and then whatever `within` finds in what was read, until it finds nothing new. */
async function readAllUrls(
  request: Readonly<Record<string, unknown>>,
  names: readonly string[],
  within: (fetched: FetchedTexts) => readonly string[],
  readUrl?: ReadUrl,
): Promise<FetchedTexts> {
  let fetched = await readUrls(request, names, readUrl)
  for (;;) {
    const known = Object.keys(fetched)
    const more = within(fetched).filter((url) => !known.includes(url))
    if (more.length === 0 || known.length + more.length > MOST_URLS) return fetched
    fetched = { ...fetched, ...(await readUrls({}, more, readUrl)) }
  }
}
