/**
 * What policies say to requests, as data. Each case: what it shows, statements, the request, what comes of it and why.
 * `allow 2`: the second statement allows; `deny 1`: the first denies; `nobody`: no statement allows;
 * `session …`: the session policy is what refuses.
 */
export interface Case {
  readonly name: string
  readonly statements: readonly object[]
  readonly session?: readonly object[]
  readonly action: string
  readonly resource: string
  readonly keys?: Readonly<Record<string, string | readonly string[]>>
  readonly expected: string
}

const A = '1000000000000001'
const I1 = `acs:ecs:cn-hangzhou:${A}:instance/i-1`
const I2 = `acs:ecs:cn-beijing:${A}:instance/i-2`
const V1 = `acs:vpc:cn-hangzhou:${A}:vpc/vpc-1`

type Keys = Case['keys']
const allow = (Action: unknown, Resource: unknown = '*', more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
})
const deny = (Action: unknown, Resource: unknown = '*', more: object = {}) => ({
  Effect: 'Deny',
  Action,
  Resource,
  ...more,
})
const when = (operator: string, key: string, wanted: unknown) => ({ Condition: { [operator]: { [key]: wanted } } })

type Row = readonly [name: string, statements: readonly object[], action: string, resource: string, expected: string]

const plain: readonly Row[] = [
  ['no statement says anything', [deny('vpc:*')], 'ecs:StopInstance', I1, 'nobody'],
  ['everything is allowed', [allow('*')], 'ecs:StopInstance', I1, 'allow 1'],
  ['*:* is everything', [allow('*:*')], 'ecs:StopInstance', I1, 'allow 1'],
  ['the action by its name', [allow('ecs:StopInstance')], 'ecs:StopInstance', I1, 'allow 1'],
  ['another action', [allow('ecs:StartInstance')], 'ecs:StopInstance', I1, 'nobody'],
  ['the action in a list', [allow(['ecs:StartInstance', 'ecs:StopInstance'])], 'ecs:StopInstance', I1, 'allow 1'],
  ['the second statement', [allow('vpc:*'), allow('ecs:*')], 'ecs:StopInstance', I1, 'allow 2'],
  ['the first of two that allow', [allow('ecs:Stop*'), allow('ecs:*')], 'ecs:StopInstance', I1, 'allow 1'],
  ['a product by wildcard', [allow('ecs:*')], 'ecs:DescribeDisks', '*', 'allow 1'],
  ['another product', [allow('ecs:*')], 'vpc:CreateVpc', V1, 'nobody'],
  ['a product that begins alike', [allow('ecs:*')], 'ecs2:X', '*', 'nobody'],
  ['a verb by wildcard', [allow('ecs:Describe*')], 'ecs:DescribeDisks', '*', 'allow 1'],
  ['another verb', [allow('ecs:Describe*')], 'ecs:DeleteDisk', '*', 'nobody'],
  ['a noun by wildcards', [allow('vpc:*VSwitch*')], 'vpc:DescribeVSwitches', '*', 'allow 1'],
  ['a noun by wildcards, at the end', [allow('vpc:*VSwitch*')], 'vpc:CreateVSwitch', '*', 'allow 1'],
  ['another noun', [allow('vpc:*VSwitch*')], 'vpc:CreateVpc', '*', 'nobody'],
  ['a verb of every product', [allow('*:Describe*')], 'vpc:DescribeVpcs', '*', 'allow 1'],
  ['one letter by ?', [allow('ecs:StopInstance?')], 'ecs:StopInstances', I1, 'allow 1'],
  ['? is no letter too few', [allow('ecs:StopInstance?')], 'ecs:StopInstance', I1, 'nobody'],
  ['the case of an action', [allow('ecs:stopinstance')], 'ecs:StopInstance', I1, 'allow 1'],
  ['the name is not a part', [allow('ecs:Stop')], 'ecs:StopInstance', I1, 'nobody'],
  ['a dot is a dot', [allow('ecs:St?p*')], 'ecs:StopInstance', I1, 'allow 1'],

  ['the resource by its ARN', [allow('ecs:*', I1)], 'ecs:StopInstance', I1, 'allow 1'],
  ['another resource', [allow('ecs:*', I1)], 'ecs:StopInstance', I2, 'nobody'],
  ['resources in a list', [allow('ecs:*', [I2, I1])], 'ecs:StopInstance', I1, 'allow 1'],
  ['all of a type', [allow('ecs:*', 'acs:ecs:*:*:instance/*')], 'ecs:StopInstance', I1, 'allow 1'],
  ['all of another type', [allow('ecs:*', 'acs:ecs:*:*:disk/*')], 'ecs:StopInstance', I1, 'nobody'],
  ['all of a region', [allow('ecs:*', 'acs:ecs:cn-hangzhou:*:*')], 'ecs:StopInstance', I1, 'allow 1'],
  ['all of another region', [allow('ecs:*', 'acs:ecs:cn-hangzhou:*:*')], 'ecs:StopInstance', I2, 'nobody'],
  ['all of an account', [allow('ecs:*', `acs:ecs:*:${A}:*`)], 'ecs:StopInstance', I1, 'allow 1'],
  ['all of another account', [allow('ecs:*', 'acs:ecs:*:1000000000000002:*')], 'ecs:StopInstance', I1, 'nobody'],
  ['all of a service', [allow('*', 'acs:ecs:*:*:*')], 'ecs:StopInstance', I1, 'allow 1'],
  ['all of another service', [allow('*', 'acs:vpc:*:*:*')], 'ecs:StopInstance', I1, 'nobody'],
  ['ids that begin alike', [allow('ecs:*', `${I1.slice(0, -1)}*`)], 'ecs:StopInstance', I1, 'allow 1'],
  ['regions by wildcard', [allow('ecs:*', `acs:ecs:cn-*:${A}:instance/*`)], 'ecs:StopInstance', I2, 'allow 1'],
  ['the case of an id', [allow('ecs:*', I1.replace('i-1', 'I-1'))], 'ecs:StopInstance', I1, 'nobody'],
  [
    'all instances is not the whole region',
    [allow('ecs:*', 'acs:ecs:*:*:instance/*')],
    'ecs:DescribeInstances',
    `acs:ecs:cn-hangzhou:${A}:*`,
    'nobody',
  ],
  ['what is to be made', [allow('ecs:*', 'acs:ecs:*:*:disk/*')], 'ecs:CreateDisk', `acs:ecs:x:${A}:disk/*`, 'allow 1'],
  ['no region in RAM', [allow('ram:*', 'acs:ram:*:*:user/*')], 'ram:GetUser', `acs:ram::${A}:user/ann`, 'allow 1'],
  ['an empty region', [allow('ram:*', `acs:ram::${A}:user/ann`)], 'ram:GetUser', `acs:ram::${A}:user/ann`, 'allow 1'],
  ['another user', [allow('ram:*', `acs:ram::${A}:user/ann`)], 'ram:GetUser', `acs:ram::${A}:user/bob`, 'nobody'],

  ['a Deny alone', [deny('ecs:*')], 'ecs:StopInstance', I1, 'deny 1'],
  ['a Deny before an Allow', [deny('ecs:*'), allow('*')], 'ecs:StopInstance', I1, 'deny 1'],
  ['a Deny after an Allow', [allow('*'), deny('ecs:*')], 'ecs:StopInstance', I1, 'deny 2'],
  ['a Deny that is narrower', [allow('ecs:*'), deny('ecs:StopInstance', I1)], 'ecs:StopInstance', I1, 'deny 2'],
  ['a Deny for another resource', [allow('ecs:*'), deny('ecs:Stop*', I2)], 'ecs:StopInstance', I1, 'allow 1'],
  ['a Deny for another action', [allow('ecs:*'), deny('ecs:Start*')], 'ecs:StopInstance', I1, 'allow 1'],
  ['a broad Deny against a narrow Allow', [allow('ecs:StopInstance', I1), deny('*')], 'ecs:StopInstance', I1, 'deny 2'],
  ['two Denies: the first is told', [deny('ecs:Stop*'), deny('*')], 'ecs:StopInstance', I1, 'deny 1'],

  ['NotAction: all but', [{ Effect: 'Allow', NotAction: 'ram:*', Resource: '*' }], 'ecs:StopInstance', I1, 'allow 1'],
  ['NotAction: what is left out', [{ Effect: 'Allow', NotAction: 'ecs:*', Resource: '*' }], 'ecs:X', I1, 'nobody'],
  [
    'NotAction with a list',
    [{ Effect: 'Allow', NotAction: ['ecs:*', 'vpc:*'], Resource: '*' }],
    'vpc:CreateVpc',
    V1,
    'nobody',
  ],
  [
    'NotAction in a Deny: all but reading',
    [allow('*'), { Effect: 'Deny', NotAction: 'ecs:Describe*', Resource: '*' }],
    'ecs:StopInstance',
    I1,
    'deny 2',
  ],
  [
    'NotAction in a Deny: reading',
    [allow('*'), { Effect: 'Deny', NotAction: 'ecs:Describe*', Resource: '*' }],
    'ecs:DescribeDisks',
    '*',
    'allow 1',
  ],
  ['NotAction * is nothing', [{ Effect: 'Allow', NotAction: '*', Resource: '*' }], 'ecs:StopInstance', I1, 'nobody'],
  ['NotResource: all but', [{ Effect: 'Allow', Action: '*', NotResource: I2 }], 'ecs:StopInstance', I1, 'allow 1'],
  ['NotResource: what is left out', [{ Effect: 'Allow', Action: '*', NotResource: I1 }], 'ecs:X', I1, 'nobody'],
  [
    'NotResource in a Deny',
    [allow('*'), { Effect: 'Deny', Action: 'ecs:*', NotResource: 'acs:ecs:cn-hangzhou:*:*' }],
    'ecs:StopInstance',
    I2,
    'deny 2',
  ],
  [
    'NotResource in a Deny: what is left out',
    [allow('*'), { Effect: 'Deny', Action: 'ecs:*', NotResource: 'acs:ecs:cn-hangzhou:*:*' }],
    'ecs:StopInstance',
    I1,
    'allow 1',
  ],
  [
    'NotAction and NotResource',
    [{ Effect: 'Allow', NotAction: 'vpc:*', NotResource: I2 }],
    'ecs:StopInstance',
    I1,
    'allow 1',
  ],
]

