import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web console: sources here, the build in dist/console, served by the emulator below /console. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: process.env.ALISTACK_CONSOLE_DIR ?? '../../dist/console',
    emptyOutDir: true,
    // The content security policy allows no inline scripts and no data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
})
