import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SNIPPETS } from '../../src/console/pages/calls/snippets.ts'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { liveRows } from '../setup/liveRows.ts'
import { clientFolder, readmeBlock, said, sourceFile } from './clients.ts'

const AWKWARD = "a b+c~*'()!/=& 日本"
const [python, go, java] = [clientFolder('python'), clientFolder('go'), clientFolder('java')]

let emulator: Emulator
let host: string
let scratch: string
let before: object

const world = () => emulator.worlds.get('default').world

beforeAll(async () => {
  emulator = await createEmulator({ pace: 'instant', checkResponses: true })
  host = `127.0.0.1:${(await emulator.listen({ port: 0 })).port}`
  scratch = mkdtempSync(path.join(tmpdir(), 'alistack-clients-'))
})

afterAll(async () => {
  rmSync(scratch, { recursive: true })
  await emulator.close()
})

beforeEach(() => {
  before = liveRows(world())
})

/** Everything that the program made is gone, and nothing else. */
function expectTidy(): void {
  expect(liveRows(world())).toEqual(before)
  expect(brokenInvariants(world())).toEqual([])
}

function written(name: string, text: string): string {
  const file = path.join(scratch, name)
  writeFileSync(file, text)
  return file
}

describe.skipIf(python === undefined)('the Python SDKs', () => {
  const program = path.join(python ?? '', 'bin/python')

  it('make a network, instances and a stack, read a refusal, and give all back', async () => {
    expect(JSON.parse(await said(program, [sourceFile('python/job.py'), host]))).toEqual({
      regions: 29,
      arn: 'acs:ram::1000000000000001:root',
      names: ['py-01', 'py-02'],
      tag: AWKWARD,
      output: expect.stringMatching(/^vpc-bp/),
      refused: ['DependencyViolation', 403],
    })
    expectTidy()
  })

  it('run what the README says', async () => {
    expect(await said(program, [written('readme.py', readmeBlock('python', host))])).toContain(
      "'RegionId': 'cn-hangzhou'",
    )
  })
})

describe.skipIf(python === undefined)('the snippet of the console for Python', () => {
  it('makes the call, awkward texts and all', async () => {
    const VpcName = `it's "new" \${x} $(y) \\n 日本`
    const request = { RegionId: 'cn-hangzhou', VpcName }
    const call = {
      product: 'vpc',
      action: 'CreateVpc',
      version: '2016-04-28',
      regionId: 'cn-hangzhou',
      actAs: '',
      request,
    }
    const target = { origin: `http://${host}`, world: 'default', accessKeyId: 'test', accessKeySecret: 'test' }
    const text = SNIPPETS.python?.({ ...call, parameters: Object.entries(request) }, target) ?? ''
    const told = await said(path.join(python ?? '', 'bin/python'), [written('snippet.py', text)])
    const vpc = world().vpcs.list('scope', '1000000000000001|cn-hangzhou').at(-1)
    expect([told.includes(vpc?.VpcId ?? '?'), vpc?.VpcName]).toEqual([true, VpcName])
  })
})

describe.skipIf(go === undefined)('the Go SDK', () => {
  it('makes a network and an instance, reads a refusal, and gives all back', async () => {
    expect(JSON.parse(await said(path.join(go ?? '', 'job'), [host]))).toEqual({
      arn: 'acs:ram::1000000000000001:root',
      tag: AWKWARD,
      refused: ['DependencyViolation', 403],
    })
    expectTidy()
  })
})

describe.skipIf(java === undefined)('the Java SDK', () => {
  const classPath = ['-cp', `${java}/*`]

  it('makes an instance, reads a refusal, and gives all back', async () => {
    const RegionId = 'cn-hangzhou'
    const { VpcId } = await emulator.call('vpc.CreateVpc', { RegionId, CidrBlock: '10.0.0.0/8' })
    await emulator.advance(60_000)
    const place = { RegionId, VpcId, ZoneId: `${RegionId}-i`, CidrBlock: '10.0.0.0/24' }
    const { VSwitchId } = await emulator.call('vpc.CreateVSwitch', place)
    await emulator.advance(60_000)
    before = liveRows(world())
    expect(JSON.parse(await said('java', [...classPath, sourceFile('java/Job.java'), host, VpcId, VSwitchId]))).toEqual(
      {
        tag: AWKWARD,
        refused: 'DependencyViolation',
      },
    )
    expectTidy()
  })

  it('runs what the README says', async () => {
    const imports = [
      'com.aliyuncs.*',
      'com.aliyuncs.profile.*',
      'com.aliyuncs.http.ProtocolType',
      'com.aliyuncs.ecs.model.v20140526.*',
    ]
    const text = [
      ...imports.map((name) => `import ${name};`),
      'public class Readme { public static void main(String[] given) throws Exception {',
      readmeBlock('java', host),
      '} }',
    ].join('\n')
    // It prints objects of the SDK, one a region.
    const told = await said('java', [...classPath, written('Readme.java', text)])
    expect(told.match(/DescribeRegionsResponse\$Region@/g)).toHaveLength(29)
  })
})
