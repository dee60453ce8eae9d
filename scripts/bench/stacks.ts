/** How long stacks take: independent resources at pace instant, made, updated and removed. In process, without HTTP. */
import { performance } from 'node:perf_hooks'
import { wholeRegistry } from '../../src/host/registry.ts'
import { settleWorld } from '../../src/host/settled.ts'
import { Turns } from '../../src/host/turns.ts'
import { WorldHost } from '../../src/host/worldHost.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import { World } from '../../src/world/world.ts'

const ACCOUNT = '1000000000000001'

const template = (resources: object) => JSON.stringify({ ROSTemplateFormatVersion: '2015-09-01', Resources: resources })

function independent(amount: number): string {
  const one = (n: number) => ({ Type: 'ALIYUN::VPC::EIP', Properties: { Name: `eip-${n}`, Bandwidth: 5 } })
  return template(Object.fromEntries(Array.from({ length: amount }, (_, n) => [`Eip${n}`, one(n)])))
}

/** Milliseconds to create, update and delete a stack of so many resources. */
export async function stackMs(amount: number): Promise<{ create: number; update: number; remove: number }> {
  const world = World.create({ seed: 'bench', rootAccountId: ACCOUNT, clock: 'manual', pace: 'instant', startMs: 0 })
  const host = new WorldHost('bench', world, {
    ...{ registry: wholeRegistry(), hostClock: { nowMs: () => 0 }, turns: new Turns() },
    ...{ newRequestId: () => 'bench', strict: false, checkResponses: false },
  })
  const names = ['eips_per_account', 'resources_per_stack']
  await host.control({ kind: 'quotas', settings: names.map((name) => ({ name, value: null })) })
  const call = async (action: string, request: Record<string, unknown>) => {
    const start = performance.now()
    const principal = rootPrincipal(ACCOUNT)
    const { reply } = await host.call({ product: 'ros', action, principal, origin: {}, request })
    await settleWorld(host)
    return { reply, ms: performance.now() - start }
  }
  const request = { RegionId: 'cn-hangzhou', TemplateBody: independent(amount) }
  const made = await call('CreateStack', { ...request, StackName: 'bench' })
  const { StackId } = made.reply
  const changed = request.TemplateBody.replaceAll('"Bandwidth":5', '"Bandwidth":6')
  const updated = await call('UpdateStack', { ...request, TemplateBody: changed, StackId })
  const removed = await call('DeleteStack', { RegionId: 'cn-hangzhou', StackId })
  return { create: made.ms, update: updated.ms, remove: removed.ms }
}
