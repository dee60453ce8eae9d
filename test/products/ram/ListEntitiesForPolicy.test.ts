import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { ADMIN, LOOK, NOW, ramWorld } from './ramSetup.ts'

describe('ListEntitiesForPolicy', () => {
  it('reads: users, groups and roles that have the policy', async () => {
    const world = await ramWorld()
    await world.call('ram.AttachPolicyToUser', { UserName: 'ann', ...LOOK })
    await world.call('ram.AttachPolicyToGroup', { GroupName: 'dev', ...LOOK })
    await world.call('ram.AttachPolicyToRole', { RoleName: 'ops', ...LOOK })
    expect(await world.call('ram.ListEntitiesForPolicy', LOOK)).toMatchObject({
      Users: { User: [{ UserName: 'ann', DisplayName: 'Ann', AttachDate: NOW }] },
      Groups: { Group: [{ GroupName: 'dev', Comments: 'builds', AttachDate: NOW }] },
      Roles: { Role: [{ RoleName: 'ops', Arn: `acs:ram::${ACCOUNT}:role/ops`, Description: 'runs' }] },
    })
    expect(await world.call('ram.ListEntitiesForPolicy', ADMIN)).toMatchObject({
      Users: { User: [] },
      Groups: { Group: [] },
      Roles: { Role: [] },
    })
  })

  it.each([[{ PolicyName: 'none', PolicyType: 'Custom' }, 404, 'EntityNotExist.Policy']])(
    'refuses: %o',
    async (request, status, code) => {
      const world = await ramWorld()
      expect(await world.refusal('ram.ListEntitiesForPolicy', request)).toMatchObject({ status, code })
    },
  )
})
