import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { DOCUMENT, NOW, ramWorld, TRUST } from './ramSetup.ts'

describe('CreateRole', () => {
  it('does: a role that GetRole shows with all that was sent', async () => {
    const world = await ramWorld()
    const sent = { RoleName: 'build.er', AssumeRolePolicyDocument: TRUST, Description: 'x', MaxSessionDuration: 7200 }
    const { Role } = await world.call('ram.CreateRole', { ...sent, Tag: [{ Key: 'env', Value: 'test' }] })
    expect(Role).toMatchObject({ ...sent, Arn: `acs:ram::${ACCOUNT}:role/build.er`, CreateDate: NOW })
    expect(Role.RoleId).toMatch(/^3\d{17}$/)
    expect((await world.call('ram.GetRole', { RoleName: 'build.er' })).Role).toMatchObject(sent)
    const tags = await world.call('ram.ListTagResources', { ResourceType: 'role', ResourceNames: ['build.er'] })
    expect(tags.TagResources).toMatchObject([{ TagKey: 'env', TagValue: 'test' }])
  })

  it('does: sessions of one hour unless more is asked for', async () => {
    const world = await ramWorld()
    const { Role } = await world.call('ram.CreateRole', { RoleName: 'b', AssumeRolePolicyDocument: TRUST })
    expect(Role).toMatchObject({ MaxSessionDuration: 3600, Description: '' })
  })

  it('refuses: more roles than the quota', async () => {
    const world = await ramWorld()
    await world.control({ kind: 'quotas', settings: [{ name: 'ram_roles', value: 1 }] })
    const refusal = await world.refusal('ram.CreateRole', { RoleName: 'b', AssumeRolePolicyDocument: TRUST })
    expect(refusal).toMatchObject({ status: 409, code: 'LimitExceeded.Role' })
  })

  it.each([
    [{ RoleName: 'ops', AssumeRolePolicyDocument: TRUST }, 409, 'EntityAlreadyExists.Role'],
    [{ RoleName: 'a_b', AssumeRolePolicyDocument: TRUST }, 400, 'InvalidParameter.RoleName.InvalidChars'],
    [{ RoleName: 'b', AssumeRolePolicyDocument: '{' }, 400, 'MalformedPolicyDocument'],
    [{ RoleName: 'b', AssumeRolePolicyDocument: DOCUMENT }, 400, 'MalformedPolicyDocument'],
    [
      { RoleName: 'b', AssumeRolePolicyDocument: ' '.repeat(9000) },
      400,
      'InvalidParameter.AssumeRolePolicyDocument.Length',
    ],
    [
      { RoleName: 'b', AssumeRolePolicyDocument: TRUST, MaxSessionDuration: 3599 },
      400,
      'InvalidParameter.MaxSessionDuration',
    ],
    [
      { RoleName: 'b', AssumeRolePolicyDocument: TRUST, MaxSessionDuration: 43201 },
      400,
      'InvalidParameter.MaxSessionDuration',
    ],
    [
      { RoleName: 'b', AssumeRolePolicyDocument: TRUST, Description: 'x'.repeat(1025) },
      400,
      'InvalidParameter.Description.Length',
    ],
    [{ RoleName: 'b', AssumeRolePolicyDocument: TRUST, Tag: [{ Key: '' }] }, 400, 'InvalidTagKey.Malformed'],
    [{ RoleName: 'b' }, 400, 'MissingAssumeRolePolicyDocument'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.CreateRole', request)).toMatchObject({ status, code })
  })
})
