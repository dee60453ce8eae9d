import '@mantine/core/styles.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { Refusal } from './api/control.ts'
import { App } from './app/App.tsx'
import { Following } from './app/Live.tsx'
import { theme, variables } from './app/theme.ts'
import { startWords } from './words/words.ts'

startWords()

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// Dialogs lock the page's scrolling with a style sheet of their own, which takes the nonce from here.
Object.assign(window, { __webpack_nonce__: nonce })
/** What is refused is refused again; what did not get through may do so the next time. */
const retry = (count: number, error: unknown) =>
  count === 0 && !(error instanceof Refusal && error.status >= 400 && error.status < 500)
const queries = new QueryClient({ defaultOptions: { queries: { retry, refetchOnWindowFocus: false } } })

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <Router base="/console">
          <Following>
            <App />
          </Following>
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
