import { Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'

/** Where the last page was shown. A page begins to be read at its heading, but the first one where the browser begins. */
let lastPath: string | undefined

/** The heading of a page, which also names the window. Coming from another page, the keyboard goes on from here. */
export function PageTitle({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${heading.current?.textContent} · Alistack`
  })
  useEffect(() => {
    const { pathname } = window.location
    if (lastPath !== undefined && lastPath !== pathname) heading.current?.focus()
    lastPath = pathname
  }, [])
  return (
    <Title order={1} ref={heading} tabIndex={-1}>
      {children}
    </Title>
  )
}
