import { describe, expect, it } from 'vitest'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { createRefusal, deleteStack, outputsOf, rowsMade, stackOf, template } from '../stack/stackSetup.ts'
import { allShown } from './allShown.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const typed = (Type: string, Properties: object, more: object = {}) => ({ Type, Properties, ...more })
const user = typed('ALIYUN::RAM::User', { UserName: 'ann' })

describe('ALIYUN::RAM::AccessKey', () => {
  const type = 'ALIYUN::RAM::AccessKey'
  const key = typed(type, { UserName: { Ref: 'User' } })

  it('is a key, with its secret', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ User: user, Key: key }, allShown('Key', type)))
    const row = at.world.accessKeys.all().find(({ AccessKeyId }) => AccessKeyId.startsWith('LTAI'))
    expect(await outputsOf(at, StackId)).toEqual({
      ...{
        Ref: row?.AccessKeyId,
        AccessKeyId: row?.AccessKeyId,
        AccessKeySecret: row?.AccessKeySecret,
        Status: 'Active',
      },
    })
    expect(readBack(at, 'Key')).toEqual(given(at, 'Key'))
    await at.call('ram.DeleteAccessKey', { UserName: 'ann', UserAccessKeyId: row?.AccessKeyId ?? '' })
    expect(readBack(at, 'Key')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails for a user that there is not', async () => {
    const at = testWorld()
    const lost = template({ Key: typed(type, { UserName: 'nobody' }) })
    const { OperationInfo } = await stackOf(at, lost, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'EntityNotExist.User' })
  })
})

describe('ALIYUN::RAM::LoginProfile', () => {
  const type = 'ALIYUN::RAM::LoginProfile'
  const login = (account: string, properties: object = {}) =>
    typed(
      type,
      { UserPrincipalName: `ann@${account}.onaliyun.com`, Password: 'Secret-12345', ...properties },
      { DependsOn: 'User' },
    )

  it('is a password, updated in place and read back', async () => {
    const at = testWorld()
    const properties = { PasswordResetRequired: true, MFABindRequired: false, Status: 'Activate' }
    const body = { User: user, Login: login(ACCOUNT, properties) }
    const { StackId } = await stackOf(at, template(body, allShown('Login', type)))
    expect(at.world.ramLoginProfiles.all()).toMatchObject([{ PasswordResetRequired: true, MFABindRequired: false }])
    const Ref = `ann@${ACCOUNT}.onaliyun.com`
    expect(await outputsOf(at, StackId)).toEqual({ Ref, Password: 'Secret-12345' })
    await updateInPlace(at, 'Login', {
      PasswordResetRequired: undefined,
      MFABindRequired: 'true',
      Password: 'Other-12345',
    })
    expect(at.world.ramLoginProfiles.all()).toMatchObject([{ PasswordResetRequired: false, MFABindRequired: true }])
    expect(readBack(at, 'Login')).toEqual(given(at, 'Login', ['Password', 'Status']))
    await at.call('ram.DeleteLoginProfile', { UserName: 'ann' })
    expect(readBack(at, 'Login')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('takes the alias of the account, and no other account', async () => {
    const at = testWorld()
    const alias = typed('ALIYUN::RAM::RamAccountAlias', { AccountAlias: 'example' })
    const mine = { ...login('example'), DependsOn: ['User', 'Alias'] }
    const { StackId } = await stackOf(at, template({ User: user, Alias: alias, Login: mine }))
    expect(at.world.ramLoginProfiles.all()).toHaveLength(1)
    await deleteStack(at, StackId)
    const theirs = template({ User: user, Login: login('other') })
    const { OperationInfo } = await stackOf(at, theirs, { StackName: 'other' }, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'StackValidationFailed', LogicalResourceId: 'Login' })
    expect(rowsMade(at.world)).toEqual({})
  })

  it('refuses random passwords and profiles that are off by name', async () => {
    const at = testWorld()
    const random = template({ User: user, Login: login(ACCOUNT, { GenerateRandomPassword: true }) })
    expect(await createRefusal(at, random)).toContain('GenerateRandomPassword other than false')
    const off = template({ User: user, Login: login(ACCOUNT, { Status: 'Inactivate' }) })
    expect(await createRefusal(at, off)).toContain('Status other than Activate')
  })
})

describe('ALIYUN::RAM::RamAccountAlias', () => {
  const type = 'ALIYUN::RAM::RamAccountAlias'

  it('is the alias, updated in place and read back', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(
      at,
      template({ Alias: typed(type, { AccountAlias: 'one' }) }, allShown('Alias', type)),
    )
    expect(await outputsOf(at, StackId)).toEqual({ Ref: 'one', AccountAlias: 'one' })
    expect(await updateInPlace(at, 'Alias', { AccountAlias: 'two' })).toEqual({ AccountAlias: 'two' })
    expect((await at.call('ram.GetAccountAlias', {})).AccountAlias).toBe('two')
    expect(readBack(at, 'Alias')).toEqual(given(at, 'Alias'))
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect((await at.refusal('ram.GetAccountAlias', {})).code).toBe('EntityNotExist.Alias')
  })

  it('leaves an alias alone that was set meanwhile', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Alias: typed(type, { AccountAlias: 'one' }) }))
    await at.call('ram.SetAccountAlias', { AccountAlias: 'mine' })
    expect(readBack(at, 'Alias')).toEqual({ AccountAlias: 'mine' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect((await at.call('ram.GetAccountAlias', {})).AccountAlias).toBe('mine')
  })

  it('fails for one that is none', async () => {
    const at = testWorld()
    const body = template({ Alias: typed(type, { AccountAlias: 'Not_One' }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'InvalidParameter.AccountAlias.InvalidChars' })
  })
})

