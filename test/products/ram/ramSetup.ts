import { ACCOUNT, type TestWorld, testWorld } from '../../setup/worlds.ts'

/** Lets the account itself assume a role. */
export const TRUST = trusting(`acs:ram::${ACCOUNT}:root`)
export const DOCUMENT = allowing('ecs:Describe*')
export const NOW = '2026-01-02T03:04:05Z'

export function trusting(arn: string): string {
  const statement = { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { RAM: [arn] } }
  return JSON.stringify({ Version: '1', Statement: [statement] })
}

export function allowing(action: string): string {
  return JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] })
}

/** A world with one of each: user ann, group dev, role ops, custom policy look. Nothing is linked. */
export async function ramWorld(): Promise<TestWorld> {
  const world = testWorld()
  await world.call('ram.CreateUser', { UserName: 'ann', DisplayName: 'Ann' })
  await world.call('ram.CreateGroup', { GroupName: 'dev', Comments: 'builds' })
  await world.call('ram.CreateRole', { RoleName: 'ops', AssumeRolePolicyDocument: TRUST, Description: 'runs' })
  await world.call('ram.CreatePolicy', { PolicyName: 'look', PolicyDocument: DOCUMENT, Description: 'reads' })
  return world
}

export const LOOK = { PolicyName: 'look', PolicyType: 'Custom' }
export const ADMIN = { PolicyName: 'AdministratorAccess', PolicyType: 'System' }
