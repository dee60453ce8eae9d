import { Flex } from '@mantine/core'
import { AccountSelect } from './AccountSelect.tsx'
import { ActorSelect } from './ActorSelect.tsx'
import { Clock } from './Clock.tsx'
import { Live } from './Live.tsx'
import { GroupSelect, RegionSelect, WorldSelect } from './PlaceSelects.tsx'
import { WorldMenu } from './WorldMenu.tsx'

/**
 * Where one stands, as whom, and when: world, account, region, resource group, who acts, clock.
 * In a row above the page, or, where the window is narrow, in a column in the menu.
 */
export function WorldBar({ isColumn = false }: { readonly isColumn?: boolean }) {
  return (
    <Flex
      gap="xs"
      align={isColumn ? 'stretch' : 'center'}
      direction={isColumn ? 'column' : 'row'}
      miw={0}
      pb={isColumn ? 'sm' : 0}
    >
      <Live />
      <WorldSelect />
      <WorldMenu />
      <AccountSelect />
      <RegionSelect />
      <GroupSelect />
      <ActorSelect />
      <Clock />
    </Flex>
  )
}
