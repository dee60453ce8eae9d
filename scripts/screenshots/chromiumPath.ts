import { existsSync } from 'node:fs'

/** As in chromium.mjs, which installs one. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is; undefined where none is installed. */
export const chromiumPath = [process.env.ALISTACK_CHROMIUM ?? '', ...PLACES].find(
  (file) => file !== '' && existsSync(file),
)
