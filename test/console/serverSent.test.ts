import { describe, expect, it } from 'vitest'
import { SentEvents } from '../../src/console/api/serverSent.ts'

const TEXT =
  'retry: 1000\n\n: beat\n\nid: 7\nevent: call\ndata: {"a":1}\n\nevent: gap\ndata: x\ndata: y\n\ndata: last\n\n'

describe('server-sent events', () => {
  it('are read from pieces of any size', () => {
    const wanted = [
      { id: '7', type: 'call', data: '{"a":1}' },
      { type: 'gap', data: 'x\ny' },
      { type: 'message', data: 'last' },
    ]
    for (const size of [1, 2, 5, 1_000]) {
      const events = new SentEvents()
      const pieces = TEXT.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
      expect(pieces.flatMap((piece) => events.push(piece))).toEqual(wanted)
    }
  })

  it('are not told before they are whole', () => {
    const events = new SentEvents()
    expect(events.push('id: 1\ndata: a\n')).toEqual([])
    expect(events.push('\n')).toEqual([{ id: '1', type: 'message', data: 'a' }])
  })
})
