/**
 * The part of the facts that no source states: how long things take, which scope a quota has, and the marketplace
 * images, which are invented. `facts.ts` writes them into the fixtures marked as guesses.
 */

interface Duration {
  readonly seconds: number
  readonly secondsPerGiB?: number
  readonly what: string
}

export const DURATIONS: Readonly<Record<string, Duration>> = {
  instanceBoot: { seconds: 30, what: 'Starting to Running' },
  instanceStop: { seconds: 15, what: 'Stopping to Stopped, when the guest is asked' },
  instanceForceStop: { seconds: 5, what: 'Stopping to Stopped, power cut' },
  instanceReboot: { seconds: 20, what: 'RebootInstance until Running again' },
  instanceCreate: { seconds: 2, what: 'Pending to Starting (RunInstances) or Stopped (CreateInstance)' },
  instanceRelease: { seconds: 5, what: 'DeleteInstance until its rows are gone' },
  instanceTypeChange: { seconds: 5, what: 'ModifyInstanceSpec and ModifyPrepayInstanceSpec' },
  systemDiskReplace: { seconds: 20, what: 'ReplaceSystemDisk and ReInitDisk' },
  diskCreate: { seconds: 3, what: 'Creating to Available' },
  diskAttach: { seconds: 4, what: 'Attaching to In_use' },
  diskDetach: { seconds: 4, what: 'Detaching to Available' },
  diskDelete: { seconds: 2, what: 'DeleteDisk until the row is gone' },
  diskResize: { seconds: 5, what: 'ResizeDisk' },
  networkResource: { seconds: 3, what: 'VPC, vSwitch, route entry: Pending to Available; deletion alike' },
  networkInterfaceCreate: { seconds: 3, what: 'Creating to Available' },
  networkInterfaceDelete: { seconds: 3, what: 'DeleteNetworkInterface until the row is gone' },
  networkInterfaceAttach: { seconds: 4, what: 'Attaching to InUse, Detaching to Available' },
  eipAssociate: { seconds: 4, what: 'Associating to InUse, Unassociating to Available' },
  natGateway: { seconds: 30, what: 'Creating to Available' },
  snapshot: { seconds: 0, secondsPerGiB: 4, what: 'progressing to accomplished' },
  image: { seconds: 60, secondsPerGiB: 4, what: 'CreateImage: Creating to Available' },
  imageCopy: { seconds: 120, secondsPerGiB: 12, what: 'CopyImage: Creating to Available' },
  imageDelete: { seconds: 2, what: 'DeleteImage until the row is gone' },
  invocation: { seconds: 3, what: 'RunCommand until a result stands' },
  stackStep: { seconds: 2, what: 'one step of a stack, beside what its calls take' },
  templateScratch: { seconds: 5, what: 'GENERATE_IN_PROGRESS to GENERATE_COMPLETE' },
}

interface QuotaScope {
  readonly name: string
  readonly scope: 'account' | 'accountRegion' | 'parent'
  readonly product: 'ecs' | 'vpc' | 'ros'
  /** Only with `source`: a quota that is ours. */
  readonly defaultValue?: number
  readonly source?: string
}

const quota = (product: QuotaScope['product'], scope: QuotaScope['scope'], names: string): QuotaScope[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => ({ name, scope, product }))

/** The numbers come from the collected facts; which scope a number has is read off its name and meaning. */
export const QUOTA_SCOPES: readonly QuotaScope[] = [
  ...quota(
    'ecs',
    'accountRegion',
    `max-security-groups max-elastic-network-interfaces max-postpaid-instance-vcpu-count max-spot-instance-vcpu-count
    max-dedicated-hosts max-axt-command-count max-axt-invocation-daily max-cloud-assistant-activation-count
    launch_templates_per_region auto_snapshot_policies_per_region custom_images_per_region
    copy_image_concurrency_per_region key_pairs_per_region prefix_lists_per_region`,
  ),
  {
    name: 'max-instances',
    scope: 'accountRegion',
    product: 'ecs',
    source: 'ours: an optional instance-count quota, unlimited unless it is set; the only one for PrePaid',
  },
  ...quota(
    'ecs',
    'parent',
    `launch_template_versions system_disks_per_instance data_disks_per_instance manual_snapshots_per_disk
    auto_snapshots_per_disk image_share_accounts image_data_disk_snapshots rules_per_security_group rules_per_eni_total
    security_groups_per_eni private_ips_per_basic_vpc_sg private_ips_per_enterprise_sg instances_per_sg_classic
    group_grants_per_basic_sg prefix_list_entries prefix_list_associations deployment_set_instances_per_zone
    tags_per_resource`,
  ),
  ...quota('vpc', 'accountRegion', 'vpcs_per_region'),
  ...quota('vpc', 'account', 'eips_per_account'),
  ...quota(
    'vpc',
    'parent',
    `vswitches_per_vpc secondary_cidrs_per_vpc secondary_ipv6_cidrs user_cidrs private_ips_per_vpc
    custom_route_tables_per_vpc custom_routes_per_table havip_routes vrouters_per_vpc nat_per_vpc eips_per_nat`,
  ),
  ...quota(
    'ros',
    'account',
    'stacks_per_account concurrent_stack_operations templates stack_groups stack_group_concurrent_ops',
  ),
  ...quota(
    'ros',
    'parent',
    `resources_per_stack template_versions template_share_users nested_levels change_sets_per_stack
    stack_instances_per_group template_bytes`,
  ),
  {
    name: 'parameters_per_template',
    scope: 'parent',
    product: 'ros',
    defaultValue: 200,
    source: 'the SDK takes as many values in one request',
  },
  { name: 'outputs_per_template', scope: 'parent', product: 'ros', defaultValue: 200, source: 'as parameters' },
  { name: 'mappings_per_template', scope: 'parent', product: 'ros', defaultValue: 200, source: 'as parameters' },
]

