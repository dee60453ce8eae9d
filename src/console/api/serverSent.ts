/** One event of a stream of server-sent events. */
export interface Sent {
  /** Omitted where the sender has given none. */
  readonly id?: string
  readonly type: string
  readonly data: string
}

/** Reads server-sent events from text as it comes, in pieces of any size. Comments and `retry` are passed over. */
export class SentEvents {
  #rest = ''

  /** The events that are whole with this piece. */
  push(piece: string): Sent[] {
    this.#rest += piece
    const blocks = this.#rest.split(/\r?\n\r?\n/)
    this.#rest = blocks.pop() ?? ''
    return blocks.map(eventOf).filter((event) => event !== undefined)
  }
}

function eventOf(block: string): Sent | undefined {
  const data: string[] = []
  let id: string | undefined
  let type = 'message'
  for (const line of block.split(/\r?\n/)) {
    const [, name = '', value = ''] = /^(\w+):? ?(.*)$/.exec(line) ?? []
    if (name === 'data') data.push(value)
    else if (name === 'id') id = value
    else if (name === 'event') type = value
  }
  if (data.length === 0) return undefined
  return { ...(id === undefined ? {} : { id }), type, data: data.join('\n') }
}
