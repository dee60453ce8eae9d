import { describe, expect, it } from 'vitest'
import { isProblem, MAX_DOCUMENT_LENGTH, parseDocument, readStored } from '../../src/policy/document.ts'
import { satisfies } from '../../src/policy/operators.ts'
import { matchesPattern } from '../../src/policy/pattern.ts'

const ACCOUNT = '1000000000000001'
const allow = (more: object) => ({ Effect: 'Allow', Action: 'ecs:*', Resource: '*', ...more })
const policy = (...statements: unknown[]) => JSON.stringify({ Version: '1', Statement: statements })
const trust = (Principal: unknown, more = {}) =>
  policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal, ...more })

describe('parseDocument', () => {
  it('reads one value and several alike, and one statement without a list', () => {
    const one = parseDocument(JSON.stringify({ Version: '1', Statement: allow({}) }), 'identity')
    const many = parseDocument(policy(allow({ Action: ['ecs:*'], Resource: ['*'] })), 'identity')
    expect(one).toEqual(many)
    expect(one).toEqual({
      document: { Version: '1', Statement: [{ Effect: 'Allow', Action: ['ecs:*'], Resource: ['*'], Condition: {} }] },
    })
  })

  it('reads conditions with numbers and truth values without quotes', () => {
    const Condition = { Bool: { 'acs:SecureTransport': true }, NumericLessThan: { 'acs:x': [1, '2'] } }
    const read = parseDocument(policy(allow({ Condition })), 'identity')
    expect(isProblem(read) || read.document.Statement[0]?.Condition).toEqual({
      Bool: { 'acs:SecureTransport': ['true'] },
      NumericLessThan: { 'acs:x': ['1', '2'] },
    })
  })

  it('reads who a trust policy trusts', () => {
    const read = parseDocument(
      trust({
        RAM: [`acs:ram::${ACCOUNT}:root`, `acs:ram::${ACCOUNT}:user/ann`],
        Service: 'ecs.aliyuncs.com',
        Federated: `acs:ram::${ACCOUNT}:oidc-provider/idp`,
      }),
      'trust',
    )
    expect(isProblem(read) || read.document.Statement[0]?.Principal).toEqual({
      RAM: [`acs:ram::${ACCOUNT}:root`, `acs:ram::${ACCOUNT}:user/ann`],
      Service: ['ecs.aliyuncs.com'],
      Federated: [`acs:ram::${ACCOUNT}:oidc-provider/idp`],
    })
  })

  it.each<[string, string, RegExp]>([
    ['no JSON', '{', /not JSON/],
    ['a text', '"x"', /has to be an object/],
    ['null', 'null', /has to be an object/],
    ['a list', '[]', /has to be an object/],
    ['no version', JSON.stringify({ Statement: [allow({})] }), /Version/],
    ['another version', JSON.stringify({ Version: '2', Statement: [allow({})] }), /Version/],
    ['a version that is a number', JSON.stringify({ Version: 1, Statement: [allow({})] }), /Version/],
    ['no statement', JSON.stringify({ Version: '1' }), /at least one Statement/],
    ['an empty list of statements', policy(), /at least one Statement/],
    ['a further member', JSON.stringify({ Version: '1', Statement: [allow({})], Id: 'x' }), /no member "Id"/],
    ['a statement that is none', policy('x'), /A Statement has to be an object/],
    ['no effect', policy({ Action: '*', Resource: '*' }), /Effect/],
    ['an effect in lower case', policy(allow({ Effect: 'allow' })), /Effect/],
    ['neither Action nor NotAction', policy({ Effect: 'Allow', Resource: '*' }), /Action or NotAction/],
    ['both Action and NotAction', policy(allow({ NotAction: 'vpc:*' })), /Action or NotAction/],
    ['neither Resource nor NotResource', policy({ Effect: 'Allow', Action: '*' }), /Resource or NotResource/],
    ['both Resource and NotResource', policy(allow({ NotResource: '*' })), /Resource or NotResource/],
    ['an empty list of actions', policy(allow({ Action: [] })), /Action is a text/],
    ['an action without a product', policy(allow({ Action: 'RunInstances' })), /no Action/],
    ['an action that is a number', policy(allow({ Action: 5 })), /Action is a text/],
    ['a resource that is no ARN', policy(allow({ Resource: 'i-1' })), /no Resource/],
    ['a principal', policy(allow({ Principal: { RAM: '*' } })), /no member "Principal"/],
    ['an unknown operator', policy(allow({ Condition: { StringSimilar: { 'acs:x': 'y' } } })), /no condition operator/],
    ['an operator of objects', policy(allow({ Condition: { toString: { 'acs:x': 'y' } } })), /no condition operator/],
    ['a set operator on numbers', policy(allow({ Condition: { 'ForAnyValue:Bool': { 'acs:x': 'y' } } })), /operator/],
    ['a condition that is a list', policy(allow({ Condition: [] })), /Condition has to be an object/],
    ['a key without a prefix', policy(allow({ Condition: { StringEquals: { x: 'y' } } })), /no condition key/],
    ['a value that is an object', policy(allow({ Condition: { StringEquals: { 'acs:x': {} } } })), /compared with/],
    ['no value', policy(allow({ Condition: { StringEquals: { 'acs:x': [] } } })), /compared with/],
  ])('refuses %s', (_name, text, why) => {
    const read = parseDocument(text, 'identity')
    expect(read).toMatchObject({ problem: 'grammar', text: expect.stringMatching(why) })
  })

  it.each<[string, string, RegExp]>([
    ['resources', trust({ RAM: '*' }, { Resource: '*' }), /no member "Resource"/],
    ['nobody', trust({}), /at least one/],
    ['no principal', policy({ Effect: 'Allow', Action: 'sts:AssumeRole' }), /Principal has to be an object/],
    ['an account without its ARN', trust({ RAM: ACCOUNT }), /no Principal.RAM/],
    ['a service of another cloud', trust({ Service: 'ec2.amazonaws.com' }), /no Principal.Service/],
    ['a provider without its ARN', trust({ Federated: 'idp' }), /no Principal.Federated/],
    ['an unknown kind of principal', trust({ AWS: '*' }), /no member "AWS"/],
  ])('refuses a trust policy with %s', (_name, text, why) => {
    expect(parseDocument(text, 'trust')).toMatchObject({ problem: 'grammar', text: expect.stringMatching(why) })
  })

  it.each(['identity', 'trust', 'session'] as const)('refuses an over-long %s policy by its size', (kind) => {
    const text = ' '.repeat(MAX_DOCUMENT_LENGTH[kind] + 1)
    expect(parseDocument(text, kind)).toMatchObject({ problem: 'size' })
    expect(parseDocument(text.slice(1), kind)).toMatchObject({ problem: 'grammar' })
  })

  it('repeats only a little of a wrong document', () => {
    const read = parseDocument(policy(allow({ Action: `${'secret'.repeat(100)}` })), 'identity')
    expect(isProblem(read) && read.text.length).toBeLessThan(120)
  })
})

