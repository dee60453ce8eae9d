import type { Json } from '../../world/rows/ros.ts'
import type { DescribedDisk } from '../call.ts'
import type { Findings } from './findings.ts'
import { clonedTags, imageRule, isDiskCloned, mappingOf, tagsOf } from './launchTraits.ts'
import { EACH_ITS_OWN, kept, NEW, type Row, unless } from './outcomes.ts'
import type { Preferences } from './preferences.ts'

const FOLLOWS = 'follows from the launch of the clone'
const SAME_KIND = 'a disk of the same kind and size'

/** Disks of the source, the system disk first, then the data disks by device. */
export function diskOutcomes(found: Findings, wanted: Preferences): Row[] {
  const { systemDisk, dataDisks } = found.source
  const content = wanted.withData ? 'as flushed when the image is made' : 'the pristine content of the image'
  const system: Row[] =
    systemDisk === undefined
      ? []
      : [
          ...diskRows('SystemDisk', systemDisk, found, wanted),
          [
            'SystemDisk.Content',
            '(of the source)',
            wanted.withData ? '(of the source)' : '(of the image)',
            '23',
            content,
          ],
        ]
  const data = dataDisks.flatMap((disk, i): Row[] => {
    const name = `DataDisk.${i + 1}`
    const spec = `${disk.Category} ${disk.Size} GiB${disk.PerformanceLevel ? ` ${disk.PerformanceLevel}` : ''}`
    if (!isDiskCloned(found, disk, wanted)) return [[name, spec, undefined, 'A16', 'replicateDataDisks is off']]
    const isOfImage = mappingOf(found.image.basis, disk) !== undefined
    return [
      [name, spec, spec, 'A16', SAME_KIND],
      ...diskRows(name, disk, found, wanted),
      [
        `${name}.Content`,
        '(of the source)',
        wanted.withData ? '(of the source)' : isOfImage ? '(of the image)' : '(empty)',
        '23',
        wanted.withData || isOfImage ? content : 'data disks are made empty',
      ],
    ]
  })
  return [...system, ...data]
}

function diskRows(prefix: string, disk: DescribedDisk, found: Findings, wanted: Preferences): Row[] {
  const { source, zoneId, image } = found
  const { instance } = source
  const isSystem = disk.Type === 'system'
  const snapshotId = isSystem
    ? ''
    : wanted.withData
      ? '(of the image)'
      : (mappingOf(image.basis, disk)?.SnapshotId ?? '')
  const isPrePaid = source.chargeType === 'PrePaid'
  const clones: Readonly<
    Partial<Record<keyof DescribedDisk, readonly [clone: Json | undefined, rule: string, reason: string]>>
  > = {
    DiskId: [NEW, '31', 'every disk has an id of its own'],
    RegionId: [wanted.regionId, '26', 'the destination region'],
    ZoneId: [zoneId, '26', 'the destination zone'],
    ...same(disk, ['DiskName', 'Description', 'Category', 'PerformanceLevel', 'Size'], 'A16', SAME_KIND),
    ...same(disk, ['Type', 'Device', 'BurstingEnabled', 'ProvisionedIops'], 'A16', SAME_KIND),
    ...same(disk, ['IOPS', 'IOPSRead', 'IOPSWrite'], 'A16', SAME_KIND),
    Status: ['In_use', '34', 'clones are started'],
    InstanceId: [NEW, '31', 'the clone'],
    Attachments: [NEW, '31', 'the clone'],
    MountInstances: [undefined, 'A16', EACH_ITS_OWN],
    MountInstanceNum: [1, '31', 'the clone'],
    MultiAttach: ['Disabled', 'A16', 'a disk of one instance'],
    ImageId: isSystem
      ? [image.image.imageId ?? '(new custom image)', imageRule(found, wanted), 'the image of the clone']
      : [undefined, imageRule(found, wanted), FOLLOWS],
    SourceSnapshotId: [snapshotId, '23', FOLLOWS],
    SourceDiskId: [undefined, '23', FOLLOWS],
    ProductCode: [disk.ProductCode ?? '', '23', 'comes with the image'],
    ...encryption(disk, source.regionId, wanted),
    DiskChargeType: [instance.InstanceChargeType, '16', 'as the instance is paid for'],
    ExpiredTime: isPrePaid
      ? ['(at the end of its own term)', 'A18', 'follows from the term']
      : [instance.ExpiredTime, 'A18', 'follows from the term'],
    Portable: [!isSystem, 'A16', FOLLOWS],
    DeleteWithInstance: [true, 'A16', 'the template has no property for it: the default'],
    DeleteAutoSnapshot: [true, 'A16', 'the default'],
    EnableAutoSnapshot: [true, 'A16', 'the default'],
    EnableAutomatedSnapshotPolicy: [undefined, 'A16', 'snapshot policies are not applied to clones'],
    AutoSnapshotPolicyId: [undefined, 'A16', 'snapshot policies are not applied to clones'],
    SerialNumber: [NEW, '31', 'every disk has one of its own'],
    ResourceGroupId: [instance.ResourceGroupId, 'A17', 'that of the instance'],
    CreationTime: [NEW, '31', 'a new disk'],
    AttachedTime: [NEW, '31', 'a new disk'],
    DetachedTime: ['', '31', 'a new disk'],
    Tags: [clonedTags(source), 'A17', 'the tags of the clone'],
  }
  const own = ['StorageSetId', 'StorageClusterId', 'BdfId', 'OperationLocks'] as const
  return [
    ...Object.entries(clones).map(([name, [clone, rule, reason]]): Row => {
      const value = name === 'Tags' ? tagsOf(disk.Tags) : (disk[name as keyof DescribedDisk] as Json | undefined)
      return [`${prefix}.${name}`, value, clone, rule, reason]
    }),
    ...own.map((name): Row => [`${prefix}.${name}`, disk[name] as Json, undefined, 'A16', EACH_ITS_OWN]),
  ]
}

