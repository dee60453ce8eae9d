import { defineResource } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { tags, text } from './properties.ts'

/** ALIYUN::ECS::VSwitch: CreateVSwitch, ready when Available. */
export default defineResource('ALIYUN::ECS::VSwitch', {
  emulates: ['CidrBlock', 'VpcId', 'ZoneId', 'VSwitchName', 'Description', 'Tags'],
  create({ properties, regionId, clientToken, call }) {
    const { VSwitchId } = call('vpc.CreateVSwitch', {
      RegionId: regionId,
      CidrBlock: text(properties, 'CidrBlock') ?? '',
      VpcId: text(properties, 'VpcId') ?? '',
      ZoneId: text(properties, 'ZoneId') ?? '',
      VSwitchName: text(properties, 'VSwitchName'),
      Description: text(properties, 'Description'),
      Tag: tags(properties),
      ClientToken: clientToken,
    })
    return { physicalId: VSwitchId }
  },
  pending({ physicalId, regionId, call }) {
    const { Status } = call('vpc.DescribeVSwitchAttributes', { VSwitchId: physicalId, RegionId: regionId })
    return Status === 'Available' ? undefined : [{ table: 'vSwitches', key: physicalId }]
  },
  attributes({ physicalId, regionId, call }) {
    const vSwitch = call('vpc.DescribeVSwitchAttributes', { VSwitchId: physicalId, RegionId: regionId })
    return {
      VSwitchId: physicalId,
      VSwitchName: vSwitch.VSwitchName ?? '',
      CidrBlock: vSwitch.CidrBlock ?? '',
      Ipv6CidrBlock: '',
    }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteVSwitch', { VSwitchId: physicalId, RegionId: regionId }))
  },
})
