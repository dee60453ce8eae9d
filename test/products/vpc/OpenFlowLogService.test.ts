import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'

describe('OpenFlowLogService', () => {
  it('does: nothing, as the service is open already', async () => {
    const world = testWorld()
    const opened = { Code: '200', Message: 'successful' }
    const before = world.world.tables.hash().text
    expect(await world.call('vpc.OpenFlowLogService', REGION)).toMatchObject(opened)
    expect(world.world.tables.hash().text).toBe(before)
    expect(await world.call('vpc.OpenFlowLogService', { ...REGION, ClientToken: 'once' })).toMatchObject(opened)
  })

  it('refuses regions that there are not', async () => {
    const refused = { status: 404, code: 'InvalidRegionId.NotFound' }
    expect(await testWorld().refusal('vpc.OpenFlowLogService', { RegionId: 'cn-nowhere' })).toMatchObject(refused)
  })
})
