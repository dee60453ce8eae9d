import { accountIdOf, rootKeyOf } from '../host/worlds.ts'

/** Products by the names of the provider's endpoints block. */
const TERRAFORM_ENDPOINTS = ['ecs', 'vpc', 'ros', 'ram', 'sts', 'ims', 'tag', 'resourcemanager', 'location']

/**
 * What points each client at a world of the emulator, by client. Terraform goes to the TLS port: its provider has HTTPS built into some calls, RevokeSecurityGroup
 * among them, whatever its protocol says. Source: the provider, run.
 */
export function snippets(endpoint: string, world: string, tlsPort: string): Record<string, string> {
  const { accessKeyId: key, accessKeySecret: secret } = rootKeyOf(world)
  const { protocol, host, hostname } = new URL(endpoint)
  const account = accountIdOf(world)
  const tlsHost = protocol === 'https:' ? host : `${hostname}:${tlsPort}`
  return {
    shell: [
      `export ALIBABA_CLOUD_ACCESS_KEY_ID=${key}`,
      `export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${secret}`,
      `export ALIBABA_CLOUD_ENDPOINT=${host}`,
      // What Terraform looks for when its provider block names no endpoints.
      ...TERRAFORM_ENDPOINTS.map((product) => `export ${product.toUpperCase()}_ENDPOINT=${tlsHost}`),
    ].join('\n'),
    node: `new $OpenApiUtil.Config({ accessKeyId: '${key}', accessKeySecret: '${secret}', endpoint: '${host}', protocol: 'http' })`,
    python: `Config(access_key_id="${key}", access_key_secret="${secret}", endpoint="${host}", protocol="http")`,
    go: `client, _ := ecs.NewClientWithAccessKey("cn-hangzhou", "${key}", "${secret}")\nrequest.Scheme, request.Domain = "http", "${host}"`,
    java: `DefaultProfile.getProfile("cn-hangzhou", "${key}", "${secret}");\nrequest.setSysEndpoint("${host}");\nrequest.setSysProtocol(ProtocolType.HTTP);`,
    cli: `ALIBABA_CLOUD_ACCESS_KEY_ID=${key} ALIBABA_CLOUD_ACCESS_KEY_SECRET=${secret} \\\n  aliyun ecs DescribeRegions --endpoint ${host} --insecure --region cn-hangzhou`,
    terraform: [
      '# alistack start --tls-port, and SSL_CERT_FILE as alistack tls says: the provider has HTTPS built into some calls',
      'provider "alicloud" {',
      '  region                 = "cn-hangzhou"',
      `  access_key             = "${key}"`,
      `  secret_key             = "${secret}"`,
      `  account_id             = "${account}"`,
      '  skip_region_validation = true',
      '  endpoints {',
      ...TERRAFORM_ENDPOINTS.map((product) => `    ${product} = "${tlsHost}"`),
      '  }',
      '}',
    ].join('\n'),
  }
}
