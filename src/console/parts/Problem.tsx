import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../api/control.ts'

/** What went wrong, in the emulator's words, and the way on. */
export function Problem({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const { t } = useTranslation()
  const {
    code = '',
    message = String(error),
    rule,
  } = error instanceof Refusal
    ? error
    : ({ message: String(error) } as { code?: string; message: string; rule?: string })
  return (
    <Alert color="red" title={code === '' ? t('problem') : code} role="alert">
      <Text size="sm">{message}</Text>
      {rule === undefined ? null : <Text size="sm">{t('rule', { rule })}</Text>}
      {again === undefined ? null : (
        <Group mt="sm">
          <Button size="xs" variant="light" color="red" onClick={again}>
            {t('tryAgain')}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
