import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/useAct.ts'
import { useCaller } from '../../api/useCall.ts'
import { usePlace } from '../../app/place.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Problem } from '../../parts/Problem.tsx'

/** Deletes a stack, with or without what it made. */
export function DeleteStack({ stackId }: { readonly stackId: string }) {
  const { t } = useTranslation()
  const { regionId } = usePlace()
  const call = useCaller()
  const { act, error, isBusy } = useAct()
  const [isOpen, setIsOpen] = useState(false)
  const [isKeeping, setIsKeeping] = useState(false)
  const request = { RegionId: regionId, StackId: stackId, RetainAllResources: isKeeping }
  const confirm = async () => {
    if (await act(() => call('ros.DeleteStack', request))) setIsOpen(false)
  }
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('stacks.delete')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setIsOpen(false)} title={t('stacks.delete')}>
        <Stack>
          <Text size="sm">{t('stacks.deleteText')}</Text>
          <Checkbox
            label={t('stacks.retain')}
            checked={isKeeping}
            onChange={(event) => setIsKeeping(event.currentTarget.checked)}
          />
          {error === undefined ? null : <Problem error={error} />}
          <Group justify="flex-end">
            <Button color="red" loading={isBusy} onClick={() => void confirm()}>
              {t('stacks.delete')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
