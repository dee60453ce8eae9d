import type { Principal } from '../world/rows/account.ts'
import type { RamRoleRow } from '../world/rows/ram.ts'
import { readStored, type Trusted } from './document.ts'
import { type ConditionKeys, evaluate, type Policy, type Verdict } from './evaluate.ts'

/** Who asks to be let into a role: somebody with policies, a service, or whoever an identity provider vouches for. */
export type Applicant =
  | { readonly kind: 'RAM'; readonly principal: Principal }
  | { readonly kind: 'Service'; readonly service: string }
  | { readonly kind: 'Federated'; readonly providerArn: string }

/** What the trust policy of a role says to an applicant. A role that trusts only itself lets nobody in. */
export function trustOf(role: RamRoleRow, applicant: Applicant, keys: ConditionKeys): Verdict {
  const document = readStored(role.AssumeRolePolicyDocument, 'trust')
  const policy: Policy = {
    name: 'trust policy',
    type: 'Trust',
    via: `role ${role.RoleName}`,
    version: '',
    document: {
      ...document,
      // A statement about somebody else says nothing; its place is kept, so that the number that decided is right.
      Statement: document.Statement.map((statement) =>
        statement.Principal !== undefined && isMeant(statement.Principal, applicant)
          ? statement
          : { ...statement, Action: [] },
      ),
    },
  }
  const resource = `acs:ram::${role.AccountId}:role/${role.RoleName}`
  return evaluate([policy], { action: 'sts:AssumeRole', resource, keys })
}

function isMeant(trusted: Trusted, applicant: Applicant): boolean {
  if (applicant.kind === 'Service') return trusted.Service.includes(applicant.service)
  if (applicant.kind === 'Federated') return trusted.Federated.includes(applicant.providerArn)
  return trusted.RAM.some((arn) => isArnOf(arn, applicant.principal))
}

/** An account's root stands for everybody in it; a role for all of its sessions. */
function isArnOf(arn: string, { type, accountId, arn: own, name }: Principal): boolean {
  if (arn === '*') return true
  const [, account = '', who = ''] = /^acs:ram::([^:]+):(.+)$/.exec(arn) ?? []
  if (account !== '*' && account !== accountId) return false
  if (who === 'root') return true
  if (who.startsWith('role/')) return type === 'AssumedRoleUser' && who === `role/${name}`
  return own.endsWith(`:${who}`)
}
