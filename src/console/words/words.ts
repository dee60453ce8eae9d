import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './en.json'

export const LANGUAGES = { en: 'English', ja: '日本語', zh: '中文' } as const
export type Language = keyof typeof LANGUAGES

const KEPT = 'alistack.language'
const OTHERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ default: object }>>> = {
  ja: () => import('./ja.json'),
  zh: () => import('./zh.json'),
}

const LANGUAGE_OF_CLOUD: Readonly<Record<string, string>> = { en: 'en-US', ja: 'ja', zh: 'zh-CN' }

/** How the cloud's own actions call a language, in AcceptLanguage. */
export function cloudLanguage(language: string): string {
  return LANGUAGE_OF_CLOUD[language] ?? 'en-US'
}

/** The language that was chosen, else the browser's, else English. */
function wanted(): Language {
  const names = [localStorage.getItem(KEPT) ?? '', ...navigator.languages.map((name) => name.slice(0, 2))]
  return (names.find((name) => Object.hasOwn(LANGUAGES, name)) ?? 'en') as Language
}

export function startWords(): void {
  i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    showSupportNotice: false,
    resources: { en: { translation: en } },
    // React renders names and template texts as text.
    interpolation: { escapeValue: false },
  })
  void speak(wanted())
}

/** Switches the language and remembers it. */
export async function speak(language: Language): Promise<void> {
  if (language !== 'en') i18next.addResourceBundle(language, 'translation', (await OTHERS[language]()).default)
  localStorage.setItem(KEPT, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