/** One Allow of everything under one condition, against what the request has. */
type Conditioned = readonly [operator: string, key: string, wanted: unknown, keys: Keys, passes: boolean]

const AT = '2026-01-02T03:04:05Z'
const conditioned: readonly Conditioned[] = [
  ['StringEquals', 'acs:UserAgent', 'cli', { 'acs:useragent': 'cli' }, true],
  ['StringEquals', 'acs:UserAgent', 'cli', { 'acs:useragent': 'CLI' }, false],
  ['StringEquals', 'acs:UserAgent', ['sdk', 'cli'], { 'acs:useragent': 'cli' }, true],
  ['StringEquals', 'acs:UserAgent', 'cli', {}, false],
  ['StringEquals', 'acs:UserAgent', 'c*', { 'acs:useragent': 'cli' }, false],
  ['StringEquals', 'acs:useragent', 'cli', { 'acs:useragent': 'cli' }, true],
  ['StringNotEquals', 'acs:UserAgent', 'cli', { 'acs:useragent': 'sdk' }, true],
  ['StringNotEquals', 'acs:UserAgent', 'cli', { 'acs:useragent': 'cli' }, false],
  ['StringNotEquals', 'acs:UserAgent', ['sdk', 'cli'], { 'acs:useragent': 'cli' }, false],
  ['StringNotEquals', 'acs:UserAgent', 'cli', {}, true],
  ['StringEqualsIgnoreCase', 'acs:UserAgent', 'cli', { 'acs:useragent': 'CLI' }, true],
  ['StringEqualsIgnoreCase', 'acs:UserAgent', 'cli', { 'acs:useragent': 'SDK' }, false],
  ['StringNotEqualsIgnoreCase', 'acs:UserAgent', 'cli', { 'acs:useragent': 'CLI' }, false],
  ['StringNotEqualsIgnoreCase', 'acs:UserAgent', 'cli', { 'acs:useragent': 'SDK' }, true],
  ['StringLike', 'acs:UserAgent', 'Terraform/*', { 'acs:useragent': 'Terraform/1.5' }, true],
  ['StringLike', 'acs:UserAgent', 'Terraform/?.?', { 'acs:useragent': 'Terraform/1.5' }, true],
  ['StringLike', 'acs:UserAgent', 'Terraform/*', { 'acs:useragent': 'terraform/1.5' }, false],
  ['StringLike', 'acs:UserAgent', ['a*', 'b*'], { 'acs:useragent': 'bc' }, true],
  ['StringLike', 'acs:UserAgent', '*', {}, false],
  ['StringNotLike', 'acs:UserAgent', 'Terraform/*', { 'acs:useragent': 'Terraform/1.5' }, false],
  ['StringNotLike', 'acs:UserAgent', 'Terraform/*', { 'acs:useragent': 'cli' }, true],
  ['StringNotLike', 'acs:UserAgent', 'Terraform/*', {}, true],
  ['NumericEquals', 'x:n', '5', { 'x:n': '5.0' }, true],
  ['NumericEquals', 'x:n', 5, { 'x:n': '5' }, true],
  ['NumericEquals', 'x:n', '5', { 'x:n': 'five' }, false],
  ['NumericNotEquals', 'x:n', '5', { 'x:n': '6' }, true],
  ['NumericNotEquals', 'x:n', '5', { 'x:n': '5' }, false],
  ['NumericLessThan', 'x:n', '5', { 'x:n': '4' }, true],
  ['NumericLessThan', 'x:n', '5', { 'x:n': '5' }, false],
  ['NumericLessThan', 'x:n', '10', { 'x:n': '9' }, true],
  ['NumericLessThanEquals', 'x:n', '5', { 'x:n': '5' }, true],
  ['NumericLessThanEquals', 'x:n', '5', { 'x:n': '6' }, false],
  ['NumericGreaterThan', 'x:n', '5', { 'x:n': '6' }, true],
  ['NumericGreaterThan', 'x:n', '5', { 'x:n': '5' }, false],
  ['NumericGreaterThanEquals', 'x:n', '5', { 'x:n': '5' }, true],
  ['NumericGreaterThanEquals', 'x:n', '5', { 'x:n': '-5' }, false],
  ['NumericGreaterThan', 'x:n', '5', {}, false],
  ['DateEquals', 'acs:CurrentTime', '2026-01-02T11:04:05+08:00', { 'acs:currenttime': AT }, true],
  ['DateEquals', 'acs:CurrentTime', '2026-01-02T03:04:06Z', { 'acs:currenttime': AT }, false],
  ['DateNotEquals', 'acs:CurrentTime', '2026-01-02T03:04:06Z', { 'acs:currenttime': AT }, true],
  ['DateLessThan', 'acs:CurrentTime', '2026-01-02T03:04:06Z', { 'acs:currenttime': AT }, true],
  ['DateLessThan', 'acs:CurrentTime', '2026-01-02T11:04:05+08:00', { 'acs:currenttime': AT }, false],
  ['DateLessThan', 'acs:CurrentTime', '2026-01-02T11:04:06+08:00', { 'acs:currenttime': AT }, true],
  ['DateLessThanEquals', 'acs:CurrentTime', AT, { 'acs:currenttime': AT }, true],
  ['DateLessThanEquals', 'acs:CurrentTime', '2025-12-31', { 'acs:currenttime': AT }, false],
  ['DateGreaterThan', 'acs:CurrentTime', '2026-01-01', { 'acs:currenttime': AT }, true],
  ['DateGreaterThan', 'acs:CurrentTime', AT, { 'acs:currenttime': AT }, false],
  ['DateGreaterThanEquals', 'acs:CurrentTime', AT, { 'acs:currenttime': AT }, true],
  ['DateGreaterThanEquals', 'acs:CurrentTime', 'yesterday', { 'acs:currenttime': AT }, false],
  ['Bool', 'acs:SecureTransport', 'true', { 'acs:securetransport': 'true' }, true],
  ['Bool', 'acs:SecureTransport', true, { 'acs:securetransport': 'true' }, true],
  ['Bool', 'acs:SecureTransport', 'true', { 'acs:securetransport': 'false' }, false],
  ['Bool', 'acs:MFAPresent', 'True', { 'acs:mfapresent': 'true' }, true],
  ['Bool', 'acs:MFAPresent', 'false', { 'acs:mfapresent': 'false' }, true],
  ['Bool', 'acs:MFAPresent', 'true', {}, false],
  ['IpAddress', 'acs:SourceIp', '203.0.113.7', { 'acs:sourceip': '203.0.113.7' }, true],
  ['IpAddress', 'acs:SourceIp', '203.0.113.7', { 'acs:sourceip': '203.0.113.8' }, false],
  ['IpAddress', 'acs:SourceIp', '203.0.113.0/24', { 'acs:sourceip': '203.0.113.255' }, true],
  ['IpAddress', 'acs:SourceIp', '203.0.113.0/24', { 'acs:sourceip': '203.0.114.0' }, false],
  ['IpAddress', 'acs:SourceIp', ['10.0.0.0/8', '203.0.113.0/24'], { 'acs:sourceip': '203.0.113.1' }, true],
  ['IpAddress', 'acs:SourceIp', '0.0.0.0/0', { 'acs:sourceip': '203.0.113.1' }, true],
  ['IpAddress', 'acs:SourceIp', '2001:db8::/32', { 'acs:sourceip': '2001:db8::7' }, true],
  ['IpAddress', 'acs:SourceIp', '0.0.0.0/0', { 'acs:sourceip': '2001:db8::7' }, false],
  ['IpAddress', 'acs:SourceIp', 'nonsense', { 'acs:sourceip': '203.0.113.1' }, false],
  ['IpAddress', 'acs:SourceIp', '0.0.0.0/0', {}, false],
  ['NotIpAddress', 'acs:SourceIp', '10.0.0.0/8', { 'acs:sourceip': '203.0.113.1' }, true],
  ['NotIpAddress', 'acs:SourceIp', '10.0.0.0/8', { 'acs:sourceip': '10.9.9.9' }, false],
  ['NotIpAddress', 'acs:SourceIp', ['10.0.0.0/8', '203.0.113.0/24'], { 'acs:sourceip': '203.0.113.1' }, false],
  ['StringEquals', 'ecs:tag/env', 'prod', { 'ecs:tag/env': 'prod' }, true],
  ['StringEquals', 'ecs:tag/env', 'prod', { 'ecs:tag/env': 'test' }, false],
  ['StringEquals', 'ecs:tag/env', 'prod', { 'ecs:tag/Env': 'prod' }, false],
  ['StringEquals', 'ECS:Tag/env', 'prod', { 'ecs:tag/env': 'prod' }, true],
  ['StringEquals', 'acs:ResourceTag/env', ['prod', 'test'], { 'acs:resourcetag/env': 'test' }, true],
  ['StringEquals', 'acs:RequestTag/env', 'prod', { 'acs:requesttag/env': 'prod' }, true],
  ['StringNotEquals', 'acs:ResourceTag/env', 'prod', {}, true],
  ['ForAllValues:StringEquals', 'acs:TagKeys', ['env', 'team'], { 'acs:tagkeys': ['env', 'team'] }, true],
  ['ForAllValues:StringEquals', 'acs:TagKeys', ['env', 'team'], { 'acs:tagkeys': ['env', 'x'] }, false],
  ['ForAllValues:StringEquals', 'acs:TagKeys', ['env'], {}, true],
  ['ForAnyValue:StringEquals', 'acs:TagKeys', ['env'], { 'acs:tagkeys': ['env', 'x'] }, true],
  ['ForAnyValue:StringEquals', 'acs:TagKeys', ['env'], { 'acs:tagkeys': ['x', 'y'] }, false],
  ['ForAnyValue:StringEquals', 'acs:TagKeys', ['env'], {}, false],
  ['ForAnyValue:StringLike', 'acs:TagKeys', ['cost-*'], { 'acs:tagkeys': ['x', 'cost-center'] }, true],
  ['ForAllValues:StringNotEquals', 'acs:TagKeys', ['secret'], { 'acs:tagkeys': ['env', 'team'] }, true],
  ['ForAllValues:StringNotEquals', 'acs:TagKeys', ['secret'], { 'acs:tagkeys': ['env', 'secret'] }, false],
]

