import type { LocalName } from '../../world/facts/regions.ts'

/** Languages that are known here; the other documented ones read the English names. Guess: so does the cloud. */
const LANGUAGES: Readonly<Record<string, keyof LocalName>> = {
  'zh-CN': 'zh',
  'zh-TW': 'zh',
  'en-US': 'en',
  ja: 'ja',
  fr: 'en',
  de: 'en',
  ko: 'en',
}

export function isLanguage(acceptLanguage: string): boolean {
  return Object.hasOwn(LANGUAGES, acceptLanguage)
}

export function localName(names: LocalName, acceptLanguage: string): string {
  return names[LANGUAGES[acceptLanguage] ?? 'zh']
}
