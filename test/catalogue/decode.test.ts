import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isCommonParameter } from '../../src/catalogue/common.ts'
import { decode } from '../../src/catalogue/decode.ts'
import { validateRequest } from '../../src/catalogue/validate.ts'
import { shapeOf } from './requests.ts'

const read = (key: string, flat: Record<string, string> | [string, string][]) =>
  decode(shapeOf(key), Array.isArray(flat) ? flat : Object.entries(flat))

afterEach(() => {
  vi.restoreAllMocks()
})

describe('decode reads', () => {
  it('scalars by the type of the schema', () => {
    const { request, unread } = read('ecs.RunInstances', {
      RegionId: 'cn-hangzhou',
      Amount: '3',
      SpotPriceLimit: '0.25',
      DryRun: 'TRUE',
      'SystemDisk.Category': 'cloud_essd',
      'SystemDisk.Size': '40',
      'SecurityOptions.EnableSecureBoot': 'false',
    })
    expect(request).toEqual({
      RegionId: 'cn-hangzhou',
      Amount: 3,
      SpotPriceLimit: 0.25,
      DryRun: true,
      SystemDisk: { Category: 'cloud_essd', Size: '40' },
      SecurityOptions: { EnableSecureBoot: false },
    })
    expect(unread).toEqual([])
  })

  it('lists of structures and of scalars, nested, in the order of their indexes', () => {
    const { request, unread } = read('ecs.RunInstances', {
      'Tag.2.Key': 'b',
      'Tag.1.Value': '',
      'Tag.1.Key': 'a',
      'SecurityGroupIds.10': 'sg-10',
      'SecurityGroupIds.9': 'sg-9',
      'NetworkInterface.1.SecurityGroupIds.2': 'sg-2',
      'NetworkInterface.1.SecurityGroupIds.1': 'sg-1',
    })
    expect(request).toEqual({
      Tag: [{ Key: 'a', Value: '' }, { Key: 'b' }],
      SecurityGroupIds: ['sg-9', 'sg-10'],
      NetworkInterface: [{ SecurityGroupIds: ['sg-1', 'sg-2'] }],
    })
    expect(unread).toEqual([])
  })

  it('lists with holes, closed up; a huge index costs no more than a small one', () => {
    const { request, unread } = read('ecs.RunInstances', {
      'Tag.999999999.Key': 'last',
      'Tag.3.Key': 'c',
      'Tag.7.Key': 'g',
      'DataDisk.4.Size': '',
      'DataDisk.5.Size': '20',
    })
    expect(request).toEqual({ Tag: [{ Key: 'c' }, { Key: 'g' }, { Key: 'last' }], DataDisk: [{ Size: 20 }] })
    expect(unread).toEqual([])
  })

  it('an empty text as a value of a string, and as no value of anything else', () => {
    const { request, unread } = read('ecs.RunInstances', { Description: '', Amount: '', DryRun: '', 'Tag.1.Key': '' })
    expect(request).toEqual({ Description: '', Tag: [{ Key: '' }] })
    expect(unread).toEqual([])
    expect(read('ram.CreateRole', { RoleName: 'r', Tag: '' })).toEqual({ request: { RoleName: 'r' }, unread: [] })
  })

  it('of equal names the last', () => {
    const flat: [string, string][] = [
      ['Amount', '1'],
      ['Tag.1.Key', 'a'],
      ['Amount', '2'],
      ['Tag.1.Key', 'b'],
    ]
    expect(read('ecs.RunInstances', flat).request).toEqual({ Amount: 2, Tag: [{ Key: 'b' }] })
  })

  it.each(['abc', '1.5', '1e3', '0x10', '9007199254740993', ' 1', 'true', 'NaN', 'Infinity'])(
    'leaves %j as it is where an integer is due, so that it is refused',
    (text) => {
      const shape = shapeOf('ecs.RunInstances')
      const { request } = decode(shape, [
        ['RegionId', 'cn-hangzhou'],
        ['Amount', text],
      ])
      expect(request.Amount).toBe(text)
      expect(validateRequest(shape, request)).toEqual({ kind: 'type', name: 'Amount', expected: 'integer' })
    },
  )

  it.each(['yes', '1', 'truee'])('leaves %j as it is where a boolean is due', (text) => {
    expect(read('ecs.RunInstances', { DryRun: text }).request).toEqual({ DryRun: text })
  })

  it('names whose first letter has the other case, as pop-core and the first SDKs send them', () => {
    const sent = read('ecs.CreateAutoSnapshotPolicy', { RetentionDays: '7', regionId: 'cn-hangzhou' })
    expect(sent).toEqual({ request: { retentionDays: 7, regionId: 'cn-hangzhou' }, unread: [] })
    expect(read('ecs.RunInstances', { 'tag.1.key': 'a' }).request).toEqual({ Tag: [{ Key: 'a' }] })
    expect(read('ecs.RunInstances', { 'Tag.1.KEY': 'a', REGIONID: 'x' }).unread).toEqual(['Tag.1.KEY', 'REGIONID'])
  })
})

