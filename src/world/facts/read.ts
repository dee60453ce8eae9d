import { readFixture } from '../../catalogue/fixtures.ts'

/** The fixture's content, read when first asked for and then kept: facts do not change while the process lives. */
export function onFirstUse<T, R>(name: string, shape: (content: T) => R): () => R {
  let kept: { readonly value: R } | undefined
  return () => {
    kept ??= { value: shape(JSON.parse(readFixture(name).toString()) as T) }
    return kept.value
  }
}
