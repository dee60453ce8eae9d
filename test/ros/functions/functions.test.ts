// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub has its placeholders in plain texts
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FUNCTIONS, findFunction, NOT_EMULATED_FUNCTIONS } from '../../../src/ros/functions/registry.ts'
import type { Json } from '../../../src/world/rows/ros.ts'
import { evaluateHere } from './evaluateFunction.ts'

type Case = readonly [argument: Json, value: Json]

const VALUES: Readonly<Record<string, readonly Case[]>> = {
  Ref: [
    ['Name', 'web'],
    ['Amount', 3],
    ['Nothing', null],
  ],
  'Fn::GetAtt': [
    [['Vpc', 'VRouterId'], 'vrt-1'],
    ['Vpc.VRouterId', 'vrt-1'],
    [
      ['Vpc', 'Ids'],
      ['a', 'b'],
    ],
  ],
  'Fn::Sub': [
    ['plain', 'plain'],
    ['', ''],
    ['${Name}-${Amount}/${Vpc.VRouterId}', 'web-3/vrt-1'],
    ['${ALIYUN::Region}', 'cn-hangzhou'],
    ['echo ${!HOME} ${! x}', 'echo ${HOME} ${ x}'],
    ['$Name {Name} ${} ${a b}', '$Name {Name} ${} ${a b}'],
    [['${Name} ${Own}', { Name: 'wins', Own: { 'Fn::Add': [1, 2] } }], 'wins 3'],
    ['${Vpc.Ids}', '["a","b"]'],
    ['${Nothing}.', '.'],
  ],
  'Fn::Join': [
    [['-', ['a', 1, true, null]], 'a-1-true-'],
    [['', ['a', { Ref: 'Name' }]], 'aweb'],
    [[',', []], ''],
    [['-', ['a', { Ref: 'ALIYUN::NoValue' }, 'b']], 'a-b'],
  ],
  'Fn::Select': [
    [[0, ['a', 'b', 'c']], 'a'],
    [['1', ['a', 'b', 'c']], 'b'],
    [[-1, ['a', 'b', 'c']], 'c'],
    [[7, ['a']], ''],
    [[7, ['a'], 'none'], 'none'],
    [
      ['1:', ['a', 'b', 'c']],
      ['b', 'c'],
    ],
    [
      [':-1', ['a', 'b', 'c']],
      ['a', 'b'],
    ],
    [
      ['::2', ['a', 'b', 'c']],
      ['a', 'c'],
    ],
    [
      ['::-1', ['a', 'b', 'c']],
      ['c', 'b', 'a'],
    ],
    [['5:9', ['a']], []],
    [['k', { k: 'v' }], 'v'],
    [['constructor', { k: 'v' }], ''],
    [[0, '10.0.0.1, 10.0.0.2'], '10.0.0.1'],
    [[1, '10.0.0.1, 10.0.0.2'], '10.0.0.2'],
    [[0, ''], ''],
  ],
  'Fn::Split': [
    [
      [',', 'a, b'],
      ['a', ' b'],
    ],
    [['|', ''], ['']],
  ],
  'Fn::Replace': [
    [[{ print: 'echo' }, 'print a print'], 'echo a echo'],
    [[{ a: '$&' }, 'a.'], '$&.'],
    [[{ '.': 1 }, 'a.b'], 'a1b'],
  ],
  'Fn::FindInMap': [
    [['Images', '32', 'os'], 'centos'],
    [['Images', 64, 'os'], 'ubuntu'],
    [['Images', '64', 'list'], ['x']],
  ],
  'Fn::If': [
    [['IsProduction', 'a', 'b'], 'a'],
    [['IsTest', 'a', 'b'], 'b'],
    [[{ 'Fn::Equals': [1, 2] }, 'a', { Ref: 'Name' }], 'web'],
    [['IsProduction', 'a', { 'Fn::Join': 'never looked at' }], 'a'],
  ],
  'Fn::Equals': [
    [['a', 'a'], true],
    [[1, '1'], false],
    [
      [
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ],
      true,
    ],
    [
      [
        [1, 2],
        [2, 1],
      ],
      false,
    ],
    [[null, { Ref: 'Nothing' }], true],
  ],
  'Fn::And': [
    [['IsProduction', true], true],
    [['IsProduction', 'IsTest'], false],
  ],
  'Fn::Or': [
    [['IsTest', 'IsProduction'], true],
    [['IsTest', 'false'], false],
  ],
  'Fn::Not': [
    ['IsTest', true],
    [['IsProduction'], false],
    [{ 'Fn::Equals': [1, 1] }, false],
  ],
  'Fn::Any': [
    [[false, true], true],
    [[false], false],
  ],
  'Fn::Contains': [
    [[['a', 'b'], 'b'], true],
    [[['1'], 1], false],
  ],
  'Fn::EachMemberIn': [
    [[['a'], ['a', 'b']], true],
    [
      [
        ['a', 'c'],
        ['a', 'b'],
      ],
      false,
    ],
    [[[], []], true],
  ],
  'Fn::Index': [
    [['b', ['a', 'b']], 1],
    [['z', ['a', 'b']], ''],
  ],
  'Fn::Base64Encode': [['héllo', 'aMOpbGxv']],
  'Fn::Base64Decode': [
    ['aMOpbGxv', 'héllo'],
    ['', ''],
  ],
  'Fn::Length': [
    ['héé', 3],
    [['a', 'b'], 2],
    [{ a: 1 }, 1],
  ],
  'Fn::ListMerge': [
    [
      [['a'], [], ['b', 'c']],
      ['a', 'b', 'c'],
    ],
  ],
  'Fn::GetJsonValue': [
    [['a', '{"a": {"b": 1}}'], { b: 1 }],
    [['z', '{"a": 1}'], ''],
    [['a', { a: 5 }], 5],
  ],
  'Fn::GetAZs': [
    ['cn-hangzhou', ['cn-hangzhou-h', 'cn-hangzhou-i']],
    [{ Ref: 'ALIYUN::Region' }, ['cn-hangzhou-h', 'cn-hangzhou-i']],
    ['', ['cn-hangzhou-h', 'cn-hangzhou-i']],
  ],
  'Fn::Str': [
    [12, '12'],
    [1.5, '1.5'],
  ],
  'Fn::Add': [
    [[1, 2, '3'], 6],
    [
      [['a'], ['b']],
      ['a', 'b'],
    ],
    [[{ a: 1, b: 1 }, { b: 2 }], { a: 1, b: 2 }],
  ],
  'Fn::Avg': [
    [[1, [1, 2, 6]], 3],
    [[2, ['1', 2, 2]], 1.67],
  ],
  'Fn::Max': [[[1, '7', 3], 7]],
  'Fn::Min': [[[4, '2', 3], 2]],
  'Fn::Calculate': [
    [['(2+3)/2*3-1', 1], 5],
    [['(2.0+3)/2*3-1', 1], 6.5],
    [['{0}*3', 0, [{ Ref: 'Amount' }]], 9],
    [['{0}//3', 0, 7], 2],
    [['7.5//2', 1], 3],
    [['-7/2', 0], -4],
    [['-7%3', 0], 2],
    [['2--{0}', 0, ['-1']], 1],
    [['1.0/3', 2], 0.33],
    [['2*(3+(4-1))', 0], 12],
  ],
  'Fn::MergeMapToList': [
    [
      [{ k: ['a', 'b', 'c'] }, { v: [1, 2] }],
      [
        { k: 'a', v: 1 },
        { k: 'b', v: 2 },
        { k: 'c', v: 2 },
      ],
    ],
  ],
  'Fn::SelectMapList': [
    [
      ['k', [{ k: 1 }, { other: 2 }, { k: 3 }]],
      [1, 3],
    ],
  ],
  'Fn::MemberListToMap': [
    [
      [
        'Name',
        'Value',
        ['.member.0.Name=color', '.member.0.Value=red=ish', '.member.1.Name=size', '.member.1.Value=9'],
      ],
      { color: 'red=ish', size: '9' },
    ],
  ],
  'Fn::Indent': [
    [['a\n\nb', 1], '  a\n\n  b'],
    [['a', 3, 4], '            a'],
    [['a', 0], 'a'],
  ],
  'Fn::Cidr': [
    [
      ['10.0.0.0/16', 3, 8],
      ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24'],
    ],
    [
      ['192.168.0.0/24', '2', '4'],
      ['192.168.0.0/28', '192.168.0.16/28'],
    ],
  ],
  'Fn::FormatTime': [
    ['%Y-%m-%d %H:%M:%S', '2026-01-05 16:04:09'],
    [['%F %I%p %a %B %j %%', 'Asia/Shanghai'], '2026-01-06 12AM Tue January 006 %'],
  ],
  'Fn::Jq': [
    [['First', '.a[1]', { a: [1, { b: 2 }] }], { b: 2 }],
    [['First', '.a', '{"a": "text"}'], 'text'],
    [['First', '.[] | select(. > 1)', [1, 2, 3]], 2],
    [['First', 'empty', {}], null],
    [['First', '.none', {}], null],
    [['First', 'repeat(1)', {}], 1],
    [
      ['All', '.[] | {n: .}', [1, 2]],
      [{ n: 1 }, { n: 2 }],
    ],
    [['All', '.a', { a: [1] }], [[1]]],
    [['All', 'empty', {}], []],
    [['All', '.[0] + .[1] # added', ['a', 'b']], ['ab']],
    [['First', 'if .a != 1 then "no" else "yes" end', { a: 1 }], 'yes'],
    [['First', 'def twice: . * 2; twice', 4], 8],
    [['First', 'now | todate', {}], '2026-01-05T16:04:09Z'],
    [['First', '0 | localtime | mktime', {}], 0],
    [
      ['All', 'env, $ENV', {}],
      [{}, {}],
    ],
    [['First', '.[0].a', { 'Fn::Join': ['', ['[{"a":', '3}]']] }], 3],
  ],
  'Fn::GetStackOutput': [
    [['net', 'VpcId'], 'vpc-1'],
    [
      ['net', 'Ids', 'cn-beijing'],
      ['a', 'b'],
    ],
    [['net', 'VpcId', null], 'vpc-1'],
    [['net', 'None'], null],
    [['none', 'VpcId'], null],
  ],
  'Fn::MarketplaceImage': [['cmjj1', 'm-1']],
  'Fn::MatchPattern': [
    [['[a-z]+', '12b'], false],
    [['[a-z]+', 'b12'], true],
    [['^[a-z]+$', 'b12'], false],
    [['[0-9]+', 12], true],
    [['(a+)+$', `${'a'.repeat(40)}b`], false],
  ],
}

