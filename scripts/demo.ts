/**
 * npm run demo: an emulator on a free port, a network and an instance through the official SDK, and a clone of it with its
 * data in another region, told step by step. Nothing is left running.
 */
import { createRequire } from 'node:module'
import { createEmulator } from '../src/emulator.ts'

const require = createRequire(import.meta.url)
const ecs = require('@alicloud/ecs20140526')
const vpc = require('@alicloud/vpc20160428')
const { $OpenApiUtil } = require('@alicloud/openapi-core')

const HERE = 'cn-hangzhou'
const THERE = 'cn-beijing'
const say = (text: string) => console.log(text)
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const emulator = await createEmulator({ pace: 'fast' })
const { url, port } = await emulator.listen({ port: 0 })
say(`Alistack runs on ${url}. The official SDK points at it with the key test / test.\n`)
try {
  await demo()
} finally {
  await emulator.close()
}

async function demo(): Promise<void> {
  const config = new $OpenApiUtil.Config({
    accessKeyId: 'test',
    accessKeySecret: 'test',
    endpoint: `127.0.0.1:${port}`,
    protocol: 'http',
  })
  const [e, v] = [new ecs.default(config), new vpc.default(config)]
  const { body: madeVpc } = await v.createVpc(
    new vpc.CreateVpcRequest({ regionId: HERE, cidrBlock: '10.0.0.0/8', vpcName: 'demo' }),
  )
  say(`VPC            ${madeVpc.vpcId}`)
  await until(
    async () =>
      (await v.describeVpcAttribute(new vpc.DescribeVpcAttributeRequest({ regionId: HERE, vpcId: madeVpc.vpcId }))).body
        .status,
    'Available',
  )
  const place = { regionId: HERE, vpcId: madeVpc.vpcId, zoneId: 'cn-hangzhou-i', cidrBlock: '10.0.0.0/24' }
  const { body: madeVSwitch } = await v.createVSwitch(new vpc.CreateVSwitchRequest(place))
  const { vSwitchId } = madeVSwitch
  say(`vSwitch        ${vSwitchId}`)
  await until(
    async () =>
      (await v.describeVSwitchAttributes(new vpc.DescribeVSwitchAttributesRequest({ regionId: HERE, vSwitchId }))).body
        .status,
    'Available',
  )
  const { body: madeGroup } = await e.createSecurityGroup(
    new ecs.CreateSecurityGroupRequest({ regionId: HERE, vpcId: madeVpc.vpcId }),
  )
  const { securityGroupId } = madeGroup
  const rule = { ipProtocol: 'tcp', portRange: '443/443', sourceCidrIp: '0.0.0.0/0' }
  await e.authorizeSecurityGroup(new ecs.AuthorizeSecurityGroupRequest({ regionId: HERE, securityGroupId, ...rule }))
  say(`security group ${securityGroupId}, open for 443/tcp`)
  const launch = {
    regionId: HERE,
    imageId: 'aliyun_3_x64_20G_alibase_20250117.vhd',
    instanceType: 'ecs.g6.large',
    vSwitchId,
    securityGroupId,
  }
  const { body: launched } = await e.runInstances(
    new ecs.RunInstancesRequest({ ...launch, instanceName: 'shop', amount: 1 }),
  )
  const instanceId: string = launched.instanceIdSets.instanceIdSet[0]
  say(`instance       ${instanceId}, booting`)
  const status = async () =>
    (
      await e.describeInstances(
        new ecs.DescribeInstancesRequest({ regionId: HERE, instanceIds: JSON.stringify([instanceId]) }),
      )
    ).body.instances.instance[0].status
  await until(status, 'Running')

  await writeAndClone(e, instanceId)
}

// biome-ignore lint/suspicious/noExplicitAny: the SDK's client, whose types do not resolve under nodenext
async function writeAndClone(e: any, instanceId: string): Promise<void> {
  const { body: disks } = await e.describeDisks(new ecs.DescribeDisksRequest({ regionId: HERE, instanceId }))
  const diskId: string = disks.disks.disk[0].diskId
  await control('PUT', `/disks/${diskId}/files/srv/catalogue.txt?flush=true`, 'one shop, two shops', 'text/plain')
  say(`a file         /srv/catalogue.txt on its disk ${diskId}\n`)

  const request = {
    sourceRegionId: HERE,
    sourceInstanceIds: [instanceId],
    destinationRegionId: THERE,
    instanceAmount: 2,
    includeInstanceData: true,
  }
  const preview = await control('POST', '/clone/preview', JSON.stringify(request))
  say(`Preview of 2 clones in ${THERE}, with data (nothing is changed by it):`)
  for (const { outcome, rule: id, message } of preview.checks)
    say(`  ${outcome.padEnd(6)} rule ${String(id).padEnd(4)} ${message}`)

  const task = await control('POST', '/clone/tasks', JSON.stringify({ ...request, acceptTerms: true }))
  say(`\nClone task ${task.cloneTaskId}:`)
  let shown = ''
  let now = task
  while (now.status === 'Running') {
    const line = `  ${String(now.progress).padStart(3)} %  ${now.step}`
    if (line !== shown) say(line)
    shown = line
    await sleep(150)
    now = await control('GET', `/clone/tasks/${task.cloneTaskId}`)
  }
  say(`  ${now.status}: ${now.message}\n`)
  for (const id of now.instanceIds) {
    const { body } = await e.describeDisks(new ecs.DescribeDisksRequest({ regionId: THERE, instanceId: id }))
    const cloned = body.disks.disk[0].diskId
    say(`clone ${id}: /srv/catalogue.txt holds "${await control('GET', `/disks/${cloned}/files/srv/catalogue.txt`)}"`)
  }
  say(
    `kept besides: ${now.createdResources.map(({ type, id }: { type: string; id: string }) => `${type.split('::').at(-1)} ${id}`).join(', ')}`,
  )
  if (now.status !== 'Succeeded') process.exitCode = 1
}

async function until(ask: () => Promise<string>, wanted: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if ((await ask()) === wanted) return
    await sleep(25)
  }
  throw new Error(`never became ${wanted}`)
}

// biome-ignore lint/suspicious/noExplicitAny: replies of the control API, described in openapi.json
async function control(method: string, path: string, body?: string, contentType = 'application/json'): Promise<any> {
  const headers: Record<string, string> = { 'content-type': contentType }
  const response = await fetch(`${url}/_alistack/worlds/default${path}`, {
    method,
    ...(body === undefined ? {} : { body, headers }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  if (!response.ok) throw new Error(`${method} ${path}: ${text}`)
  return isJson ? JSON.parse(text) : text
}
