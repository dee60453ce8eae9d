import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressToNumber,
  cidrContains,
  cidrContainsAddress,
  cidrSize,
  cidrsOverlap,
  DEFAULT_VPC_CIDR,
  firstFreeBlock,
  isAllowedVpcCidr,
  isAllowedVSwitchCidr,
  normaliseCidr,
  numberToAddress,
  parseCidr,
  usableAddressCount,
  vpcCidrObstacle,
  vSwitchCidrObstacle,
} from '../../src/rules/cidr.ts'

const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const cidrText = (minMask: number, maxMask: number) =>
  fc.tuple(uint32, fc.integer({ min: minMask, max: maxMask })).map(([n, mask]) => `${numberToAddress(n)}/${mask}`)

/** All blocks of a mask inside 10.0.0.0/24, slowly. */
function blocksOf(maskBits: number): string[] {
  const size = 2 ** (32 - maskBits)
  return Array.from({ length: 256 / size }, (_, index) => `10.0.0.${index * size}/${maskBits}`)
}

describe('reading', () => {
  it('reads blocks and clears host bits', () => {
    expect(parseCidr('192.168.1.0/24')).toEqual({ base: 0xc0a80100, maskBits: 24, text: '192.168.1.0/24' })
    expect(normaliseCidr('10.0.0.77/24')).toBe('10.0.0.0/24')
    expect(normaliseCidr('255.255.255.255/0')).toBe('0.0.0.0/0')
    expect(normaliseCidr('1.2.3.4/32')).toBe('1.2.3.4/32')
  })

  it.each([
    '',
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0/16',
    '010.0.0.0/8',
    '0x0a.0.0.0/8',
    '10.0.0.256/24',
    ' 10.0.0.0/8',
    '10.0.0.0/8 ',
    '::/0',
    '2001:db8::/32',
    '10.0.0.0/x',
  ])('does not read %j', (text) => {
    expect(parseCidr(text)).toBeUndefined()
    expect(normaliseCidr(text)).toBeUndefined()
  })

  it('turns addresses into numbers and back', () => {
    expect(addressToNumber('255.255.255.255')).toBe(2 ** 32 - 1)
    expect(addressToNumber('10.1')).toBeUndefined()
    expect(addressToNumber('fe80::1')).toBeUndefined()
    fc.assert(fc.property(uint32, (number) => addressToNumber(numberToAddress(number)) === number))
  })

  it('is settled after one reading, and throws where a block was promised', () => {
    fc.assert(
      fc.property(cidrText(0, 32), (text) => {
        const once = normaliseCidr(text)
        return once !== undefined && normaliseCidr(once) === once && cidrContains(once, text)
      }),
    )
    expect(() => cidrSize('nonsense')).toThrow('nonsense')
  })
})

describe('comparing', () => {
  it('knows what contains and overlaps what', () => {
    expect(cidrContains('10.0.0.0/8', '10.255.255.0/24')).toBe(true)
    expect(cidrContains('10.0.0.0/8', '10.0.0.0/8')).toBe(true)
    expect(cidrContains('10.0.0.0/24', '10.0.0.0/8')).toBe(false)
    expect(cidrContains('0.0.0.0/0', '255.255.255.255/32')).toBe(true)
    expect(cidrsOverlap('10.0.0.0/25', '10.0.0.128/25')).toBe(false)
    expect(cidrsOverlap('10.0.0.0/8', '10.0.0.128/25')).toBe(true)
    expect(cidrContainsAddress('10.0.0.0/25', '10.0.0.127')).toBe(true)
    expect(cidrContainsAddress('10.0.0.0/25', '10.0.0.128')).toBe(false)
  })

  it('says overlap exactly where one contains the other', () => {
    fc.assert(
      fc.property(cidrText(0, 6), cidrText(0, 6), (a, b) => {
        const overlap = cidrsOverlap(a, b)
        return overlap === (cidrContains(a, b) || cidrContains(b, a)) && overlap === cidrsOverlap(b, a)
      }),
    )
  })

  it('counts what a vSwitch can hand out', () => {
    expect(cidrSize('10.0.0.0/24')).toBe(256)
    expect(usableAddressCount('10.0.0.0/24')).toBe(252)
    expect(usableAddressCount('10.0.0.0/29')).toBe(4)
    expect(usableAddressCount('10.0.0.0/30')).toBe(0)
    expect(usableAddressCount('10.0.0.0/32')).toBe(0)
    expect(usableAddressCount('10.0.0.0/16')).toBe(65532)
  })
})

