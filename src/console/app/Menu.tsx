import { Box, NavLink, ScrollArea, Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { MENU } from './pages.ts'
import { placeQuery, usePlace } from './place.ts'

/** The pages with names, by group. Links keep the place. */
export function Menu({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTranslation()
  const [location] = useLocation()
  const place = usePlace()
  const isAt = (path: string) => (path === '/' ? location === '/' : `${location}/`.startsWith(`${path}/`))
  const shown = MENU.map(({ name, pages }) => ({ name, pages: pages.filter((page) => page.name !== undefined) }))
  return (
    <ScrollArea style={{ flex: 1 }}>
      {shown
        .filter(({ pages }) => pages.length > 0)
        .map(({ name: group, pages }) => (
          <Box key={group} role="group" aria-label={t(`groups.${group}`)}>
            {pages.length === 1 && group === 'start' ? null : (
              <Text size="xs" fw={700} c="dimmed" tt="uppercase" px="sm" pt="sm" aria-hidden>
                {t(`groups.${group}`)}
              </Text>
            )}
            {pages.map(({ path, name = '' }) => (
              <MenuItem
                key={path}
                href={path + placeQuery(place)}
                label={t(name)}
                isHere={isAt(path)}
                onChosen={onChosen}
              />
            ))}
          </Box>
        ))}
    </ScrollArea>
  )
}

interface ItemProps {
  readonly href: string
  readonly label: string
  readonly isHere: boolean
  readonly onChosen: () => void
}

/** Drawn again only when it changes: going to another page changes two of them. */
const MenuItem = memo(function MenuItem({ href, label, isHere, onChosen }: ItemProps) {
  return (
    <NavLink
      component={Link}
      py={6}
      href={href}
      label={label}
      active={isHere}
      aria-current={isHere ? 'page' : undefined}
      onClick={onChosen}
    />
  )
})
