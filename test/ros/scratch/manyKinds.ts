import { instance, network, template, ZONE } from '../stack/stackSetup.ts'

/** A template with a resource of many kinds, and an output with the identifier of each. `identifiers`: by type. */
export function manyKinds(identifiers: Readonly<Record<string, string>>): string {
  const of = (Type: string, Properties: object = {}) => ({ Type, Properties })
  const resources: Record<string, { Type: string; Properties: object }> = {
    ...network,
    Instance: instance(),
    Disk: of('ALIYUN::ECS::Disk', { ZoneId: ZONE, Size: 20, DiskCategory: 'cloud_essd' }),
    Card: of('ALIYUN::ECS::NetworkInterface', { VSwitchId: { Ref: 'VSwitch' }, SecurityGroupId: { Ref: 'Group' } }),
    Keys: of('ALIYUN::ECS::SSHKeyPair', { KeyPairName: 'keys' }),
    Image: of('ALIYUN::ECS::CustomImage', { InstanceId: { Ref: 'Instance' }, ImageName: 'mine' }),
    Command: of('ALIYUN::ECS::Command', { Name: 'c', Type: 'RunShellScript', CommandContent: 'bHM=' }),
    Launch: of('ALIYUN::ECS::LaunchTemplate', { LaunchTemplateName: 'launch' }),
    Set: of('ALIYUN::ECS::DeploymentSet', { Strategy: 'Availability' }),
    Eip: of('ALIYUN::VPC::EIP', { Bandwidth: 5 }),
    Nat: of('ALIYUN::VPC::NatGateway', { VpcId: { Ref: 'Vpc' }, VSwitchId: { Ref: 'VSwitch' } }),
    Bandwidth: of('ALIYUN::VPC::CommonBandwidthPackage', { Bandwidth: 5 }),
    Table: of('ALIYUN::VPC::RouteTable', { VpcId: { Ref: 'Vpc' } }),
    Acl: of('ALIYUN::VPC::NetworkAcl', { VpcId: { Ref: 'Vpc' } }),
    HaVip: of('ALIYUN::VPC::HaVip', { VSwitchId: { Ref: 'VSwitch' } }),
    User: of('ALIYUN::RAM::User', { UserName: 'eve' }),
    Crew: of('ALIYUN::RAM::Group', { GroupName: 'crew' }),
    Policy: of('ALIYUN::RAM::ManagedPolicy', {
      PolicyName: 'looks',
      PolicyDocument: { Version: '1', Statement: [{ Effect: 'Allow', Action: 'ecs:Describe*', Resource: '*' }] },
    }),
  }
  const Outputs = Object.fromEntries(
    Object.entries(resources).map(([id, { Type }]) => [id, { Value: { 'Fn::GetAtt': [id, identifiers[Type]] } }]),
  )
  return template(resources, { Outputs })
}
