import { describe, expect, it } from 'vitest'
import { forwardWorld } from './oldNatSetup.ts'

describe('DescribeForwardTableEntries', () => {
  it('reads entries by table, id and page, in the fields of this API', async () => {
    const { test, order, entry } = await forwardWorld()
    await test.settle()
    const { ForwardEntryId: other } = await test.call('ecs.CreateForwardEntry', {
      ...{ ...order, ExternalPort: '8081', InternalPort: '81' },
    })
    await test.settle()
    const table = { RegionId: entry.RegionId, ForwardTableId: entry.ForwardTableId }
    const found = async (request: object) => {
      const { ForwardTableEntries } = await test.call('ecs.DescribeForwardTableEntries', { ...table, ...request })
      return (ForwardTableEntries.ForwardTableEntry ?? []).map(({ ForwardEntryId }) => ForwardEntryId)
    }
    expect(await found({})).toEqual([other, entry.ForwardEntryId])
    expect(await found({ ForwardEntryId: other })).toEqual([other])
    expect(await found({ PageNumber: 2, PageSize: 1 })).toEqual([entry.ForwardEntryId])
    const { ForwardTableEntries } = await test.call('ecs.DescribeForwardTableEntries', table)
    expect(Object.keys(ForwardTableEntries.ForwardTableEntry?.[0] ?? {})).not.toContain('NatGatewayId')
  })

  it('refuses a request without its table', async () => {
    const { test, entry } = await forwardWorld()
    const refusal = await test.refusal('ecs.DescribeForwardTableEntries', { RegionId: entry.RegionId })
    expect(refusal).toMatchObject({ status: 400, code: 'MissingParameter' })
  })
})
