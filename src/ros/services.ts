/** Services that ROS can tell about. Source: SDK comments of GetServiceProvisions. */
export const SERVICES: readonly string[] = [
  ...[
    'AHAS',
    'ARMS',
    'ApiGateway',
    'BatchCompute',
    'BrainIndustrial',
    'CloudStorageGateway',
    'CMS',
    'CR',
    'CS',
    'DCDN',
  ],
  ...['DataHub', 'DataWorks', 'EDAS', 'EHPC', 'EMAS', 'FC', 'FNF', 'MaxCompute', 'SMQ', 'HBR', 'IMM', 'IOT', 'KMS'],
  ...[
    'NAS',
    'NLP',
    'OSS',
    'OTS',
    'PrivateLink',
    'PrivateZone',
    'RocketMQ',
    'SAE',
    'SLS',
    'TrafficMirror',
    'VS',
    'Xtrace',
  ],
]

/** Products of resource types that go by another name than their service. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  MNS: 'SMQ',
  PVTZ: 'PrivateZone',
  ROCKETMQ5: 'RocketMQ',
  ODPS: 'MaxCompute',
}

/** Roles that services link to themselves, as far as it is documented which. Source: SDK samples of GetServiceProvisions. */
export const LINKED_ROLES: Readonly<Record<string, { readonly role: string; readonly console: string }>> = {
  EHPC: { role: 'AliyunServiceRoleForEHPC', console: 'https://ehpc.console.aliyun.com/' },
}

/** The service that resources of a type need; undefined where none has to be enabled, as for ECS, VPC and RAM. */
export function serviceOfType(type: string): string | undefined {
  const [, product = ''] = type.split('::')
  const name = OTHER_NAMES[product.toUpperCase()] ?? product
  return SERVICES.find((service) => service.toUpperCase() === name.toUpperCase())
}
