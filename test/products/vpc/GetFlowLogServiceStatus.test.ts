import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'

describe('GetFlowLogServiceStatus', () => {
  it('reads: every account may have flow logs', async () => {
    expect(await testWorld().call('vpc.GetFlowLogServiceStatus', REGION)).toMatchObject({ Enabled: true })
  })

  it('refuses regions that there are not', async () => {
    const refused = { status: 404, code: 'InvalidRegionId.NotFound' }
    const asked = { RegionId: 'cn-nowhere' }
    expect(await testWorld().refusal('vpc.GetFlowLogServiceStatus', asked)).toMatchObject(refused)
  })
})
