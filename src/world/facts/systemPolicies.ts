import { onFirstUse } from './read.ts'

/** A policy that every account has and nobody can change. */
export interface SystemPolicy {
  readonly PolicyName: string
  readonly Description: string
  /** JSON. */
  readonly PolicyDocument: string
}

interface PolicyFixture {
  readonly policies: readonly {
    readonly name: string
    readonly description: string
    readonly document: object
    readonly source: string
    readonly confidence: 'high' | 'medium' | 'low' | 'guess'
  }[]
}

const facts = onFirstUse('system-policies.json', ({ policies }: PolicyFixture) => {
  const all = policies.map(({ name, description, document }) =>
    Object.freeze({ PolicyName: name, Description: description, PolicyDocument: JSON.stringify(document) }),
  )
  return { all: Object.freeze(all), byName: new Map(all.map((policy) => [policy.PolicyName, policy])) }
})

export function systemPolicies(): readonly SystemPolicy[] {
  return facts().all
}

export function findSystemPolicy(name: string): SystemPolicy | undefined {
  return facts().byName.get(name)
}