function same<Name extends keyof DescribedDisk>(
  disk: DescribedDisk,
  names: readonly Name[],
  rule: string,
  reason: string,
) {
  return Object.fromEntries(names.map((name) => [name, [disk[name] as Json | undefined, rule, reason] as const]))
}

/** A key is one of its region; an image carries it along. */
function encryption({ Encrypted, KMSKeyId = '' }: DescribedDisk, regionId: string, wanted: Preferences) {
  const keepsKey = wanted.withData || wanted.regionId === regionId
  return {
    Encrypted: [Encrypted, 'A16', SAME_KIND],
    KMSKeyId: [unless(!keepsKey, KMSKeyId), 'A16', 'keys do not cross regions'],
  } as const
}

/** Two VPCs may have the same block, and the same address in it. */
export function privateAddress(
  address: string | undefined,
  vpcId: string | undefined,
  vSwitch: Findings['vSwitch'],
): Row {
  const chance = vSwitch.vpc.vpcId === vpcId ? '' : "; in another VPC it may be the source's by chance"
  return ['PrivateIpAddress', address, NEW, '12', `an address of ${vSwitch.cidrBlock}${chance}`]
}

/** The primary network interface; of further ones that they are not cloned. */
export function cardOutcomes({ source, vSwitch, groups, zoneId }: Findings): Row[] {
  const [card, ...others] = source.networkInterfaces
  if (card === undefined) return []
  const own = 'every network interface has its own'
  const primary: Row[] = [
    ['NetworkInterfaceId', card.NetworkInterfaceId, NEW, '12', own],
    ['NetworkInterfaceName', card.NetworkInterfaceName, undefined, '12', FOLLOWS],
    ['Description', card.Description, undefined, '12', FOLLOWS],
    kept('Type', card.Type, '12', 'clones have a primary one'),
    kept('Status', card.Status, '12', 'it is in use'),
    ['VpcId', card.VpcId, vSwitch.vpc.vpcId || NEW, vSwitch.vpc.plan === 'use' ? '25' : '26', 'the destination VPC'],
    [
      'VSwitchId',
      card.VSwitchId,
      vSwitch.vSwitchId || NEW,
      vSwitch.plan === 'use' ? '24' : '25',
      'the vSwitch of the clone',
    ],
    ['ZoneId', card.ZoneId, zoneId, '26', 'the destination zone'],
    ['MacAddress', card.MacAddress, NEW, '12', own],
    privateAddress(card.PrivateIpAddress, card.VpcId, vSwitch),
    ['PrivateIpSets', '(its addresses)', NEW, '12', 'one address; further ones are not cloned'],
    ['Ipv6Sets', card.Ipv6Sets?.Ipv6Set as Json, undefined, 'A12', 'IPv6 is not cloned'],
    ['Ipv4PrefixSets', card.Ipv4PrefixSets?.Ipv4PrefixSet as Json, undefined, '12', own],
    ['Ipv6PrefixSets', card.Ipv6PrefixSets?.Ipv6PrefixSet as Json, undefined, 'A12', 'IPv6 is not cloned'],
    [
      'SecurityGroupIds',
      [...(card.SecurityGroupIds?.SecurityGroupId ?? [])],
      groups.map(({ plan, sourceSecurityGroupId }) => (plan === 'use' ? sourceSecurityGroupId : NEW)),
      groups.every(({ plan }) => plan === 'use') ? '29' : '28',
      'the security groups of the clone',
    ],
    ['SourceDestCheck', card.SourceDestCheck, undefined, '12', FOLLOWS],
    kept('ServiceManaged', card.ServiceManaged, '12', FOLLOWS),
    ['ResourceGroupId', card.ResourceGroupId, source.instance.ResourceGroupId, 'A17', 'that of the instance'],
    ['Tags', tagsOf(card.Tags), clonedTags(source), 'A17', 'the tags of the clone'],
    kept('NetworkInterfaceTrafficMode', card.NetworkInterfaceTrafficMode, '12', FOLLOWS),
    ['QueueNumber', card.QueueNumber, undefined, '12', FOLLOWS],
    ['InstanceId', card.InstanceId, NEW, '31', 'the clone'],
    ['Attachment', '(the source)', NEW, '31', 'the clone'],
    ['AssociatedPublicIp', card.AssociatedPublicIp as Json, undefined, '14', 'no EIP is made or bound'],
    ['DeleteOnRelease', card.DeleteOnRelease, true, '12', 'the primary one goes with its instance'],
    ['CreationTime', card.CreationTime, NEW, '31', 'a new network interface'],
    kept('OwnerId', card.OwnerId, '30', 'clones belong to the same account'),
  ]
  const further = others.map(
    (_, i): Row => [`NetworkInterface.${i + 2}`, '(of the source)', undefined, '12', 'only the primary one has a twin'],
  )
  return [...primary.map(([name, ...rest]): Row => [`NetworkInterface.${name}`, ...rest]), ...further]
}
