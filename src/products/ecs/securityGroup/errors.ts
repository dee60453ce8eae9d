import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about security groups and their rules. Codes and statuses: documented error tables of ECS 2014-05-26. */
export const securityGroupNotFound = (id: string) =>
  new ApiError(404, 'InvalidSecurityGroupId.NotFound', `The specified security group "${id}" does not exist.`)

export const invalidSecurityGroupName = () =>
  new ApiError(
    400,
    'InvalidSecurityGroupName.Malformed',
    'A security group name has 2 to 128 characters, begins with a letter and holds letters, digits and : _ . - only.',
  )

export const invalidSecurityGroupDescription = () =>
  new ApiError(
    400,
    'InvalidSecurityGroupDiscription.Malformed',
    'A description has 2 to 256 characters and does not begin with http:// or https://.',
  )

export const invalidSecurityGroupType = (type: string) =>
  new ApiError(400, 'InvalidParams.GroupType', `A security group is normal or enterprise, not "${type}".`)

export const vpcRequired = () =>
  new ApiError(403, 'InvalidVpcId.NotFound', 'VpcId must be given: the classic network is closed.')

export const vpcNotFound = (id: string) =>
  new ApiError(404, 'InvalidVpcId.NotFound', `The specified VPC "${id}" does not exist.`)

export const incorrectVpcStatus = (status: string) =>
  new ApiError(400, 'IncorrectVpcStatus', `The VPC is ${status}; a security group needs an Available one.`)

export const securityGroupQuotaExceeded = (limit: number) =>
  new ApiError(403, 'QuotaExceed.SecurityGroup', `The account may have ${limit} security groups here and has them.`)

export const securityGroupInUse = () =>
  new ApiError(403, 'DependencyViolation', 'There are still instances or network interfaces in the security group.')

export const securityGroupNamedByAnother = (id: string) =>
  new ApiError(403, 'DependencyViolation', `A rule of the security group "${id}" still names this one.`)

export const invalidInnerAccessPolicy = () =>
  new ApiError(400, 'InvalidPolicy.Malformed', 'InnerAccessPolicy is Accept or Drop.')

/** Documented with 404. */
export const innerAccessPolicyFixed = () =>
  new ApiError(
    404,
    'InvalidParameter.InnerAccessPolicy',
    'The InnerAccessPolicy of an enterprise security group is fixed.',
  )

/** Spelled so in the documentation. */
export const invalidDirection = () => new ApiError(400, 'InvalidParamter', 'Direction is ingress, egress or all.')

export const invalidNicType = () =>
  new ApiError(400, 'InvalidNicType.ValueNotSupported', 'NicType is intranet or internet.')

// Rules of a group

export const invalidIpProtocol = (protocol: string) =>
  new ApiError(
    400,
    'InvalidIpProtocol.ValueNotSupported',
    `IpProtocol is TCP, UDP, ICMP, ICMPv6, GRE or ALL in any case, not "${protocol}".`,
  )

export const portRangeRequired = () => new ApiError(400, 'InvalidPortRange.Malformed', 'PortRange must be given.')

/** AuthorizeSecurityGroup and AuthorizeSecurityGroupEgress name the port range by this code. */
export const invalidPortRange = (range: string) =>
  new ApiError(
    400,
    'InvalidIpProtocol.Malformed',
    `PortRange is two ports from 1 to 65535, as in 80/80, not "${range}".`,
  )

/** RevokeSecurityGroup and RevokeSecurityGroupEgress have a code of their own for it. */
export const invalidRevokedPortRange = (range: string) =>
  new ApiError(400, 'InvalidIpPortRange.Malformed', `PortRange "${range}" is not one that a rule of this protocol has.`)

export const portsDoNotMatchProtocol = (protocol: string, range: string) =>
  new ApiError(
    400,
    'OperationDenied',
    `PortRange "${range}" does not go with ${protocol}: ports for TCP and UDP, else -1/-1.`,
  )

export const invalidSourcePortRange = (range: string) =>
  new ApiError(400, 'InvalidSourcePortRange.Malformed', `SourcePortRange "${range}" is not valid for the protocol.`)

export const invalidPolicy = () => new ApiError(400, 'InvalidPolicy.Malformed', 'Policy is accept or drop.')

export const malformedPriority = () =>
  new ApiError(400, 'InvalidPriority.Malformed', 'Priority is a whole number from 1 to 100.')

