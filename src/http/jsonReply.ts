import { ViewList } from '../door/views.ts'

/**
 * A reply as JSON in UTF-8. Lists of viewed rows are joined from the bytes that were remembered for each row;
 * everything else is written by JSON.stringify.
 */
export function jsonReply(reply: Readonly<Record<string, unknown>>): Buffer {
  const parts: Buffer[] = []
  let text = ''
  const flush = () => {
    if (text !== '') parts.push(Buffer.from(text))
    text = ''
  }
  const write = (value: unknown): void => {
    if (value instanceof ViewList) {
      text += '['
      for (const [i, item] of value.toBuffers().entries()) {
        if (i > 0) text += ','
        flush()
        parts.push(item)
      }
      text += ']'
      return
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value) || !holdsList(value)) {
      text += JSON.stringify(value)
      return
    }
    text += '{'
    let isFirst = true
    for (const [name, member] of Object.entries(value)) {
      if (member === undefined) continue
      text += `${isFirst ? '' : ','}${JSON.stringify(name)}:`
      isFirst = false
      write(member)
    }
    text += '}'
  }
  write(reply)
  flush()
  return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)
}

/** Whether a map holds a ViewList somewhere below its maps: the only case in which it is not stringified whole. */
function holdsList(value: object): boolean {
  for (const member of Object.values(value)) {
    if (member instanceof ViewList) return true
    if (member !== null && typeof member === 'object' && !Array.isArray(member) && holdsList(member)) return true
  }
  return false
}
