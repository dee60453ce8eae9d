import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { text } from './properties.ts'
import { aliasNow } from './ramEntities.ts'
import { told } from './told.ts'

/**
 * ALIYUN::RAM::RamAccountAlias: the alias of the account, of which there is one. Ref gives it. Another alias that was set
 * meanwhile stays when the resource is removed.
 */
export default defineResource('ALIYUN::RAM::RamAccountAlias', {
  creates: 'ram.SetAccountAlias',
  emulates: ['AccountAlias'],
  create: setAlias,
  updates: ['AccountAlias'],
  update: setAlias,
  read(step) {
    const AccountAlias = aliasNow(step)
    return AccountAlias === '' ? undefined : told(step, { AccountAlias })
  },
  attributes: ({ physicalId }) => ({ AccountAlias: physicalId }),
  remove(step) {
    if (aliasNow(step) === step.physicalId) ifThere(() => step.call('ram.ClearAccountAlias', {}))
  },
})

function setAlias({ properties, call }: ResourceStep) {
  const AccountAlias = text(properties, 'AccountAlias') ?? ''
  call('ram.SetAccountAlias', { AccountAlias })
  return { physicalId: AccountAlias }
}
