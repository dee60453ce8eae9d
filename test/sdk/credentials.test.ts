import { spawn, spawnSync } from 'node:child_process'
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import type { Principal } from '../../src/world/rows/account.ts'

const CHILD = path.resolve(import.meta.dirname, 'credentialsChild.cjs')
const ACCOUNT = '1000000000000001'
const ROLE = `acs:ram::${ACCOUNT}:role/app`
const REGION = { RegionId: 'cn-hangzhou' }

let emulator: Emulator
let folder: string
let ports: { rpc: number; tls: number; metadata: number; authority: string }
let user: { accessKeyId: string; accessKeySecret: string; principal: Principal }
let InstanceId: string
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })

const trust = (Principal: object) => ({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal })

beforeAll(async () => {
  emulator = await createEmulator({ pace: 'instant', checkResponses: true })
  folder = mkdtempSync(path.join(tmpdir(), 'alistack-credentials-'))
  const { port: rpc } = await emulator.listen({ port: 0 })
  const tls = await emulator.listenTls({ port: 0, folder })
  const metadata = await emulator.listenMetadata({ port: 0 })
  ports = { rpc, tls: tls.port, metadata: metadata.port, authority: tls.authorityFile }
  await prepareIdentities()
  await prepareInstance()
})

afterAll(async () => {
  await emulator.close()
  rmSync(folder, { recursive: true })
})

/** A user who may assume the role; a role that lets in the user, ECS and an identity provider. */
async function prepareIdentities(): Promise<void> {
  const { User } = await emulator.call('ram.CreateUser', { UserName: 'ci' })
  const { AccessKey } = await emulator.call('ram.CreateAccessKey', { UserName: 'ci' })
  await emulator.call('ram.AttachPolicyToUser', {
    PolicyType: 'System',
    PolicyName: 'AliyunSTSAssumeRoleAccess',
    UserName: 'ci',
  })
  user = {
    accessKeyId: AccessKey.AccessKeyId ?? '',
    accessKeySecret: AccessKey.AccessKeySecret ?? '',
    principal: {
      type: 'RAMUser',
      accountId: ACCOUNT,
      arn: `acs:ram::${ACCOUNT}:user/ci`,
      name: 'ci',
      id: User.UserId ?? '',
    },
  }
  const Statement = [
    trust({ RAM: [`acs:ram::${ACCOUNT}:root`] }),
    trust({ Service: ['ecs.aliyuncs.com'] }),
    trust({ Federated: [`acs:ram::${ACCOUNT}:oidc-provider/idp`] }),
  ]
  await emulator.call('ram.CreateRole', {
    RoleName: 'app',
    AssumeRolePolicyDocument: JSON.stringify({ Version: '1', Statement }),
  })
  const key = { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'k1' }
  await emulator.call('ims.CreateOIDCProvider', {
    OIDCProviderName: 'idp',
    IssuerUrl: 'https://idp.example.com',
    ClientIds: 'sts',
    Description: JSON.stringify({ keys: [key] }),
  })
}

/** An instance with the role and user data. */
async function prepareInstance(): Promise<void> {
  const { VpcId } = await emulator.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8' })
  await emulator.advance(1_000)
  const place = { ...REGION, VpcId, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.1.0.0/16' }
  const { VSwitchId } = await emulator.call('vpc.CreateVSwitch', place)
  const { SecurityGroupId } = await emulator.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })
  await emulator.advance(1_000)
  const { InstanceIdSets } = await emulator.call('ecs.RunInstances', {
    ...REGION,
    ...{ VSwitchId, SecurityGroupId },
    ImageId: 'aliyun_3_x64_20G_alibase_20250117.vhd',
    InstanceType: 'ecs.g6.large',
    RamRoleName: 'app',
    UserData: Buffer.from('#!/bin/sh\necho hello\n').toString('base64'),
  })
  InstanceId = InstanceIdSets.InstanceIdSet?.[0] ?? ''
  await emulator.advance(60_000)
}

