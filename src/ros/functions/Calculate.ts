import { isList } from '../template/template.ts'
import { type Argument, defineFunction, rounded } from './defineFunction.ts'

/** Characters of an expression with its numbers filled in. */
const MAX_LENGTH = 1_000
const TOKEN = /\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)|(\/\/|[-+*/%()]))/giy

/**
 * Fn::Calculate: [expression, digits after the point, numbers?]. `{0}` stands for the first number.
 * + - * / // % and parentheses; whole numbers divide to whole numbers, rounding down: (2+3)/2*3-1 is 5, (2.0+3)/2*3-1 is 6.5.
 */
export default defineFunction('Fn::Calculate', (argument) => {
  const [expression, digits, given = []] = argument.items(2, 3)
  const places = argument.integer(digits, 'the number of digits', 0, 20)
  // One number may stand without its list: a documented example has it so.
  const numbers = isList(given) ? given : [given]
  const filled = argument.text(expression, 'the expression').replace(/\{(\d+)\}/g, (_, at: string) => {
    const number = numbers[Number(at)]
    argument.number(number, `the number {${at}}`)
    return argument.text(number, 'a number')
  })
  if (filled.length > MAX_LENGTH) argument.refuse(`the expression is longer than ${MAX_LENGTH} characters.`)
  const parser = new Parser(argument, tokens(argument, filled))
  const { value, isFloat } = parser.whole()
  return isFloat ? rounded(value, places) : value
})

function tokens(argument: Argument, text: string): string[] {
  const found: string[] = []
  let at = 0
  const end = text.trimEnd().length
  while (at < end) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match === null) return argument.refuse(`"${text}" is no expression of numbers, + - * / // % and parentheses.`)
    found.push(match[1] ?? match[2] ?? '')
    at = TOKEN.lastIndex
  }
  return found
}

interface Amount {
  readonly value: number
  readonly isFloat: boolean
}

class Parser {
  readonly argument: Argument
  readonly tokens: readonly string[]
  at = 0

  constructor(argument: Argument, found: readonly string[]) {
    this.argument = argument
    this.tokens = found
  }

  whole(): Amount {
    const amount = this.sum()
    if (this.at < this.tokens.length)
      this.argument.refuse(`"${this.tokens[this.at]}" is out of place in the expression.`)
    return amount
  }

  sum(): Amount {
    let left = this.product()
    for (let sign = this.take('+', '-'); sign !== undefined; sign = this.take('+', '-')) {
      const right = this.product()
      const value = sign === '+' ? left.value + right.value : left.value - right.value
      left = { value, isFloat: left.isFloat || right.isFloat }
    }
    return left
  }

  product(): Amount {
    let left = this.factor()
    for (let sign = this.take('*', '/', '//', '%'); sign !== undefined; sign = this.take('*', '/', '//', '%')) {
      left = this.combine(sign, left, this.factor())
    }
    return left
  }

  combine(sign: string, left: Amount, right: Amount): Amount {
    const isFloat = left.isFloat || right.isFloat
    if (sign === '*') return { value: left.value * right.value, isFloat }
    if (right.value === 0) return this.argument.refuse('the expression divides by 0.')
    const quotient = left.value / right.value
    if (sign === '%') return { value: left.value - right.value * Math.floor(quotient), isFloat }
    return { value: sign === '//' || !isFloat ? Math.floor(quotient) : quotient, isFloat }
  }

  factor(): Amount {
    const sign = this.take('-', '+')
    if (sign !== undefined) {
      const { value, isFloat } = this.factor()
      return { value: sign === '-' ? 0 - value : value, isFloat }
    }
    if (this.take('(') !== undefined) {
      const inner = this.sum()
      if (this.take(')') === undefined) this.argument.refuse('a parenthesis of the expression is not closed.')
      return inner
    }
    const token = this.tokens[this.at] ?? ''
    if (!/^[\d.]/.test(token)) return this.argument.refuse('the expression lacks a number.')
    this.at += 1
    return { value: Number(token), isFloat: /[.e]/i.test(token) }
  }

  take(...signs: readonly string[]): string | undefined {
    const token = this.tokens[this.at]
    if (token === undefined || !signs.includes(token)) return undefined
    this.at += 1
    return token
  }
}
