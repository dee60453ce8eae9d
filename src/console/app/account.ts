/** The account of an ARN; empty: the one that the world was made with. */
export function accountOf(arn: string): string {
  return /^acs:ram::(\d{16}):/.exec(arn)?.[1] ?? ''
}

/** ARN of the root of an account. */
export function rootArn(accountId: string): string {
  return `acs:ram::${accountId}:root`
}

/** The member that names another account than the one that the world was made with. */
export function ofAccount(actAs: string): { readonly accountId?: string } {
  const accountId = accountOf(actAs)
  return accountId === '' ? {} : { accountId }
}

/** Query of the quotas in a region that hold for the account of who acts. */
export function quotaScope(regionId: string, actAs: string): string {
  return new URLSearchParams({ regionId, ...ofAccount(actAs) }).toString()
}
