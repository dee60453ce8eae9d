import type { TestWorld } from '../../setup/worlds.ts'

/** What lets instances take a role. */
export const TRUST = JSON.stringify({
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: ['ecs.aliyuncs.com'] } }],
})

/** Roles that instances may have. */
export async function makeRoles(test: TestWorld, ...names: string[]): Promise<void> {
  for (const RoleName of names) await test.call('ram.CreateRole', { RoleName, AssumeRolePolicyDocument: TRUST })
}
