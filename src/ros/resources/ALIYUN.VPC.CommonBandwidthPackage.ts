import { defineResource } from '../stack/resourceType.ts'
import { describeBandwidthPackage } from './bandwidthPackages.ts'
import { ifThere, untilGone } from './gone.ts'
import { flag, number, TAG_FIELDS, tags, text } from './properties.ts'
import { readTags, retag } from './tagging.ts'
import { changedText, hasChanged, told, vpcArn } from './told.ts'

/** ALIYUN::VPC::CommonBandwidthPackage: CreateCommonBandwidthPackage. What is protected is not deleted. */
export default defineResource('ALIYUN::VPC::CommonBandwidthPackage', {
  creates: 'vpc.CreateCommonBandwidthPackage',
  imports: { identifier: 'BandwidthPackageId' },
  emulates: [
    'Bandwidth',
    'Name',
    'Description',
    'InternetChargeType',
    'ISP',
    'Ratio',
    'ResourceGroupId',
    'DeletionProtection',
    'Tags',
  ],
  fields: { Tags: TAG_FIELDS },
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { BandwidthPackageId } = call('vpc.CreateCommonBandwidthPackage', {
      RegionId: regionId,
      Bandwidth: number(properties, 'Bandwidth') ?? 0,
      Name: text(properties, 'Name'),
      Description: text(properties, 'Description'),
      InternetChargeType: text(properties, 'InternetChargeType'),
      ISP: text(properties, 'ISP'),
      Ratio: number(properties, 'Ratio'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    return { physicalId: BandwidthPackageId }
  },
  pending(step) {
    const isReady = describeBandwidthPackage(step, step.physicalId)?.Status === 'Available'
    return isReady ? undefined : [{ table: 'bandwidthPackages', key: step.physicalId }]
  },
  finish({ properties, physicalId, regionId, call }) {
    if (flag(properties, 'DeletionProtection') !== true) return
    call('vpc.DeletionProtection', { RegionId: regionId, InstanceId: physicalId, Type: 'CBWP', ProtectionEnable: true })
  },
  updates: ['Bandwidth', 'Name', 'Description', 'Tags'],
  update(step) {
    const { properties, physicalId, regionId, call, changed } = step
    const request = { RegionId: regionId, BandwidthPackageId: physicalId }
    if (changed.has('Tags')) retag('vpc', step, { ResourceType: 'COMMONBANDWIDTHPACKAGE', ids: [physicalId] })
    if (hasChanged(step, 'Name', 'Description')) {
      const [Name, Description] = [changedText(step, 'Name'), changedText(step, 'Description')]
      call('vpc.ModifyCommonBandwidthPackageAttribute', { ...request, Name, Description })
    }
    // Last, as nothing else can be changed until it has its effect.
    if (changed.has('Bandwidth')) {
      const Bandwidth = text(properties, 'Bandwidth') ?? ''
      call('vpc.ModifyCommonBandwidthPackageSpec', { ...request, Bandwidth })
    }
    return undefined
  },
  read(step) {
    const shared = describeBandwidthPackage(step, step.physicalId)
    if (shared === undefined) return undefined
    const { Bandwidth, Name, Description, InternetChargeType, ISP, Ratio, ResourceGroupId, DeletionProtection } = shared
    return told(step, {
      ...{ Bandwidth, Name, Description, InternetChargeType, ISP, Ratio, ResourceGroupId, DeletionProtection },
      Tags: readTags(step, shared.Tags?.Tag),
    })
  },
  attributes: (step) => ({ BandwidthPackageId: step.physicalId, Arn: vpcArn(step, 'combandwidthpackage') }),
  remove({ physicalId, regionId, call }) {
    const request = { RegionId: regionId, BandwidthPackageId: physicalId }
    ifThere(() => call('vpc.DeleteCommonBandwidthPackage', request))
  },
  leaving(step) {
    const { physicalId } = step
    return untilGone('bandwidthPackages', physicalId, describeBandwidthPackage(step, physicalId)?.Status, 'Deleting')
  },
})
