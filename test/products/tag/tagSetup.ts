import { ACCOUNT, type TestWorld, testWorld } from '../../setup/worlds.ts'

export const REGION = 'cn-hangzhou'

/** A VPC, a key pair, a role, a resource group, and their ARNs. */
export async function fourResources() {
  const world = testWorld()
  const { VpcId } = await world.call('vpc.CreateVpc', { RegionId: REGION })
  await world.settle()
  await world.call('ecs.CreateKeyPair', { RegionId: REGION, KeyPairName: 'login' })
  const trust = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { RAM: `acs:ram::${ACCOUNT}:root` } }
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '1', Statement: [trust] })
  await world.call('ram.CreateRole', { RoleName: 'ops', AssumeRolePolicyDocument })
  const group = await world.call('resourcemanager.CreateResourceGroup', { Name: 'team', DisplayName: 'x' })
  return {
    world,
    VpcId,
    vpc: `arn:acs:vpc:${REGION}:${ACCOUNT}:vpc/${VpcId}`,
    keyPair: `arn:acs:ecs:${REGION}:${ACCOUNT}:keypair/login`,
    role: `arn:acs:ram:*:${ACCOUNT}:role/ops`,
    group: `arn:acs:resourcemanager:*:${ACCOUNT}:resourcegroup/${group.ResourceGroup.Id}`,
  }
}

export async function tagsOf(world: TestWorld, arn: string): Promise<Record<string, string>> {
  const { TagResources } = await world.call('tag.ListTagResources', { RegionId: REGION, ResourceARN: [arn] })
  return Object.fromEntries(TagResources.flatMap(({ Tags = [] }) => Tags.map(({ Key, Value }) => [Key, Value])))
}

export const CONTENT = '{"tags":{"CostCenter":{"tag_key":{"@@assign":"CostCenter"}}}}'

export async function aPolicy(world: TestWorld, more: object = {}): Promise<string> {
  const request = { PolicyName: 'costs', PolicyContent: CONTENT, ...more }
  return (await world.call('tag.CreatePolicy', request)).PolicyId
}

export const RULE = 'rule:AttachEni-DetachEni-TagInstance:Ecs-Instance:Ecs-Eni'

export async function aRule(world: TestWorld, more: object = {}): Promise<void> {
  await world.call('tag.CreateAssociatedResourceRules', {
    CreateRulesList: [{ SettingName: RULE, Status: 'Enable', ...more }],
  })
}

export async function targets(world: TestWorld, PolicyId: string): Promise<unknown[]> {
  return (await world.call('tag.ListTargetsForPolicy', { PolicyId })).Targets
}
