import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { placeQuery, usePlace } from '../app/place.ts'

interface Props {
  /** Below /console. */
  readonly path: string
  /** Another region than the one of the place. */
  readonly regionId?: string
  /** Within a sentence, a link is told from its words by more than its colour. */
  readonly isInText?: boolean
  readonly children: ReactNode
}

/** A link to another page that keeps the place. */
export function To({ path, regionId, isInText = false, children }: Props) {
  const place = usePlace()
  const at = regionId === undefined ? place : { ...place, regionId }
  return (
    <Anchor inherit underline={isInText ? 'always' : 'hover'} component={Link} href={path + placeQuery(at)}>
      {children}
    </Anchor>
  )
}
