/**
 * Parameters that any action takes, whether its own shape names them or not: those of the protocol, the owner
 * parameters that every older ECS and VPC action had, what gateways add, and RegionId, which the older Go SDK, the
 * CLI and Terraform send to every product, also to those that have no regions.
 */
const COMMON: ReadonlySet<string> = new Set([
  'Action',
  'Version',
  'Format',
  'AccessKeyId',
  'Signature',
  'SignatureMethod',
  'SignatureVersion',
  'SignatureNonce',
  'SignatureType',
  'Timestamp',
  'SecurityToken',
  'BearerToken',
  'RegionId',
  'OwnerId',
  'OwnerAccount',
  'ResourceOwnerId',
  'ResourceOwnerAccount',
  'AcceptLanguage',
  'SourceIp',
  'SecureTransport',
])

export function isCommonParameter(name: string): boolean {
  return COMMON.has(name)
}
