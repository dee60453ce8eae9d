import { Button, Group, List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/Section.tsx'
import { useKept } from './done.ts'
import { Phrase } from './Prose.tsx'

/** Hints, each when it is asked for. */
export function Hints({ lab, hints }: { readonly lab: string; readonly hints: readonly string[] }) {
  const { t } = useTranslation()
  const [shown, setShown] = useKept(lab, 'hints', 0)
  return (
    <Section title={t('labs.hints')}>
      {shown === 0 ? null : (
        <List type="ordered" spacing="xs" aria-live="polite">
          {hints.slice(0, shown).map((hint) => (
            <List.Item key={hint}>
              <Phrase text={hint} />
            </List.Item>
          ))}
        </List>
      )}
      {shown >= hints.length ? null : (
        <Group>
          <Button variant="default" onClick={() => setShown(shown + 1)}>
            {t('labs.hint', { number: shown + 1, of: hints.length })}
          </Button>
        </Group>
      )}
    </Section>
  )
}
