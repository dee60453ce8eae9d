import { Button, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { setToken, tokenWanted } from '../api/control.ts'

/** Asks for the token where the emulator wants one. */
export function TokenPrompt() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const isWanted = useSyncExternalStore(tokenWanted.subscribe, tokenWanted.now)
  const [token, setTyped] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    setToken(token.trim())
    void queries.invalidateQueries()
  }
  return (
    <Modal
      opened={isWanted}
      onClose={() => undefined}
      title={t('live.token.title')}
      withCloseButton={false}
      closeOnEscape={false}
    >
      <form onSubmit={send}>
        <Stack>
          <Text size="sm">{t('live.token.text')}</Text>
          <PasswordInput
            data-autofocus
            label={t('live.token.label')}
            value={token}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
          />
          <Button type="submit" disabled={token.trim() === ''}>
            {t('live.token.send')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
