import { NativeSelect, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { More } from '../../parts/More.tsx'
import { FIRST_WISH, type Wish } from './shapes.ts'
import type { PartOfForm } from './Term.tsx'

const NAMES = ['securityGroups', 'replicateDataDisks', 'strictImagePrerequisite', 'policyCheck'] as const
const FLAGS = ['replicateDataDisks', 'strictImagePrerequisite'] as const
const CHOICES = { securityGroups: ['all', 'first'], policyCheck: ['effective', 'names'] } as const

/** Choices that the help page of the feature leaves open; out of sight until they are wanted or were made. */
export function MoreOptions({ wish, change }: PartOfForm) {
  const { t } = useTranslation()
  const choice = (name: keyof typeof CHOICES) => (
    <NativeSelect
      label={t(`clone.fields.${name}`)}
      description={t(`clone.rules.${name}`)}
      data={CHOICES[name].map((value) => ({ value, label: t(`clone.choices.${name}.${value}`) }))}
      value={wish[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value } as Partial<Wish>)}
    />
  )
  const flag = (name: (typeof FLAGS)[number]) => (
    <Switch
      label={t(`clone.fields.${name}`)}
      description={t(`clone.rules.${name}`)}
      checked={wish[name]}
      onChange={(event) => change({ [name]: event.currentTarget.checked })}
    />
  )
  return (
    <More title={t('clone.more')} isOpenAtFirst={NAMES.some((name) => wish[name] !== FIRST_WISH[name])}>
      {choice('securityGroups')}
      {flag(wish.includeInstanceData ? 'strictImagePrerequisite' : 'replicateDataDisks')}
      {choice('policyCheck')}
    </More>
  )
}
