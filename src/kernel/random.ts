/** State of a generator: four unsigned 32-bit words. Plain data, so that undo, fork and hash can hold it. */
export type RandomState = readonly [number, number, number, number]

/**
 * Seeded pseudo-random source (sfc32: small, fast, passes PractRand; public domain by Chris Doty-Humphrey).
 * Not for secrets. Two sources with equal state give equal sequences.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(state: RandomState) {
    ;[this.#a, this.#b, this.#c, this.#d] = state
  }

  static seeded(seed: string): Random {
    const random = new Random(hashWords(seed))
    for (let i = 0; i < 12; i++) random.next()
    return random
  }

  get state(): RandomState {
    return [this.#a, this.#b, this.#c, this.#d]
  }

  set state(state: RandomState) {
    ;[this.#a, this.#b, this.#c, this.#d] = state
  }

  /** An unsigned 32-bit integer. */
  next(): number {
    const t = (this.#a + this.#b + this.#d) >>> 0
    this.#d = (this.#d + 1) >>> 0
    this.#a = (this.#b ^ (this.#b >>> 9)) >>> 0
    this.#b = (this.#c + (this.#c << 3)) >>> 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + t) >>> 0
    return t
  }

  /** An integer in 0..limit-1. */
  below(limit: number): number {
    return Math.floor((this.next() / 0x1_0000_0000) * limit)
  }

  bytes(count: number): Uint8Array {
    const out = new Uint8Array(count)
    for (let i = 0; i < count; i++) out[i] = this.next() & 0xff
    return out
  }
}

/** Four words from a text (cyrb128 mixing): equal texts give equal seeds. */
function hashWords(text: string): RandomState {
  let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i)
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067)
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233)
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213)
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179)
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067)
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233)
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213)
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179)
  return [(h1 ^ h2 ^ h3 ^ h4) >>> 0, (h2 ^ h1) >>> 0, (h3 ^ h1) >>> 0, (h4 ^ h1) >>> 0]
}
