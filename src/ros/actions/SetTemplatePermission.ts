import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { quotaLimit } from '../../rules/quota.ts'
import type { TemplatePermission } from '../../world/rows/templates.ts'
import * as errors from '../errors.ts'
import { DRAFT, findOwnTemplate } from '../storedTemplates.ts'
import { findTemplate } from '../templateSource.ts'

const OPTIONS: readonly TemplatePermission['VersionOption'][] = ['AllVersions', 'Latest', 'Current', 'Specified']
/** Accounts in one request. Source: SDK. */
const MAX_ACCOUNTS = 5

/**
 * SetTemplatePermission: shares a template with other accounts, or no longer. An account that has it already gets the new terms.
 * Guess: whether an account exists is not looked at; other accounts may lie outside of the world.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'SetTemplatePermission', {
  handle(context, request) {
    const { world, accountId } = context
    const { AccountIds, ShareOption, VersionOption = 'AllVersions', TemplateVersion = '' } = request
    const template = findOwnTemplate(context, request.TemplateId)
    const limit = quotaLimit(world, 'template_share_users', { accountId, regionId: '' })
    const isSharing = ShareOption === 'ShareToAccounts'
    const isAll = AccountIds.includes('*')

    ensure(
      isSharing || ShareOption === 'CancelSharing',
      errors.invalidParameter('ShareOption', 'It is ShareToAccounts or CancelSharing.'),
    )
    const isCounted = AccountIds.length >= 1 && AccountIds.length <= MAX_ACCOUNTS
    ensure(isCounted, errors.invalidParameter('AccountIds', `There are 1 to ${MAX_ACCOUNTS}.`))
    const areOthers = AccountIds.every((id) => (id === '*' ? !isSharing : /^\d{1,20}$/.test(id) && id !== accountId))
    ensure(areOthers, errors.invalidParameter('AccountIds', 'They are ids of other accounts; * cancels all sharing.'))
    const option = OPTIONS.find((each) => each === VersionOption)
    ensure(option, errors.invalidParameter('VersionOption', `It is one of ${OPTIONS.join(', ')}.`))
    const isNamed = option !== 'Specified' || (TemplateVersion !== '' && TemplateVersion !== DRAFT)
    ensure(!isSharing || isNamed, errors.invalidParameter('TemplateVersion', 'It is needed with Specified.'))
    if (isSharing && option === 'Specified') findTemplate(context, template.TemplateId, TemplateVersion)
    const kept = template.permissions.filter(({ AccountId }) => !isAll && !AccountIds.includes(AccountId))
    const version = option === 'Specified' ? TemplateVersion : template.TemplateVersion
    const terms = {
      VersionOption: option,
      ...(/^(Specified|Current)$/.test(option) ? { TemplateVersion: version } : {}),
    }
    const added = isSharing ? [...new Set(AccountIds)].map((AccountId) => ({ AccountId, ...terms })) : []
    const permissions = [...kept, ...added]
    ensure(limit === null || permissions.length <= limit, errors.templateShareQuotaExceeded(limit ?? 0))

    world.templates.change(template.TemplateId, { permissions })

    return {}
  },
})
