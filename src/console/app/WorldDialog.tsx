import { Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { control } from '../api/control.ts'
import { useControl } from '../api/useControl.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { Problem } from '../parts/Problem.tsx'
import { go, usePlace } from './place.ts'

export type Deed = 'fork' | 'rewind' | 'reset' | 'make' | 'remove'

interface Wish {
  readonly name: string
  readonly seq: number | string
  readonly clock: string
  readonly pace: string
}

/** Worlds that are gone to: from another world, nobody there is known here. */
const visit = (world: string) => go({ world, actAs: '', resourceGroupId: '' })

const DEEDS: Readonly<Record<Deed, (world: string, wish: Wish) => Promise<unknown>>> = {
  fork: async (world, { name }) => {
    await control('POST', `/worlds/${world}/fork`, { name })
    visit(name)
  },
  rewind: (world, { seq }) => control('POST', `/worlds/${world}/rewind`, { seq: Number(seq) }),
  reset: (world) => control('POST', `/worlds/${world}/reset`, {}),
  make: async (_world, { name, clock, pace }) => {
    await control('POST', '/worlds', { name, clock, pace })
    visit(name)
  },
  remove: async (world) => {
    await control('DELETE', `/worlds/${world}`)
    visit('default')
  },
}

/** One thing that is done with the world, what it means, and what it needs to know. */
export function WorldDialog({ deed, close }: { readonly deed: Deed; readonly close: () => void }) {
  const { t } = useTranslation()
  const { world } = usePlace()
  const queries = useQueryClient()
  const known = useControl<{ readonly seq: number }>('')
  const [wish, setWish] = useState<Wish>({ name: '', seq: '', clock: 'wall', pace: 'fast' })
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const last = known.data?.seq ?? 0
  const seq = wish.seq === '' ? Math.max(0, last - 1) : wish.seq
  const perform = async (event: FormEvent) => {
    event.preventDefault()
    setIsBusy(true)
    setError(undefined)
    try {
      await DEEDS[deed](world, { ...wish, seq })
      await queries.invalidateQueries()
      close()
    } catch (refusal) {
      setError(refusal)
      setIsBusy(false)
    }
  }
  return (
    <Dialog opened onClose={close} title={t(`live.${deed}.title`)}>
      <form onSubmit={(event) => void perform(event)}>
        <Stack>
          <Text size="sm">{t(`live.${deed}.text`, { world, last })}</Text>
          <Fields deed={deed} wish={{ ...wish, seq }} last={last} change={(more) => setWish({ ...wish, ...more })} />
          {error === undefined ? null : <Problem error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('live.cancel')}
            </Button>
            <Button type="submit" loading={isBusy} color={deed === 'remove' ? 'red' : undefined}>
              {t(`live.${deed}.title`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

interface FieldsProps {
  readonly deed: Deed
  readonly wish: Wish
  readonly last: number
  readonly change: (more: Partial<Wish>) => void
}

function Fields({ deed, wish, last, change }: FieldsProps) {
  const { t } = useTranslation()
  if (deed === 'rewind') {
    return (
      <NumberInput
        data-autofocus
        label={t('live.seq')}
        min={0}
        max={last}
        value={wish.seq}
        onChange={(seq) => change({ seq })}
      />
    )
  }
  if (deed !== 'fork' && deed !== 'make') return null
  const name = (
    <TextInput
      data-autofocus
      required
      label={t('live.name')}
      description={t('live.nameRule')}
      pattern="[a-z0-9\-]{1,40}"
      value={wish.name}
      onChange={(event) => change({ name: event.currentTarget.value })}
    />
  )
  if (deed === 'fork') return name
  return (
    <>
      {name}
      <NativeSelect
        label={t('live.clock')}
        data={['wall', 'manual'].map((value) => ({ value, label: t(`live.clocks.${value}`) }))}
        value={wish.clock}
        onChange={(event) => change({ clock: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('clock.pace')}
        data={['realistic', 'fast', 'instant'].map((value) => ({ value, label: t(`clock.paces.${value}`) }))}
        value={wish.pace}
        onChange={(event) => change({ pace: event.currentTarget.value })}
      />
    </>
  )
}