describe('the first free block', () => {
  it('is the lowest that is clear', () => {
    expect(firstFreeBlock(['10.0.0.0/16'], [], 24)).toBe('10.0.0.0/24')
    expect(firstFreeBlock(['10.0.0.0/16'], ['10.0.0.0/24'], 24)).toBe('10.0.1.0/24')
    expect(firstFreeBlock(['10.0.0.0/16'], ['10.0.0.16/28'], 24)).toBe('10.0.1.0/24')
    expect(firstFreeBlock(['10.0.0.0/16'], ['10.0.0.0/17'], 24)).toBe('10.0.128.0/24')
    expect(firstFreeBlock(['10.0.0.0/16'], ['172.16.0.0/12'], 16)).toBe('10.0.0.0/16')
  })

  it('goes on to the next parent, and ends', () => {
    expect(firstFreeBlock(['10.0.0.0/24', '192.168.0.0/16'], ['10.0.0.0/24'], 24)).toBe('192.168.0.0/24')
    expect(firstFreeBlock(['10.0.0.0/24'], ['10.0.0.128/25'], 24)).toBeUndefined()
    expect(firstFreeBlock(['10.0.0.0/24'], [], 23)).toBeUndefined()
    expect(firstFreeBlock([], [], 24)).toBeUndefined()
    expect(firstFreeBlock(['255.255.255.0/24'], ['255.255.255.0/25'], 25)).toBe('255.255.255.128/25')
    expect(firstFreeBlock(['255.255.255.0/24'], ['255.255.255.0/24'], 25)).toBeUndefined()
  })

  it('agrees with looking at every block', () => {
    const taken = fc.array(
      fc.integer({ min: 25, max: 30 }).chain((mask) => fc.constantFrom(...blocksOf(mask))),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(taken, fc.integer({ min: 24, max: 30 }), (blocks, maskBits) => {
        const slow = blocksOf(maskBits).find((block) => !blocks.some((other) => cidrsOverlap(block, other)))
        expect(firstFreeBlock(['10.0.0.0/24'], blocks, maskBits)).toBe(slow)
      }),
    )
  })
})

describe('VPC blocks', () => {
  it.each([DEFAULT_VPC_CIDR, '10.0.0.0/8', '192.168.0.0/16', '10.1.2.0/28', '172.31.0.0/16', '30.0.0.0/16'])(
    'takes %s',
    (text) => {
      expect(vpcCidrObstacle(text)).toBeUndefined()
      expect(isAllowedVpcCidr(text)).toBe(true)
    },
  )

  it.each([
    ['10.0.0.0/29', 'mask'],
    ['10.0.0.0/7', 'mask'],
    ['11.0.0.0/7', 'hostBits'],
    ['30.0.0.0/15', 'mask'],
    ['172.0.0.0/8', 'mask'],
    ['100.64.0.0/16', 'forbidden'],
    ['100.127.0.0/16', 'forbidden'],
    ['224.1.0.0/16', 'forbidden'],
    ['127.0.0.0/16', 'forbidden'],
    ['169.254.0.0/16', 'forbidden'],
    ['100.0.0.0/8', 'forbidden'],
    ['10.0.0.1/16', 'hostBits'],
    ['ten', 'malformed'],
  ])('refuses %s: %s', (text, obstacle) => {
    expect(vpcCidrObstacle(text)).toBe(obstacle)
    expect(isAllowedVpcCidr(text)).toBe(false)
  })
})

describe('vSwitch blocks', () => {
  const vpc = ['192.168.0.0/16', '10.8.0.0/16']

  it('takes what lies in one of the VPC blocks and is free', () => {
    expect(vSwitchCidrObstacle('192.168.1.0/24', vpc, ['192.168.0.0/24'])).toBeUndefined()
    expect(isAllowedVSwitchCidr('10.8.0.0/16', vpc, [])).toBe(true)
    expect(isAllowedVSwitchCidr('10.8.0.8/29', vpc, ['10.8.0.0/29'])).toBe(true)
  })

  it.each([
    ['192.168.0.0/30', 'mask'],
    ['10.8.0.0/15', 'mask'],
    ['172.16.0.0/24', 'outside'],
    ['192.168.0.128/25', 'overlap'],
    ['192.168.0.0/16', 'overlap'],
    ['192.168.1.1/24', 'hostBits'],
    ['192.168.1', 'malformed'],
    ['127.0.0.0/24', 'forbidden'],
  ])('refuses %s: %s', (text, obstacle) => {
    expect(vSwitchCidrObstacle(text, vpc, ['192.168.0.0/24'])).toBe(obstacle)
    expect(isAllowedVSwitchCidr(text, vpc, ['192.168.0.0/24'])).toBe(false)
  })
})
