import { useQuery } from '@tanstack/react-query'
import { usePlace } from '../app/place.ts'
import { control } from './control.ts'

/** Something of the world in the place: `path` is below /worlds/{w}. Asked again whenever something happens there. */
export function useControl<T>(path: string, isWanted = true) {
  const { world } = usePlace()
  return useQuery({
    queryKey: [world, 'control', path],
    queryFn: () => control<T>('GET', `/worlds/${world}${path}`),
    enabled: isWanted,
    placeholderData: (earlier) => earlier,
  })
}
