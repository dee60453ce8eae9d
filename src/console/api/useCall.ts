import { useQuery } from '@tanstack/react-query'
import type { ActionKey, Requests, Responses } from '../../catalogue/types.generated.ts'
import { usePlace } from '../app/place.ts'
import { call, look } from './control.ts'

export type Reply<K extends ActionKey> = Required<Responses[K]>

/** Calls an action as who acts in the world of the place, and again whenever something happens there. */
export function useCall<K extends ActionKey>(action: K, request: Requests[K], isWanted = true) {
  const { world, actAs } = usePlace()
  return useQuery({
    queryKey: [world, actAs, action, request],
    queryFn: () => look<Reply<K>>(world, action, request as object, actAs === '' ? {} : { principalArn: actAs }),
    enabled: isWanted,
    placeholderData: (earlier) => earlier,
  })
}

/** The same for one call on demand: a button, a form. Rejects with a Refusal. */
export function useCaller() {
  const { world, actAs } = usePlace()
  return <K extends ActionKey>(action: K, request: Requests[K]): Promise<Reply<K>> =>
    call<Reply<K>>(world, action, request as object, actAs === '' ? {} : { principalArn: actAs })
}
