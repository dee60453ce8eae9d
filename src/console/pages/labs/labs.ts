import { useQuery } from '@tanstack/react-query'
import type { CheckResult } from '../../../scenario/lab/check.ts'
import type { Said } from '../../../scenario/lab/format.ts'
import type { listedLab, revealedLab, shownLab } from '../../../scenario/lab/shown.ts'
import { control } from '../../api/control.ts'
import type { Language } from '../../words/words.ts'

interface Started {
  /** Whether its world is there. */
  readonly started: boolean
}

export type ListedLab = ReturnType<typeof listedLab> & Started
export type ShownLab = ReturnType<typeof shownLab> & Started
export type RevealedLab = ShownLab & ReturnType<typeof revealedLab>

/** What came of looking at a world. */
export interface Grade {
  readonly passed: boolean
  readonly checks: readonly CheckResult[]
  readonly explanation?: Said
}

/** All labs, in order. */
export function useLabs(isWanted = true) {
  return useQuery({
    queryKey: ['labs'],
    queryFn: () => control<{ readonly labs: readonly ListedLab[] }>('GET', '/labs'),
    enabled: isWanted,
  })
}

/** What is said in the language of the page. */
export function saidIn<T>(said: Said<T>, language: string): T {
  return said[language as Language] ?? said.en
}
