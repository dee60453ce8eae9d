import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/scenario/read.ts'
import { updated } from '../../src/scenario/update.ts'

const TEXT = `title: t
teaches: t   # a comment
steps:
  - advance: 1
    expect: { a: 1, b: "two", "c.0": [1, 2] } # flow
  - advance: 2
    expect:
      text: |
        several
        lines
      list:
        - 1
      last: x`

describe('updated', () => {
  it('writes values in flow, in block and over several lines, and leaves the rest', () => {
    const file = readScenario(TEXT)
    const at = (step: number, path: string) => ['steps', step, 'expect', path]
    const { text, changes, conflicts } = updated(file, [
      { place: at(1, 'last'), value: 'a: b' },
      { place: at(0, 'b'), value: 'plain-text' },
      { place: at(0, 'c.0'), value: { x: [null, 'true', '${n}'] } },
      { place: at(1, 'text'), value: 'one\nline' },
      { place: at(1, 'list'), value: [] },
    ])
    expect(conflicts).toEqual([])
    expect(text).toBe(`title: t
teaches: t   # a comment
steps:
  - advance: 1
    expect: { a: 1, b: plain-text, "c.0": { x: [null, "true", "$\${n}"] } } # flow
  - advance: 2
    expect:
      text: "one\\nline"
      list:
        []
      last: "a: b"`)
    expect(readScenario(text).scenario.steps[1]?.expect).toEqual({ text: 'one\nline', list: [], last: 'a: b' })
    expect(changes.map(({ line }) => line)).toEqual([5, 5, 8, 12, 13])
    expect(changes[0]).toEqual({
      line: 5,
      before: '    expect: { a: 1, b: "two", "c.0": [1, 2] } # flow',
      after: '    expect: { a: 1, b: plain-text, "c.0": [1, 2] } # flow',
    })
  })

  it('leaves what came out differently in two rounds', () => {
    const place = ['steps', 0, 'expect', 'a']
    const result = updated(readScenario(TEXT), [
      { place, value: 2 },
      { place, value: 3 },
      { place, value: 2 },
    ])
    expect(result).toMatchObject({ text: TEXT, changes: [], conflicts: ['steps[0].expect.a came out as 2 and 3'] })
  })
})
