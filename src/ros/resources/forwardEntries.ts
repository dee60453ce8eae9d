import { ApiError, ensure } from '../../kernel/errors.ts'
import type { ResourceStep, ResourceType, UpdateStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'
import { flag, text } from './properties.ts'
import { eipsOnTheirWay, ensureBoundEips } from './snatEntries.ts'
import { changedText, told } from './told.ts'

const entryBusy = (id: string, status: string) =>
  new ApiError(
    400,
    'IncorrectStatus.ForwardEntry',
    `The DNAT entry ${id} is ${status}; it can be deleted when Available.`,
  )

/** Any, TCP and the like are kept in small letters. */
const ANY_CASE = ['ExternalPort', 'InternalPort', 'IpProtocol']

/** A ForwardEntry, which ECS and VPC spell alike: one DNAT entry, ready when Available. `updates` differ. */
export const forwardEntry = {
  emulates: [
    'ForwardTableId',
    'ForwardEntryName',
    'ExternalIp',
    'ExternalPort',
    'InternalIp',
    'InternalPort',
    'IpProtocol',
    'PortBreak',
  ],
  create(step) {
    const { regionId, clientToken, call } = step
    ensureBoundEips(step, text(step.properties, 'ExternalIp') ?? '')
    const request = { RegionId: regionId, ...termsOf(step), ClientToken: clientToken }
    return { physicalId: call('vpc.CreateForwardEntry', request).ForwardEntryId }
  },
  pending(step) {
    const isReady = describeEntry(step)?.Status === 'Available'
    return isReady ? undefined : [{ table: 'forwardEntries', key: step.physicalId }]
  },
  update(step: UpdateStep) {
    const { regionId, physicalId, call } = step
    ensureBoundEips(step, text(step.properties, 'ExternalIp') ?? '')
    const ForwardEntryName = changedText(step, 'ForwardEntryName')
    const request = { RegionId: regionId, ...termsOf(step), ForwardEntryName, ForwardEntryId: physicalId }
    call('vpc.ModifyForwardEntry', request)
    return undefined
  },
  read(step) {
    const entry = describeEntry(step)
    if (entry === undefined) return undefined
    const { ForwardTableId, ForwardEntryName, ExternalIp, ExternalPort, InternalIp, InternalPort, IpProtocol } = entry
    const external = { ExternalIp, ExternalPort }
    return told(step, { ForwardTableId, ForwardEntryName, ...external, InternalIp, InternalPort, IpProtocol }, ANY_CASE)
  },
  attributes: ({ physicalId }) => ({ ForwardEntryId: physicalId }),
  remove(step) {
    const { physicalId, regionId, properties, call } = step
    const status = describeEntry(step)?.Status
    ensure(status === undefined || status === 'Available' || status === 'Deleting', entryBusy(physicalId, status ?? ''))
    if (status !== 'Available') return
    const ForwardTableId = text(properties, 'ForwardTableId') ?? ''
    ifThere(() => call('vpc.DeleteForwardEntry', { RegionId: regionId, ForwardTableId, ForwardEntryId: physicalId }))
  },
  leaving(step) {
    return describeEntry(step) === undefined ? undefined : [{ table: 'forwardEntries', key: step.physicalId }]
  },
  obstacles(step) {
    if (step.physicalId === '') return eipsOnTheirWay(step, text(step.properties, 'ExternalIp') ?? '')
    const entry = describeEntry(step)
    const isSteady = entry === undefined || entry.Status === 'Available'
    return isSteady ? [] : [{ table: 'forwardEntries', key: step.physicalId }]
  },
} satisfies Omit<ResourceType, 'type'>

function termsOf({ properties }: ResourceStep) {
  return {
    ForwardTableId: text(properties, 'ForwardTableId') ?? '',
    ForwardEntryName: text(properties, 'ForwardEntryName'),
    ExternalIp: text(properties, 'ExternalIp') ?? '',
    ExternalPort: text(properties, 'ExternalPort') ?? '',
    InternalIp: text(properties, 'InternalIp') ?? '',
    InternalPort: text(properties, 'InternalPort') ?? '',
    IpProtocol: text(properties, 'IpProtocol') ?? '',
    PortBreak: flag(properties, 'PortBreak'),
  }
}

/** The entry as it is now; undefined when it, or its table, is gone. */
function describeEntry({ physicalId, properties, regionId, call }: ResourceStep) {
  const ForwardTableId = text(properties, 'ForwardTableId')
  return unlessGone(() => {
    const request = { RegionId: regionId, ForwardTableId, ForwardEntryId: physicalId }
    return call('vpc.DescribeForwardTableEntries', request).ForwardTableEntries.ForwardTableEntry?.[0]
  })
}
