import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressAt,
  isUsableAddress,
  PUBLIC_ADDRESS_COUNT,
  pickPrivateAddress,
  publicAddressAt,
  usableRange,
} from '../../src/rules/address.ts'
import { cidrContainsAddress, usableAddressCount } from '../../src/rules/cidr.ts'

describe('addresses of a vSwitch', () => {
  it('counts from the first of the block', () => {
    expect(addressAt('10.0.0.0/16', 0)).toBe('10.0.0.0')
    expect(addressAt('10.0.0.0/16', 65535)).toBe('10.0.255.255')
    expect(() => addressAt('10.0.0.0/24', 256)).toThrow(RangeError)
    expect(() => addressAt('10.0.0.0/24', -1)).toThrow(RangeError)
    expect(() => addressAt('10.0.0.0/24', 1.5)).toThrow(RangeError)
    expect(() => addressAt('nonsense', 0)).toThrow()
  })

  it('leaves out the first and the last three', () => {
    expect(usableRange('192.168.1.0/24')).toEqual({ first: '192.168.1.1', last: '192.168.1.252' })
    expect(usableRange('192.168.1.8/29')).toEqual({ first: '192.168.1.9', last: '192.168.1.12' })
    expect(usableRange('192.168.1.8/30')).toBeUndefined()
    for (const [address, usable] of [
      ['192.168.1.0', false],
      ['192.168.1.1', true],
      ['192.168.1.252', true],
      ['192.168.1.253', false],
      ['192.168.2.1', false],
      ['192.168.0.255', false],
      ['nonsense', false],
    ] as const) {
      expect(isUsableAddress('192.168.1.0/24', address), address).toBe(usable)
    }
  })
})

describe('picking a private address', () => {
  const none = () => false

  it('begins at the start and goes round once', () => {
    expect(pickPrivateAddress('10.0.0.0/29', none, 0)).toBe('10.0.0.1')
    expect(pickPrivateAddress('10.0.0.0/29', none, 3)).toBe('10.0.0.4')
    expect(pickPrivateAddress('10.0.0.0/29', none, 4)).toBe('10.0.0.1')
    expect(pickPrivateAddress('10.0.0.0/29', none, -1)).toBe('10.0.0.4')
    expect(pickPrivateAddress('10.0.0.0/29', (address) => address === '10.0.0.4', 3)).toBe('10.0.0.1')
    expect(pickPrivateAddress('10.0.0.0/29', () => true, 2)).toBeUndefined()
    expect(pickPrivateAddress('10.0.0.0/30', none, 0)).toBeUndefined()
  })

  it('hands out every usable address once, whatever the starts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 60, maxLength: 60 }), (starts) => {
        const taken = new Set<string>()
        for (const start of starts) {
          const address = pickPrivateAddress('172.16.5.64/26', (each) => taken.has(each), start)
          expect(address !== undefined && isUsableAddress('172.16.5.64/26', address) && !taken.has(address)).toBe(true)
          if (address !== undefined) taken.add(address)
        }
        expect(taken.size).toBe(usableAddressCount('172.16.5.64/26'))
        expect(pickPrivateAddress('172.16.5.64/26', (each) => taken.has(each), 0)).toBeUndefined()
      }),
    )
  })
})

describe('public addresses', () => {
  const safe = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '198.18.0.0/15']

  it('come from blocks in which nobody answers, each place its own', () => {
    expect(PUBLIC_ADDRESS_COUNT).toBe(3 * 254 + 131070)
    expect(publicAddressAt(0)).toBe('192.0.2.1')
    expect(publicAddressAt(254)).toBe('198.51.100.1')
    expect(publicAddressAt(3 * 254)).toBe('198.18.0.1')
    expect(publicAddressAt(PUBLIC_ADDRESS_COUNT - 1)).toBe('198.19.255.254')
    const all = new Set<string>()
    for (let place = 0; place < PUBLIC_ADDRESS_COUNT; place++) all.add(publicAddressAt(place))
    expect(all.size).toBe(PUBLIC_ADDRESS_COUNT)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: PUBLIC_ADDRESS_COUNT - 1 }), (place) =>
        safe.some((cidr) => cidrContainsAddress(cidr, publicAddressAt(place))),
      ),
    )
  })

  it.each([-1, PUBLIC_ADDRESS_COUNT])('end: there is no place %i', (place) => {
    expect(() => publicAddressAt(place)).toThrow(RangeError)
  })
})
