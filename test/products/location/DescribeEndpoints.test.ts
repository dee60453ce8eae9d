import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'

describe('DescribeEndpoints', () => {
  it('reads: the address of this world, for any service', async () => {
    const test = testWorld({ baseUrl: 'http://10.1.2.3:4600/' })
    const ask = { Id: 'cn-beijing', ServiceCode: 'ecs', Type: 'openAPI' }
    const answer = await test.call('location.DescribeEndpoints', ask)
    expect(answer).toMatchObject({
      Success: true,
      Endpoints: { Endpoint: [{ Endpoint: '10.1.2.3:4600', Id: 'cn-beijing', SerivceCode: 'ecs', Type: 'openAPI' }] },
    })
    expect(answer.Endpoints.Endpoint?.[0]?.Protocols).toEqual({ Protocols: ['HTTP'] })
  })

  it('reads: a path before the API, and no endpoints of another type', async () => {
    const test = testWorld({ baseUrl: 'https://alistack.test/w/blue' })
    const ask = { Id: 'cn-hangzhou', ServiceCode: 'slb' }
    const [endpoint] = (await test.call('location.DescribeEndpoints', ask)).Endpoints.Endpoint ?? []
    expect(endpoint).toMatchObject({ Endpoint: 'alistack.test/w/blue', Protocols: { Protocols: ['HTTPS'] } })
    expect((await test.call('location.DescribeEndpoints', { ...ask, Type: 'innerAPI' })).Endpoints.Endpoint).toEqual([])
  })

  it('refuses a region that does not exist, and a missing service', async () => {
    const test = testWorld()
    const refused = await test.refusal('location.DescribeEndpoints', { Id: 'mars-1', ServiceCode: 'ecs' })
    expect(refused).toMatchObject({ status: 404, code: 'InvalidRegionId.NotFound' })
    expect(await test.refusal('location.DescribeEndpoints', { Id: 'cn-hangzhou' })).toMatchObject({
      code: 'MissingServiceCode',
    })
  })
})
