import { createRequire } from 'node:module'

// The packages are CommonJS and generated; their types do not resolve under nodenext, so they are taken as they are.
const require = createRequire(import.meta.url)
const OpenApi = require('@alicloud/openapi-client')
const TeaUtil = require('@alicloud/tea-util')
const { RuntimeOptions } = require('@darabonba/typescript')
const { $OpenApiUtil } = require('@alicloud/openapi-core')
const Rpc = require('@alicloud/rpc-client')
const Pop = require('@alicloud/pop-core')
const Ecs = require('@alicloud/ecs20140526')
const Vpc = require('@alicloud/vpc20160428')
const Ros = require('@alicloud/ros20190910')
const Sts = require('@alicloud/sts20150401')
const Ram = require('@alicloud/ram20150501')
const Ros3 = require('ros-v3')
const OLDER = { 'ecs-v1': require('ecs-v1'), 'ecs-v2': require('ecs-v2'), 'ecs-v4': require('ecs-v4') }

/** A call of an official Node SDK, by family (how it signs and where it puts parameters) and action. */
export interface SdkCall {
  readonly family: string
  readonly action: string
  readonly run: (host: string) => Promise<unknown>
}

const KEYS = { accessKeyId: 'test', accessKeySecret: 'test' }
const TOKEN = 'STS-TOKEN+/='
const RegionId = 'cn-hangzhou'
const regionId = RegionId
const config = (endpoint: string, more: object = {}) => ({ ...KEYS, endpoint, protocol: 'http', regionId, ...more })
const AWKWARD = "a b+c~*'()!/=& 中"

/** Large, with characters that signatures are easily wrong about; one section is not a template's. */
const TEMPLATE = JSON.stringify({
  ROSTemplateFormatVersion: '2015-09-01',
  Description: `a large template ${AWKWARD}`,
  Parameters: { P1: { Type: 'String', Default: 'x'.repeat(1_500) } },
  Resources: { Vpc: { Type: 'ALIYUN::ECS::VPC', Properties: { CidrBlock: '10.0.0.0/8' } } },
  Padding: 'y'.repeat(2_000),
})

function popCalls(): SdkCall[] {
  const requests: [action: string, version: string, parameters: object, name?: string][] = [
    [
      'DescribeInstances',
      '2014-05-26',
      { RegionId, InstanceIds: '["i-1","i-2"]', PageSize: 10, Tag: [{ Key: 'env', Value: AWKWARD }], DryRun: false },
    ],
    [
      'DescribeInstances',
      '2014-05-26',
      { RegionId, 'Tag.1.Key': 'env', 'Tag.1.Value': 'prod', PrivateIpAddresses: '["10.0.0.1"]' },
      'DescribeInstances flat',
    ],
    [
      'RunInstances',
      '2014-05-26',
      {
        RegionId,
        ImageId: 'img',
        InstanceType: 'ecs.g6.large',
        Amount: 2,
        SystemDisk: { Category: 'cloud_essd' },
        DataDisk: [{ Size: 20 }],
        SecurityGroupIds: ['sg-9'],
      },
    ],
    ['CreateImage', '2014-05-26', { RegionId, InstanceId: 'i-1', ImageName: 'name' }],
    ['CopyImage', '2014-05-26', { RegionId, ImageId: 'm-1', DestinationRegionId: 'cn-beijing' }],
    ['DescribeVpcs', '2016-04-28', { RegionId }],
    [
      'CreateStack',
      '2019-09-10',
      { RegionId, StackName: 's', TemplateBody: TEMPLATE, Parameters: [{ ParameterKey: 'P1', ParameterValue: 'v' }] },
    ],
    ['AssumeRole', '2015-04-01', { RoleArn: 'acs:ram::1:role/r', RoleSessionName: 's', DurationSeconds: 900 }],
    ['ListUsers', '2015-05-01', { MaxItems: 10 }],
  ]
  const client = (host: string, apiVersion: string, more = {}) =>
    new Pop({ ...KEYS, ...more, endpoint: `http://${host}`, apiVersion })
  const calls = requests.flatMap(([action, version, parameters, name = action]) =>
    ['GET', 'POST'].map((method) => ({
      family: `pop-core ${method}`,
      action: name,
      run: (host: string) => client(host, version).request(action, parameters, { method }),
    })),
  )
  const withToken = (host: string) =>
    client(host, '2016-04-28', { securityToken: TOKEN }).request('DescribeVpcs', { RegionId }, { method: 'POST' })
  return [...calls, { family: 'pop-core token', action: 'DescribeVpcs', run: withToken }]
}

