import { Badge, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePlace } from './place.ts'
import { useLive } from './useLive.ts'

const COLOURS = { connecting: 'gray', live: 'teal', lost: 'orange', gone: 'red' } as const

/** Whether pages follow the world. The colour repeats what the word says. */
export function Live() {
  const { t } = useTranslation()
  const { world } = usePlace()
  const state = useLive(world)
  return (
    <Tooltip label={t(`live.about.${state}`)} multiline w={260}>
      <Badge variant="dot" color={COLOURS[state]} tt="none" role="status" tabIndex={0} style={{ flexShrink: 0 }}>
        {t(`live.${state}`)}
      </Badge>
    </Tooltip>
  )
}
