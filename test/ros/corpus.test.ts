import { describe, expect, it } from 'vitest'
import { corpusTemplates, differences, lookAt, readTable } from '../../scripts/corpus.ts'
import { template, vpc } from './stack/stackSetup.ts'

const folder = process.env.ALISTACK_CORPUS

describe('the table of a corpus', () => {
  it('has a class and a reason for every refusal, and no gap', () => {
    const refused = Object.values(readTable()).filter(({ outcome }) => outcome !== 'valid')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.filter((each) => each.reason === undefined || each.class === undefined)).toEqual([])
    expect(refused.filter((each) => each.class === 'gap')).toEqual([])
  })

  it('is compared with what is found', () => {
    const good = lookAt({ path: 'good', body: template({ Vpc: vpc() }) })
    const bad = lookAt({ path: 'bad', body: template({ Vpc: vpc({ Nothing: 1 }) }) })
    const outcome = 'StackValidationFailed: Resources.Vpc: the property Nothing is not known.'
    expect(good).toMatchObject({ validation: 'valid', typesNotEmulated: [] })
    expect(bad).toMatchObject({ validation: outcome })
    const table = {
      good: { sha256: good.sha256, outcome: 'valid' },
      bad: { sha256: bad.sha256, outcome, class: 'broken' as const, reason: 'on purpose' },
    }
    expect(differences([good, bad], table)).toEqual([])
    expect(differences([good], table)).toEqual(['bad: is gone'])
    expect(differences([good, bad], { good: table.good })).toEqual([`bad: is not in the table: ${outcome}`])
    expect(differences([good], { good: { ...table.good, sha256: '' } })).toEqual([
      'good: is another text than the table knows',
    ])
    expect(differences([bad], { bad: { ...table.bad, class: 'gap' } })).toEqual([
      `bad: is refused, and nobody has said why that is right: ${outcome}`,
    ])
  })
})

describe.skipIf(!folder)('the corpus in ALISTACK_CORPUS (skipped when it names no folder)', () => {
  it('is validated as the table says, template by template', () => {
    const findings = corpusTemplates(folder ?? '').map(lookAt)
    expect(findings.length).toBe(Object.keys(readTable()).length)
    expect(differences(findings, readTable())).toEqual([])
  })
})
