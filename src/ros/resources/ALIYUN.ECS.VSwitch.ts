import { defineResource, type ResourceStep, type WaitFor } from '../stack/resourceType.ts'
import { ifThere, untilGone } from './gone.ts'
import { number, TAG_FIELDS, tags, text } from './properties.ts'
import { readTags, retag } from './tagging.ts'

/** DescribeVSwitches shows so many at once. */
const PAGE = 50

/**
 * ALIYUN::ECS::VSwitch: CreateVSwitch, ready when Available.
 * One vSwitch of a VPC can be in transition at a time, so those of a stack form a line; with those of others it waits.
 */
export default defineResource('ALIYUN::ECS::VSwitch', {
  creates: 'vpc.CreateVSwitch',
  imports: { identifier: 'VSwitchId' },
  emulates: ['CidrBlock', 'VpcId', 'ZoneId', 'VSwitchName', 'Description', 'Ipv6CidrBlock', 'VpcIpv6CidrBlock', 'Tags'],
  fields: { Tags: TAG_FIELDS },
  updates: ['VSwitchName', 'Description', 'Tags'],
  line: (properties) => text(properties, 'VpcId') ?? '',
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { VSwitchId } = call('vpc.CreateVSwitch', {
      RegionId: regionId,
      CidrBlock: text(properties, 'CidrBlock') ?? '',
      VpcId: text(properties, 'VpcId') ?? '',
      ZoneId: text(properties, 'ZoneId') ?? '',
      VSwitchName: text(properties, 'VSwitchName'),
      Description: text(properties, 'Description'),
      Ipv6CidrBlock: number(properties, 'Ipv6CidrBlock'),
      VpcIpv6CidrBlock: text(properties, 'VpcIpv6CidrBlock'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    return { physicalId: VSwitchId }
  },
  pending({ physicalId, regionId, call }) {
    const { Status } = call('vpc.DescribeVSwitchAttributes', { VSwitchId: physicalId, RegionId: regionId })
    return Status === 'Available' ? undefined : [{ table: 'vSwitches', key: physicalId }]
  },
  update(step) {
    const { physicalId, properties, regionId, call, changed } = step
    call('vpc.ModifyVSwitchAttribute', {
      RegionId: regionId,
      VSwitchId: physicalId,
      VSwitchName: text(properties, 'VSwitchName') ?? '',
      Description: text(properties, 'Description') ?? '',
    })
    if (changed.has('Tags')) retag('vpc', step, { ResourceType: 'VSWITCH', ids: [physicalId] })
    return undefined
  },
  read(step) {
    const vSwitch = describe(step)
    if (vSwitch === undefined) return undefined
    const { CidrBlock = '', VpcId = '', ZoneId = '', VSwitchName = '', Description = '' } = vSwitch
    return { CidrBlock, VpcId, ZoneId, VSwitchName, Description, Tags: readTags(step, vSwitch.Tags?.Tag) }
  },
  attributes({ physicalId, regionId, call }) {
    const vSwitch = call('vpc.DescribeVSwitchAttributes', { VSwitchId: physicalId, RegionId: regionId })
    return {
      VSwitchId: physicalId,
      VSwitchName: vSwitch.VSwitchName ?? '',
      CidrBlock: vSwitch.CidrBlock ?? '',
      Ipv6CidrBlock: vSwitch.Ipv6CidrBlock ?? '',
    }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteVSwitch', { VSwitchId: physicalId, RegionId: regionId }))
  },
  leaving: (step) => untilGone('vSwitches', step.physicalId, describe(step)?.Status, 'Pending'),
  obstacles: pendingNeighbours,
})

function describe({ physicalId, regionId, call }: ResourceStep) {
  return call('vpc.DescribeVSwitches', { VSwitchId: physicalId, RegionId: regionId }).VSwitches.VSwitch?.[0]
}

/** The vSwitch of the same VPC that is being made or deleted, whoever asked for it. */
function pendingNeighbours({ properties, regionId, call }: ResourceStep): WaitFor[] {
  const VpcId = text(properties, 'VpcId') ?? ''
  for (let PageNumber = 1; ; PageNumber++) {
    const { VSwitches } = call('vpc.DescribeVSwitches', { RegionId: regionId, VpcId, PageNumber, PageSize: PAGE })
    const shown = VSwitches.VSwitch ?? []
    const pending = shown.filter(({ Status }) => Status === 'Pending')
    if (pending.length > 0) return pending.map(({ VSwitchId = '' }) => ({ table: 'vSwitches', key: VSwitchId }))
    if (shown.length < PAGE) return []
  }
}
