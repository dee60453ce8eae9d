import { Card, Stack, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

/** A part of a page under a heading of its own. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <Card withBorder component="section" aria-labelledby={id} style={{ overflow: 'visible' }}>
      <Stack gap="sm">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {children}
      </Stack>
    </Card>
  )
}
