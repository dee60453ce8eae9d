import { describe, expect, it } from 'vitest'
import { isProblem, parseDocument } from '../../src/policy/document.ts'
import { findSystemPolicy, systemPolicies } from '../../src/world/facts/systemPolicies.ts'

describe('system policies', () => {
  it.each(systemPolicies().map((policy) => [policy.PolicyName, policy] as const))('%s is a policy', (name, policy) => {
    const read = parseDocument(policy.PolicyDocument, 'identity')
    expect(isProblem(read) ? read.text : 'fine').toBe('fine')
    expect(findSystemPolicy(name)).toBe(policy)
  })

  it('include the three that cloning asks for, without EIPs', () => {
    for (const name of ['AliyunECSFullAccess', 'AliyunVPCFullAccess', 'AliyunROSFullAccess']) {
      expect(findSystemPolicy(name)?.PolicyDocument).not.toMatch(/Eip/)
    }
  })
})
