import type { useCaller } from '../../api/useCall.ts'

type Caller = ReturnType<typeof useCaller>

/** The calls of the demo in their order; each is shown under its own name. */
export const DEMO_STEPS = [
  'ecs.DescribeAvailableResource',
  'ecs.DescribeImages',
  'vpc.CreateVpc',
  'vpc.CreateVSwitch',
  'ecs.CreateSecurityGroup',
  'ecs.AuthorizeSecurityGroup',
  'ecs.RunInstances',
] as const

export type DemoStep = (typeof DEMO_STEPS)[number]

export interface DemoProgress {
  readonly step: DemoStep
  /** What the step made or found; undefined while it is under way. */
  readonly made?: string
}

/** Small types that most regions sell; the first one with stock is taken, else whatever has stock. */
const LIKED = ['ecs.g7.large', 'ecs.g6.large', 'ecs.c7.large', 'ecs.c6.large', 'ecs.t6-c1m1.large', 'ecs.g8i.large']
const POLL_MS = 500

/**
 * Makes a VPC, a vSwitch, a security group with a rule, and an instance in it, by the calls that any client would make.
 * The clock of the world must move, since a VPC takes a moment. Gives the id of the instance; rejects with a Refusal.
 */
export async function makeDemo(
  call: Caller,
  RegionId: string,
  tell: (progress: DemoProgress) => void,
  signal: AbortSignal,
): Promise<string> {
  const step = async <T>(name: DemoStep, work: () => Promise<T>, shown: (result: T) => string): Promise<T> => {
    signal.throwIfAborted()
    tell({ step: name })
    const result = await work()
    tell({ step: name, made: shown(result) })
    return result
  }
  const place = await step(
    'ecs.DescribeAvailableResource',
    () => placeWithStock(call, RegionId),
    ({ ZoneId, InstanceType }) => `${InstanceType}, ${ZoneId}`,
  )
  const ImageId = await step(
    'ecs.DescribeImages',
    () => linuxImage(call, RegionId, place.InstanceType),
    (id) => id,
  )
  const vpcRequest = { RegionId, CidrBlock: '10.0.0.0/16', VpcName: 'demo' }
  const { VpcId } = await step(
    'vpc.CreateVpc',
    () => call('vpc.CreateVpc', vpcRequest),
    ({ VpcId: id }) => id,
  )
  const vpcIsThere = async () => (await call('vpc.DescribeVpcs', { RegionId, VpcId })).Vpcs.Vpc?.[0]?.Status
  await available(vpcIsThere, signal)
  const { ZoneId, InstanceType } = place
  const switchRequest = { RegionId, VpcId, ZoneId, CidrBlock: '10.0.1.0/24', VSwitchName: 'demo' }
  const { VSwitchId } = await step(
    'vpc.CreateVSwitch',
    () => call('vpc.CreateVSwitch', switchRequest),
    ({ VSwitchId: id }) => id,
  )
  const groupRequest = { RegionId, VpcId, SecurityGroupName: 'demo' }
  const { SecurityGroupId } = await step(
    'ecs.CreateSecurityGroup',
    () => call('ecs.CreateSecurityGroup', groupRequest),
    ({ SecurityGroupId: id }) => id,
  )
  const rule = { RegionId, SecurityGroupId, IpProtocol: 'TCP', PortRange: '80/80', SourceCidrIp: '0.0.0.0/0' }
  await step(
    'ecs.AuthorizeSecurityGroup',
    () => call('ecs.AuthorizeSecurityGroup', rule),
    () => 'TCP 80/80 0.0.0.0/0',
  )
  const switchIsThere = async () =>
    (await call('vpc.DescribeVSwitches', { RegionId, VSwitchId })).VSwitches.VSwitch?.[0]?.Status
  await available(switchIsThere, signal)
  const launch = { RegionId, ImageId, InstanceType, VSwitchId, SecurityGroupId, InstanceName: 'demo' }
  const { InstanceIdSets } = await step(
    'ecs.RunInstances',
    () => call('ecs.RunInstances', launch),
    (made) => made.InstanceIdSets.InstanceIdSet?.[0] ?? '',
  )
  return InstanceIdSets.InstanceIdSet?.[0] ?? ''
}

async function placeWithStock(call: Caller, RegionId: string) {
  const found = await call('ecs.DescribeAvailableResource', {
    ...{ RegionId, DestinationResource: 'InstanceType', InstanceChargeType: 'PostPaid' },
  })
  const sold = (found.AvailableZones.AvailableZone ?? []).flatMap(({ ZoneId = '', AvailableResources }) =>
    (AvailableResources?.AvailableResource ?? [])
      .flatMap(({ SupportedResources }) => SupportedResources?.SupportedResource ?? [])
      .filter(({ Status }) => Status === 'Available')
      .map(({ Value: InstanceType = '' }) => ({ ZoneId, InstanceType })),
  )
  const liked = LIKED.flatMap((type) => sold.find(({ InstanceType }) => InstanceType === type) ?? [])
  const place = liked[0] ?? sold[0]
  if (place === undefined) throw new Error(`No instance type is in stock in ${RegionId}.`)
  return place
}

async function linuxImage(call: Caller, RegionId: string, InstanceType: string): Promise<string> {
  const { Images } = await call('ecs.DescribeImages', {
    ...{ RegionId, ImageOwnerAlias: 'system', OSType: 'linux', InstanceType, PageSize: 100 },
  })
  const images = Images.Image ?? []
  const image = images.find(({ ImageId = '' }) => ImageId.startsWith('aliyun_3')) ?? images[0]
  if (image?.ImageId === undefined) throw new Error(`No image of the system runs on ${InstanceType} in ${RegionId}.`)
  return image.ImageId
}

async function available(status: () => Promise<string | undefined>, signal: AbortSignal): Promise<void> {
  while ((await status()) !== 'Available') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    signal.throwIfAborted()
  }
}
