import { Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Quotas } from './stock/Quotas.tsx'
import { StockSettings } from './stock/StockSettings.tsx'

/** What can still be created: stock by zone and type, and the limits of the account. */
export default function Stock() {
  const { t } = useTranslation()
  return (
    <Stack>
      <Title order={1}>{t('pages.stock')}</Title>
      <StockSettings />
      <Quotas />
    </Stack>
  )
}
