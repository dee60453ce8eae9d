import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { liveRows } from '../setup/liveRows.ts'

// The packages are CommonJS and generated; their types do not resolve under nodenext, so they are taken as they are.
const require = createRequire(import.meta.url)
const ecs = require('@alicloud/ecs20140526')
const vpc = require('@alicloud/vpc20160428')
const ros = require('@alicloud/ros20190910')
const PopCore = require('@alicloud/pop-core')
const { $OpenApiUtil } = require('@alicloud/openapi-core')

const HERE = 'cn-hangzhou'
const THERE = 'cn-beijing'

let emulator: Emulator
let endpoint: string

beforeAll(async () => {
  emulator = await createEmulator({ pace: 'instant', checkResponses: true })
  const { port } = await emulator.listen({ port: 0 })
  endpoint = `127.0.0.1:${port}`
})

afterAll(() => emulator.close())

function client(module: { default: new (config: unknown) => never }) {
  const keys = { accessKeyId: 'test', accessKeySecret: 'test' }
  return new module.default(new $OpenApiUtil.Config({ ...keys, endpoint, protocol: 'http' })) as Record<
    string,
    (request: unknown) => Promise<{ body: never }>
  >
}

/** Asks until the answer is right; the number of tries is bounded, not the time. */
// biome-ignore lint/suspicious/noExplicitAny: answers of generated packages, whose types do not resolve under nodenext
async function until(ask: () => Promise<any>, isRight: (answer: any) => boolean): Promise<any> {
  for (let i = 0; i < 2_000; i++) {
    const answer = await ask()
    if (isRight(answer)) return answer
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`never: ${JSON.stringify(await ask())}`)
}

const live = () => liveRows(emulator.worlds.get('default').world)

const STACK = (network: { VSwitchId: string; SecurityGroupId: string; ImageId: string }) =>
  JSON.stringify({
    ROSTemplateFormatVersion: '2015-09-01',
    Resources: {
      Servers: {
        Type: 'ALIYUN::ECS::InstanceGroup',
        Properties: { ...network, InstanceType: 'ecs.g6.large', MaxAmount: 2, InstanceName: 'server' },
      },
    },
    Outputs: { Ids: { Value: { 'Fn::GetAtt': ['Servers', 'InstanceIds'] } } },
  })

