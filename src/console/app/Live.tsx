import { Badge, Tooltip } from '@mantine/core'
import { createContext, type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlace } from './place.ts'
import { type LiveState, useLive } from './useLive.ts'

const COLOURS = { connecting: 'gray.6', live: 'teal', lost: 'orange', gone: 'red' } as const

const State = createContext<LiveState>('connecting')

/** Follows the world of the place, once for all that is shown. */
export function Following({ children }: { readonly children: ReactNode }) {
  const { world } = usePlace()
  return <State.Provider value={useLive(world)}>{children}</State.Provider>
}

/** Whether pages follow the world. The colour repeats what the word says. */
export function Live() {
  const { t } = useTranslation()
  const state = useContext(State)
  return (
    <Tooltip label={t(`live.about.${state}`)} multiline w={260}>
      <Badge variant="dot" color={COLOURS[state]} tt="none" role="status" tabIndex={0} style={{ flexShrink: 0 }}>
        {t(`live.${state}`)}
      </Badge>
    </Tooltip>
  )
}
