/** The text behind a URL, or why there is none. A host reads it. */
export type FetchedText = { readonly text: string } | { readonly problem: string }

/** By the name of the parameter that holds the URL, or by the URL where no parameter does. */
export type FetchedTexts = Readonly<Record<string, FetchedText>>
