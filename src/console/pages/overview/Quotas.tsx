import { Group, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useControl } from '../../api/useControl.ts'
import { quotaScope } from '../../app/account.ts'
import { usePlace } from '../../app/place.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { Section } from '../../parts/Section.tsx'

interface Quota {
  readonly name: string
  readonly product: string
  /** null: no limit. */
  readonly value: number | null
  readonly source: string
  readonly used?: number
}

const NEARLY = 0.8

/** How much of each quota is used, as far as its use is counted. */
export function Quotas() {
  const { t } = useTranslation()
  const { regionId, actAs } = usePlace()
  const quotas = useControl<{ readonly quotas: readonly Quota[] }>(`/quotas?${quotaScope(regionId, actAs)}`)
  return (
    <Section title={t('overview.quotas', { regionId })}>
      <Loaded of={quotas}>
        {({ quotas: all }) => {
          const counted = all.filter(({ used }) => used !== undefined)
          return (
            <Stack gap="sm">
              {counted.map((quota) => (
                <ShownQuota key={quota.name} quota={quota} />
              ))}
              <Text size="xs" c="dimmed">
                {t('overview.uncounted', { count: all.length - counted.length })}
              </Text>
            </Stack>
          )
        }}
      </Loaded>
    </Section>
  )
}

function ShownQuota({ quota: { name, value, used = 0 } }: { readonly quota: Quota }) {
  const { t, i18n } = useTranslation()
  const label = i18n.exists(`overview.quotaNames.${name}`) ? t(`overview.quotaNames.${name}`) : name
  const share = value === null ? 0 : value === 0 ? Number(used > 0) : used / value
  const state = share >= 1 ? 'full' : share >= NEARLY ? 'nearly' : undefined
  const told =
    value === null ? t('overview.unlimited', { used }) : t('overview.usedOf', { used, value, percent: percent(share) })
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm" title={name}>
          {label}
        </Text>
        <Text size="sm" fw={state === undefined ? undefined : 700}>
          {told}
          {state === undefined ? '' : ` · ${t(`overview.${state}`)}`}
        </Text>
      </Group>
      {value === null ? null : (
        <Progress
          value={Math.min(100, 100 * share)}
          color={state === undefined ? 'blue' : state === 'full' ? 'red' : 'orange'}
          aria-label={`${label}: ${told}`}
        />
      )}
    </div>
  )
}

/** At least 1 where something is used. */
function percent(share: number): number {
  return share === 0 ? 0 : Math.max(1, Math.round(100 * share))
}
