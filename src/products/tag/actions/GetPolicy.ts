import { defineAction } from '../../../door/action.ts'
import { thePolicy } from '../policies.ts'

/**
 * GetPolicy: a tag policy as it was made or changed.
 * Source: Tag 2018-08-28 catalogue.
 */
export default defineAction('tag', 'GetPolicy', {
  ignores: { RegionId: 'tag policies are one for all regions' },
  handle({ world, accountId }, { PolicyId }) {
    const { PolicyName, PolicyDesc, PolicyContent, UserType } = thePolicy(world, accountId, PolicyId)

    return { Policy: { PolicyName, PolicyDesc, PolicyContent, UserType } }
  },
})
