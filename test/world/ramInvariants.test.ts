import { describe, expect, it } from 'vitest'
import { danglingRamReferences } from '../../src/world/ramInvariants.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import { World } from '../../src/world/world.ts'

const ACCOUNT = '1000000000000001'

function broken(put: (world: World) => void): string[] {
  const world = World.create({ seed: 'x', rootAccountId: ACCOUNT, startMs: 0 })
  world.tables.atomically(() => put(world))
  return danglingRamReferences(world)
}

const date = '2026-01-02T03:04:05Z'

describe('danglingRamReferences', () => {
  it('reads: nothing of a world that has no identities', () => {
    expect(broken(() => undefined)).toEqual([])
  })

  it.each<[string, (world: World) => void, string[]]>([
    [
      'a member',
      (world) => world.ramGroupMembers.put({ GroupId: 'g', UserId: 'u', JoinDate: date }),
      ['group g of member u does not exist', 'user u of group g does not exist'],
    ],
    [
      'an attachment',
      (world) =>
        world.ramAttachments.put({
          ...{ AccountId: ACCOUNT, PolicyType: 'Custom', PolicyName: 'P' },
          ...{ EntityType: 'Role', EntityId: 'r', AttachDate: date },
        }),
      [`Role r of policy Custom|${ACCOUNT}|p does not exist`, `policy Custom|${ACCOUNT}|p of Role|r does not exist`],
    ],
    [
      'a login profile',
      (world) =>
        world.ramLoginProfiles.put({
          ...{ UserId: 'u', Password: 'x', PasswordResetRequired: false, MFABindRequired: false },
          ...{ Status: 'Active', CreateDate: date, UpdateDate: date },
        }),
      ['user u of a login profile does not exist'],
    ],
    [
      'a device',
      (world) =>
        world.ramMfaDevices.put({
          ...{ SerialNumber: 'm', AccountId: ACCOUNT, Base32StringSeed: 'A', UserId: 'u', ActivateDate: date },
        }),
      ['user u of device m does not exist'],
    ],
    [
      'a key',
      (world) => {
        const principal = { ...rootPrincipal(ACCOUNT), type: 'RAMUser', id: 'u' } as const
        const secret = { AccessKeySecret: 'x', Status: 'Active' } as const
        world.accessKeys.put({ AccessKeyId: 'k', OwnerId: ACCOUNT, principal, ...secret })
        world.accessKeys.put({ AccessKeyId: 'r', OwnerId: ACCOUNT, principal: rootPrincipal(ACCOUNT), ...secret })
      },
      ['user u of key k does not exist'],
    ],
    [
      'the version of a policy',
      (world) =>
        world.ramPolicies.put({
          ...{ AccountId: ACCOUNT, PolicyName: 'P', Description: '', DefaultVersion: 'v2', lastVersion: 2, Tags: {} },
          ...{ versions: [{ VersionId: 'v1', PolicyDocument: '{}', CreateDate: date }] },
          ...{ CreateDate: date, UpdateDate: date },
        }),
      ['version v2 of policy P does not exist'],
    ],
  ])('reads: %s that leads nowhere', (_name, put, sentences) => {
    expect(broken(put)).toEqual(sentences)
  })
})
