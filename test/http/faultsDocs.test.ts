import { readFileSync } from 'node:fs'
import path from 'node:path'
import request from 'supertest'
import { expect, it } from 'vitest'
import { freshEmulator } from './emulators.ts'

const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/faults.md'), 'utf8')
const CURL = /^curl -s(?:X (\w+))? \$W(\S*)(?: -d '(.*?)')?(?: # (?:(\d{3})|save (\w+)))?$/

/** The lines of all examples, in order. */
const lines = [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line.startsWith('curl'))

it('the examples of docs/faults.md do what they say', async () => {
  const emulator = await freshEmulator()
  const saved: Record<string, string> = {}
  expect(lines.length).toBeGreaterThan(15)
  for (const line of lines) {
    const match = CURL.exec(line)
    expect(match, line).not.toBeNull()
    const [, method = 'GET', rest = '', body, status, name] = match as RegExpExecArray
    const sent = body?.replace(/\$(\w+)/g, (whole, key: string) => saved[key] ?? whole)
    const call = request(emulator.handler)[method.toLowerCase() as 'get'](`/_alistack/worlds/default${rest}`)
    const answer = await (sent === undefined ? call : call.send(JSON.parse(sent)))
    if (status === undefined) expect(answer.status, `${line}: ${answer.text}`).toBeLessThan(300)
    else expect(answer.status, line).toBe(Number(status))
    if (name !== undefined) saved[name] = answer.body[name]
  }
})