describe('the main job through the official packages', () => {
  it('makes a network, an instance, an image, a copy and a stack, and gives everything back', {
    timeout: 60_000,
  }, async () => {
    const [e, v, r] = [client(ecs), client(vpc), client(ros)]
    const pop = new PopCore({
      accessKeyId: 'test',
      accessKeySecret: 'test',
      endpoint: `http://${endpoint}`,
      apiVersion: '2014-05-26',
    })
    const before = live()
    const attributes = () =>
      pop.request('DescribeAccountAttributes', {
        RegionId: HERE,
        'AttributeName.1': 'used-postpaid-instance-vcpu-count',
      })
    const quotaBefore = JSON.stringify((await attributes()).AccountAttributeItems)
    const ask = async (c: ReturnType<typeof client>, method: string, request: unknown) =>
      (await c[method]?.(request))?.body as never

    const { vpcId } = (await ask(
      v,
      'createVpc',
      new vpc.CreateVpcRequest({ regionId: HERE, cidrBlock: '10.0.0.0/8' }),
    )) as { vpcId: string }
    await until(
      () => ask(v, 'describeVpcAttribute', new vpc.DescribeVpcAttributeRequest({ regionId: HERE, vpcId })),
      ({ status }: { status: string }) => status === 'Available',
    )
    const makeVSwitch = new vpc.CreateVSwitchRequest({
      regionId: HERE,
      vpcId,
      zoneId: 'cn-hangzhou-i',
      cidrBlock: '10.0.0.0/24',
    })
    const { vSwitchId } = (await ask(v, 'createVSwitch', makeVSwitch)) as { vSwitchId: string }
    const vSwitch = () =>
      ask(v, 'describeVSwitchAttributes', new vpc.DescribeVSwitchAttributesRequest({ regionId: HERE, vSwitchId }))
    await until(vSwitch, ({ status }: { status: string }) => status === 'Available')
    const { securityGroupId } = (await ask(
      e,
      'createSecurityGroup',
      new ecs.CreateSecurityGroupRequest({ regionId: HERE, vpcId }),
    )) as { securityGroupId: string }

    const launch = {
      regionId: HERE,
      imageId: 'aliyun_3_x64_20G_alibase_20250117.vhd',
      instanceType: 'ecs.g6.large',
      vSwitchId,
      securityGroupId,
      amount: 1,
    }
    const { instanceIdSets } = (await ask(e, 'runInstances', new ecs.RunInstancesRequest(launch))) as {
      instanceIdSets: { instanceIdSet: string[] }
    }
    const instanceId = instanceIdSets.instanceIdSet[0] as string
    const instances = (regionId: string) => pop.request('DescribeInstances', { RegionId: regionId })
    await until(
      () => instances(HERE),
      ({ Instances }) => Instances.Instance[0]?.Status === 'Running',
    )
    expect(((await vSwitch()) as { availableIpAddressCount: number }).availableIpAddressCount).toBe(251)

    const { imageId } = (await ask(
      e,
      'createImage',
      new ecs.CreateImageRequest({ regionId: HERE, instanceId, imageName: 'golden' }),
    )) as { imageId: string }
    const image = (regionId: string, id: string) =>
      ask(
        e,
        'describeImages',
        new ecs.DescribeImagesRequest({ regionId, imageId: id, status: 'Creating,Waiting,Available' }),
      )
    const isAvailable = ({ images }: { images: { image: { status: string }[] } }) =>
      images.image[0]?.status === 'Available'
    await until(() => image(HERE, imageId), isAvailable)
    const copyRequest = new ecs.CopyImageRequest({
      regionId: HERE,
      imageId,
      destinationRegionId: THERE,
      destinationImageName: 'golden-copy',
    })
    const copy = (await ask(e, 'copyImage', copyRequest)) as { imageId: string }
    const copied = (await until(() => image(THERE, copy.imageId), isAvailable)) as {
      images: { image: { diskDeviceMappings: { diskDeviceMapping: { snapshotId: string }[] } }[] }
    }

    const templateBody = STACK({ VSwitchId: vSwitchId, SecurityGroupId: securityGroupId, ImageId: imageId })
    const { stackId } = (await ask(
      r,
      'createStack',
      new ros.CreateStackRequest({ regionId: HERE, stackName: 'main-job', templateBody }),
    )) as { stackId: string }
    const stack = () => ask(r, 'getStack', new ros.GetStackRequest({ regionId: HERE, stackId }))
    const made = (await until(stack, ({ status }: { status: string }) => status.endsWith('_COMPLETE'))) as {
      status: string
      outputs: { OutputValue: string[] }[]
    }
    expect(made.status).toBe('CREATE_COMPLETE')
    expect(made.outputs[0]?.OutputValue).toHaveLength(2)
    expect((await instances(HERE)).TotalCount).toBe(3)

    await ask(r, 'deleteStack', new ros.DeleteStackRequest({ regionId: HERE, stackId }))
    await until(stack, ({ status }: { status: string }) => status === 'DELETE_COMPLETE')
    await ask(e, 'deleteInstance', new ecs.DeleteInstanceRequest({ instanceId, force: true }))
    await until(
      () => instances(HERE),
      ({ TotalCount }) => TotalCount === 0,
    )
    const own = (await image(HERE, imageId)) as typeof copied
    for (const [regionId, id] of [
      [HERE, imageId],
      [THERE, copy.imageId],
    ])
      await ask(e, 'deleteImage', new ecs.DeleteImageRequest({ regionId, imageId: id }))
    for (const { images } of [own, copied]) {
      for (const { snapshotId } of images.image[0]?.diskDeviceMappings.diskDeviceMapping ?? [])
        await ask(e, 'deleteSnapshot', new ecs.DeleteSnapshotRequest({ snapshotId }))
    }
    await ask(e, 'deleteSecurityGroup', new ecs.DeleteSecurityGroupRequest({ regionId: HERE, securityGroupId }))
    expect(((await vSwitch()) as { availableIpAddressCount: number }).availableIpAddressCount).toBe(252)
    await ask(v, 'deleteVSwitch', new vpc.DeleteVSwitchRequest({ regionId: HERE, vSwitchId }))
    await until(
      () => pop.request('DescribeSecurityGroups', { RegionId: HERE }),
      ({ TotalCount }) => TotalCount === 0,
    )
    const dropVpc = () =>
      ask(v, 'deleteVpc', new vpc.DeleteVpcRequest({ regionId: HERE, vpcId })).then(
        () => 'gone',
        (error: { code: string }) => error.code,
      )
    await until(dropVpc, (answer) => answer === 'gone' || answer === 'InvalidVpcId.NotFound')
    await until(
      async () => live().vpcs,
      (count) => count === 0,
    )
    await until(
      async () => live().timeline,
      (count) => count === before.timeline,
    )

    expect(live()).toEqual(before)
    expect(JSON.stringify((await attributes()).AccountAttributeItems)).toBe(quotaBefore)
    expect(emulator.worlds.get('default').world.instances.sums('stock', '')).toEqual([])
    expect(brokenInvariants(emulator.worlds.get('default').world)).toEqual([])
  })
})
