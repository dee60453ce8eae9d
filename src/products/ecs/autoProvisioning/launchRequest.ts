/** What the instances of a group are launched with, as RunInstances spells it. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import { cloudDiskCategories } from '../../../world/facts/diskCategories.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import type { Pool } from './pools.ts'

type Request = Requests['ecs.CreateAutoProvisioningGroup']
type RunRequest = Requests['ecs.RunInstances']
type Configuration = NonNullable<Request['LaunchConfiguration']>

/**
 * A launch configuration as a request of RunInstances. Subscription terms have no effect: groups make instances that
 * are paid by use. Nothing of it is read when there is a launch template, which takes precedence as a whole.
 */
export function launchOf(configuration: Configuration): RunRequest {
  const { SystemDiskCategory, SystemDiskDescription, SystemDiskName, SystemDiskPerformanceLevel } = configuration
  const { SystemDiskSize, SystemDisk = {}, DataDisk, InstanceDescription, Arn: _arn, ...others } = configuration
  const { AutoRenew: _renew, AutoRenewPeriod: _period, Period, PeriodUnit, CpuOptions: _cpu, ...same } = others
  for (const name of Object.keys(same))
    if (name.startsWith('SystemDisk')) delete (same as Record<string, unknown>)[name]
  return {
    ...same,
    ...(InstanceDescription === undefined ? {} : { Description: InstanceDescription }),
    SystemDisk: defined({
      ...SystemDisk,
      Category: SystemDiskCategory,
      Description: SystemDiskDescription,
      DiskName: SystemDiskName,
      PerformanceLevel: SystemDiskPerformanceLevel,
      Size: SystemDiskSize === undefined ? undefined : String(SystemDiskSize),
    }),
    ...(DataDisk === undefined ? {} : { DataDisk: DataDisk.map(dataDiskOf) }),
  } as RunRequest
}

function dataDiskOf({ KmsKeyId, Encrypted, ...disk }: NonNullable<Configuration['DataDisk']>[number]) {
  return defined({ ...disk, KMSKeyId: KmsKeyId, Encrypted: Encrypted === undefined ? undefined : String(Encrypted) })
}

function defined<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members
}

/** The launch of so many instances of one pool. `place` is how many instances the group has already. */
export function poolLaunch(
  launch: RunRequest,
  request: Request,
  pool: Pool,
  kind: 'PostPaid' | 'Spot',
  { amount, place }: { amount: number; place: number },
): RunRequest {
  const { HostNames, NetworkInterface: _card, PrivateIpAddress: _address, ZoneId: _zone, ...same } = launch
  return {
    ...same,
    ...(HostNames === undefined ? {} : { HostNames: HostNames.slice(place, place + amount) }),
    InstanceType: pool.InstanceType,
    VSwitchId: pool.VSwitchId,
    ...(pool.ImageId === undefined ? {} : { ImageId: pool.ImageId, ImageFamily: '' }),
    ...withCandidates(same, request, pool.InstanceType),
    InstanceChargeType: 'PostPaid',
    ...(kind === 'Spot' ? spotTerms(request, pool) : { SpotStrategy: 'NoSpot' }),
    Amount: amount,
    MinAmount: 1,
  }
}

function spotTerms({ SpotInstanceInterruptionBehavior: behavior }: Request, { maxPrice }: Pool) {
  return {
    ...(maxPrice === undefined
      ? { SpotStrategy: 'SpotAsPriceGo' }
      : { SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: maxPrice }),
    ...(behavior ? { SpotInterruptionBehavior: behavior === 'stop' ? 'Stop' : 'Terminate' } : {}),
  }
}

/** Of the categories that are named for disks, the first that the type takes. Guess: they go before the configuration's. */
function withCandidates(launch: RunRequest, { SystemDiskConfig, DataDiskConfig }: Request, instanceType: string) {
  const type = findInstanceType(instanceType)
  const first = (candidates: { DiskCategory?: string }[] | undefined, kind: 'system' | 'data') => {
    const taken = type === undefined ? [] : cloudDiskCategories(type, kind)
    const names = (candidates ?? []).flatMap(({ DiskCategory }) => DiskCategory ?? [])
    return names.find((name) => taken.includes(name)) ?? names[0]
  }
  const system = first(SystemDiskConfig, 'system')
  const data = first(DataDiskConfig, 'data')
  return {
    ...(system === undefined ? {} : { SystemDisk: { ...launch.SystemDisk, Category: system } }),
    ...(data === undefined ? {} : { DataDisk: (launch.DataDisk ?? []).map((disk) => ({ ...disk, Category: data })) }),
  }
}
