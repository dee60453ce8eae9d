import { SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Cost } from './overview/Cost.tsx'
import { Counts } from './overview/Counts.tsx'
import { Quotas } from './overview/Quotas.tsx'
import { RunningTasks } from './overview/RunningTasks.tsx'
import { StockAlarms } from './overview/StockAlarms.tsx'
import { Tour } from './overview/Tour.tsx'

/** What there is, what runs, what is short and what it costs; for newcomers, where to begin. */
export default function Overview() {
  const { t } = useTranslation()
  return (
    <Stack>
      <PageTitle>{t('pages.overview')}</PageTitle>
      <Tour />
      <Counts />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <RunningTasks />
        <Quotas />
        <StockAlarms />
        <Cost />
      </SimpleGrid>
    </Stack>
  )
}
