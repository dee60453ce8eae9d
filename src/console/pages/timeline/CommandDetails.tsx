import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { control } from '../../api/control.ts'
import { useAct } from '../../api/useAct.ts'
import { usePlace } from '../../app/place.ts'
import { CodeText } from '../../parts/CodeText.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { IdLink } from '../../parts/IdLink.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { Section } from '../../parts/Section.tsx'
import { To } from '../../parts/To.tsx'
import { type ShownCommand, titleOf } from './shapes.ts'

/** One command: what was asked, which rows it changed, and the way back to it. */
export function CommandDetails({ record }: { readonly record: ShownCommand }) {
  const { t } = useTranslation()
  const { seq, hash, requestId, command, rows } = record
  return (
    <Section title={`${seq} ${titleOf(record)}`}>
      <Group>
        <Rewind seq={seq} />
        <To path={`/calls/${requestId}`}>{t('timeline.toCall')}</To>
      </Group>
      <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
        {hash}
      </Text>
      <CodeText label={t('timeline.asked')} text={JSON.stringify(command, null, 2)} />
      <Text size="sm">{t('timeline.rows', { count: rows.length })}</Text>
      {rows.slice(0, 100).map(({ table, key, row }) => (
        <details key={`${table}/${key}`}>
          <summary>
            {table} <IdLink id={key} /> {row === null ? t('timeline.removed') : ''}
          </summary>
          {row === null ? null : <CodeText label={`${table} ${key}`} text={JSON.stringify(row, null, 2)} />}
        </details>
      ))}
    </Section>
  )
}

/** Takes back all that came after a command. */
function Rewind({ seq }: { readonly seq: number }) {
  const { t } = useTranslation()
  const { world } = usePlace()
  const { act, error, isBusy } = useAct()
  const [isOpen, setIsOpen] = useState(false)
  const confirm = async () => {
    if (await act(() => control('POST', `/worlds/${world}/rewind`, { seq }))) setIsOpen(false)
  }
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('timeline.rewind')}</Button>
      <Dialog opened={isOpen} onClose={() => setIsOpen(false)} title={t('timeline.rewind')}>
        <Stack>
          <Text size="sm">{t('timeline.rewindText', { seq, world })}</Text>
          {error === undefined ? null : <Problem error={error} />}
          <Group justify="flex-end">
            <Button loading={isBusy} onClick={() => void confirm()}>
              {t('timeline.rewind')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