describe('decode reads parameters that are one string', () => {
  const tags = { Tag: [{ Key: 'a', Value: 'b' }, { Key: 'c' }] }

  it('as JSON, and as flat names too', () => {
    expect(read('ram.CreateRole', { Tag: '[{"Key":"a","Value":"b"},{"Key":"c"}]' }).request).toEqual(tags)
    expect(read('ram.CreateRole', { 'Tag.1.Key': 'a', 'Tag.1.Value': 'b', 'Tag.2.Key': 'c' }).request).toEqual(tags)
  })

  it('as a comma list', () => {
    expect(read('vpc.GrantInstanceToVbr', { VbrInstanceIds: 'vbr-1,vbr-2' }).request).toEqual({
      VbrInstanceIds: ['vbr-1', 'vbr-2'],
    })
  })

  it('keeping nulls out and naming what the schema does not know', () => {
    const Tag = '[{"Key":"a","Value":null,"Colour":"red"},null,{"Key":"b","__proto__":{"x":1},"constructor":1}]'
    expect(read('ram.CreateRole', { Tag })).toEqual({
      request: { Tag: [{ Key: 'a' }, { Key: 'b' }] },
      unread: ['Tag.1.Colour', 'Tag.3.__proto__', 'Tag.3.constructor'],
    })
  })

  it('keeping the text of what is no JSON, and the value of what has the wrong type, so that both are refused', () => {
    const shape = shapeOf('ram.TagResources')
    const others = { ResourceType: 'role', ResourceNames: '["r"]' }
    const problem = (Tag: string) => validateRequest(shape, read('ram.TagResources', { ...others, Tag }).request)
    expect(problem('[{"Key":')).toEqual({ kind: 'type', name: 'Tag', expected: 'list' })
    expect(problem('{"Key":"a"}')).toEqual({ kind: 'type', name: 'Tag', expected: 'list' })
    expect(problem('["a"]')).toEqual({ kind: 'type', name: 'Tag.1', expected: 'object' })
    expect(problem('[{"Key":1}]')).toEqual({ kind: 'type', name: 'Tag.1.Key', expected: 'string' })
    expect(problem('[{"Key":"a"}]')).toBeUndefined()
  })

  it('without running out of stack', () => {
    const Parameters = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    expect(read('ecs.RunCommand', { Parameters }).request.Parameters).toBe(Parameters)
    expect(read('ecs.RunCommand', { Parameters: '{"a":[["b"]],"c":1}' }).request.Parameters).toEqual({
      a: [['b']],
      c: 1,
    })
  })

  it('with the string holding where both ways were used', () => {
    expect(read('ram.CreateRole', { 'Tag.1.Key': 'flat', Tag: '[{"Key":"json"}]' })).toEqual({
      request: { Tag: [{ Key: 'json' }] },
      unread: ['Tag.1'],
    })
  })
})

