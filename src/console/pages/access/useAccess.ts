import { useQuery } from '@tanstack/react-query'
import { look } from '../../api/control.ts'
import type { useCaller } from '../../api/useCall.ts'
import { usePlace } from '../../app/place.ts'

type Caller = ReturnType<typeof useCaller>

/** Something read by one or more calls of RAM as who acts, and again whenever something happens in the world. */
export function useAccess<T>(key: readonly string[], read: (call: Caller) => Promise<T>) {
  const { world, actAs } = usePlace()
  const looker = ((action: string, request: object) =>
    look(world, action, request, actAs === '' ? {} : { principalArn: actAs })) as Caller
  return useQuery({ queryKey: [world, actAs, 'access', ...key], queryFn: () => read(looker) })
}
