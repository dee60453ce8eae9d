import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deed, WorldDialog } from './WorldDialog.tsx'

const DEEDS: readonly Deed[] = ['fork', 'rewind', 'reset', 'make', 'remove']

/** What is done with a world as a whole. */
export function WorldMenu() {
  const { t } = useTranslation()
  const [deed, setDeed] = useState<Deed>()
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
      {deed === undefined ? null : <WorldDialog key={deed} deed={deed} close={() => setDeed(undefined)} />}
    </>
  )
}
