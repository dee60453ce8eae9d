import { describe, expect, it } from 'vitest'
import { corpusTemplates, deployAll, differences, lookAt, readTable } from '../../scripts/corpus.ts'
import { securityGroup, template, vpc } from './stack/stackSetup.ts'

const PARAMETERS = { Parameters: { Description: { Type: 'String', MinLength: 3 } } }
const folder = process.env.ALISTACK_CORPUS

describe('the table of a corpus', () => {
  it('has a class and a reason for every refusal, and no gap', () => {
    const refused = Object.values(readTable()).filter(({ outcome }) => outcome !== 'valid')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.filter((each) => each.reason === undefined || each.class === undefined)).toEqual([])
    expect(refused.filter((each) => each.class === 'gap')).toEqual([])
    const stacks = Object.values(readTable()).flatMap(({ deployment }) => deployment ?? [])
    const others = stacks.filter(({ outcome }) => !outcome.startsWith('deployed'))
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter((each) => each.reason === undefined || each.class === undefined)).toEqual([])
    expect(others.filter((each) => each.class === 'gap')).toEqual([])
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

describe('stacks of templates', () => {
  it('come and go, or the table says why not', async () => {
    const good = { path: 'good', body: template({ Vpc: vpc() }) }
    const there = { path: 'there', body: template({ Group: securityGroup({ VpcId: 'vpc-123' }) }) }
    const kept = { path: 'kept', body: template({ Vpc: { ...vpc(), DeletionPolicy: 'Retain' } }) }
    const broken = { path: 'broken', body: template({ Group: securityGroup({ VpcId: '' }) }) }
    const given = { path: 'given', body: template({ Vpc: vpc({ VpcName: { Ref: 'Description' } }) }, PARAMETERS) }
    const findings = await deployAll([good, there, kept, broken, given])
    expect(findings.map(({ deployment }) => deployment)).toEqual([
      'deployed',
      'deployed (in place of vpc-123)',
      'DeleteStack leaves vpcs, routeTables',
      expect.stringMatching(/^CREATE_ROLLBACK_COMPLETE: .*classic network/),
      'deployed',
    ])
    const table = Object.fromEntries(
      findings.map(({ path, sha256, deployment = '' }) => [
        path,
        { sha256, outcome: 'valid', deployment: { outcome: deployment } },
      ]),
    )
    expect(differences(findings, table)).toEqual([
      expect.stringMatching(/^kept: does not come and go as a stack, and nobody has said why/),
      expect.stringMatching(/^broken: does not come and go as a stack, and nobody has said why/),
    ])
    const changed = {
      ...table,
      good: { ...table.good, sha256: findings[0]?.sha256 ?? '', outcome: 'valid', deployment: { outcome: 'none' } },
    }
    expect(differences(findings, changed)).toContain('good: expected as a stack none; found deployed')
  })
})

describe.skipIf(!folder)('the corpus in ALISTACK_CORPUS (skipped when it names no folder)', () => {
  it('is validated, created and deleted as the table says, template by template', { timeout: 600_000 }, async () => {
    const findings = await deployAll(corpusTemplates(folder ?? ''))
    expect(findings.length).toBe(Object.keys(readTable()).length)
    expect(differences(findings, readTable())).toEqual([])
  })
})