const two = (first: object, second: object) => ({ Condition: { ...first, ...second } })
const FROM_OFFICE = { IpAddress: { 'acs:SourceIp': '203.0.113.0/24' } }
const BY_TLS = { Bool: { 'acs:SecureTransport': 'true' } }

const combined: readonly Omit<Case, 'action' | 'resource'>[] = [
  {
    name: 'two operators, both met',
    statements: [allow('*', '*', two(FROM_OFFICE, BY_TLS))],
    keys: { 'acs:sourceip': '203.0.113.1', 'acs:securetransport': 'true' },
    expected: 'allow 1',
  },
  {
    name: 'two operators, one met',
    statements: [allow('*', '*', two(FROM_OFFICE, BY_TLS))],
    keys: { 'acs:sourceip': '203.0.113.1', 'acs:securetransport': 'false' },
    expected: 'nobody',
  },
  {
    name: 'two keys of one operator, one met',
    statements: [allow('*', '*', { Condition: { StringEquals: { 'ecs:tag/a': '1', 'ecs:tag/b': '2' } } })],
    keys: { 'ecs:tag/a': '1' },
    expected: 'nobody',
  },
  {
    name: 'two keys of one operator, both met',
    statements: [allow('*', '*', { Condition: { StringEquals: { 'ecs:tag/a': '1', 'ecs:tag/b': '2' } } })],
    keys: { 'ecs:tag/a': '1', 'ecs:tag/b': '2' },
    expected: 'allow 1',
  },
  {
    name: 'a Deny whose condition is met',
    statements: [allow('*'), deny('*', '*', when('Bool', 'acs:SecureTransport', 'false'))],
    keys: { 'acs:securetransport': 'false' },
    expected: 'deny 2',
  },
  {
    name: 'a Deny whose condition is not met',
    statements: [allow('*'), deny('*', '*', when('Bool', 'acs:SecureTransport', 'false'))],
    keys: { 'acs:securetransport': 'true' },
    expected: 'allow 1',
  },
  {
    name: 'a Deny from anywhere but the office, at the office',
    statements: [allow('*'), deny('*', '*', { Condition: { NotIpAddress: { 'acs:SourceIp': '203.0.113.0/24' } } })],
    keys: { 'acs:sourceip': '203.0.113.9' },
    expected: 'allow 1',
  },
  {
    name: 'a Deny from anywhere but the office, elsewhere',
    statements: [allow('*'), deny('*', '*', { Condition: { NotIpAddress: { 'acs:SourceIp': '203.0.113.0/24' } } })],
    keys: { 'acs:sourceip': '198.51.100.1' },
    expected: 'deny 2',
  },
  {
    name: 'a Deny from anywhere but the office, from nowhere',
    statements: [allow('*'), deny('*', '*', { Condition: { NotIpAddress: { 'acs:SourceIp': '203.0.113.0/24' } } })],
    expected: 'deny 2',
  },
  {
    name: 'the second Allow, as the condition of the first is not met',
    statements: [allow('*', '*', when('StringEquals', 'ecs:tag/env', 'x')), allow('ecs:*')],
    expected: 'allow 2',
  },
  { name: 'both allow', statements: [allow('ecs:*')], session: [allow('*')], expected: 'allow 1' },
  { name: 'the session is narrower', statements: [allow('*')], session: [allow('ecs:Stop*')], expected: 'allow 1' },
  {
    name: 'the session allows something else',
    statements: [allow('*')],
    session: [allow('vpc:*')],
    expected: 'session nobody',
  },
  {
    name: 'the session allows what the role does not',
    statements: [allow('vpc:*')],
    session: [allow('*')],
    expected: 'nobody',
  },
  { name: 'neither allows', statements: [allow('vpc:*')], session: [allow('ros:*')], expected: 'nobody' },
  {
    name: 'the session denies',
    statements: [allow('*')],
    session: [allow('*'), deny('ecs:StopInstance')],
    expected: 'session deny 2',
  },
  {
    name: 'the role denies',
    statements: [allow('*'), deny('ecs:StopInstance')],
    session: [allow('*')],
    expected: 'deny 2',
  },
  {
    name: 'the session denies what the role does not allow',
    statements: [allow('vpc:*')],
    session: [deny('*')],
    expected: 'session deny 1',
  },
  {
    name: 'the session is for another resource',
    statements: [allow('*')],
    session: [allow('*', I2)],
    expected: 'session nobody',
  },
  {
    name: 'the session is for this resource',
    statements: [allow('*', I1)],
    session: [allow('*', [I1, I2])],
    expected: 'allow 1',
  },
  {
    name: 'the condition of the session is not met',
    statements: [allow('*')],
    session: [allow('*', '*', when('Bool', 'acs:MFAPresent', 'true'))],
    keys: { 'acs:mfapresent': 'false' },
    expected: 'session nobody',
  },
  {
    name: 'the condition of the session is met',
    statements: [allow('*')],
    session: [allow('*', '*', when('Bool', 'acs:MFAPresent', 'true'))],
    keys: { 'acs:mfapresent': 'true' },
    expected: 'allow 1',
  },
  {
    name: 'a session with NotAction',
    statements: [allow('*')],
    session: [{ Effect: 'Allow', NotAction: 'ecs:*', Resource: '*' }],
    expected: 'session nobody',
  },
]

const stop = { action: 'ecs:StopInstance', resource: I1 }

export const CASES: readonly Case[] = [
  ...plain.map(([name, statements, action, resource, expected]) => ({ name, statements, action, resource, expected })),
  ...conditioned.map(([operator, key, wanted, keys, passes]) => ({
    name: `${operator} ${key} ${JSON.stringify(wanted)} against ${JSON.stringify(keys)}`,
    statements: [allow('*', '*', when(operator, key, wanted))],
    ...stop,
    keys,
    expected: passes ? 'allow 1' : 'nobody',
  })),
  ...combined.map((one) => ({ ...stop, ...one })),
]
