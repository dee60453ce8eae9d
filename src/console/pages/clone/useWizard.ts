import { useState } from 'react'
import { control } from '../../api/control.ts'
import { type Place, usePlace } from '../../app/place.ts'
import { FIRST_WISH, type Preview, requestOf, type Task, type Wish } from './shapes.ts'
import { type FoundSources, useSources } from './useSources.ts'

/** What the form shows and changes. */
export interface Form extends Pick<Place, 'regionId'> {
  readonly wish: Wish
  readonly change: (members: Partial<Wish>) => void
  readonly sources: FoundSources
}

/** What was shown, and for which request: another one, or another asker, may see something else. */
interface Shown {
  readonly preview: Preview
  readonly asked: string
  /** Starting twice from one preview gives one task (rule 36). */
  readonly clientToken: string
}

function newToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The state of the wizard until a task is started: what is wished, and what it would come to. */
export function useWizard(sourceInstanceIds: readonly string[], started: (task: Task) => void) {
  const { world, regionId, resourceGroupId, actAs } = usePlace()
  const [wish, setWish] = useState(FIRST_WISH)
  const [shown, setShown] = useState<Shown>()
  const [problem, setProblem] = useState<{ readonly error: unknown; readonly asked: string }>()
  const [isBusy, setIsBusy] = useState(false)
  const sources = useSources(sourceInstanceIds)
  const { hasSubscription } = sources
  const request = requestOf(wish, {
    ...{ sourceRegionId: regionId, sourceInstanceIds, resourceGroupId, actAs, hasSubscription },
  })
  const asked = JSON.stringify(request)
  const work = async (job: () => Promise<void>) => {
    setIsBusy(true)
    setProblem(undefined)
    await job().catch((error: unknown) => setProblem({ error, asked }))
    setIsBusy(false)
  }
  const post = <T>(path: string, body: object) => control<T>('POST', `/worlds/${world}/clone/${path}`, body)
  const isUpToDate = shown?.asked === asked
  const form: Form = {
    ...{ wish, sources, regionId },
    change: (members) => setWish((last) => ({ ...last, ...members })),
  }
  return {
    form,
    isBusy,
    // What went wrong with another request says nothing of this one.
    error: problem?.asked === asked ? problem.error : undefined,
    preview: isUpToDate ? shown.preview : undefined,
    back: () => {
      setShown(undefined)
      setProblem(undefined)
    },
    look: () =>
      void work(async () =>
        setShown({ preview: await post<Preview>('preview', request), asked, clientToken: newToken() }),
      ),
    start: (acceptTerms: boolean) =>
      void work(async () => {
        if (!isUpToDate || isBusy) return
        const { preview, clientToken } = shown
        const terms = acceptTerms ? { acceptTerms } : {}
        started(await post<Task>('tasks', { ...request, previewId: preview.previewId, clientToken, ...terms }))
      }),
  }
}
