import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import type { CallLine } from '../../src/http/parts.ts'
import { freshEmulator, sendAcs3 } from './emulators.ts'

const RAM = { version: '2015-05-01' }
const PASSWORD = 'Aa1!correct-horse'

async function ram(emulator: Emulator, action: string, query: Record<string, string>) {
  const { body, status } = await sendAcs3(emulator, { ...RAM, action, query })
  expect({ action, status, code: body.Code }).toEqual({ action, status: 200, code: undefined })
  return body
}

async function codeOf(emulator: Emulator, action: string, query: Record<string, string>, more: object = {}) {
  const { status, body } = await sendAcs3(emulator, { ...RAM, action, query, ...more })
  return status === 200 ? 'ok' : `${status} ${body.Code}`
}

const trusting = (arn: string) =>
  JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { RAM: arn } }] })

describe('secrets that RAM makes', () => {
  it('appear in their own reply, and in no log, trace, journal, state or refusal', async () => {
    const lines: CallLine[] = []
    const emulator = await freshEmulator({ log: (line) => lines.push(line) })
    await ram(emulator, 'CreateUser', { UserName: 'ann' })
    const { AccessKey } = await ram(emulator, 'CreateAccessKey', { UserName: 'ann' })
    await ram(emulator, 'CreateLoginProfile', { UserName: 'ann', Password: PASSWORD })
    const device = await ram(emulator, 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' })
    const refused = [
      await sendAcs3(emulator, {
        ...RAM,
        action: 'CreateLoginProfile',
        query: { UserName: 'ann', Password: PASSWORD },
      }),
      await sendAcs3(emulator, {
        ...RAM,
        action: 'CreateLoginProfile',
        query: { UserName: 'bob', Password: PASSWORD },
      }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([409, 404])
    const texts = [...refused.map(({ text }) => text), JSON.stringify(lines)]
    for (const path of ['calls', 'journal', 'state']) {
      const answer = await request(emulator.handler).get(`/_alistack/worlds/default/${path}`)
      expect(answer.status).toBe(200)
      texts.push(answer.text)
    }
    const secrets = [AccessKey.AccessKeySecret, device.VirtualMFADevice.Base32StringSeed, PASSWORD]
    for (const secret of secrets) {
      expect(secret).toMatch(/.{10}/)
      for (const text of texts) expect(text).not.toContain(secret)
    }
  })
})

describe('keys of a user who is deleted', () => {
  it('stand in the way, and are unknown once they and the user are gone', async () => {
    const emulator = await freshEmulator()
    await ram(emulator, 'CreateUser', { UserName: 'ann' })
    const { AccessKey } = await ram(emulator, 'CreateAccessKey', { UserName: 'ann' })
    const key = { accessKeyId: AccessKey.AccessKeyId, secret: AccessKey.AccessKeySecret }
    const who = () => codeOf(emulator, 'GetCallerIdentity', {}, { ...key, version: '2015-04-01' })
    expect(await who()).toBe('ok')
    expect(await codeOf(emulator, 'DeleteUser', { UserName: 'ann' })).toBe('409 DeleteConflict.User.AccessKey')
    await ram(emulator, 'DeleteAccessKey', { UserName: 'ann', UserAccessKeyId: key.accessKeyId })
    await ram(emulator, 'DeleteUser', { UserName: 'ann' })
    expect(await who()).toBe('404 InvalidAccessKeyId.NotFound')
  })
})

describe('a role that trusts only itself', () => {
  it('can be made, and lets nobody in', async () => {
    const emulator = await freshEmulator()
    const { User } = await ram(emulator, 'CreateUser', { UserName: 'ann' })
    expect(User.UserName).toBe('ann')
    const { body } = await sendAcs3(emulator, { version: '2015-04-01', action: 'GetCallerIdentity' })
    const RoleArn = `acs:ram::${body.AccountId}:role/ring`
    await ram(emulator, 'CreateRole', { RoleName: 'ring', AssumeRolePolicyDocument: trusting(RoleArn) })
    const policy = { PolicyType: 'System', PolicyName: 'AdministratorAccess', UserName: 'ann' }
    await ram(emulator, 'AttachPolicyToUser', policy)
    const { AccessKey } = await ram(emulator, 'CreateAccessKey', { UserName: 'ann' })
    const key = { accessKeyId: AccessKey.AccessKeyId, secret: AccessKey.AccessKeySecret, version: '2015-04-01' }
    const assume = () => codeOf(emulator, 'AssumeRole', { RoleArn, RoleSessionName: 'job' }, key)
    expect(await assume()).toBe('403 NoPermission')
    const NewAssumeRolePolicyDocument = trusting(`acs:ram::${body.AccountId}:root`)
    await ram(emulator, 'UpdateRole', { RoleName: 'ring', NewAssumeRolePolicyDocument })
    expect(await assume()).toBe('ok')
  })
})

describe('policy documents over the wire', () => {
  const condition = { StringSimilar: { 'acs:x': 'y' } }
  const unknown = { Version: '1', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: condition }] }
  it.each([
    ['not JSON', 'Version: 1', 'MalformedPolicyDocument'],
    ['over-long', ' '.repeat(100_000), 'InvalidParameter.PolicyDocument.Length'],
    ['with an unknown operator', JSON.stringify(unknown), 'MalformedPolicyDocument'],
  ])('are refused when they are %s', async (_name, PolicyDocument, code) => {
    const emulator = await freshEmulator()
    const form = { PolicyName: 'P', PolicyDocument }
    const { status, body } = await sendAcs3(emulator, { ...RAM, action: 'CreatePolicy', form })
    expect(status).toBe(400)
    expect(body.Code).toBe(code)
    expect(await codeOf(emulator, 'GetPolicy', { PolicyName: 'P', PolicyType: 'Custom' })).toBe(
      '404 EntityNotExist.Policy',
    )
  })
})