const REFUSED: Readonly<Record<string, readonly Json[]>> = {
  Ref: [['Name'], { a: 1 }],
  'Fn::GetAtt': [['Vpc'], 'Vpc', null, [{ a: 1 }, 'x']],
  'Fn::Sub': [5, ['a'], ['a', 'b'], ['a', {}, 'c'], null],
  'Fn::Join': ['a', ['-'], ['-', 'ab'], ['-', [{ a: 1 }]], ['-', [['a']]], [['-'], ['a']], ['-', ['a'], 'b']],
  'Fn::Select': [[0], ['x', ['a']], [1.5, ['a']], [0, 7], ['1:x', ['a']], ['::0', ['a']], [[0], ['a']]],
  'Fn::Split': [['', 'a'], ['a'], [',', ['a']]],
  'Fn::Replace': [['a', 'b'], [{ a: ['x'] }, 'a'], [{ a: 'b' }, {}], [{ a: 'b' }]],
  'Fn::FindInMap': [['None', '32', 'os'], ['Images', '99', 'os'], ['Images', '32', 'arch'], ['Images', '32'], 'Images'],
  'Fn::If': [['IsProduction', 'a'], ['NoSuchCondition', 'a', 'b'], [7, 'a', 'b'], 'IsTest', null],
  'Fn::Equals': [['a'], ['a', 'b', 'c'], 'a'],
  'Fn::And': [[true], ['IsProduction', 'NoSuchCondition'], [true, 1], 'IsTest'],
  'Fn::Or': [[true], [false, null], true],
  'Fn::Not': [['IsTest', 'IsTest'], 'NoSuchCondition', 7, []],
  'Fn::Any': [[], true, ['NoSuchCondition']],
  'Fn::Contains': [['a', 'a'], [['a']]],
  'Fn::EachMemberIn': [['a', ['a']], [['a'], 'a'], [['a']]],
  'Fn::Index': [['a', 'a'], ['a']],
  'Fn::Base64Encode': [['a'], { a: 1 }],
  'Fn::Base64Decode': ['a', '****', ['aGk=']],
  'Fn::Length': [7, true, null],
  'Fn::ListMerge': [[['a'], 'b'], 'a', []],
  'Fn::GetJsonValue': [['a', 'no json'], ['a', '[1]'], ['a'], ['a', ['b']]],
  'Fn::GetAZs': ['mars-1', ['cn-hangzhou']],
  'Fn::Str': [['1'], { a: 1 }],
  'Fn::Add': [[1, [2]], [{ a: 1 }, 2], ['a', 1], [], 5],
  'Fn::Avg': [[1], [1, []], [1, ['a']], [-1, [1]], [1.5, [1]]],
  'Fn::Max': [[], ['a'], 5],
  'Fn::Min': [[], [['a']], '5'],
  'Fn::Calculate': [
    ['1+', 0],
    ['1/0', 0],
    ['(1', 0],
    ['1)', 0],
    ['process', 0],
    ['{1}', 0, [1]],
    ['{0}', 0, ['x']],
    ['1 1', 0],
    ['', 0],
    ['1'],
    ['1', -1],
    [`${'('.repeat(2000)}1`, 0],
  ],
  'Fn::MergeMapToList': [[{ a: 'b' }], [['a']], [{ a: [] }], []],
  'Fn::SelectMapList': [
    ['a', { a: 1 }],
    ['a', ['b']],
    [['a'], []],
  ],
  'Fn::MemberListToMap': [
    ['Name', 'Value', ['nothing']],
    ['Name', 'Value'],
    ['Name', 'Value', 'x'],
  ],
  'Fn::Indent': [['a', 21], ['a', -1], ['a', 1, 5], [['a'], 1], ['a']],
  'Fn::Cidr': [
    ['x', 1, 8],
    ['10.0.0.0/24', 2, 8],
    ['10.0.0.0/8', 257, 8],
    ['10.0.0.0/8', 0, 8],
    ['10.0.0.0/8', 1, 0],
  ],
  'Fn::Jq': [
    ['Second', '.', {}],
    ['First', '.'],
    ['First', '.', 'no json'],
    ['First', '.a[', {}],
    ['First', 'nothing', {}],
    ['All', '1, error("late")', {}],
    ['First', 'halt', {}],
    ['First', '"unfinished', {}],
    ['First', 'input', {}],
    ['First', 'import "a" as a; .', {}],
    ['First', ['.'], {}],
    ['First', '.', ['x'.repeat(270_000)]],
    '.a',
  ],
  'Fn::GetStackOutput': [['net'], 'net', ['net', ['VpcId']], ['net', 'VpcId', 'cn-hangzhou', 'x']],
  'Fn::MarketplaceImage': ['cmjj2', ['cmjj1'], { a: 1 }],
  'Fn::MatchPattern': [['(?=a)', 'a'], ['(', 'a'], ['a'], [['a'], 'a'], ['a', ['b']], 'a'],
  'Fn::FormatTime': ['%Q', ['%Y', 'Mars/Base'], [], [['%Y']]],
}

