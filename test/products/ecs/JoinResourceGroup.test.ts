import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { importKeys, listedKeys } from './keyPairSetup.ts'

const KEY = { ...REGION, ResourceType: 'keypair', ResourceId: 'key' }

describe('JoinResourceGroup', () => {
  it('does: moves a resource into a group of the account', async () => {
    const test = testWorld()
    await importKeys(test, 'key')
    const { ResourceGroup } = await test.call('resourcemanager.CreateResourceGroup', {
      ...{ Name: 'mine', DisplayName: 'mine' },
    })
    const ResourceGroupId = ResourceGroup.Id ?? ''
    await test.call('ecs.JoinResourceGroup', { ...KEY, ResourceGroupId })
    expect(await listedKeys(test, { ResourceGroupId })).toMatchObject([{ KeyPairName: 'key', ResourceGroupId }])
  })

  it.each([
    [{ ResourceType: '' }, 400, 'MissingParameter'],
    [{ ResourceId: '' }, 400, 'MissingParameter'],
    [{ ResourceGroupId: '' }, 400, 'MissingParameter'],
    [{ ResourceType: 'boat' }, 404, 'InvalidResourceType.NotFound'],
    [{ ResourceId: 'none' }, 404, 'InvalidResourceId.NotFound'],
    [{ ResourceGroupId: 'rg-none' }, 404, 'InvalidResourceGroup.NotFound'],
  ])('refuses %o', async (members, status, code) => {
    const test = testWorld()
    await importKeys(test, 'key')
    const request = { ...KEY, ResourceGroupId: 'rg-none', ...members }
    expect(await test.refusal('ecs.JoinResourceGroup', request)).toMatchObject({ status, code })
  })
})