describe('decode leaves unread', () => {
  it('names and paths that the shape does not have', () => {
    const flat = {
      Colour: 'red',
      'Tag.x.Key': 'a',
      'Tag.0.Key': 'a',
      'Tag.01.Key': 'a',
      'Tag.-1.Key': 'a',
      'Tag.99999999999.Key': 'a',
      'Tag.1': 'a',
      'Tag.1.Key.1': 'a',
      'Tag..Key': 'a',
      Tag: '[{"Key":"a"}]',
      SecurityGroupIds: 'sg-1',
      SystemDisk: '[object Object]',
      'SystemDisk.Colour': 'red',
      'RegionId.1': 'a',
      '': 'a',
      '.': 'a',
    }
    expect(read('ecs.RunInstances', flat)).toEqual({ request: {}, unread: Object.keys(flat) })
  })

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'])(
    '%s, wherever it stands, and changes no object',
    (name) => {
      const flat: [string, string][] = [
        name,
        `${name}.polluted`,
        `Tag.${name}.Key`,
        `Tag.1.${name}`,
        `SystemDisk.${name}.x`,
      ].map((path) => [path, 'yes'])
      const { request, unread } = read('ecs.RunInstances', flat)
      expect(request).toEqual({})
      expect(Object.getPrototypeOf(request)).toBe(Object.prototype)
      expect(unread).toEqual(flat.map(([path]) => path))
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    },
  )

  it('those names in a map as well, while other keys of a map may even hold dots', () => {
    const flat = { 'Parameters.__proto__': '1', 'Parameters.constructor': '1', 'Parameters.a.b': '2' }
    const { request, unread } = read('ecs.RunCommand', flat)
    expect(request).toEqual({ Parameters: { 'a.b': '2' } })
    expect(unread).toEqual(['Parameters.__proto__', 'Parameters.constructor'])
  })

  it('not the common parameters', () => {
    const common = [
      'OwnerId',
      'ResourceOwnerAccount',
      'AcceptLanguage',
      'SourceIp',
      'SecureTransport',
      'SignatureType',
      'RegionId',
    ]
    expect(common.every(isCommonParameter)).toBe(true)
    const flat = [...common, 'Colour'].map((name): [string, string] => [name, 'x'])
    expect(read('sts.GetCallerIdentity', flat)).toEqual({ request: {}, unread: ['Colour'] })
    expect(isCommonParameter('constructor')).toBe(false)
  })
})

describe('decode does', () => {
  /** Accesses to maps and slots of one decoding, the work that could grow with the square of a list. */
  function workFor(items: number): number {
    const shape = shapeOf('ecs.RunInstances')
    const flat = Array.from({ length: items }, (_, i): [string, string] => [`Tag.${items - i}.Key`, `k${items - i}`])
    const spies = [vi.spyOn(Map.prototype, 'get'), vi.spyOn(Map.prototype, 'set'), vi.spyOn(Object, 'hasOwn')]
    const { request, unread } = decode(shape, flat)
    const work = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
    vi.restoreAllMocks()
    expect(unread).toEqual([])
    const tags = request.Tag as { Key: string }[]
    expect([tags.length, tags[0]?.Key, tags.at(-1)?.Key]).toEqual([items, 'k1', `k${items}`])
    return work
  }

  it('ten times the work for ten times the items, up to 10,000 of them', () => {
    const few = workFor(1_000)
    expect(few).toBeGreaterThan(1_000)
    expect(workFor(10_000)).toBeLessThan(few * 10.5)
  })

  it('never throw, whatever is sent', () => {
    const part = fc.constantFrom(
      'Tag',
      '1',
      '2',
      '0',
      'Key',
      'SystemDisk',
      'Size',
      'Parameters',
      '__proto__',
      '',
      'x',
      'DataDisk',
    )
    const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'))
    const text = fc.oneof(fc.string(), fc.json(), fc.constantFrom('', 'true', '7'))
    fc.assert(
      fc.property(
        fc.constantFrom('ecs.RunInstances', 'ecs.RunCommand', 'ram.CreateRole'),
        fc.array(fc.tuple(name, text)),
        (key, flat) => {
          const { request, unread } = read(key, flat)
          expect(unread.every((path) => path !== 'Tag.1.Key')).toBe(true)
          validateRequest(shapeOf(key), request)
        },
      ),
      { numRuns: 300 },
    )
  })
})
