import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAct } from '../../api/useAct.ts'
import { useCaller } from '../../api/useCall.ts'
import { useControl } from '../../api/useControl.ts'
import { accountOf, rootArn } from '../../app/account.ts'
import { placeQuery, usePlace } from '../../app/place.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { ACTIONS, createPolicy, type Kind } from './kinds.ts'

interface Props {
  readonly kind: Kind | 'policies'
}

/** A button, and the dialog that makes a user, a group, a role or a policy, as who acts. */
export function CreateButton({ kind }: Props) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Group>
        <Button onClick={() => setIsOpen(true)}>{t(`access.create.${kind}`)}</Button>
      </Group>
      {isOpen ? <CreateDialog kind={kind} close={() => setIsOpen(false)} /> : null}
    </>
  )
}

function CreateDialog({ kind, close }: Props & { readonly close: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const call = useCaller()
  const { act, error, isBusy } = useAct()
  const [wish, setWish] = useState({ name: '', note: '' })
  const [typed, setTyped] = useState<string>()
  const example = useExample(kind)
  const document = typed ?? example
  const create = async (event: FormEvent) => {
    event.preventDefault()
    const make = kind === 'policies' ? createPolicy : ACTIONS[kind].create
    if (!(await act(() => make(call, { ...wish, document })))) return
    const path = kind === 'policies' ? '/ram/policies/Custom' : `/ram/${kind}`
    navigate(`${path}/${encodeURIComponent(wish.name)}${placeQuery()}`)
  }
  return (
    <Dialog opened onClose={close} title={t(`access.create.${kind}`)} size={example === '' ? 'md' : 'lg'}>
      <form onSubmit={(event) => void create(event)}>
        <Stack>
          <TextInput
            data-autofocus
            required
            label={t('fields.Name')}
            value={wish.name}
            onChange={(event) => setWish({ ...wish, name: event.currentTarget.value })}
          />
          <TextInput
            label={t('fields.Note')}
            value={wish.note}
            onChange={(event) => setWish({ ...wish, note: event.currentTarget.value })}
          />
          {example === '' ? null : (
            <Textarea
              required
              label={t(kind === 'roles' ? 'access.trust' : 'access.document')}
              autosize
              minRows={10}
              maxRows={20}
              spellCheck={false}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
              value={document}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          {error === undefined ? null : <Problem error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('live.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t(`access.create.${kind}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

/** A document to begin with; empty where none is wanted. The account itself is trusted with a new role. */
function useExample(kind: Props['kind']): string {
  const { actAs } = usePlace()
  const world = useControl<{ readonly accountId: string }>('', kind === 'roles')
  const trusted = rootArn(accountOf(actAs) || (world.data?.accountId ?? ''))
  const statement = {
    users: undefined,
    groups: undefined,
    roles: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { RAM: [trusted] } },
    policies: { Effect: 'Allow', Action: ['ecs:Describe*'], Resource: ['*'] },
  }[kind]
  return statement === undefined ? '' : JSON.stringify({ Version: '1', Statement: [statement] }, undefined, 2)
}
