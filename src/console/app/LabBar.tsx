import { Card, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { saidIn, useLabs } from '../pages/labs/labs.ts'
import { To } from '../parts/To.tsx'
import { usePlace } from './place.ts'

const WORLD_OF_LAB = /^lab-/

/** In the world of a lab: the way back to what is to be reached there. */
export function LabBar() {
  const { t, i18n } = useTranslation()
  const { world } = usePlace()
  const [location] = useLocation()
  const labs = useLabs(WORLD_OF_LAB.test(world))
  const lab = labs.data?.labs.find((one) => one.world === world)
  if (lab === undefined || location === `/labs/${lab.name}`) return null
  return (
    <Card withBorder p="xs" mb="md" role="note">
      <Text size="sm">
        {t('labs.bar')}{' '}
        <To path={`/labs/${lab.name}`} isInText>
          {saidIn(lab, i18n.language).title}
        </To>
      </Text>
    </Card>
  )
}
