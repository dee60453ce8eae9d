import { ensure } from '../../kernel/errors.ts'
import { stackValidationFailed } from '../errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'
import { flag, text } from './properties.ts'
import { aliasNow } from './ramEntities.ts'
import { told } from './told.ts'

const DOMAIN = '.onaliyun.com'

/**
 * ALIYUN::RAM::LoginProfile: the console password of a user, named `user@account.onaliyun.com` by the id or the alias of the
 * account. Not emulated: passwords drawn at random, and profiles that are off. Guess: its physical id is the name in full.
 */
export default defineResource('ALIYUN::RAM::LoginProfile', {
  creates: 'ram.CreateLoginProfile',
  emulates: ['UserPrincipalName', 'Password', 'PasswordResetRequired', 'MFABindRequired'],
  accepts: { GenerateRandomPassword: [false], Status: ['Activate'] },
  create(step) {
    const { properties, call } = step
    const { Password = '', ...settings } = settingsOf(step)
    call('ram.CreateLoginProfile', { UserName: checkedUser(step), Password, ...settings })
    return { physicalId: text(properties, 'UserPrincipalName') ?? '' }
  },
  // Guess: no table says what can be updated; the API changes these.
  updates: ['Password', 'PasswordResetRequired', 'MFABindRequired'],
  update(step) {
    const { PasswordResetRequired = false, MFABindRequired = false, Password } = settingsOf(step)
    const request = { UserName: userOf(step), Password, PasswordResetRequired, MFABindRequired }
    step.call('ram.UpdateLoginProfile', request)
    return undefined
  },
  read(step) {
    const profile = unlessGone(() => step.call('ram.GetLoginProfile', { UserName: userOf(step) }))?.LoginProfile
    if (profile === undefined) return undefined
    const { PasswordResetRequired, MFABindRequired } = profile
    return told(step, { UserPrincipalName: step.physicalId, PasswordResetRequired, MFABindRequired })
  },
  attributes: ({ properties }) => ({ Password: text(properties, 'Password') ?? '' }),
  remove: (step) => ifThere(() => step.call('ram.DeleteLoginProfile', { UserName: userOf(step) })),
})

function settingsOf({ properties }: ResourceStep) {
  return {
    Password: text(properties, 'Password'),
    PasswordResetRequired: flag(properties, 'PasswordResetRequired'),
    MFABindRequired: flag(properties, 'MFABindRequired'),
  }
}

function userOf({ properties }: ResourceStep): string {
  return text(properties, 'UserPrincipalName')?.split('@')[0] ?? ''
}

/** Refuses names of other accounts. */
function checkedUser(step: ResourceStep): string {
  const domain = text(step.properties, 'UserPrincipalName')?.split('@')[1] ?? ''
  const alias = aliasNow(step)
  const isOurs = domain === `${step.stack.OwnerId}${DOMAIN}` || (alias !== '' && domain === alias + DOMAIN)
  ensure(isOurs, stackValidationFailed(`UserPrincipalName ends in @${step.stack.OwnerId}${DOMAIN}, or in the alias.`))
  return userOf(step)
}
