import type { FetchedText, FetchedTexts } from '../door/fetched.ts'

/** Reads the URLs in these parameters of a request. Without a reader, each is a problem. */
export async function readUrls(
  request: Readonly<Record<string, unknown>>,
  names: readonly string[],
  readUrl: (url: string) => Promise<FetchedText> = async () => ({ problem: 'no URL is read here.' }),
): Promise<FetchedTexts> {
  const read = async (name: string) => [name, await readUrl(request[name] as string)] as const
  return Object.fromEntries(await Promise.all(names.map(read)))
}
