import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Quotas } from './stock/Quotas.tsx'
import { StockSettings } from './stock/StockSettings.tsx'

/** What can still be created: stock by zone and type, and the limits of the account. */
export default function Stock() {
  const { t } = useTranslation()
  return (
    <Stack>
      <PageTitle>{t('pages.stock')}</PageTitle>
      <StockSettings />
      <Quotas />
    </Stack>
  )
}
