import { describe, expect, it } from 'vitest'
import { defineAction } from '../../src/door/action.ts'
import { forwardAction } from '../../src/door/forward.ts'
import { Registry } from '../../src/door/registry.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import { ACCOUNT, testWorld } from '../setup/worlds.ts'

const REGION = { RegionId: 'cn-hangzhou' }

describe('forwarded actions', () => {
  it('are journalled and traced by the name that was called', async () => {
    const test = testWorld()
    const principal = rootPrincipal(ACCOUNT)
    const { trace } = await test.host.call({ product: 'ecs', action: 'CreateVpc', principal, request: REGION })
    expect(trace).toMatchObject({ product: 'ecs', action: 'CreateVpc', outcome: { status: 200 } })
    expect(trace.decisions.map(({ text }) => text)).toContain('ecs.CreateVpc is answered by vpc.CreateVpc.')
    const [record] = test.host.journal.records(1, 1)
    expect(record?.command).toMatchObject({ product: 'ecs', action: 'CreateVpc' })
  })

  it('take over what the answering action ignores, as far as both know it', () => {
    const target = defineAction('vpc', 'AllocateEipAddress', {
      ignores: { ActivityId: 'no sales here', Zone: 'only there' },
      handle: () => ({}),
    })
    const declared = forwardAction('ecs', 'AllocateEipAddress', { to: 'vpc.AllocateEipAddress', ignores: { ISP: 'x' } })
    const made = new Registry([declared, target]).action('ecs', 'AllocateEipAddress')
    expect(made?.ignores).toEqual({ ActivityId: 'no sales here', ISP: 'x' })
    expect(made?.answeredBy).toBe('vpc.AllocateEipAddress')
  })

  it('translate request and reply where the two spell them differently', () => {
    const asked: unknown[] = []
    const target = defineAction('vpc', 'DeleteVpc', {
      handle: (_context, request) => {
        asked.push(request)
        return {}
      },
    })
    const declared = forwardAction('ecs', 'DeleteVSwitch', {
      to: 'vpc.DeleteVpc',
      request: ({ VSwitchId }) => ({ VpcId: VSwitchId }),
      reply: () => ({}),
    })
    const made = new Registry([target, declared]).action('ecs', 'DeleteVSwitch')
    made?.handle({ explain: () => undefined } as never, { VSwitchId: 'vpc-1' })
    expect(asked).toEqual([{ VpcId: 'vpc-1' }])
  })

  it('need an action that answers', () => {
    const declared = forwardAction('ecs', 'DeleteVpc', { to: 'vpc.DeleteVpc' })
    expect(() => new Registry([declared])).toThrow('no action vpc.DeleteVpc to forward to')
  })
})
