import { describe, expect, it } from 'vitest'
import { allow, document, user } from '../../policy/principals.ts'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { REGION } from '../stack/stackSetup.ts'
import { BEIJING, BODY, createGroup, GROUP, OTHER } from '../stackGroup/groupSetup.ts'

describe('GetStackGroup', () => {
  it('shows a group by its name and by its id', async () => {
    const at = testWorld()
    const StackGroupId = await createGroup(at)
    const byName = await at.call('ros.GetStackGroup', GROUP)
    const byId = await at.call('ros.GetStackGroup', { RegionId: REGION, StackGroupId })
    expect(byId.StackGroup).toEqual(byName.StackGroup)
    expect(byId.StackGroup).toMatchObject({ StackGroupId, TemplateBody: BODY, Parameters: [], Description: '' })
  })

  it('is allowed by its name, however it is called', async () => {
    const at = testWorld()
    const StackGroupId = await createGroup(at)
    const on = (name: string) => document(allow('ros:GetStackGroup', `acs:ros:${REGION}:${ACCOUNT}:stackgroup/${name}`))
    const [ann, bob] = [user(at, 'ann', { custom: [on('fleet')] }), user(at, 'bob', { custom: [on('other')] })]
    for (const request of [GROUP, { RegionId: REGION, StackGroupId }]) {
      expect((await ann.call('ros.GetStackGroup', request)).StackGroup.StackGroupId).toBe(StackGroupId)
      expect((await bob.refusal('ros.GetStackGroup', request)).code).toBe('Forbidden.RAM')
    }
  })

  it('refuses', async () => {
    const at = testWorld()
    const StackGroupId = await createGroup(at)
    const code = async (request: object, account?: string) =>
      (await at.refusal('ros.GetStackGroup', { RegionId: REGION, ...request }, account)).code
    expect(await code({})).toBe('MultipleParameter')
    expect(await code({ ...GROUP, StackGroupId })).toBe('MultipleParameter')
    expect(await code({ StackGroupId: 'no' })).toBe('StackGroupNotFound')
    expect(await code({ StackGroupId, RegionId: BEIJING })).toBe('StackGroupNotFound')
    expect(await code({ StackGroupId }, OTHER)).toBe('StackGroupNotFound')
    expect(await code({ StackGroupName: 'no' })).toBe('StackGroupNotFound')
  })
})
