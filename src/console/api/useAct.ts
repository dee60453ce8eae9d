import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { usePlace } from '../app/place.ts'

/** Does something on demand and asks anew for everything in the world; keeps why it failed, until it is tried again. */
export function useAct() {
  const { world } = usePlace()
  const queries = useQueryClient()
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  /** Whether it went well. */
  const act = async (job: () => Promise<unknown>): Promise<boolean> => {
    setIsBusy(true)
    setError(undefined)
    const isDone = await job().then(
      () => true,
      (reason: unknown) => {
        setError(reason)
        return false
      },
    )
    await queries.invalidateQueries({ queryKey: [world] })
    setIsBusy(false)
    return isDone
  }
  return { act, error, isBusy }
}
