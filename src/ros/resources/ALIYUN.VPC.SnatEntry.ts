import { ensure } from '../../kernel/errors.ts'
import { stackValidationFailed } from '../errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { number, text, texts } from './properties.ts'
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

/**
 * ALIYUN::VPC::SnatEntry: an SNAT entry for SourceCIDR, or one for each of SourceVSwitchIds; ready when all are Available.
 * Guess: its physical id, and Ref, are the ids of the entries with commas between.
 */
export default defineResource('ALIYUN::VPC::SnatEntry', {
  creates: 'vpc.CreateSnatEntry',
  emulates: ['SnatTableId', 'SnatIp', 'SnatEntryName', 'SourceCIDR', 'SourceVSwitchIds', 'EipAffinity'],
  create(step) {
    const { properties, regionId, clientToken, call } = step
    ensureBoundEips(step, text(properties, 'SnatIp') ?? '')
    const ids: string[] = []
    for (const [i, source] of sourcesOf(step).entries()) {
      const { SnatEntryId } = call('vpc.CreateSnatEntry', {
        RegionId: regionId,
        SnatTableId: text(properties, 'SnatTableId') ?? '',
        SnatIp: text(properties, 'SnatIp'),
        SnatEntryName: text(properties, 'SnatEntryName'),
        EipAffinity: number(properties, 'EipAffinity'),
        ...source,
        ClientToken: `${clientToken}-${i}`,
      })
      ids.push(SnatEntryId)
      step.note({ physicalId: ids.join(',') })
    }
    return { physicalId: ids.join(',') }
  },
  pending: (step) => waitForSnatEntries(step, entriesOf(step)),
  // Guess: EipAffinity, of which the tables say nothing.
  updates: ['SnatIp', 'SnatEntryName', 'EipAffinity'],
  update(step) {
    const { properties, changed } = step
    ensureBoundEips(step, text(properties, 'SnatIp') ?? '')
    modifySnatEntries(step, entriesOf(step), {
      SnatIp: text(properties, 'SnatIp'),
      SnatEntryName: changedText(step, 'SnatEntryName'),
      EipAffinity: changed.has('EipAffinity') ? (number(properties, 'EipAffinity') ?? 0) : undefined,
    })
    return undefined
  },
  read(step) {
    const { tableId, entryIds } = entriesOf(step)
    const entries = entryIds.map((id) => describeSnatEntry(step, tableId, id)).filter((entry) => entry !== undefined)
    const [first] = entries
    if (first === undefined) return undefined
    const { SnatTableId, SnatIp, SnatEntryName, EipAffinity, SourceCIDR } = first
    const SourceVSwitchIds = entries.map(({ SourceVSwitchId = '' }) => SourceVSwitchId)
    return told(step, { SnatTableId, SnatIp, SnatEntryName, EipAffinity, SourceCIDR, SourceVSwitchIds })
  },
  attributes: (step) => ({ SnatEntryIds: [...entriesOf(step).entryIds] }),
  remove: (step) => removeSnatEntries(step, entriesOf(step)),
  leaving(step) {
    const left = remainingSnatEntries(step, entriesOf(step))
    return left.length === 0 ? undefined : left.slice(0, 1)
  },
  obstacles(step) {
    if (step.physicalId === '') return eipsOnTheirWay(step, text(step.properties, 'SnatIp') ?? '')
    return remainingSnatEntries(step, entriesOf(step)).filter(({ key }) => {
      return describeSnatEntry(step, entriesOf(step).tableId, key)?.Status !== 'Available'
    })
  },
})

function entriesOf({ physicalId, properties }: ResourceStep): SnatEntries {
  return {
    tableId: text(properties, 'SnatTableId') ?? '',
    entryIds: physicalId.split(',').filter((id) => id !== ''),
  }
}

function sourcesOf({ properties }: ResourceStep): { SourceCIDR?: string; SourceVSwitchId?: string }[] {
  const SourceCIDR = text(properties, 'SourceCIDR')
  const vSwitchIds = texts(properties, 'SourceVSwitchIds') ?? []
  const isOne = (SourceCIDR === undefined) !== (vSwitchIds.length === 0)
  ensure(isOne, stackValidationFailed('An SnatEntry has either SourceCIDR or SourceVSwitchIds.'))
  return SourceCIDR === undefined ? vSwitchIds.map((SourceVSwitchId) => ({ SourceVSwitchId })) : [{ SourceCIDR }]
}