function productCalls(family: string, more: object): SdkCall[] {
  const options = () => new RuntimeOptions({})
  const client = (
    module: { default: new (c: unknown) => Record<string, (...given: unknown[]) => Promise<unknown>> },
    host: string,
  ) => new module.default(new $OpenApiUtil.Config(config(host, more)))
  const call = (action: string, module: never, request?: unknown): SdkCall => {
    const method = `${action[0]?.toLowerCase()}${action.slice(1)}WithOptions`
    const given = request === undefined ? [options()] : [request, options()]
    return { family, action, run: (host) => client(module, host)[method]?.(...given) as Promise<unknown> }
  }
  const tag = [new Ecs.DescribeInstancesRequestTag({ key: 'env', value: AWKWARD })]
  const disks = [
    new Ecs.RunInstancesRequestDataDisk({ size: 20, deleteWithInstance: true }),
    new Ecs.RunInstancesRequestDataDisk({ size: 30 }),
  ]
  const launch = {
    regionId,
    imageId: 'img',
    instanceType: 'ecs.g6.large',
    amount: 2,
    dataDisk: disks,
    securityGroupIds: ['sg-9'],
    clientToken: 't',
  }
  const parameters = [new Ros.CreateStackRequestParameters({ parameterKey: 'P1', parameterValue: 'v' })]
  return [
    call(
      'DescribeInstances',
      Ecs as never,
      new Ecs.DescribeInstancesRequest({ regionId, instanceIds: '["i-1","i-2"]', pageSize: 10, tag }),
    ),
    call('RunInstances', Ecs as never, new Ecs.RunInstancesRequest(launch)),
    call('CreateImage', Ecs as never, new Ecs.CreateImageRequest({ regionId, instanceId: 'i-1', imageName: 'name' })),
    call(
      'CopyImage',
      Ecs as never,
      new Ecs.CopyImageRequest({ regionId, imageId: 'm-1', destinationRegionId: 'cn-beijing' }),
    ),
    call('DescribeVpcs', Vpc as never, new Vpc.DescribeVpcsRequest({ regionId })),
    call(
      'CreateStack',
      Ros as never,
      new Ros.CreateStackRequest({ regionId, stackName: 's', templateBody: TEMPLATE, parameters }),
    ),
    call(
      'AssumeRole',
      Sts as never,
      new Sts.AssumeRoleRequest({ roleArn: 'acs:ram::1:role/r', roleSessionName: 's', durationSeconds: 900 }),
    ),
    call('GetCallerIdentity', Sts as never),
    call('ListUsers', Ram as never, new Ram.ListUsersRequest({ maxItems: 10 })),
  ]
}

/** Calls without a key: anonymous STS, bearer tokens with both signature styles. */
function keylessCalls(): SdkCall[] {
  const oidc = {
    OIDCProviderArn: 'acs:ram::1:oidc-provider/p',
    OIDCToken: 'tok',
    roleArn: 'acs:ram::1:role/r',
    roleSessionName: 's',
  }
  const bearer = (host: string, more: object) =>
    new Vpc.default(new $OpenApiUtil.Config({ bearerToken: 'BT', endpoint: host, protocol: 'http', regionId, ...more }))
  const vpcs = (host: string, more: object) =>
    bearer(host, more).describeVpcsWithOptions(new Vpc.DescribeVpcsRequest({ regionId }), new RuntimeOptions({}))
  return [
    {
      family: 'anonymous',
      action: 'AssumeRoleWithOIDC',
      run: (host) =>
        new Sts.default(new $OpenApiUtil.Config(config(host))).assumeRoleWithOIDCWithOptions(
          new Sts.AssumeRoleWithOIDCRequest(oidc),
          new RuntimeOptions({}),
        ),
    },
    { family: 'bearer', action: 'DescribeVpcs', run: (host) => vpcs(host, {}) },
    { family: 'bearer v2', action: 'DescribeVpcs', run: (host) => vpcs(host, { signatureAlgorithm: 'v2' }) },
  ]
}