export const unsupportedPriority = () =>
  new ApiError(400, 'InvalidPriority.ValueNotSupported', 'Priority is a whole number from 1 to 100.')

export const invalidRuleDescription = () =>
  new ApiError(400, 'InvalidSecurityGroupDiscription.Malformed', 'The description of a rule has 1 to 512 characters.')

export const invalidSourceCidrIp = (text: string) =>
  new ApiError(400, 'InvalidSourceCidrIp.Malformed', `SourceCidrIp "${text}" is neither an IPv4 address nor a block.`)

export const invalidDestCidrIp = (text: string) =>
  new ApiError(400, 'InvalidDestCidrIp.Malformed', `DestCidrIp "${text}" is neither an IPv4 address nor a block.`)

export const invalidIpv6SourceCidrIp = (text: string) =>
  new ApiError(
    400,
    'InvalidParam.Ipv6SourceCidrIp',
    `Ipv6SourceCidrIp "${text}" is neither an IPv6 address nor a block.`,
  )

export const invalidIpv6DestCidrIp = (text: string) =>
  new ApiError(400, 'InvalidParam.Ipv6DestCidrIp', `Ipv6DestCidrIp "${text}" is neither an IPv6 address nor a block.`)

export const twoSourceAddresses = () =>
  new ApiError(400, 'InvalidParam.SourceIp', 'SourceCidrIp and Ipv6SourceCidrIp cannot be given together.')

export const twoDestAddresses = () =>
  new ApiError(400, 'InvalidParam.DestIp', 'DestCidrIp and Ipv6DestCidrIp cannot be given together.')

export const ipv4ProtocolWithIpv6Address = (protocol: string) =>
  new ApiError(400, 'InvalidParam.Ipv4ProtocolConflictWithIpv6Address', `${protocol} takes no IPv6 address.`)

export const ipv6ProtocolWithIpv4Address = (protocol: string) =>
  new ApiError(400, 'InvalidParam.Ipv6ProtocolConflictWithIpv4Address', `${protocol} takes no IPv4 address.`)

export const sourceRequired = () =>
  new ApiError(
    400,
    'MissingParameter.Source',
    'One of SourceCidrIp, Ipv6SourceCidrIp, SourceGroupId and SourcePrefixListId must be given.',
  )

export const destRequired = () =>
  new ApiError(
    400,
    'MissingParameter.Dest',
    'One of DestCidrIp, Ipv6DestCidrIp, DestGroupId and DestPrefixListId must be given.',
  )

export const sameSourceAndDest = () =>
  new ApiError(400, 'InvalidParamter.Conflict', 'SourceCidrIp and DestCidrIp must differ.')

export const ownGroupAsPeer = () =>
  new ApiError(403, 'InvalidParamter.Conflict', 'A rule cannot name its own security group as source or destination.')

export const sourceGroupNotFound = (id: string) =>
  new ApiError(404, 'InvalidSourceGroupId.NotFound', `The source security group "${id}" does not exist.`)

export const destGroupNotFound = (id: string) =>
  new ApiError(404, 'InvalidDestGroupId.NotFound', `The destination security group "${id}" does not exist.`)

export const sourceGroupMismatch = () =>
  new ApiError(400, 'InvalidSourceGroupId.Mismatch', 'The security group and the source group are not in the same VPC.')

export const destGroupMismatch = () =>
  new ApiError(
    400,
    'InvalidDestGroupId.Mismatch',
    'The security group and the destination group are not in the same VPC.',
  )

export const noGroupGrantsToEnterprise = () =>
  new ApiError(
    400,
    'InvalidGroupAuthParameter.OperationDenied',
    'Nothing can be granted to an enterprise security group.',
  )

export const noGroupGrantsInEnterprise = () =>
  new ApiError(
    400,
    'InvalidGroupParameter.OperationDenied',
    'Rules of an enterprise security group name no other group.',
  )

export const prefixListNotFound = (id: string) =>
  new ApiError(404, 'InvalidPrefixListId.NotFound', `The specified prefix list "${id}" was not found.`)

export const permissionsAndFlatParameters = () =>
  new ApiError(
    400,
    'InvalidParam.Permissions',
    'Permissions cannot be given together with the parameters of a single rule.',
  )

