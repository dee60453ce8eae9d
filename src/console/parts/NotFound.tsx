import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <Stack>
      <Title order={1}>{t('notFound.title')}</Title>
      <Text>{t('notFound.text')}</Text>
      <Anchor component={Link} href="/">
        {t('pages.overview')}
      </Anchor>
    </Stack>
  )
}
