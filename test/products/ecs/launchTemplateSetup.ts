import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { isOverSdk, type TestWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'

type Wishes = Partial<Requests['ecs.CreateLaunchTemplate']>

const USER_DATA = Buffer.from('#!/bin/sh').toString('base64')

/** Every parameter of a launch that a template keeps. */
export const EVERYTHING = {
  ...{ InstanceName: 'web', HostName: 'web', Description: 'of a template', UserData: USER_DATA, KeyPairName: 'key' },
  ...{ ImageId: 'any-image', ImageOwnerAlias: 'system', InstanceType: 'ecs.g6.large', IoOptimized: 'optimized' },
  ...{ ZoneId: 'cn-hangzhou-i', VpcId: 'vpc-x', VSwitchId: 'vsw-x', NetworkType: 'vpc', PrivateIpAddress: '10.0.0.7' },
  ...{ SecurityGroupId: 'sg-x', RamRoleName: 'role', ResourceGroupId: 'rg-1', DeploymentSetId: 'ds-x' },
  ...{ InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Week', AutoRenew: true, AutoRenewPeriod: 2 },
  ...{ SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: 0.5, SpotDuration: 1 },
  ...{ AutoReleaseTime: '2026-01-03T00:00:00Z', CreditSpecification: 'Standard', DeletionProtection: true },
  ...{ InternetChargeType: 'PayByTraffic', InternetMaxBandwidthIn: 10, InternetMaxBandwidthOut: 5 },
  ...{ HttpEndpoint: 'enabled', HttpTokens: 'required', HttpPutResponseHopLimit: 2, Ipv6AddressCount: 1 },
  ...{ PasswordInherit: true, EnableVmOsConfig: true, SecurityEnhancementStrategy: 'Active' },
  ImageOptions: { LoginAsNonRoot: true },
  SecurityOptions: { TrustedSystemMode: 'vTPM' },
  SystemDisk: {
    ...{ Category: 'cloud_auto', Size: 60, DiskName: 'root', Description: 'the root', PerformanceLevel: 'PL1' },
    ...{ BurstingEnabled: true, ProvisionedIops: 100, Iops: 30, Encrypted: 'true', KMSKeyId: 'key' },
    ...{ AutoSnapshotPolicyId: 'sp-x', DeleteWithInstance: true },
  },
}

/** The same, lists: they are shown in wrappers. */
export const LISTS = {
  SecurityGroupIds: ['sg-y', 'sg-z'],
  DataDisk: [
    {
      ...{ Category: 'cloud_essd', Size: 100, DiskName: 'stuff', Description: 'the stuff', PerformanceLevel: 'PL1' },
      ...{ BurstingEnabled: false, ProvisionedIops: 0, Encrypted: 'false', KMSKeyId: '', SnapshotId: 's-x' },
      ...{ AutoSnapshotPolicyId: 'sp-x', DeleteWithInstance: false, Device: '/dev/xvdb' },
    },
  ],
  NetworkInterface: [
    {
      ...{ VSwitchId: 'vsw-x', SecurityGroupId: 'sg-x', SecurityGroupIds: ['sg-y'], InstanceType: 'Primary' },
      ...{ NetworkInterfaceName: 'card', Description: 'the card', NetworkInterfaceTrafficMode: 'Standard' },
      ...{ PrimaryIpAddress: '10.0.0.8', DeleteOnRelease: true },
    },
  ],
  Tag: [{ Key: 'env', Value: 'test' }],
}

/** Id of a new launch template. */
export async function makeTemplate(test: TestWorld, members: Wishes = {}): Promise<string> {
  const request = { ...REGION, LaunchTemplateName: 'template', ...members }
  const { LaunchTemplateId } = await test.call('ecs.CreateLaunchTemplate', request)
  return LaunchTemplateId
}

/** Numbers of new versions. */
export async function makeVersions(test: TestWorld, LaunchTemplateId: string, amount: number): Promise<void> {
  for (let i = 0; i < amount; i++) await test.call('ecs.CreateLaunchTemplateVersion', { ...REGION, LaunchTemplateId })
}

/** What DescribeLaunchTemplateVersions lists. */
export async function listedVersions(
  test: TestWorld,
  request: Partial<Requests['ecs.DescribeLaunchTemplateVersions']>,
) {
  const reply = await test.call('ecs.DescribeLaunchTemplateVersions', { ...REGION, ...request })
  return reply.LaunchTemplateVersionSets.LaunchTemplateVersionSet ?? []
}

/** What DescribeLaunchTemplates lists. */
export async function listedTemplates(test: TestWorld, request: Partial<Requests['ecs.DescribeLaunchTemplates']> = {}) {
  const reply = await test.call('ecs.DescribeLaunchTemplates', { ...REGION, ...request })
  return reply.LaunchTemplateSets.LaunchTemplateSet ?? []
}

function dotted(name: string, members: object) {
  return Object.fromEntries(Object.entries(members).map(([member, value]) => [`${name}.${member}`, value]))
}

/** How EVERYTHING and LISTS are shown. */
export const SHOWN = {
  ...EVERYTHING,
  // The Node SDK leaves out what it does not declare.
  ...(isOverSdk ? {} : dotted('SystemDisk', EVERYTHING.SystemDisk)),
  SecurityGroupIds: { SecurityGroupId: LISTS.SecurityGroupIds },
  DataDisks: { DataDisk: LISTS.DataDisk },
  NetworkInterfaces: {
    NetworkInterface: [{ ...LISTS.NetworkInterface[0], SecurityGroupIds: { SecurityGroupId: ['sg-y'] } }],
  },
  Tags: { InstanceTag: LISTS.Tag },
}
