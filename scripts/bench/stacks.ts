/** How long stacks take: 300 independent resources at pace instant, and planning as templates grow. In process, without HTTP. */
import { performance } from 'node:perf_hooks'
import { loadRegistry } from '../../src/host/registry.ts'
import { settleWorld } from '../../src/host/settled.ts'
import { Turns } from '../../src/host/turns.ts'
import { WorldHost } from '../../src/host/worldHost.ts'
import { findResourceShape } from '../../src/ros/resourceCatalogue.ts'
import { parseTemplate } from '../../src/ros/template/parse.ts'
import { planStack } from '../../src/ros/template/plan.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import { World } from '../../src/world/world.ts'

const ACCOUNT = '1000000000000001'

const template = (resources: object) => JSON.stringify({ ROSTemplateFormatVersion: '2015-09-01', Resources: resources })

function independent(amount: number): string {
  const one = (n: number) => ({ Type: 'ALIYUN::VPC::EIP', Properties: { Name: `eip-${n}`, Bandwidth: 5 } })
  return template(Object.fromEntries(Array.from({ length: amount }, (_, n) => [`Eip${n}`, one(n)])))
}

/** A chain: each VPC reads the one before. */
function chained(amount: number): string {
  const one = (n: number) => ({
    Type: 'ALIYUN::ECS::VPC',
    Properties: { CidrBlock: '10.0.0.0/16', VpcName: n === 0 ? 'net' : { 'Fn::GetAtt': [`Vpc${n - 1}`, 'VpcName'] } },
  })
  return template(Object.fromEntries(Array.from({ length: amount }, (_, n) => [`Vpc${n}`, one(n)])))
}

/** Milliseconds to create, update and delete a stack of so many resources. */
export async function stackMs(amount: number): Promise<{ create: number; update: number; remove: number }> {
  const world = World.create({ seed: 'bench', rootAccountId: ACCOUNT, clock: 'manual', pace: 'instant', startMs: 0 })
  const host = new WorldHost('bench', world, {
    ...{ registry: await loadRegistry(), hostClock: { nowMs: () => 0 }, turns: new Turns() },
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

/** Milliseconds to read and plan a template of so many resources, best of three. */
export function planMs(body: string): number {
  const once = () => {
    const start = performance.now()
    planStack(parseTemplate(body), {}, {}, { maxResources: 10_000, describeType: findResourceShape })
    return performance.now() - start
  }
  return Math.min(once(), once(), once())
}

if (process.argv[1]?.endsWith('stacks.ts')) {
  // The first stack reads the fixtures and warms the code up.
  await stackMs(30)
  for (const amount of [75, 150, 300]) {
    const { create, update, remove } = await stackMs(amount)
    console.log(
      `${amount} independent resources: create ${Math.round(create)} ms, update ${Math.round(update)} ms, delete ${Math.round(remove)} ms`,
    )
  }
  for (const [name, body] of [
    ['independent', independent],
    ['chained', chained],
  ] as const) {
    const [small, large] = [planMs(body(300)), planMs(body(3_000))]
    console.log(`planning, ${name}: 300 in ${small.toFixed(1)} ms, 3,000 in ${large.toFixed(1)} ms`)
  }
}
