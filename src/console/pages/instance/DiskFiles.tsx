import { Button, Code, Group, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { control } from '../../api/control.ts'
import { useAct } from '../../api/useAct.ts'
import { useControl } from '../../api/useControl.ts'
import { usePlace } from '../../app/place.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { Problem } from '../../parts/Problem.tsx'
import type { Column } from '../../parts/RowTable.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'

interface File {
  readonly path: string
  readonly sizeBytes: number
  /** What was last written has reached the medium. */
  readonly isOnMedium: boolean
}

/** Each part of the path by itself, so that it stays a path in an address. */
const addressOf = (path: string) => path.split('/').map(encodeURIComponent).join('/')

/** The files of one disk: which there are, what is in them; and the guest can write one. */
export function DiskFiles({ diskId, title }: { readonly diskId: string; readonly title: string }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState('')
  const files = useControl<{ readonly files: readonly File[] }>(`/disks/${diskId}/files`)
  const columns: readonly Column<File>[] = [
    { name: 'Path', show: ({ path }) => path },
    { name: 'Size', show: ({ sizeBytes }) => t('files.bytes', { count: sizeBytes }) },
    { name: 'OnMedium', show: ({ isOnMedium }) => t(isOnMedium ? 'yes' : 'files.notYet') },
    {
      name: 'Action',
      show: ({ path, isOnMedium }) => (
        <Button
          size="compact-xs"
          variant="default"
          disabled={!isOnMedium}
          aria-expanded={opened === path}
          aria-label={`${t(opened === path ? 'files.hide' : 'files.open')} ${path}`}
          onClick={() => setOpened(opened === path ? '' : path)}
        >
          {t(opened === path ? 'files.hide' : 'files.open')}
        </Button>
      ),
    },
  ]
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {title}
      </Title>
      <Loaded of={files}>
        {({ files: found }) => (
          <ShortTable label={title} columns={columns} rows={found} keyOf={({ path }) => path} empty={t('files.none')} />
        )}
      </Loaded>
      {opened === '' ? null : <Content diskId={diskId} path={opened} />}
      <WriteFile diskId={diskId} />
    </Stack>
  )
}

function Content({ diskId, path }: { readonly diskId: string; readonly path: string }) {
  const content = useControl<string>(`/disks/${diskId}/files${addressOf(path)}`)
  return (
    <Loaded of={content}>
      {(text) => (
        <Code block tabIndex={0} aria-label={path}>
          {text}
        </Code>
      )}
    </Loaded>
  )
}

function WriteFile({ diskId }: { readonly diskId: string }) {
  const { t } = useTranslation()
  const { world } = usePlace()
  const { act, error, isBusy } = useAct()
  const [isOpen, setIsOpen] = useState(false)
  const [path, setPath] = useState('/srv/note.txt')
  const [text, setText] = useState('')
  const write = async () => {
    const address = `/worlds/${world}/disks/${diskId}/files${addressOf(path)}`
    if (await act(() => control('PUT', address, text))) setIsOpen(false)
  }
  if (!isOpen) {
    return (
      <Group>
        <Button size="xs" variant="default" onClick={() => setIsOpen(true)}>
          {t('files.write')}
        </Button>
      </Group>
    )
  }
  return (
    <Stack
      component="form"
      gap="xs"
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault()
        void write()
      }}
    >
      <TextInput
        label={t('fields.Path')}
        required
        pattern="/.+"
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <Textarea
        label={t('files.content')}
        description={t('files.flushes')}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {error === undefined ? null : <Problem error={error} />}
      <Group>
        <Button type="submit" size="xs" loading={isBusy}>
          {t('files.write')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setIsOpen(false)}>
          {t('files.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
