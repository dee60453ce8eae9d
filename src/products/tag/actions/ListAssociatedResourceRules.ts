import { defineAction } from '../../../door/action.ts'
import { tokenSliceOf } from '../../../door/tagPages.ts'
import { ruleStatus } from '../policies.ts'

/**
 * ListAssociatedResourceRules: the rules of the account, newest first.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'ListAssociatedResourceRules', {
  ignores: { RegionId: 'the rules are one for all regions' },
  handle({ world, accountId }, { SettingName: names = [], Status = '', NextToken, MaxResult }) {
    if (Status !== '') ruleStatus('Status', Status)
    const rows = world.associatedRules
      .list('account', accountId)
      .filter((row) => names.length === 0 || names.includes(row.SettingName))
      .filter((row) => Status === '' || row.Status === Status)
    const { page, NextToken: next } = tokenSliceOf(
      { NextToken, PageSize: MaxResult },
      rows,
      ({ SettingName }) => SettingName,
      { names, Status },
      { defaultSize: 50, maxSize: 100 },
    )

    return {
      Rules: page.map(({ AccountId: _, TagKeys, ...row }) => ({ ...row, TagKeys: [...TagKeys] })),
      NextToken: next,
    }
  },
})
