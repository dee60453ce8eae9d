import { Button, Fieldset, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { control } from '../../api/control.ts'
import { useAct } from '../../api/useAct.ts'
import { usePlace } from '../../app/place.ts'
import { Problem } from '../../parts/Problem.tsx'
import {
  CALLS,
  CHOICES,
  faultOf,
  NEEDED,
  NUMBERS,
  OUTCOMES,
  type OutcomeName,
  RESOURCES,
  TURNS,
  type Typed,
} from './fault.ts'

const FIRST: Typed = {
  status: '503',
  code: 'ServiceUnavailable',
  ratePerSecond: '2',
  drop: 'before',
  at: 'imageCreation',
  effectOutcome: 'fail',
  count: '0',
}

/** A form with every outcome that a fault can have. */
export function AddFault() {
  const { t } = useTranslation()
  const { world, regionId } = usePlace()
  const { act, error, isBusy } = useAct()
  const [outcome, setOutcome] = useState<OutcomeName>('error')
  const [typed, setTyped] = useState<Typed>({ ...FIRST, stockRegionId: regionId })
  const change = (name: string, value: string) => setTyped({ ...typed, [name]: value })
  const add = (event: FormEvent) => {
    event.preventDefault()
    void act(() => control('POST', `/worlds/${world}/faults`, faultOf(outcome, typed)))
  }
  const fields = (names: readonly string[]) =>
    names.map((name) => <Field key={name} name={name} value={typed[name] ?? ''} change={change} />)
  return (
    <form onSubmit={add}>
      <Stack>
        <Fieldset legend={t('faults.about')}>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
            {fields([...(outcome === 'effect' ? RESOURCES : CALLS), ...TURNS])}
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend={t('faults.happens')}>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
            <NativeSelect
              label={t('faults.outcome')}
              data={Object.keys(OUTCOMES).map((value) => ({ value, label: t(`faults.outcomes.${value}`) }))}
              value={outcome}
              onChange={(event) => setOutcome(event.currentTarget.value as OutcomeName)}
            />
            {fields(OUTCOMES[outcome])}
          </SimpleGrid>
        </Fieldset>
        {error === undefined ? null : <Problem error={error} />}
        <Group>
          <Button type="submit" loading={isBusy}>
            {t('faults.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface FieldProps {
  readonly name: string
  readonly value: string
  readonly change: (name: string, value: string) => void
}

function Field({ name, value, change }: FieldProps) {
  const { t } = useTranslation()
  const isNeeded = NEEDED.has(name)
  const choices = CHOICES[name]
  const label = t(`faults.fields.${name}`)
  if (choices !== undefined) {
    return (
      <NativeSelect
        label={label}
        data={[...(isNeeded ? [] : [{ value: '', label: t('faults.asUsual') }]), ...choices]}
        value={value}
        onChange={(event) => change(name, event.currentTarget.value)}
      />
    )
  }
  return (
    <TextInput
      label={label}
      required={isNeeded}
      inputMode={NUMBERS.has(name) ? 'decimal' : 'text'}
      {...(NUMBERS.has(name) ? { pattern: '[0-9]+([.][0-9]+)?' } : {})}
      value={value}
      onChange={(event) => change(name, event.currentTarget.value)}
    />
  )
}