describe('every function', () => {
  it('has a file of its name, and every file is listed', () => {
    const files = readdirSync('src/ros/functions').map((file) => file.replace(/\.ts$/, ''))
    const named = files.filter((file) => !['registry', 'defineFunction', 'budget'].includes(file))
    expect(FUNCTIONS.map(({ name }) => name.replace('Fn::', '')).sort()).toEqual(named.sort())
  })

  it('has cases here, for values and for refusals', () => {
    const names = FUNCTIONS.map(({ name }) => name).sort()
    expect(Object.keys(VALUES).sort()).toEqual(names)
    expect(Object.keys(REFUSED).sort()).toEqual(names)
  })

  it.each(NOT_EMULATED_FUNCTIONS)('that is not emulated is refused by name: %s', (name) => {
    expect(() => findFunction(name)).toThrow(`The function ${name} is not emulated.`)
  })

  it('that does not exist is refused', () => {
    expect(() => findFunction('Fn::GetAttr')).toThrow('There is no function Fn::GetAttr.')
  })
})

describe.each(Object.keys(VALUES))('%s', (name) => {
  it.each(VALUES[name] ?? [])('of %j is %j', (argument, value) => {
    expect(evaluateHere({ [name]: argument })).toEqual(value)
  })

  it.each((REFUSED[name] ?? []).map((argument) => [argument]))('refuses %j', (argument) => {
    expect(() => evaluateHere({ [name]: argument })).toThrow(
      expect.objectContaining({ status: 400, code: 'StackValidationFailed', message: expect.stringContaining(name) }),
    )
  })
})
