import { describe, expect, it } from 'vitest'
import { SLICE_MS, Turns, type Worker } from '../../src/host/turns.ts'

/** A worker whose work takes so many slices; it says each time that it had one, and does what it is told to. */
function worker(name: string, slices: number, ran: string[], then: () => void = () => undefined): Worker {
  let left = slices
  return {
    slice() {
      left--
      ran.push(name)
      then()
      return left > 0
    },
  }
}

const settled = (ran: string[], count: number) =>
  expect.poll(() => ran.length, { interval: 1, timeout: 10_000 }).toBe(count)

describe('turns of worlds', () => {
  it('lets worlds take turns: a long one does not keep a short one waiting', async () => {
    const order: string[] = []
    const turns = new Turns()
    const worker = (name: string, slices: number): Worker => ({
      slice: () => {
        order.push(name)
        return --slices > 0
      },
    })
    turns.wake(worker('long', 5))
    turns.wake(worker('short', 1))
    for (let i = 0; i < 10; i++) await new Promise(setImmediate)
    expect(order).toEqual(['long', 'short', 'long', 'long', 'long', 'long'])
    expect(SLICE_MS).toBe(8)
  })

  it('run at once where nobody waits', () => {
    const ran: string[] = []
    new Turns().wake(worker('a', 1, ran))
    expect(ran).toEqual(['a'])
  })

  it('let who comes anew go before what is left over', async () => {
    const ran: string[] = []
    const turns = new Turns()
    turns.wake(worker('long', 4, ran))
    turns.wake(worker('other', 4, ran))
    turns.wake(worker('short', 1, ran))
    expect(ran).toEqual(['long'])
    await settled(ran, 9)
    expect(ran.slice(0, 4)).toEqual(['long', 'other', 'long', 'short'])
  })

  it('leave every other slice to what is left over, however many come', async () => {
    const ran: string[] = []
    const turns = new Turns()
    let more = 50
    const again = () => {
      if (more-- > 0) turns.wake(worker('short', 1, ran, again))
    }
    turns.wake(worker('long', 10, ran))
    turns.wake(worker('short', 1, ran, again))
    await settled(ran, 61)
    expect(ran.lastIndexOf('long')).toBeLessThanOrEqual(20)
  })

  it('tell of each slice that left nothing', async () => {
    const ran: string[] = []
    const done: Worker[] = []
    const turns = new Turns((one) => done.push(one))
    const [long, short] = [worker('long', 3, ran), worker('short', 1, ran)]
    turns.wake(long)
    turns.wake(short)
    await settled(ran, 4)
    expect(done).toEqual([short, long])
  })
})
