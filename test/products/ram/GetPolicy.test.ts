import { describe, expect, it } from 'vitest'
import { ADMIN, DOCUMENT, LOOK, NOW, ramWorld } from './ramSetup.ts'

describe('GetPolicy', () => {
  it('reads: a custom policy and a system policy', async () => {
    const world = await ramWorld()
    const own = await world.call('ram.GetPolicy', LOOK)
    expect(own.Policy).toMatchObject({ ...LOOK, PolicyDocument: DOCUMENT, Description: 'reads' })
    expect(own.DefaultPolicyVersion).toEqual({
      ...{ VersionId: 'v1', IsDefaultVersion: true, PolicyDocument: DOCUMENT, CreateDate: NOW },
    })
    const system = await world.call('ram.GetPolicy', ADMIN)
    expect(system.Policy).toMatchObject({ ...ADMIN, DefaultVersion: 'v1' })
    expect(JSON.parse(system.DefaultPolicyVersion.PolicyDocument ?? '')).toMatchObject({ Version: '1' })
  })

  it('reads: how often it is attached', async () => {
    const world = await ramWorld()
    await world.call('ram.AttachPolicyToUser', { UserName: 'ann', ...LOOK })
    await world.call('ram.AttachPolicyToRole', { RoleName: 'ops', ...LOOK })
    expect((await world.call('ram.GetPolicy', LOOK)).Policy.AttachmentCount).toBe(2)
  })

  it.each([
    [{ PolicyName: 'look', PolicyType: 'System' }, 404, 'EntityNotExist.Policy'],
    [{ PolicyName: 'none', PolicyType: 'Custom' }, 404, 'EntityNotExist.Policy'],
    [{ PolicyName: 'look', PolicyType: 'custom' }, 400, 'InvalidParameter.PolicyType'],
    [{ PolicyName: 'look' }, 400, 'MissingPolicyType'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.GetPolicy', request)).toMatchObject({ status, code })
  })
})
