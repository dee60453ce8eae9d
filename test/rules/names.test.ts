import { describe, expect, it } from 'vitest'
import * as names from '../../src/rules/names.ts'

type Predicate = (text: string) => boolean

const long = (length: number) => 'a'.repeat(length)

/** Name, predicate, texts it takes, texts it refuses. */
const cases: [string, Predicate, string[], string[]][] = [
  [
    'instance name',
    names.isInstanceName,
    ['ab', '测试-1', 'web_01.prod:a', 'Éa', long(128), '測'.repeat(128)],
    ['', 'a', '1ab', '-ab', 'a b', 'a/b', 'http://a', long(129)],
  ],
  ['security group name', names.isSecurityGroupName, ['sg-1', '组一'], ['s', '1sg', long(129)]],
  ['disk name', names.isDiskName, ['disk.1', '盘:1'], ['d', '.disk', 'disk 1']],
  ['snapshot name', names.isSnapshotName, ['snap', 'my-auto'], ['auto', 'auto2', 'automatic', 's', '1snap']],
  [
    'image name',
    names.isImageName,
    ['image-1', 'centos_7.9', 'TemplateScratch-i-bp1-20260101000000'],
    ['aliyun', 'aliyun_x', 'acs:a', 'i', '9image'],
  ],
  ['key pair name', names.isKeyPairName, ['key:1', 'k_-1'], ['k', '1k', 'k.1', 'http://k']],
  ['launch template name', names.isLaunchTemplateName, ['lt'], ['l', '2lt']],
  ['network interface name', names.isNetworkInterfaceName, ['eni'], ['e', '3eni']],
  [
    'description',
    names.isDescription,
    ['ab', 'any text: 1/2 http://in-the-middle', '说'.repeat(256)],
    ['', 'a', 'http://a', 'https://a', long(257)],
  ],
  ['VPC name', names.isVpcName, ['a', '1', 'my vpc', long(128)], ['', 'http://x', 'https://x', long(129)]],
  ['vSwitch name', names.isVSwitchName, ['b'], ['', long(129)]],
  ['EIP name', names.isEipName, ['', 'eip 1'], ['http://x', long(129)]],
  ['VPC description', names.isVpcDescription, ['a', long(256)], ['', 'https://x', long(257)]],
  ['stack name', names.isStackName, ['a', 'A_b-1', long(255)], ['', '1a', '_a', 'a.b', 'a b', '栈', long(256)]],
  [
    'tag key',
    names.isTagKey,
    ['k', 'env:prod', long(128), 'x aliyun'],
    ['', 'aliyun', 'aliyunkey', 'acs:key', 'http://x', 'see https://x', long(129)],
  ],
  ['tag value', names.isTagValue, ['', 'v', 'acs:v', long(128)], ['http://x', 'see https://x', long(129)]],
]

describe.each(cases)('%s', (_, predicate, taken, refused) => {
  it.each(taken)('takes %j', (text) => expect(predicate(text)).toBe(true))
  it.each(refused)('refuses %j', (text) => expect(predicate(text)).toBe(false))
})

describe('host name', () => {
  it.each(['web-01', 'a1', 'abcdefghijklmno', '12-3'])('%j on Windows', (text) => {
    expect(names.isHostName(text, 'windows')).toBe(true)
  })
  it.each(['a', '123', 'web.01', '-web', 'web-', 'we--b', 'abcdefghijklmnop', '', 'we_b'])(
    'not %j on Windows',
    (text) => {
      expect(names.isHostName(text, 'windows')).toBe(false)
    },
  )
  it.each(['web-01.example.org', '12', 'a.b', 'a'.repeat(64)])('%j elsewhere', (text) => {
    expect(names.isHostName(text, 'linux')).toBe(true)
  })
  it.each(['a', '', '.web', 'web.', 'web..a', 'web--a', 'web.-a', '-web', 'we_b', 'a'.repeat(65)])(
    'not %j elsewhere',
    (text) => {
      expect(names.isHostName(text, 'linux')).toBe(false)
    },
  )
})

describe('password', () => {
  it.each(['Abcdef12', 'abc12345!', 'ABC12345$', '/Abcdef12', `Aa1${"()`~!@#$%^&*-_+=|{}[]:;'<>,.?/".slice(0, 27)}`])(
    'takes %j',
    (text) => {
      expect(names.isPassword(text, 'linux')).toBe(true)
    },
  )
  it.each(['Abcde12', 'abcdefgh', 'Abcdefgh', 'abcd1234', 'Abcdef 12', 'Abcdef12"', 'Äbcdef12!', 'A1a'.repeat(11)])(
    'refuses %j',
    (text) => {
      expect(names.isPassword(text, 'linux')).toBe(false)
    },
  )
  it('takes no slash in front on Windows', () => {
    expect(names.isPassword('/Abcdef12', 'windows')).toBe(false)
    expect(names.isPassword('Abcdef12/', 'windows')).toBe(true)
  })
})
