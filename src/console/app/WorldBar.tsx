import { Group, NativeSelect, useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { control } from '../api/control.ts'
import { LANGUAGES, type Language, speak } from '../words/words.ts'
import { go, usePlace } from './place.ts'

interface World {
  readonly name: string
}

/** World and language. */
export function WorldBar() {
  const { t, i18n } = useTranslation()
  const place = usePlace()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const worlds = useQuery({
    queryKey: ['worlds'],
    queryFn: () => control<{ worlds: readonly World[] }>('GET', '/worlds'),
  })
  const names = worlds.data?.worlds.map(({ name }) => name) ?? [place.world]
  return (
    <Group gap="xs" wrap="nowrap">
      <NativeSelect
        aria-label={t('world')}
        data={names}
        value={place.world}
        onChange={(event) => go({ world: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t('language')}
        data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        value={i18n.language}
        onChange={(event) => void speak(event.currentTarget.value as Language)}
      />
      <NativeSelect
        aria-label={t('scheme.name')}
        data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`scheme.${value}`) }))}
        value={colorScheme}
        onChange={(event) => setColorScheme(event.currentTarget.value as 'auto' | 'light' | 'dark')}
      />
    </Group>
  )
}
