import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { text } from './properties.ts'
import {
  describeSnatEntry,
  eipsOnTheirWay,
  ensureBoundEips,
  modifySnatEntries,
  remainingSnatEntries,
  removeSnatEntries,
  type SnatEntries,
  waitForSnatEntries,
} from './snatEntries.ts'
import { changedText, told } from './told.ts'

/** ALIYUN::ECS::SNatEntry: the older spelling, one SNAT entry for SourceCIDR or SourceVSwitchId; ready when Available. */
export default defineResource('ALIYUN::ECS::SNatEntry', {
  creates: 'vpc.CreateSnatEntry',
  emulates: ['SNatTableId', 'SNatIp', 'SnatEntryName', 'SourceCIDR', 'SourceVSwitchId'],
  create(step) {
    const { properties, regionId, clientToken, call } = step
    ensureBoundEips(step, text(properties, 'SNatIp') ?? '')
    const { SnatEntryId } = call('vpc.CreateSnatEntry', {
      RegionId: regionId,
      SnatTableId: text(properties, 'SNatTableId') ?? '',
      SnatIp: text(properties, 'SNatIp'),
      SnatEntryName: text(properties, 'SnatEntryName'),
      SourceCIDR: text(properties, 'SourceCIDR'),
      SourceVSwitchId: text(properties, 'SourceVSwitchId'),
      ClientToken: clientToken,
    })
    return { physicalId: SnatEntryId }
  },
  pending: (step) => waitForSnatEntries(step, entryOf(step)),
  // Unlike ROS: a new table or vSwitch makes the entry anew, as ModifySnatEntry changes neither.
  updates: ['SNatIp', 'SnatEntryName'],
  update(step) {
    const SnatIp = text(step.properties, 'SNatIp')
    ensureBoundEips(step, SnatIp ?? '')
    modifySnatEntries(step, entryOf(step), { SnatIp, SnatEntryName: changedText(step, 'SnatEntryName') })
    return undefined
  },
  read(step) {
    const entry = describeSnatEntry(step, entryOf(step).tableId, step.physicalId)
    if (entry === undefined) return undefined
    const { SnatTableId: SNatTableId, SnatIp: SNatIp, SnatEntryName, SourceCIDR, SourceVSwitchId } = entry
    return told(step, { SNatTableId, SNatIp, SnatEntryName, SourceCIDR, SourceVSwitchId })
  },
  attributes: ({ physicalId }) => ({ SNatEntryId: physicalId }),
  remove: (step) => removeSnatEntries(step, entryOf(step)),
  leaving(step) {
    const left = remainingSnatEntries(step, entryOf(step))
    return left.length === 0 ? undefined : left
  },
  obstacles(step) {
    if (step.physicalId === '') return eipsOnTheirWay(step, text(step.properties, 'SNatIp') ?? '')
    const entry = describeSnatEntry(step, entryOf(step).tableId, step.physicalId)
    const isSteady = entry === undefined || entry.Status === 'Available'
    return isSteady ? [] : [{ table: 'snatEntries', key: step.physicalId }]
  },
})

function entryOf({ physicalId, properties }: ResourceStep): SnatEntries {
  return { tableId: text(properties, 'SNatTableId') ?? '', entryIds: [physicalId] }
}
