import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** The first stop of the keyboard: past world bar and menu to the heading of the page. Seen only while it has the focus. */
export function SkipLink() {
  const { t } = useTranslation()
  const [isSeen, setIsSeen] = useState(false)
  return (
    <Button
      pos="fixed"
      top={isSeen ? 8 : -80}
      left={8}
      style={{ zIndex: 1000 }}
      onFocus={() => setIsSeen(true)}
      onBlur={() => setIsSeen(false)}
      onClick={() => document.querySelector<HTMLElement>('h1')?.focus()}
    >
      {t('skip')}
    </Button>
  )
}
