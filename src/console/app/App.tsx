import { AppShell, Burger, Center, Group, Loader, Text } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { Suspense, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Route, Switch, useLocation } from 'wouter'
import { NotFound } from '../parts/NotFound.tsx'
import { LabBar } from './LabBar.tsx'
import { Looks } from './Looks.tsx'
import { Menu } from './Menu.tsx'
import { PAGES } from './pages.ts'
import { SkipLink } from './SkipLink.tsx'
import { TokenPrompt } from './TokenPrompt.tsx'
import { WorldBar } from './WorldBar.tsx'

/** Where the world bar has room above the page; elsewhere it stands in the menu. */
const WIDE = '(min-width: 78em)'

/** The frame of every page: the world bar above, the menu at the side. */
export function App() {
  const { t } = useTranslation()
  const [isOpen, menu] = useDisclosure()
  const isWide = useMediaQuery(WIDE, true)
  const [location] = useLocation()
  // The menu answers at once; a page with much in it may come a moment later.
  const shown = useDeferredValue(location)
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 220, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <SkipLink />
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={isOpen} onClick={menu.toggle} hiddenFrom="md" size="sm" aria-label={t('menu')} />
            <Text fw={700}>Alistack</Text>
          </Group>
          {isWide ? <WorldBar /> : null}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label={t('menu')}>
        {isWide ? null : <WorldBar isColumn />}
        <Menu onChosen={menu.close} />
        <Looks />
      </AppShell.Navbar>
      <AppShell.Main>
        <TokenPrompt />
        <LabBar />
        <Suspense
          fallback={
            <Center h="50vh">
              <Loader aria-label={t('loading')} />
            </Center>
          }
        >
          <Switch location={shown}>
            {PAGES.map(({ path, Show }) => (
              <Route key={path} path={path} component={Show} />
            ))}
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </AppShell.Main>
    </AppShell>
  )
}