/** The generic client, with parameters in the query, in a form, and in both signature styles. */
function genericCalls(): SdkCall[] {
  const call = (family: string, more: object, request: object): SdkCall => ({
    family,
    action: 'DescribeInstances',
    run: (host) => {
      const rpc = {
        action: 'DescribeInstances',
        version: '2014-05-26',
        protocol: 'HTTPS',
        pathname: '/',
        method: 'POST',
        authType: 'AK',
        style: 'RPC',
      }
      const params = new OpenApi.Params({ ...rpc, reqBodyType: 'formData', bodyType: 'json' })
      return new OpenApi.default(new OpenApi.Config(config(host, more))).callApi(
        params,
        new OpenApi.OpenApiRequest(request),
        new TeaUtil.RuntimeOptions({}),
      )
    },
  })
  return [
    call('openapi-client query', {}, { query: { RegionId, InstanceIds: '["i-1"]', 'Tag.1.Key': 'k' } }),
    call(
      'openapi-client form',
      {},
      { body: { RegionId, InstanceIds: '["i-1"]', Tag: [{ Key: 'k', Value: AWKWARD }] } },
    ),
    call('openapi-client plain', {}, { body: { RegionId } }),
    call(
      'openapi-client v2 form',
      { signatureAlgorithm: 'v2' },
      { body: { RegionId, Tag: [{ Key: 'k', Value: AWKWARD }] } },
    ),
  ]
}

/** Older major versions, which many applications still use. */
function olderCalls(): SdkCall[] {
  const calls = Object.entries(OLDER).flatMap(([family, module]): SdkCall[] => {
    const Config = family === 'ecs-v1' ? Rpc.Config : OpenApi.Config
    const invoke = (host: string, method: string, request: unknown) => {
      const client = new module.default(new Config(config(host)))
      return (client[`${method}WithOptions`] ?? client[method]).call(client, request, new TeaUtil.RuntimeOptions({}))
    }
    const tag = [new module.DescribeInstancesRequestTag({ key: 'env', value: AWKWARD })]
    const dataDisk = [new module.RunInstancesRequestDataDisk({ size: 20, deleteWithInstance: true })]
    return [
      {
        family,
        action: 'DescribeInstances',
        run: (host) =>
          invoke(
            host,
            'describeInstances',
            new module.DescribeInstancesRequest({ regionId, instanceIds: '["i-1"]', pageSize: 10, tag }),
          ),
      },
      {
        family,
        action: 'RunInstances',
        run: (host) =>
          invoke(
            host,
            'runInstances',
            new module.RunInstancesRequest({
              regionId,
              imageId: 'img',
              instanceType: 'ecs.g6.large',
              amount: 2,
              dataDisk,
            }),
          ),
      },
    ]
  })
  const stack = {
    regionId,
    stackName: 's',
    templateBody: TEMPLATE,
    parameters: [new Ros3.CreateStackRequestParameters({ parameterKey: 'P1', parameterValue: 'v' })],
  }
  const run = (host: string) =>
    new Ros3.default(new OpenApi.Config(config(host))).createStackWithOptions(
      new Ros3.CreateStackRequest(stack),
      new TeaUtil.RuntimeOptions({}),
    )
  return [...calls, { family: 'ros-v3', action: 'CreateStack', run }]
}

export const SDK_CALLS: readonly SdkCall[] = [
  ...popCalls(),
  ...productCalls('core ACS3', {}),
  ...productCalls('core v2', { signatureAlgorithm: 'v2' }),
  ...productCalls('core token', { securityToken: TOKEN }),
  ...keylessCalls(),
  ...genericCalls(),
  ...olderCalls(),
]