function oidcToken(key: KeyObject = rsa.privateKey): string {
  const now = Math.floor(Date.now() / 1_000)
  const claims = { iss: 'https://idp.example.com', sub: 'job-1', aud: 'sts', iat: now - 10, exp: now + 600 }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

interface Found {
  readonly accessKeyId: string
  readonly providerName: string
  readonly arn: string
  readonly identityType: string
}

/** What a process of its own finds. */
function inChild(settings: object | undefined, env: Record<string, string> = {}, wrap: string[] = []): Promise<Found> {
  const [command = process.execPath, ...args] = [...wrap, process.execPath, CHILD]
  const child = spawn(command, args, {
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      ENDPOINT: `127.0.0.1:${ports.rpc}`,
      ...(settings === undefined ? {} : { CREDENTIAL: JSON.stringify(settings) }),
      ...env,
    },
  })
  let [out, problem] = ['', '']
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    problem += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(problem))))
  })
}

const session = (name: string) => `acs:ram::${ACCOUNT}:assumed-role/app/${name}`
const uri = () => `http://127.0.0.1:${ports.rpc}/_alistack/worlds/default/credentials?role=app`

describe('the official Node credentials package', () => {
  it('static: an access key', async () => {
    const { accessKeyId, accessKeySecret, principal } = user
    const found = await inChild({ type: 'access_key', accessKeyId, accessKeySecret })
    expect(found).toMatchObject({ accessKeyId, arn: principal.arn, identityType: 'RAMUser' })
  })

  it('STS: temporary keys with their token', async () => {
    const { Credentials } = await emulator.call(
      'sts.AssumeRole',
      { RoleArn: ROLE, RoleSessionName: 'static' },
      { principal: user.principal },
    )
    const { AccessKeyId: accessKeyId, AccessKeySecret: accessKeySecret, SecurityToken: securityToken } = Credentials
    const found = await inChild({ type: 'sts', accessKeyId, accessKeySecret, securityToken })
    expect(found).toMatchObject({ accessKeyId, arn: session('static'), identityType: 'AssumedRoleUser' })
  })

  it('a credentials URI, by setting and by environment; the same keys while they last', async () => {
    const first = await inChild({ type: 'credentials_uri', credentialsURI: uri() })
    expect(first).toMatchObject({ arn: session('credentials-uri') })
    const env = { ALIBABA_CLOUD_CREDENTIALS_URI: uri(), ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true' }
    expect(await inChild(undefined, env)).toMatchObject({ accessKeyId: first.accessKeyId })
  })

  it('assume role: https is built in, so by the TLS port and its authority', async () => {
    const { accessKeyId, accessKeySecret } = user
    const settings = { type: 'ram_role_arn', accessKeyId, accessKeySecret, roleArn: ROLE, roleSessionName: 'assumed' }
    const found = await inChild(
      { ...settings, stsEndpoint: `127.0.0.1:${ports.tls}` },
      { NODE_EXTRA_CA_CERTS: ports.authority },
    )
    expect(found).toMatchObject({ arn: session('assumed'), identityType: 'AssumedRoleUser' })
    await expect(inChild({ ...settings, stsEndpoint: `127.0.0.1:${ports.tls}` })).rejects.toThrow(/certificate/)
  })

  it('OIDC: a token of a provider whose keys were supplied, no issuer is asked', async () => {
    const oidcTokenFilePath = path.join(folder, 'token')
    writeFileSync(oidcTokenFilePath, oidcToken())
    const settings = {
      type: 'oidc_role_arn',
      roleArn: ROLE,
      oidcProviderArn: `acs:ram::${ACCOUNT}:oidc-provider/idp`,
      oidcTokenFilePath,
      roleSessionName: 'workload',
      stsEndpoint: `127.0.0.1:${ports.tls}`,
    }
    const env = { NODE_EXTRA_CA_CERTS: ports.authority }
    expect(await inChild(settings, env)).toMatchObject({ arn: session('workload') })
    writeFileSync(oidcTokenFilePath, oidcToken(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey))
    await expect(inChild(settings, env)).rejects.toThrow(/AuthenticationFail|InvalidParameter/)
  })

  it('instance metadata, with tokens and without: the role of the instance', async () => {
    const METADATA = `127.0.0.1:${ports.metadata}`
    const arn = session(InstanceId)
    expect(await inChild({ type: 'ecs_ram_role' }, { METADATA })).toMatchObject({
      arn,
      identityType: 'AssumedRoleUser',
    })
    expect(await inChild({ type: 'ecs_ram_role', roleName: 'app', disableIMDSv1: true }, { METADATA })).toMatchObject({
      arn,
    })
    await expect(inChild({ type: 'ecs_ram_role', roleName: 'other' }, { METADATA })).rejects.toThrow(/404/)
  })
})

/** A network of its own in which 100.100.100.200 leads to a process there; needs the right to make one. */
const OWN_NETWORK = [
  'unshare',
  '--net',
  'sh',
  '-c',
  'ip link set lo up && ip addr add 100.100.100.200/32 dev lo && exec "$@"',
  'sh',
]
const canRoute = spawnSync(OWN_NETWORK[0] as string, [...OWN_NETWORK.slice(1), 'true']).status === 0
const routed = canRoute ? 'by a real route to 100.100.100.200' : 'by a real route (skipped: no right to make a network)'

describe('instance metadata', () => {
  it.skipIf(!canRoute)(routed, async () => {
    const far = (port: number) => (socket: net.Socket) => void socket.pipe(net.connect(port, '127.0.0.1')).pipe(socket)
    const sockets = [path.join(folder, 'metadata'), path.join(folder, 'rpc')] as const
    const relays = [ports.metadata, ports.rpc].map((port, i) => net.createServer(far(port)).listen(sockets[i]))
    const RELAYS = JSON.stringify([
      ['100.100.100.200', 80, sockets[0]],
      ['127.0.0.1', ports.rpc, sockets[1]],
    ])
    const found = await inChild({ type: 'ecs_ram_role' }, { RELAYS }, OWN_NETWORK)
    expect(found).toMatchObject({ arn: session(InstanceId) })
    for (const server of relays) server.close()
  })

  const get = (at: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`http://127.0.0.1:${ports.metadata}/latest/${at}`, { method, headers })
  const text = async (at: string) => (await get(at)).text()

  it('tells the instance about itself', async () => {
    const { world } = emulator.worlds.get('default')
    const [card] = world.networkInterfaces.list('instance', InstanceId)
    expect(await text('meta-data/instance-id')).toBe(InstanceId)
    expect(await text('meta-data/private-ipv4')).toBe(card?.PrivateIpAddresses[0])
    expect(await text('meta-data/instance/instance-type')).toBe('ecs.g6.large')
    expect(await text('meta-data/ram/security-credentials/')).toBe('app')
    expect(await text('user-data')).toBe('#!/bin/sh\necho hello\n')
    expect(await text(`meta-data/network/interfaces/macs/${card?.MacAddress}/netmask`)).toBe('255.255.0.0')
    expect(await text(`meta-data/network/interfaces/macs/${card?.MacAddress}/gateway`)).toBe('10.1.255.253')
    expect((await text('meta-data/')).split('\n')).toEqual(expect.arrayContaining(['instance-id', 'network/', 'ram/']))
    const document = JSON.parse(await text('dynamic/instance-identity/document'))
    expect(document).toMatchObject({
      'instance-id': InstanceId,
      'owner-account-id': ACCOUNT,
      'region-id': 'cn-hangzhou',
    })
  })

  it('refuses: odd tokens, odd methods, what is not there; and reads without a token where one is demanded', async () => {
    expect((await get('api/token', {}, 'PUT')).status).toBe(400)
    expect((await get('api/token', { 'X-aliyun-ecs-metadata-token-ttl-seconds': '21601' }, 'PUT')).status).toBe(400)
    expect((await get('api/token')).status).toBe(405)
    expect((await get('meta-data/instance-id', { 'X-aliyun-ecs-metadata-token': 'made.up' })).status).toBe(401)
    expect((await get('meta-data/nothing')).status).toBe(404)
    expect((await get('meta-data/instance-id', {}, 'POST')).status).toBe(405)
    await emulator.call('ecs.ModifyInstanceMetadataOptions', {
      ...REGION,
      InstanceId,
      HttpEndpoint: 'enabled',
      HttpTokens: 'required',
    })
    expect((await get('meta-data/instance-id')).status).toBe(403)
    const token = await (await get('api/token', { 'X-aliyun-ecs-metadata-token-ttl-seconds': '60' }, 'PUT')).text()
    expect(await (await get('meta-data/instance-id', { 'X-aliyun-ecs-metadata-token': token })).text()).toBe(InstanceId)
    await emulator.call('ecs.ModifyInstanceMetadataOptions', { ...REGION, InstanceId, HttpEndpoint: 'disabled' })
    expect((await get('meta-data/instance-id', { 'X-aliyun-ecs-metadata-token': token })).status).toBe(403)
  })
})
