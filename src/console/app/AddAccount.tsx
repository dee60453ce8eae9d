import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { control } from '../api/control.ts'
import { useAct } from '../api/useAct.ts'
import { CodeText } from '../parts/CodeText.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Problem } from '../parts/Problem.tsx'
import { rootArn } from './account.ts'
import { go, usePlace } from './place.ts'

interface Added {
  readonly accountId: string
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

/** Adds an account to the world and shows its key, which is told only once. */
export function AddAccount({ close }: { readonly close: () => void }) {
  const { t } = useTranslation()
  const { world } = usePlace()
  const { act, error, isBusy } = useAct()
  const [added, setAdded] = useState<Added>()
  const add = () => void act(async () => setAdded(await control<Added>('POST', `/worlds/${world}/accounts`, {})))
  const visit = (accountId: string) => {
    go({ actAs: rootArn(accountId), resourceGroupId: '' })
    close()
  }
  return (
    <Dialog opened onClose={close} title={t('live.account.title')}>
      <Stack>
        <Text size="sm">{t(added === undefined ? 'live.account.text' : 'live.account.added', { world })}</Text>
        {added === undefined ? null : (
          <CodeText
            label={t('live.account.key')}
            text={[
              `ALIBABA_CLOUD_ACCESS_KEY_ID=${added.accessKeyId}`,
              `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${added.accessKeySecret}`,
            ].join('\n')}
          />
        )}
        {error === undefined ? null : <Problem error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t(added === undefined ? 'live.cancel' : 'live.close')}
          </Button>
          {added === undefined ? (
            <Button loading={isBusy} onClick={add} data-autofocus>
              {t('live.account.title')}
            </Button>
          ) : (
            <Button onClick={() => visit(added.accountId)}>
              {t('live.account.visit', { accountId: added.accountId })}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}
