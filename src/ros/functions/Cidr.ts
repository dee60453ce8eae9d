import { cidrSize, numberToAddress, parseCidr } from '../../rules/cidr.ts'
import { defineFunction } from './defineFunction.ts'

/** Fn::Cidr: [block, count 1..256, host bits]. The first `count` blocks of 2^(host bits) addresses: 8 bits make a /24. */
export default defineFunction('Fn::Cidr', (argument) => {
  const [block, amount, bits] = argument.items(3, 3)
  const text = argument.text(block, 'the block')
  const whole = parseCidr(text)
  if (whole === undefined) return argument.refuse(`"${text}" is no IPv4 block.`)
  const count = argument.integer(amount, 'the count', 1, 256)
  const hostBits = argument.integer(bits, 'the host bits', 1, 31)
  if (count * 2 ** hostBits > cidrSize(whole)) {
    argument.refuse(`"${text}" has no room for ${count} blocks of mask ${32 - hostBits}.`)
  }
  return Array.from(
    { length: count },
    (_, at) => `${numberToAddress(whole.base + at * 2 ** hostBits)}/${32 - hostBits}`,
  )
})
