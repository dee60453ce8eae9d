import { defineResource } from '../stack/resourceType.ts'
import { ifThere, untilGone } from './gone.ts'
import { describeHaVip } from './haVips.ts'
import { TAG_FIELDS, tags, text } from './properties.ts'
import { readTags, retag } from './tagging.ts'
import { changedText, hasChanged, told, vpcArn } from './told.ts'

/** ALIYUN::VPC::HaVip: a virtual address, ready when Available. */
export default defineResource('ALIYUN::VPC::HaVip', {
  creates: 'vpc.CreateHaVip',
  imports: { identifier: 'HaVipId' },
  emulates: ['VSwitchId', 'IpAddress', 'Name', 'Description', 'ResourceGroupId', 'Tags'],
  fields: { Tags: TAG_FIELDS },
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { HaVipId } = call('vpc.CreateHaVip', {
      RegionId: regionId,
      VSwitchId: text(properties, 'VSwitchId') ?? '',
      IpAddress: text(properties, 'IpAddress'),
      Name: text(properties, 'Name'),
      Description: text(properties, 'Description'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    return { physicalId: HaVipId }
  },
  pending(step) {
    const isMade = describeHaVip(step, step.physicalId)?.Status !== 'Creating'
    return isMade ? undefined : [{ table: 'haVips', key: step.physicalId }]
  },
  // Guess: no table says what can be updated; the API changes these.
  updates: ['Name', 'Description', 'Tags'],
  update(step) {
    const { physicalId, regionId, call, changed } = step
    if (changed.has('Tags')) retag('vpc', step, { ResourceType: 'HAVIP', ids: [physicalId] })
    if (!hasChanged(step, 'Name', 'Description')) return undefined
    const [Name, Description] = [changedText(step, 'Name'), changedText(step, 'Description')]
    call('vpc.ModifyHaVipAttribute', { RegionId: regionId, HaVipId: physicalId, Name, Description })
    return undefined
  },
  read(step) {
    const haVip = describeHaVip(step, step.physicalId)
    if (haVip === undefined) return undefined
    const { VSwitchId, IpAddress, Name, Description, ResourceGroupId } = haVip
    const Tags = readTags(step, haVip.Tags?.Tag)
    return told(step, { VSwitchId, IpAddress, Name, Description, ResourceGroupId, Tags })
  },
  attributes: (step) => ({
    HaVipId: step.physicalId,
    IpAddress: describeHaVip(step, step.physicalId)?.IpAddress ?? '',
    Arn: vpcArn(step, 'havip'),
  }),
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteHaVip', { RegionId: regionId, HaVipId: physicalId }))
  },
  leaving: (step) => untilGone('haVips', step.physicalId, describeHaVip(step, step.physicalId)?.Status, 'Deleting'),
})
