import { type CSSVariablesResolver, createTheme } from '@mantine/core'

/** Shades are chosen for contrast: 4.5 to 1 for text, in light and dark (WCAG AA). */
export const theme = createTheme({
  primaryShade: 8,
  // Who asks the system for less motion gets none here.
  respectReducedMotion: true,
  headings: { sizes: { h1: { fontSize: '1.75rem' }, h2: { fontSize: '1.25rem' }, h3: { fontSize: '1.1rem' } } },
  // Ids are long words.
  components: {
    Title: { styles: { root: { overflowWrap: 'anywhere' } } },
    // On a tint of its colour, a title of that colour is hard to read.
    Alert: { styles: { label: { color: 'var(--mantine-color-text)' } } },
  },
})

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': 'var(--mantine-color-gray-7)', '--mantine-color-error': '#c92a2a' },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-blue-4)',
  },
})