interface MarketplaceImage {
  readonly ProductCode: string
  readonly ImageVersion: string
  readonly ImageName: string
  readonly Description: string
  readonly OSName: string
  readonly OSNameEn: string
  readonly OSType: 'linux' | 'windows'
  readonly Platform: string
  readonly Architecture: 'x86_64' | 'arm64'
  readonly Size: number
  readonly BootMode: 'BIOS' | 'UEFI'
  readonly CreationTime: string
  /** Regions in which it is published; all that are open if absent. */
  readonly publishedIn?: readonly string[]
}

const linux = { OSType: 'linux', Architecture: 'x86_64', Size: 40, BootMode: 'BIOS', ImageVersion: 'V1.0' } as const
const alinux = { Platform: 'Aliyun', OSName: 'Alibaba Cloud Linux  3.2104 LTS 64位' }

/** Invented: no such product is sold. The codes have the form of the cloud's (cmjj and digits). */
export const MARKETPLACE_IMAGES: readonly MarketplaceImage[] = [
  {
    ...linux,
    ...alinux,
    ProductCode: 'cmjj900001',
    ImageName: 'example-web-stack-alinux3',
    Description: 'Example web server, PHP and database',
    OSNameEn: 'Alibaba Cloud Linux  3.2104 LTS 64 bit',
    CreationTime: '2025-03-10T02:00:00Z',
  },
  {
    ...linux,
    ProductCode: 'cmjj900002',
    ImageName: 'example-container-host-ubuntu2204',
    Description: 'Example container host',
    OSName: 'Ubuntu  22.04 64位',
    OSNameEn: 'Ubuntu  22.04 64 bit',
    Platform: 'Ubuntu',
    CreationTime: '2025-04-02T02:00:00Z',
  },
  {
    ...linux,
    ProductCode: 'cmjj900003',
    ImageName: 'example-shop-centos79',
    Description: 'Example web shop',
    OSName: 'CentOS  7.9 64位',
    OSNameEn: 'CentOS  7.9 64 bit',
    Platform: 'CentOS',
    CreationTime: '2024-06-20T02:00:00Z',
  },
  {
    ...linux,
    ...alinux,
    ProductCode: 'cmjj900004',
    ImageName: 'example-proxy-alinux3-arm',
    Description: 'Example reverse proxy for ARM types',
    OSName: 'Alibaba Cloud Linux  3.2104 LTS 64位 ARM版',
    OSNameEn: 'Alibaba Cloud Linux  3.2104 LTS 64 bit ARM Edition',
    Architecture: 'arm64',
    BootMode: 'UEFI',
    CreationTime: '2025-01-15T02:00:00Z',
  },
  {
    ...linux,
    ProductCode: 'cmjj900005',
    ImageName: 'example-office-win2022',
    Description: 'Example office server',
    OSName: 'Windows Server  2022 数据中心版 64位英文版',
    OSNameEn: 'Windows Server  2022 Data Center Edition 64bit English Edition',
    OSType: 'windows',
    Platform: 'Windows Server 2022',
    CreationTime: '2025-02-11T02:00:00Z',
  },
  {
    ...linux,
    ProductCode: 'cmjj900006',
    ImageName: 'example-ledger-debian12',
    Description: 'Example accounts package, sold in mainland China only',
    OSName: 'Debian  12.13 64位',
    OSNameEn: 'Debian  12.13 64 bit',
    Platform: 'Debian',
    CreationTime: '2025-05-21T02:00:00Z',
    publishedIn: ['cn-hangzhou', 'cn-shanghai', 'cn-beijing', 'cn-shenzhen'],
  },
]
