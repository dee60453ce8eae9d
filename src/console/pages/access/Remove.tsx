import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAct } from '../../api/useAct.ts'
import { useCaller } from '../../api/useCall.ts'
import { placeQuery } from '../../app/place.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { ACTIONS, type Kind } from './kinds.ts'

/** Deletes a user, a group or a role, once that was asked again. RAM refuses while something hangs on it. */
export function Remove({ kind, name }: { readonly kind: Kind; readonly name: string }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const call = useCaller()
  const { act, error, isBusy } = useAct()
  const [isOpen, setIsOpen] = useState(false)
  const remove = async () => {
    if (await act(() => ACTIONS[kind].remove(call, name))) navigate(`/ram/${kind}${placeQuery()}`)
  }
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('delete')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setIsOpen(false)} title={t('access.remove', { name })}>
        <Stack>
          <Text size="sm">{t('access.removeText')}</Text>
          {error === undefined ? null : <Problem error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setIsOpen(false)}>
              {t('live.cancel')}
            </Button>
            <Button color="red" loading={isBusy} onClick={() => void remove()}>
              {t('delete')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
