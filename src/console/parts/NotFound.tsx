import { Anchor, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { PageTitle } from './PageTitle.tsx'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <Stack>
      <PageTitle>{t('notFound.title')}</PageTitle>
      <Text>{t('notFound.text')}</Text>
      <Anchor component={Link} href="/">
        {t('pages.overview')}
      </Anchor>
    </Stack>
  )
}
