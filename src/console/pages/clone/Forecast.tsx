import { Alert, List, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Preview } from './shapes.ts'

/** How long it takes, what stays, and what the one who asks must be allowed to do. */
export function Forecast({ preview: { expected, faults, kept, permissions } }: { readonly preview: Preview }) {
  const { t, i18n } = useTranslation()
  const missing = permissions.filter(({ isHeld }) => !isHeld)
  const minutes = (ms: number) => (ms / 60_000).toLocaleString(i18n.language, { maximumFractionDigits: 1 })
  return (
    <>
      {faults.length === 0 ? null : (
        <Alert color="yellow">
          {t('clone.faults', { count: faults.length })}{' '}
          {faults.map(({ faultId, about }) => `${faultId} (${about})`).join(', ')}
        </Alert>
      )}
      {expected === undefined ? null : (
        <Text size="sm">
          {t('clone.expected', { cloud: minutes(expected.cloudMs), here: minutes(expected.hereMs) })}
        </Text>
      )}
      {kept.length === 0 ? null : (
        <>
          <Title order={3} size="h5">
            {t('clone.kept')}
          </Title>
          <List size="sm">
            {kept.map(({ type, regionId, count }) => (
              <List.Item key={`${type} ${regionId}`}>
                {count} × {type} ({regionId})
              </List.Item>
            ))}
          </List>
        </>
      )}
      {permissions.length === 0 ? null : (
        <>
          <Title order={3} size="h5">
            {t('clone.permissions')}
          </Title>
          <Text size="sm">{permissions.map(({ action }) => action).join(', ')}</Text>
          <Text size="sm" fw={missing.length === 0 ? undefined : 700}>
            {missing.length === 0
              ? t('clone.allHeld')
              : t('clone.missing', { actions: missing.map(({ action }) => action).join(', ') })}
          </Text>
        </>
      )}
    </>
  )
}
