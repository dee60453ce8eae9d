import { NativeSelect, Stack, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language, speak } from '../words/words.ts'

const SCHEMES = ['auto', 'light', 'dark'] as const

/** Language and colours. */
export function Looks() {
  const { t, i18n } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Stack gap="xs" pt="xs">
      <NativeSelect
        aria-label={t('language')}
        data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        value={i18n.language}
        onChange={(event) => void speak(event.currentTarget.value as Language)}
      />
      <NativeSelect
        aria-label={t('scheme.name')}
        data={SCHEMES.map((value) => ({ value, label: t(`scheme.${value}`) }))}
        value={colorScheme}
        onChange={(event) => setColorScheme(event.currentTarget.value as (typeof SCHEMES)[number])}
      />
    </Stack>
  )
}
