import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { findAction } from '../../src/catalogue/catalogue.ts'
import { encode } from '../../src/catalogue/encode.ts'
import { PRODUCTS, type Product } from '../../src/catalogue/products.ts'
import type { SentCall, Target } from '../../src/console/pages/calls/shapes.ts'
import { SNIPPETS } from '../../src/console/pages/calls/snippets.ts'
import { COUNTERPARTS } from '../../src/console/pages/calls/terraform.ts'

const require = createRequire(import.meta.url)

const TARGET: Target = {
  origin: 'http://127.0.0.1:4577',
  world: 'default',
  accessKeyId: 'test',
  accessKeySecret: "it's",
}

function sent(product: Product, action: string, request: object, actAs = ''): SentCall {
  const shape = findAction(product, action)
  const version = PRODUCTS.find((entry) => entry.product === product)?.version ?? ''
  if (shape === undefined) throw new Error(`${action} is in the catalogue`)
  const given = request as Record<string, unknown>
  return { product, action, version, regionId: 'cn-hangzhou', actAs, request: given, parameters: encode(shape, given) }
}

const write = (name: string, call: SentCall) => SNIPPETS[name]?.(call, TARGET) ?? ''

const RUN = sent('ecs', 'RunInstances', {
  RegionId: 'cn-hangzhou',
  ImageId: 'img',
  InstanceName: `it's "new" \${x}`,
  Amount: 2,
  SystemDisk: { Size: '40', Category: 'cloud_essd' },
  Tag: [{ Key: 'team', Value: 'red' }],
  SecurityGroupId: 'sg-1',
  IoOptimized: 'optimized',
})
const STACK = sent('ros', 'CreateStack', {
  RegionId: 'cn-hangzhou',
  StackName: 'web',
  TemplateBody: '{\n "a": "\'"}',
  Parameters: [{ ParameterKey: 'k', ParameterValue: 'v' }],
})

/** What a shell makes of a command: a stand-in for the program prints its words. */
function wordsOf(script: string, program: string): string[] {
  const text = `${program}() { printf '%s\\0' "$@"; }\n${script}`
  return execFileSync('/bin/sh', ['-c', text], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

describe('snippets for the shell', () => {
  it('give the CLI every parameter as it is on the wire', () => {
    for (const call of [RUN, STACK]) {
      const words = wordsOf(write('cli', call), 'aliyun')
      expect(words.slice(0, 5)).toEqual([call.product, call.action, '--endpoint', '127.0.0.1:4577', '--insecure'])
      for (const [name, text] of call.parameters) expect(words[words.indexOf(`--${name}`) + 1]).toBe(text)
    }
  })

  it('give curl the request as JSON, and who asks', () => {
    const call = sent('vpc', 'DescribeVpcs', { RegionId: 'cn-hangzhou' }, 'acs:ram::1:user/ann')
    const words = wordsOf(write('curl', call), 'curl')
    expect(words).toContain('http://127.0.0.1:4577/_alistack/worlds/default/call')
    const as = { principalArn: 'acs:ram::1:user/ann' }
    expect(JSON.parse(words.at(-1) ?? '')).toEqual({
      product: 'vpc',
      action: 'DescribeVpcs',
      request: call.request,
      as,
    })
    expect(wordsOf(write('curl', STACK), 'curl').at(-1)).toContain(JSON.stringify(STACK.request))
  })

  it('say whose key is needed', () => {
    const call = sent('vpc', 'DescribeVpcs', {}, 'acs:ram::1:user/ann')
    for (const name of ['cli', 'node', 'python']) expect(write(name, call)).toContain('acs:ram::1:user/ann')
    expect(write('cli', RUN)).not.toContain('#')
  })
})

describe('snippets for the Node SDK', () => {
  it('make the request that was sent, by the classes of the SDK', () => {
    for (const call of [RUN, STACK]) {
      const text = write('node', call)
      const [, names = '', from = ''] = /import Client, \{ (.+) \} from '(.+)'/.exec(text) ?? []
      const sdk = require(from) as Record<string, unknown>
      const models = names.split(', ')
      for (const name of models) expect([name, typeof sdk[name]]).toEqual([name, 'function'])
      const expression = /const request = ([\s\S]+?)\nconsole\.log/.exec(text)?.[1] ?? ''
      const made = new Function(...models, `return ${expression}`)(...models.map((name) => sdk[name]))
      const map = made.toMap() as Record<string, unknown>
      const set = Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined))
      expect(JSON.parse(JSON.stringify(set))).toEqual(call.request)
      made.validate()
    }
    expect(write('node', RUN)).toContain('client.runInstances(request)')
  })
})

