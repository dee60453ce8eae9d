import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AddAccount } from './AddAccount.tsx'
import { type Deed, WorldDialog } from './WorldDialog.tsx'

const DEEDS: readonly (Deed | 'account')[] = ['fork', 'rewind', 'reset', 'make', 'account', 'remove']

/** What is done with a world as a whole. */
export function WorldMenu() {
  const { t } = useTranslation()
  const [deed, setDeed] = useState<Deed | 'account'>()
  const close = () => setDeed(undefined)
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" px="sm" style={{ flexShrink: 0 }}>
            {t('live.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {DEEDS.map((name) => (
            <Menu.Item key={name} onClick={() => setDeed(name)}>
              {t(`live.${name}.title`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {deed === 'account' ? <AddAccount close={close} /> : null}
      {deed === undefined || deed === 'account' ? null : <WorldDialog key={deed} deed={deed} close={close} />}
    </>
  )
}