export const samePermissionTwice = () =>
  new ApiError(400, 'InvalidParam.DuplicatePermissions', 'The same rule stands twice in Permissions.')

export const ruleLimitReached = (limit: number) =>
  new ApiError(403, 'AuthorizationLimitExceed', `A security group may have ${limit} rules.`)

export const groupGrantLimitReached = (limit: number) =>
  new ApiError(403, 'AuthorizationLimitExceed', `The rules of a basic security group may name ${limit} other groups.`)

export const interfaceRuleLimitReached = (limit: number) =>
  new ApiError(
    403,
    'AuthorizationLimitExceed',
    `The security groups of one network interface may have ${limit} rules in all.`,
  )

export const unknownRule = (id: string) =>
  new ApiError(
    400,
    'InvalidParam.SecurityGroupRuleId',
    `The security group has no such rule in this direction: "${id}".`,
  )

export const sameRuleIdTwice = () =>
  new ApiError(
    400,
    'InvalidParam.SecurityGroupRuleIdRepeated',
    'The same SecurityGroupRuleId stands twice in the request.',
  )

export const prefixListAssociationLimitReached = (limit: number) =>
  new ApiError(403, 'AuthorizationLimitExceed', `A prefix list may be named by the rules of ${limit} security groups.`)

/** ModifySecurityGroupRule and ModifySecurityGroupEgressRule. */
export const ruleNotFound = () =>
  new ApiError(404, 'SecurityGroupRule.NotFound', 'The security group has no such rule in this direction.')

/** Guess: the code. */
export const peerKindFixed = () =>
  new ApiError(400, 'OperationDenied', 'A rule keeps the kind of its peer: an address, a group or a prefix list.')

// Membership

export const instanceNotFound = (id: string) =>
  new ApiError(404, 'InvalidInstanceId.NotFound', `The specified instance "${id}" does not exist.`)

export const networkInterfaceNotFound = (id: string) =>
  new ApiError(404, 'InvalidEniId.NotFound', `The specified network interface "${id}" does not exist.`)

export const regionIdRequired = () =>
  new ApiError(400, 'MissingParameter.RegionId', 'RegionId must be given with NetworkInterfaceId.')

export const instanceAndInterface = () =>
  new ApiError(403, 'InvalidParam.EniIdAndInstanceId.Conflict', 'Give InstanceId or NetworkInterfaceId, not both.')

export const incorrectInstanceStatus = (status: string) =>
  new ApiError(403, 'IncorrectInstanceStatus', `The instance is ${status}; it must be Running or Stopped.`)

export const invalidEniState = (status: string) =>
  new ApiError(
    400,
    'InvalidOperation.InvalidEniState',
    `The network interface is ${status}; it must be Available or InUse.`,
  )

export const primaryInterface = () =>
  new ApiError(
    403,
    'InvalidOperation.InvalidEniType',
    'Name the instance to change the groups of its primary interface.',
  )

export const instanceInOtherVpc = () =>
  new ApiError(400, 'InvalidInstanceId.Mismatch', 'The instance and the security group are not in the same VPC.')

export const interfaceInOtherVpc = () =>
  new ApiError(
    403,
    'InvalidOperation.VpcMismatch',
    'The network interface and the security group are not in the same VPC.',
  )

export const differentGroupTypes = () =>
  new ApiError(400, 'InvalidOperation.MultiGroupType', 'Basic and enterprise security groups cannot be mixed.')

export const alreadyInGroup = () =>
  new ApiError(403, 'InvalidInstanceId.AlreadyExists', 'It is in the specified security group already.')

export const tooManyGroups = (limit: number) =>
  new ApiError(
    403,
    'InstanceSecurityGroupLimitExceeded',
    `An instance or network interface may be in ${limit} security groups.`,
  )

export const groupFull = (limit: number) =>
  new ApiError(403, 'SecurityGroupInstanceLimitExceeded', `The security group may hold ${limit} private addresses.`)

export const tooManyRules = (limit: number) =>
  new ApiError(403, 'AclLimitExceed', `The security groups of one network interface may have ${limit} rules in all.`)

export const notInGroup = () =>
  new ApiError(400, 'InvalidSecurityGroupAssociation.NotFound', 'It is not in the specified security group.')

export const lastGroup = () =>
  new ApiError(403, 'InstanceLastSecurityGroup', 'It is in no other security group, and it must be in one.')