describe('snippets for Python', () => {
  it('call by name with what is on the wire', () => {
    const text = write('python', RUN)
    expect(text).toContain('action="RunInstances", version="2014-05-26", protocol="HTTP"')
    const query = /query = (\{[\s\S]+?\n\})/.exec(text)?.[1] ?? ''
    expect(JSON.parse(query.replace(/,\n\}$/, '\n}'))).toEqual(Object.fromEntries(RUN.parameters))
  })
})

describe('snippets for Terraform', () => {
  it('are the resource that makes the call, and say what it leaves out', () => {
    expect(write('terraform', RUN)).toBe(
      [
        '# count = 2',
        'resource "alicloud_instance" "this" {',
        '  image_id = "img"',
        `  instance_name = "it's \\"new\\" $\${x}"`,
        '  system_disk_size = "40"',
        '  system_disk_category = "cloud_essd"',
        '  security_groups = ["sg-1"]',
        '  tags = {',
        '    "team" = "red"',
        '  }',
        '  # Not said here: IoOptimized',
        '}',
      ].join('\n'),
    )
    const rule = {
      RegionId: 'r',
      SecurityGroupId: 'sg-1',
      IpProtocol: 'TCP',
      PortRange: '80/80',
      SourceCidrIp: '0.0.0.0/0',
    }
    const written = write('terraform', sent('ecs', 'AuthorizeSecurityGroup', rule))
    for (const line of ['type = "ingress"', 'ip_protocol = "tcp"', 'cidr_ip = "0.0.0.0/0"'])
      expect(written).toContain(line)
    expect(write('terraform', STACK)).toContain('parameter_key   = "k"')
  })

  it('are a data source for reads, and a comment where there is neither', () => {
    const ids = sent('ecs', 'DescribeInstances', { RegionId: 'r', InstanceIds: '["i-1","i-2"]', PageSize: 10 })
    expect(write('terraform', ids)).toBe('data "alicloud_instances" "this" {\n  ids = ["i-1", "i-2"]\n}')
    expect(write('terraform', sent('sts', 'GetCallerIdentity', {}))).toBe('data "alicloud_caller_identity" "this" {}')
    expect(write('terraform', sent('ram', 'CreateRole', { RoleName: 'web', AssumeRolePolicyDocument: '{}' }))).toBe(
      [
        'resource "alicloud_ram_role" "this" {',
        '  name = "web"',
        '  document = "{}"',
        '  # From provider 1.252.0 on: role_name instead of name, assume_role_policy_document instead of document.',
        '}',
      ].join('\n'),
    )
    expect(write('terraform', sent('ecs', 'StopInstance', { InstanceId: 'i-1' }))).toMatch(/^# No resource/)
  })

  it('are for actions that there are, and parameters that these have', () => {
    for (const [key, [, , names]] of Object.entries(COUNTERPARTS)) {
      const [product, action = ''] = key.split('.')
      const members = findAction(product as Product, action)?.request.properties ?? {}
      for (const name of Object.keys(names)) {
        const [outer = '', inner] = name.split('.')
        const member = members[outer]
        expect([key, name, member !== undefined]).toEqual([key, name, true])
        if (inner !== undefined) expect(JSON.stringify(member)).toContain(`"${inner}"`)
      }
    }
  })
})
