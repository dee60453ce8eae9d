import type { ActionKey, Requests, Responses } from '../catalogue/types.generated.ts'

/** A call through the door, as the principal an engine works for. */
export type Call = <K extends ActionKey>(key: K, request: Requests[K]) => Required<Responses[K]> & Responses[K]

type ItemOf<List> = List extends (infer Item)[] ? Item : never

export type DescribedInstance = ItemOf<
  NonNullable<NonNullable<Responses['ecs.DescribeInstances']['Instances']>['Instance']>
>
export type DescribedDisk = ItemOf<NonNullable<NonNullable<Responses['ecs.DescribeDisks']['Disks']>['Disk']>>
export type DescribedNetworkInterface = ItemOf<
  NonNullable<NonNullable<Responses['ecs.DescribeNetworkInterfaces']['NetworkInterfaceSets']>['NetworkInterfaceSet']>
>
export type DescribedImage = ItemOf<NonNullable<NonNullable<Responses['ecs.DescribeImages']['Images']>['Image']>>
export type DescribedVpc = ItemOf<NonNullable<NonNullable<Responses['vpc.DescribeVpcs']['Vpcs']>['Vpc']>>
export type DescribedVSwitch = ItemOf<
  NonNullable<NonNullable<Responses['vpc.DescribeVSwitches']['VSwitches']>['VSwitch']>
>
