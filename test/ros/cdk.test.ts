import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { liveRows } from '../setup/liveRows.ts'

// The packages are CommonJS and generated; their types do not resolve under nodenext, so they are taken as they are.
const require = createRequire(import.meta.url)
const core = require('@alicloud/ros-cdk-core')
const ecs = require('@alicloud/ros-cdk-ecs')
const vpc = require('@alicloud/ros-cdk-vpc')
const ram = require('@alicloud/ros-cdk-ram')
const ros = require('@alicloud/ros20190910')
const { $OpenApiUtil } = require('@alicloud/openapi-core')

const REGION = 'cn-hangzhou'

/** The CDK's jsonschema 1.5.0 resolves against `thismessage::/`, which the URL parser of Node 24 refuses: it cannot write an app there, for whomever. */
const isSynthesisable = URL.canParse('/#/definitions/a', 'thismessage::/')
if (!isSynthesisable) console.log(`the test of the ROS CDK is skipped: the CDK does not run on Node ${process.version}`)

/** What changes between two versions of the app. */
interface Version {
  readonly servers: number
  readonly bandwidth: number
  readonly service: string
}

/** The template of an app with a network, servers, an EIP and a role, as the CDK writes it to its folder. */
function synthesised({ servers, bandwidth, service }: Version): string {
  const outdir = mkdtempSync(join(tmpdir(), 'alistack-cdk-'))
  try {
    const app = new core.App({ outdir })
    const stack = new core.Stack(app, 'shop')
    const net = new ecs.Vpc(stack, 'Net', { cidrBlock: '10.0.0.0/16', vpcName: 'shop' })
    const zoneId = `${REGION}-i`
    const part = new ecs.VSwitch(stack, 'Part', { vpcId: net.attrVpcId, cidrBlock: '10.0.1.0/24', zoneId })
    const securityGroupIngress = [{ ipProtocol: 'tcp', portRange: '80/80', sourceCidrIp: '0.0.0.0/0' }]
    const group = new ecs.SecurityGroup(stack, 'Group', { vpcId: net.ref, securityGroupIngress })
    const place = { vpcId: net.ref, vSwitchId: part.ref, securityGroupId: group.ref }
    const image = { instanceType: 'ecs.g6.large', imageId: 'ubuntu_22_04', systemDiskCategory: 'cloud_essd' }
    const web = { ...place, ...image, instanceName: 'web', maxAmount: servers, allocatePublicIp: false }
    const made = new ecs.InstanceGroup(stack, 'Servers', web)
    const eip = new vpc.Eip(stack, 'Eip', { bandwidth, name: 'front' })
    const statement = [{ effect: 'Allow', action: 'sts:AssumeRole', principal: { service: [service] } }]
    const assumeRolePolicyDocument = { version: '1', statement }
    const policyAttachments = { system: ['AliyunECSReadOnlyAccess'] }
    const role = new ram.Role(stack, 'Role', { roleName: 'shop', assumeRolePolicyDocument, policyAttachments })
    new core.RosOutput(stack, 'Ids', { value: made.attrInstanceIds })
    new core.RosOutput(stack, 'Address', { value: eip.attrEipAddress })
    new core.RosOutput(stack, 'RoleArn', { value: role.attrArn })
    app.synth()
    return readFileSync(join(outdir, 'shop.template.json'), 'utf8')
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

let emulator: Emulator
let client: Record<string, (request: unknown) => Promise<{ body: Record<string, never> }>>

beforeAll(async () => {
  emulator = await createEmulator({ pace: 'instant', checkResponses: true })
  const { port } = await emulator.listen({ port: 0 })
  const keys = { accessKeyId: 'test', accessKeySecret: 'test' }
  const config = new $OpenApiUtil.Config({ ...keys, endpoint: `127.0.0.1:${port}`, protocol: 'http' })
  client = new ros.default(config)
})

afterAll(() => emulator.close())

async function ask(method: string, request: unknown): Promise<Record<string, unknown>> {
  const call = client[method]
  if (call === undefined) throw new Error(`the SDK has no ${method}`)
  return (await call.call(client, request)).body
}

/** Asks for the stack until it is not at work any more; the number of tries is bounded, not the time. */
async function settled(stackId: string): Promise<{ status: string; reason: string; outputs: Record<string, unknown> }> {
  for (let i = 0; i < 2_000; i++) {
    const stack = await ask('getStack', new ros.GetStackRequest({ regionId: REGION, stackId }))
    const {
      status = '',
      statusReason = '',
      outputs = [],
    } = stack as { status?: string; statusReason?: string; outputs?: object[] }
    if (!status.endsWith('IN_PROGRESS')) {
      const named = (outputs as { OutputKey: string; OutputValue: unknown }[]).map((output): [string, unknown] => [
        output.OutputKey,
        output.OutputValue,
      ])
      return { status, reason: statusReason, outputs: Object.fromEntries(named) }
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('the stack never comes to rest')
}

describe.skipIf(!isSynthesisable)('an app of the ROS CDK', () => {
  it('is synthesised, deployed through the official SDK, updated and deleted, and nothing is left', {
    timeout: 60_000,
  }, async () => {
    const { world } = emulator.worlds.get('default')
    const before = liveRows(world)
    const first = synthesised({ servers: 2, bandwidth: 5, service: 'ecs.aliyuncs.com' })
    const create = new ros.CreateStackRequest({ regionId: REGION, stackName: 'shop', templateBody: first })
    const { stackId } = (await ask('createStack', create)) as { stackId: string }
    const made = await settled(stackId)
    expect(made).toMatchObject({ status: 'CREATE_COMPLETE' })
    const servers = world.instances.all().map(({ InstanceId }) => InstanceId)
    expect((made.outputs.Ids as string[]).toSorted()).toEqual(servers.toSorted())
    expect(servers).toHaveLength(2)
    expect(made.outputs.Address).toBe(world.eips.all()[0]?.IpAddress)
    expect(made.outputs.RoleArn).toMatch(/^acs:ram::\d+:role\/shop$/)

    const second = synthesised({ servers: 3, bandwidth: 20, service: 'fc.aliyuncs.com' })
    const update = new ros.UpdateStackRequest({ regionId: REGION, stackId, templateBody: second })
    await ask('updateStack', update)
    const updated = await settled(stackId)
    expect(updated).toMatchObject({ status: 'UPDATE_COMPLETE' })
    expect(updated.outputs.Ids).toHaveLength(3)
    expect(updated.outputs.Ids).toEqual(expect.arrayContaining(servers))
    expect(world.eips.all()).toMatchObject([{ Bandwidth: 20, IpAddress: made.outputs.Address }])
    expect(world.ramRoles.all()[0]?.AssumeRolePolicyDocument).toContain('fc.aliyuncs.com')

    await expect(ask('updateStack', update)).rejects.toMatchObject({ code: 'NotSupported' })

    await ask('deleteStack', new ros.DeleteStackRequest({ regionId: REGION, stackId }))
    expect(await settled(stackId)).toMatchObject({ status: 'DELETE_COMPLETE' })
    expect(liveRows(world)).toEqual(before)
    expect(brokenInvariants(world)).toEqual([])
  })
})
