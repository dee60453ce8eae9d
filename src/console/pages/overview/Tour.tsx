import { Button, Group, List, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/useCall.ts'
import { useControl } from '../../api/useControl.ts'
import { usePlace } from '../../app/place.ts'
import { Section } from '../../parts/Section.tsx'
import { To } from '../../parts/To.tsx'

const KEPT = 'alistack.tour'

/** What to do first, step by step; what the world shows as done is marked. It goes when dismissed and can be called back. */
export function Tour() {
  const { t } = useTranslation()
  const [isShown, setIsShown] = useState(() => localStorage.getItem(KEPT) !== 'dismissed')
  const turn = (shown: boolean) => {
    localStorage.setItem(KEPT, shown ? 'shown' : 'dismissed')
    setIsShown(shown)
  }
  if (isShown) return <Steps dismiss={() => turn(false)} />
  return (
    <Group>
      <Button variant="default" size="xs" onClick={() => turn(true)}>
        {t('tour.show')}
      </Button>
    </Group>
  )
}

function Steps({ dismiss }: { readonly dismiss: () => void }) {
  const { t } = useTranslation()
  const { regionId: RegionId } = usePlace()
  const instances = useCall('ecs.DescribeInstances', { RegionId, PageSize: 1 })
  const tasks = useControl<{ readonly tasks: readonly { readonly status: string }[] }>('/clone/tasks')
  const first = instances.data?.Instances.Instance?.[0]?.InstanceId
  const clone = first === undefined ? '/instances' : `/instances/${first}/clone`
  const steps: readonly (readonly [name: string, path: string, isDone: boolean])[] = [
    ['instance', '/instances', first !== undefined],
    ['look', first === undefined ? '/instances' : `/instances/${first}`, false],
    ['clone', clone, tasks.data?.tasks.some(({ status }) => status === 'Succeeded') ?? false],
    ['topology', '/topology', false],
    ['clock', '', false],
  ]
  return (
    <Section title={t('tour.name')}>
      <Text size="sm">{t('tour.intro')}</Text>
      <List type="ordered" spacing="xs">
        {steps.map(([name, path, isDone]) => (
          <List.Item key={name}>
            {path === '' ? <Text span>{t(`tour.${name}.title`)}</Text> : <To path={path}>{t(`tour.${name}.title`)}</To>}
            {isDone ? (
              <Text span size="sm" fw={700}>
                {` ✓ ${t('tour.done')}`}
              </Text>
            ) : null}
            <Text size="sm">{t(`tour.${name}.text`)}</Text>
          </List.Item>
        ))}
      </List>
      <Group>
        <Button variant="default" size="xs" onClick={dismiss}>
          {t('tour.dismiss')}
        </Button>
      </Group>
    </Section>
  )
}
