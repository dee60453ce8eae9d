import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAction } from '../../src/catalogue/catalogue.ts'
import { encode } from '../../src/catalogue/encode.ts'
import { PRODUCTS, type Product } from '../../src/catalogue/products.ts'
import type { SentCall } from '../../src/console/pages/calls/shapes.ts'
import { SNIPPETS } from '../../src/console/pages/calls/snippets.ts'
import { createEmulator } from '../../src/emulator.ts'

const run = promisify(execFile)
/** Names and texts that break out of careless quoting. */
const AWKWARD = `it's "new" \${x} $(y) \\n 日本`
const root = path.resolve(import.meta.dirname, '../..')

/** Whether a program is there; the test that needs it is skipped where it is not. */
const isThere = (program: string) =>
  run(program, ['--version']).then(
    () => true,
    () => false,
  )
const [hasCurl, hasPython] = await Promise.all([isThere('curl'), isThere('python3')])

describe('snippets, run', () => {
  let emulator: Awaited<ReturnType<typeof createEmulator>>
  let origin = ''
  let folder = ''

  beforeAll(async () => {
    emulator = await createEmulator({ pace: 'instant' })
    origin = (await emulator.listen({ port: 0 })).url
    // Below the packages, so that the SDKs are found.
    folder = mkdtempSync(path.join(root, 'node_modules/.snippets-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await emulator.close()
  })

  function written(kind: string, product: Product, action: string, request: Record<string, unknown>): string {
    const shape = findAction(product, action)
    if (shape === undefined) throw new Error(`${action} is in the catalogue`)
    const version = PRODUCTS.find((entry) => entry.product === product)?.version ?? ''
    const parameters = encode(shape, request)
    const call: SentCall = { product, action, version, regionId: 'cn-hangzhou', actAs: '', request, parameters }
    const target = { origin, world: 'default', accessKeyId: 'test', accessKeySecret: 'test' }
    return SNIPPETS[kind]?.(call, target) ?? ''
  }

  async function vpcNames(): Promise<string[]> {
    const { Vpcs } = await emulator.call('vpc.DescribeVpcs', { RegionId: 'cn-hangzhou' })
    return (Vpcs.Vpc ?? []).map(({ VpcName = '' }) => VpcName)
  }

  it('the Node SDK makes the call, awkward texts and all', async () => {
    const text = written('node', 'vpc', 'CreateVpc', { RegionId: 'cn-hangzhou', VpcName: `node ${AWKWARD}` })
    const file = path.join(folder, 'snippet.mjs')
    writeFileSync(file, text)
    const { stdout } = await run(process.execPath, [file])
    expect(stdout).toContain('vpc-')
    expect(await vpcNames()).toContain(`node ${AWKWARD}`)
  })

  it.skipIf(!hasCurl)('curl makes the call, awkward texts and all', async () => {
    const text = written('curl', 'vpc', 'CreateVpc', { RegionId: 'cn-hangzhou', VpcName: `curl ${AWKWARD}` })
    const { stdout } = await run('/bin/sh', ['-c', text])
    expect(JSON.parse(stdout)).toMatchObject({ VpcId: expect.stringMatching(/^vpc-/) })
    expect(await vpcNames()).toContain(`curl ${AWKWARD}`)
  })

  it.skipIf(!hasPython)('Python reads its snippet as a call with these parameters', async () => {
    const text = written('python', 'ecs', 'RunInstances', {
      RegionId: 'cn-hangzhou',
      InstanceName: AWKWARD,
      Tag: [{ Key: 'k', Value: AWKWARD }],
    })
    const file = path.join(folder, 'snippet.py')
    writeFileSync(file, text)
    const reader = [
      'import ast, json, sys',
      'tree = ast.parse(open(sys.argv[1], encoding="utf-8").read())',
      'query = next(n.value for n in tree.body if isinstance(n, ast.Assign) and n.targets[0].id == "query")',
      'print(json.dumps(ast.literal_eval(query)))',
    ].join('\n')
    const { stdout } = await run('python3', ['-c', reader, file])
    expect(JSON.parse(stdout)).toEqual({
      RegionId: 'cn-hangzhou',
      InstanceName: AWKWARD,
      'Tag.1.Key': 'k',
      'Tag.1.Value': AWKWARD,
    })
  })
})
