import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Reply, useCaller } from '../../api/useCall.ts'
import { placeQuery, usePlace } from '../../app/place.ts'
import { Problem } from '../../parts/Problem.tsx'

type Caller = ReturnType<typeof useCaller>

/** What is done with one call; the others have pages of their own. */
const CALLS: Readonly<Record<string, (call: Caller, InstanceId: string, RegionId: string) => Promise<object>>> = {
  start: (call, InstanceId) => call('ecs.StartInstance', { InstanceId }),
  stop: (call, InstanceId) => call('ecs.StopInstance', { InstanceId }),
  reboot: (call, InstanceId) => call('ecs.RebootInstance', { InstanceId }),
  image: (call, InstanceId, RegionId): Promise<Reply<'ecs.CreateImage'>> =>
    call('ecs.CreateImage', { RegionId, InstanceId }),
  publicAddress: (call, InstanceId) => call('ecs.AllocatePublicIpAddress', { InstanceId }),
  release: (call, InstanceId) => call('ecs.DeleteInstance', { InstanceId, Force: true }),
}

const ACTIONS = ['clone', ...Object.keys(CALLS)]

/** The arrow keys go from the search to the actions and back, without leaving the panel. */
function moveByArrows(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
  const at = places.indexOf(document.activeElement as HTMLElement)
  places[(at + step + places.length) % places.length]?.focus()
}

/** All actions: a panel that is searched by typing, as in the console that this follows. */
export function AllActions({ instanceId }: { readonly instanceId: string }) {
  const { t } = useTranslation()
  const { world, regionId } = usePlace()
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const call = useCaller()
  const [isOpen, setIsOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<unknown>()
  const wanted = typed.trim().toLowerCase()
  const matches = ACTIONS.filter((name) => `${name} ${t(`actions.${name}`)}`.toLowerCase().includes(wanted))
  const perform = async (name: string) => {
    if (name === 'clone') return navigate(`/instances/${instanceId}/clone${placeQuery()}`)
    setError(undefined)
    await CALLS[name]?.(call, instanceId, regionId).catch(setError)
    await queries.invalidateQueries({ queryKey: [world] })
    setIsOpen(false)
  }
  return (
    <Stack gap="xs">
      <Group>
        <Popover opened={isOpen} onChange={setIsOpen} width={320} position="bottom-start" trapFocus returnFocus>
          <Popover.Target>
            <Button onClick={() => setIsOpen(!isOpen)}>{t('actions.all')}</Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack
              component="form"
              gap="xs"
              onKeyDown={moveByArrows}
              onSubmit={(event: { preventDefault: () => void }) => {
                event.preventDefault()
                if (wanted !== '' && matches[0] !== undefined) void perform(matches[0])
              }}
            >
              <TextInput
                data-autofocus
                label={t('actions.search')}
                description={t('actions.keys')}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              {matches.map((name) => (
                <Button
                  key={name}
                  type="button"
                  variant="subtle"
                  justify="flex-start"
                  onClick={() => void perform(name)}
                >
                  {t(`actions.${name}`)}
                </Button>
              ))}
              {matches.length === 0 ? <Text size="sm">{t('actions.none')}</Text> : null}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      </Group>
      {error === undefined ? null : <Problem error={error} />}
    </Stack>
  )
}
