import { imageOf, worldOfFile } from '../../host/image.ts'
import type { StateFile } from '../../host/migrations.ts'
import { queryFlag, type Route } from './route.ts'
import { shownWorld, worldOf } from './worlds.ts'

export const stateRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/worlds/{w}/state',
    summary: 'The whole world as one file: export',
    query: { withSecrets: 'true: with passwords and key secrets; else they are ******, and keys come out Inactive' },
    handle: async (asked) => {
      const host = worldOf(asked)
      const { version: productVersion } = asked.parts
      const options = { productVersion, withSecrets: queryFlag(asked, 'withSecrets') }
      return { body: await host.read((world) => imageOf(world, { seq: host.journal.seq, ...options })) }
    },
  },
  {
    method: 'put',
    path: '/worlds/{w}/state',
    summary: 'Puts the world of a file in the place of this one, which is kept as <name>~<seq>, or makes it: import',
    body: { type: 'object' },
    maxBytes: 512 * 1024 * 1024,
    handle: async (asked) => {
      const { world, seq, isSame, inactiveKeys } = worldOfFile(asked.body as StateFile)
      const { host, kept } = await asked.parts.worlds.import(asked.params.w ?? '', world, seq)
      const told = { isSame, inactiveKeys, ...(kept === undefined ? {} : { kept }) }
      return { status: kept === undefined ? 201 : 200, body: { ...(await shownWorld(asked.parts, host)), ...told } }
    },
  },
]
