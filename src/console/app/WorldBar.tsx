import { Group } from '@mantine/core'
import { ActorSelect } from './ActorSelect.tsx'
import { Clock } from './Clock.tsx'
import { Live } from './Live.tsx'
import { Looks } from './Looks.tsx'
import { GroupSelect, RegionSelect, WorldSelect } from './PlaceSelects.tsx'
import { WorldMenu } from './WorldMenu.tsx'

/** Where one stands, as whom, and when: world, region, resource group, who acts, clock; language and colours. */
export function WorldBar() {
  return (
    <Group gap="xs" wrap="nowrap" style={{ overflowX: 'auto' }}>
      <Live />
      <WorldSelect />
      <WorldMenu />
      <RegionSelect />
      <GroupSelect />
      <ActorSelect />
      <Clock />
      <Looks />
    </Group>
  )
}