describe('ALIYUN::RAM::SecurityPreference', () => {
  it('is the settings of the account, updated in place and read back', async () => {
    const at = testWorld()
    const type = 'ALIYUN::RAM::SecurityPreference'
    const all = {
      ...{ AllowUserToChangePassword: false, AllowUserToManageAccessKeys: true, AllowUserToManageMFADevices: false },
      ...{ AllowUserToManagePublicKeys: true, EnableSaveMFATicket: true },
      ...{ LoginNetworkMasks: '10.0.0.0/8', LoginSessionDuration: 8 },
    }
    const { StackId } = await stackOf(at, template({ Settings: typed(type, all) }, allShown('Settings', type)))
    expect(await outputsOf(at, StackId)).toEqual({ Ref: ACCOUNT, ...all })
    expect(readBack(at, 'Settings')).toEqual(all)
    await updateInPlace(at, 'Settings', { LoginSessionDuration: 12 })
    const { SecurityPreference } = await at.call('ram.GetSecurityPreference', {})
    expect(SecurityPreference.LoginProfilePreference).toMatchObject({ LoginSessionDuration: 12 })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(await createRefusal(at, template({ Settings: typed(type, { VerificationTypes: ['sms'] }) }))).toContain(
      'Verif',
    )
  })
})

describe('ALIYUN::RAM::SAMLProvider', () => {
  const type = 'ALIYUN::RAM::SAMLProvider'
  const metadata = (id: string) => `<EntityDescriptor entityID="${id}"></EntityDescriptor>`

  it('is an identity provider, updated in place and read back', async () => {
    const at = testWorld()
    const properties = { SAMLProviderName: 'corp', Description: 'staff', SAMLMetadataDocument: metadata('a') }
    const { StackId } = await stackOf(at, template({ Idp: typed(type, properties) }, allShown('Idp', type)))
    const { SAMLProvider } = await at.call('ims.GetSAMLProvider', { SAMLProviderName: 'corp' })
    expect(await outputsOf(at, StackId)).toEqual({ Ref: 'corp', SAMLProviderName: 'corp', Arn: SAMLProvider.Arn })
    await updateInPlace(at, 'Idp', { Description: 'all', SAMLMetadataDocument: metadata('b') })
    expect(readBack(at, 'Idp')).toEqual({ ...properties, Description: 'all', SAMLMetadataDocument: metadata('b') })
    const EncodedSAMLMetadataDocument = Buffer.from(metadata('c')).toString('base64')
    await updateInPlace(at, 'Idp', { SAMLMetadataDocument: undefined, EncodedSAMLMetadataDocument })
    expect(readBack(at, 'Idp')).toMatchObject({ EncodedSAMLMetadataDocument })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('refuses metadata from a URL by name', async () => {
    const remote = { SAMLProviderName: 'corp', SAMLMetadataDocumentURL: 'https://example.com/metadata' }
    expect(await createRefusal(testWorld(), template({ Idp: typed(type, remote) }))).toContain(
      'SAMLMetadataDocumentURL',
    )
  })
})

describe('ALIYUN::RAM::OIDCProvider', () => {
  const type = 'ALIYUN::RAM::OIDCProvider'
  const properties = {
    ...{ OIDCProviderName: 'idp', IssuerUrl: 'https://idp.example.com/a', ClientIds: ['one', 'two'] },
    ...{ Fingerprints: ['aa', 'bb'], Description: 'staff', IssuanceLimitTime: 6 },
  }

  it('is an identity provider, updated in place and read back', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Idp: typed(type, properties) }, allShown('Idp', type)))
    expect(await outputsOf(at, StackId)).toEqual({ Ref: 'idp', OIDCProviderName: 'idp' })
    expect(readBack(at, 'Idp')).toEqual(properties)
    const changes = {
      ClientIds: ['three'],
      Fingerprints: ['bb', 'cc'],
      Description: 'all',
      IssuanceLimitTime: undefined,
    }
    await updateInPlace(at, 'Idp', changes)
    const { OIDCProvider } = await at.call('ims.GetOIDCProvider', { OIDCProviderName: 'idp' })
    expect(OIDCProvider).toMatchObject({ ClientIds: 'three', Fingerprints: 'bb,cc', IssuanceLimitTime: 12 })
    expect(readBack(at, 'Idp')).toEqual(given(at, 'Idp'))
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails for an issuer that is no URL, and leaves nothing', async () => {
    const at = testWorld()
    const body = template({ Idp: typed(type, { ...properties, IssuerUrl: 'idp' }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ LogicalResourceId: 'Idp' })
    expect(rowsMade(at.world)).toEqual({})
  })
})
