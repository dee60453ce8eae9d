import type { ActionKey, Requests } from '../../../src/catalogue/types.generated.ts'
import { allow, document, role, trusting } from '../../policy/principals.ts'
import { ACCOUNT, type TestWorld, testWorld } from '../../setup/worlds.ts'
import { REGION, template, vpc } from '../stack/stackSetup.ts'

/** The second account, and the second region. */
export const OTHER = '1000000000000002'
export const BEIJING = 'cn-beijing'
export const ADMINISTRATOR = 'AliyunROSStackGroupAdministrationRole'
export const EXECUTOR = 'AliyunROSStackGroupExecutionRole'

export const trustsRos = document({
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal: { Service: 'ros.aliyuncs.com' },
})

/** A VPC whose name is a parameter. */
export const BODY = template(
  { Vpc: vpc({ VpcName: { Ref: 'Name' } }) },
  {
    Description: 'one network',
    Parameters: { Name: { Type: 'String', Default: 'net' }, Secret: { Type: 'String', Default: 'none', NoEcho: true } },
    Outputs: { Id: { Value: { Ref: 'Vpc' } } },
  },
)

export async function addAccount(at: TestWorld, accountId = OTHER): Promise<void> {
  await at.control({ kind: 'account', accountId, accessKeyId: `LTAI${accountId}`, accessKeySecret: 's' })
}

/** The role in which ROS begins. */
export function administrator(at: TestWorld, more: object = {}): void {
  const custom = [document(allow('sts:AssumeRole', `acs:ram::*:role/${EXECUTOR}`))]
  role(at, ADMINISTRATOR, { trust: trustsRos, custom, ...more })
}

/** The role in which stacks are made in an account. */
export function executor(at: TestWorld, account: string, more: object = {}): void {
  role(at, EXECUTOR, { account, trust: trusting(`acs:ram::${ACCOUNT}:root`), system: ['AdministratorAccess'], ...more })
}

/** A world with two accounts and the roles that stack groups work in. */
export async function groupWorld(): Promise<TestWorld> {
  const at = testWorld()
  await addAccount(at)
  administrator(at)
  executor(at, ACCOUNT)
  executor(at, OTHER)
  return at
}

export const GROUP = { RegionId: REGION, StackGroupName: 'fleet' }
export const EVERYWHERE = { ...GROUP, AccountIds: [ACCOUNT, OTHER], RegionIds: [REGION, BEIJING] }

export async function createGroup(at: TestWorld, more: Partial<Requests['ros.CreateStackGroup']> = {}) {
  const { StackGroupId } = await at.call('ros.CreateStackGroup', { ...GROUP, TemplateBody: BODY, ...more })
  return StackGroupId
}

/** A world whose group has an instance in both accounts and both regions, all CURRENT. */
export async function fleet(more: Partial<Requests['ros.CreateStackInstances']> = {}): Promise<TestWorld> {
  const at = await groupWorld()
  await createGroup(at)
  await at.call('ros.CreateStackInstances', { ...EVERYWHERE, ...more })
  await at.settle()
  return at
}

/** An action that begins an operation, until that has ended: its status, and what came of it in each account and region. */
export async function operate(at: TestWorld, key: OperatingAction, request: object): Promise<Outcome> {
  const { OperationId } = (await at.call(key, request as Requests[OperatingAction])) as { OperationId: string }
  await at.settle()
  return outcomeOf(at, OperationId)
}

type OperatingAction = Extract<
  ActionKey,
  `ros.${'Create' | 'Update' | 'Delete'}StackInstances` | 'ros.UpdateStackGroup' | 'ros.DetectStackGroupDrift'
>

interface Outcome {
  readonly status: string
  /** `1 hangzhou SUCCEEDED`, oldest first. */
  readonly results: string[]
  readonly reasons: string[]
  readonly OperationId: string
}

const short = ({ AccountId = '', RegionId = '' }) => `${AccountId.slice(-1)} ${RegionId.replace('cn-', '')}`

export async function outcomeOf(at: TestWorld, OperationId: string): Promise<Outcome> {
  const asked = { RegionId: REGION, OperationId }
  const { StackGroupOperation } = await at.call('ros.GetStackGroupOperation', asked)
  const listed = await at.call('ros.ListStackGroupOperationResults', { ...asked, PageSize: 50 })
  const results = [...listed.StackGroupOperationResults].reverse()
  return {
    status: StackGroupOperation.Status ?? '',
    results: results.map((row) => `${short(row)} ${row.Status}`),
    reasons: results.flatMap(({ StatusReason = '' }) => (StatusReason === '' ? [] : [StatusReason])),
    OperationId,
  }
}

/** `1 hangzhou CURRENT` of each instance, oldest first. */
export async function instancesOf(at: TestWorld): Promise<string[]> {
  const { StackInstances } = await at.call('ros.ListStackInstances', { ...GROUP, PageSize: 50 })
  return [...StackInstances].reverse().map((row) => `${short(row)} ${row.Status}`)
}

/** Names of the VPCs of an account in a region. */
export async function vpcNames(at: TestWorld, accountId: string, RegionId: string): Promise<string[]> {
  const { Vpcs } = await at.call('vpc.DescribeVpcs', { RegionId }, accountId)
  return (Vpcs.Vpc ?? []).map(({ VpcName = '' }) => VpcName)
}
