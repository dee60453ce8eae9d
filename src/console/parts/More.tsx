import { Button, Group, Stack } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'

interface Props {
  readonly title: string
  readonly isOpenAtFirst?: boolean
  readonly children: ReactNode
}

/** What is out of sight until somebody asks for it. */
export function More({ title, isOpenAtFirst = false, children }: Props) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  return (
    <Stack gap="sm">
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          aria-controls={id}
          leftSection={<span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>}
          onClick={() => setIsOpen(!isOpen)}
        >
          {title}
        </Button>
      </Group>
      <Stack id={id} display={isOpen ? undefined : 'none'}>
        {isOpen ? children : null}
      </Stack>
    </Stack>
  )
}
