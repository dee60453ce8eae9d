import { isoMinutes, isoSeconds } from '../../../src/kernel/clock.ts'
import { filesForNewDisk } from '../../../src/rules/diskContent.ts'
import { findImage } from '../../../src/rules/images.ts'
import { newId, newMacAddress } from '../../../src/world/ids.ts'
import type { DiskRow, InstanceRow } from '../../../src/world/rows/ecs.ts'
import { ACCOUNT, type TestWorld } from '../../setup/worlds.ts'

export const UBUNTU = 'ubuntu_22_04_x64_20G_alibase_20230613.vhd'
export const REGION = { RegionId: 'cn-hangzhou' }

export interface SourceInstance {
  readonly InstanceId: string
  readonly systemDiskId: string
  readonly dataDiskIds: readonly string[]
}

interface Wishes {
  readonly RegionId?: string
  readonly ImageId?: string
  readonly instance?: Partial<InstanceRow>
  /** Members of the data disks, one disk each. */
  readonly dataDisks?: readonly Partial<DiskRow>[]
  readonly systemDisk?: Partial<DiskRow>
}

/** A running instance with its disks, put as rows: what image and snapshot actions need and no more. */
export function makeInstance(test: TestWorld, wishes: Wishes = {}): SourceInstance {
  const { world } = test
  const RegionId = wishes.RegionId ?? REGION.RegionId
  const ImageId = wishes.ImageId ?? UBUNTU
  const owned = { OwnerId: ACCOUNT, RegionId, ResourceGroupId: '', Tags: {}, Description: '' }
  const ZoneId = `${RegionId}-i`
  const CreationTime = isoSeconds(world.nowMs)
  return world.atomically(() => {
    const [VpcId, VRouterId, RouteTableId] = [
      newId(world, 'vpc', RegionId),
      newId(world, 'vrt', RegionId),
      newId(world, 'vtb', RegionId),
    ]
    const [VSwitchId, InstanceId] = [newId(world, 'vsw', RegionId), newId(world, 'i', RegionId)]
    const SecurityGroupId = newId(world, 'sg', RegionId)
    const ready = { ...owned, CreationTime, Status: 'Available', IsDefault: false } as const
    world.vpcs.put({
      ...{ ...ready, VpcId, VRouterId, VpcName: '', CidrBlock: '10.0.0.0/8', SecondaryCidrBlocks: [], UserCidrs: [] },
      ...{ Ipv6CidrBlocks: [], ClassicLinkEnabled: false, DnsHostnameStatus: 'DISABLED' },
    })
    world.vSwitches.put({
      ...ready,
      VSwitchId,
      VpcId,
      ZoneId,
      RouteTableId,
      VSwitchName: '',
      CidrBlock: '10.0.0.0/24',
      Ipv6CidrBlock: '',
    })
    world.securityGroups.put({
      ...{
        ...owned,
        CreationTime,
        SecurityGroupId,
        SecurityGroupName: '',
        SecurityGroupType: 'normal' as const,
        VpcId,
      },
      InnerAccessPolicy: 'Accept',
    })
    world.instances.put({
      ...{ ...owned, InstanceId, ImageId, ZoneId, VpcId, VSwitchId, InstanceName: 'source', HostName: 'source' },
      ...{
        InstanceType: 'ecs.g6.large',
        Status: 'Running',
        StoppedMode: 'Not-applicable',
        InstanceChargeType: 'PostPaid',
      },
      ...{ SpotStrategy: 'NoSpot', SpotPriceLimit: 0, InternetChargeType: 'PayByTraffic', InternetMaxBandwidthIn: 0 },
      ...{ InternetMaxBandwidthOut: 0, KeyPairName: '', DeploymentSetId: '', RamRoleName: '', UserData: '' },
      ...{ DeletionProtection: false, CreditSpecification: '', SerialNumber: '', ExpiredTime: '2999-09-08T16:00Z' },
      ...{ CreationTime: isoMinutes(world.nowMs), StartTime: isoMinutes(world.nowMs), AutoReleaseTime: '' },
      ...{
        HttpEndpoint: 'enabled',
        HttpTokens: 'optional',
        HttpPutResponseHopLimit: 1,
        SecurityEnhancementStrategy: '',
      },
      ...wishes.instance,
    } as InstanceRow)
    world.networkInterfaces.put({
      ...{
        ...owned,
        CreationTime,
        NetworkInterfaceId: newId(world, 'eni', RegionId),
        NetworkInterfaceName: '',
        Type: 'Primary',
      },
      ...{
        Status: 'InUse',
        ZoneId,
        VpcId,
        VSwitchId,
        MacAddress: newMacAddress(world),
        InstanceId,
        DeleteOnRelease: true,
      },
      ...{ SecurityGroupIds: [SecurityGroupId], PrivateIpAddresses: ['10.0.0.7'] },
    } as never)
    const image = findImage(world, ACCOUNT, RegionId, ImageId)
    const attached = { ...owned, ZoneId, InstanceId, CreationTime, AttachedTime: CreationTime }
    const make = (type: 'system' | 'data', device: string, members: Partial<DiskRow> = {}) =>
      world.disks.put({
        ...{ ...attached, DiskId: newId(world, 'd', RegionId), DiskName: '', Type: type, Device: device },
        ...{
          Category: 'cloud_essd',
          PerformanceLevel: 'PL1',
          Size: 40,
          Encrypted: false,
          KMSKeyId: '',
          Status: 'In_use',
        },
        ...{ DeleteWithInstance: true, DeleteAutoSnapshot: true, EnableAutoSnapshot: true, Portable: type === 'data' },
        ...{
          DiskChargeType: 'PostPaid',
          ImageId: type === 'system' ? ImageId : '',
          SourceSnapshotId: '',
          DetachedTime: '',
        },
        ...{
          ProvisionedIops: 0,
          BurstingEnabled: false,
          files: filesForNewDisk(world, { image, type, device }),
          unflushed: {},
        },
        ...members,
      } as DiskRow).DiskId
    return {
      InstanceId,
      systemDiskId: make('system', '/dev/xvda', wishes.systemDisk),
      dataDiskIds: (wishes.dataDisks ?? []).map((members, i) =>
        make('data', `/dev/xvd${'bcdefghijklmnopqrstuvwxyz'[i]}`, members),
      ),
    }
  })
}

/** Puts a change of rows into the world from outside, as a guest or another action would. */
export function inside(test: TestWorld, work: (world: TestWorld['world']) => void): void {
  test.world.atomically(() => work(test.world))
}

/** An image of the source, Available, as CreateImage makes it. */
export async function makeImage(test: TestWorld, source: SourceInstance, ImageName?: string): Promise<string> {
  const { ImageId } = await test.call('ecs.CreateImage', {
    ...REGION,
    InstanceId: source.InstanceId,
    ...(ImageName === undefined ? {} : { ImageName }),
  })
  await test.settle()
  return ImageId
}

/** The image as its owner sees it, in whatever status. */
export async function imageById(test: TestWorld, ImageId: string, RegionId = REGION.RegionId) {
  const { Images } = await test.call('ecs.DescribeImages', { RegionId, ImageId, Status: 'ALL' })
  return Images.Image?.[0]
}
