import { Badge, Group, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Section } from '../parts/Section.tsx'
import { To } from '../parts/To.tsx'
import { doneLabs } from './labs/done.ts'
import { type ListedLab, saidIn, useLabs } from './labs/labs.ts'
import { Phrase } from './labs/Prose.tsx'

/** The lessons, by level, with marks at those that were solved in this browser. */
export default function Labs() {
  const { t } = useTranslation()
  const labs = useLabs()
  const done = doneLabs()
  return (
    <Stack>
      <PageTitle>{t('pages.labs')}</PageTitle>
      <Text size="sm">{t('labs.about')}</Text>
      <Loaded of={labs}>
        {({ labs: all }) => (
          <>
            <Text size="sm">
              {t('labs.solved', { done: all.filter(({ name }) => done.includes(name)).length, of: all.length })}
            </Text>
            {[...new Set(all.map(({ level }) => level))].map((level) => (
              <Section key={level} title={t(`labs.levels.${level}`)}>
                <List listStyleType="none" withPadding={false} spacing="md">
                  {all
                    .filter((lab) => lab.level === level)
                    .map((lab) => (
                      <Entry key={lab.name} lab={lab} isDone={done.includes(lab.name)} />
                    ))}
                </List>
              </Section>
            ))}
          </>
        )}
      </Loaded>
    </Stack>
  )
}

function Entry({ lab, isDone }: { readonly lab: ListedLab; readonly isDone: boolean }) {
  const { t, i18n } = useTranslation()
  const { title, goal } = saidIn(lab, i18n.language)
  return (
    <List.Item>
      <Group gap="xs">
        <Text component="span" fw={600}>
          <To path={`/labs/${lab.name}`}>{title}</To>
        </Text>
        <Text component="span" size="sm">
          {t('labs.minutes', { minutes: lab.minutes })}
        </Text>
        {isDone ? (
          <Badge variant="dot" color="green" tt="none">
            ✓ {t('labs.done')}
          </Badge>
        ) : null}
        {lab.started ? (
          <Badge variant="dot" color="blue" tt="none">
            {t('labs.started')}
          </Badge>
        ) : null}
      </Group>
      <Text size="sm">
        <Phrase text={goal.trim().split(/\n[ \t]*\n/)[0] ?? ''} />
      </Text>
    </List.Item>
  )
}
