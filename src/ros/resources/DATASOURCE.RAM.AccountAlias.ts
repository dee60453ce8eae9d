import { defineResource } from '../stack/resourceType.ts'
import { REFRESH_OPTIONS } from './dataSource.ts'
import { aliasNow } from './ramEntities.ts'

/** DATASOURCE::RAM::AccountAlias: the alias of the account, empty when it has none. Ref gives it. */
export default defineResource('DATASOURCE::RAM::AccountAlias', {
  emulates: [],
  accepts: REFRESH_OPTIONS,
  create: () => ({ physicalId: '' }),
  attributes: (step) => ({ AccountAlias: aliasNow(step) }),
  ref: aliasNow,
  remove: () => undefined,
})