describe('readStored', () => {
  it('allows nothing when the document is not one', () => {
    expect(readStored('{', 'identity')).toEqual({ Version: '1', Statement: [] })
    expect(readStored(policy(allow({})), 'identity').Statement).toHaveLength(1)
  })
})

describe('matchesPattern', () => {
  it.each<[string, string, boolean]>([
    ['*', '', true],
    ['*', 'anything', true],
    ['ecs:Describe*', 'ecs:DescribeDisks', true],
    ['ecs:Describe*', 'ecs:DeleteDisk', false],
    ['*VSwitch*', 'DescribeVSwitches', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a.c', 'abc', false],
    ['a*b*c', 'aXbYbZc', true],
    ['a*b*c', 'aXbYbZ', false],
    ['', '', true],
    ['', 'a', false],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected)
  })

  it('is quick for a pattern made to be slow', () => {
    expect(matchesPattern(`${'*a'.repeat(500)}b`, 'a'.repeat(5000))).toBe(false)
  })
})

describe('satisfies', () => {
  it.each<[string, string[], string[], boolean]>([
    ['StringEquals', ['a'], ['a', 'b'], true],
    ['StringEquals', [], ['a'], false],
    ['StringNotEquals', [], ['a'], true],
    ['StringNotEquals', ['a'], ['a', 'b'], false],
    ['ForAllValues:StringEquals', [], ['a'], true],
    ['ForAllValues:StringEquals', ['a', 'c'], ['a', 'b'], false],
    ['ForAnyValue:StringEquals', ['a', 'c'], ['a', 'b'], true],
    ['ForAnyValue:StringEquals', [], ['a'], false],
    ['IpAddress', ['10.1.2.3'], ['10.0.0.0/8'], true],
    ['IpAddress', ['::ffff:10.1.2.3'], ['10.1.2.3'], true],
    ['IpAddress', ['no address'], ['10.0.0.0/8'], false],
    ['IpAddress', ['2001:db8::1'], ['10.0.0.0/8'], false],
    ['NotIpAddress', ['11.1.2.3'], ['10.0.0.0/8'], true],
  ])('%s of %j with %j: %s', (operator, actual, wanted, expected) => {
    expect(satisfies(operator, actual, wanted)).toBe(expected)
  })
})
