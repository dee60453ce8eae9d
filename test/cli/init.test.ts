import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { initWorlds } from '../../src/cli/init.ts'
import { createEmulator } from '../../src/emulator.ts'

let folder: string
const put = (name: string, world: string, steps: string) =>
  writeFileSync(path.join(folder, name), `title: ${name}\nteaches: t\nworld: ${world}\nsteps:\n${steps}`)
const VPC = '  - call: vpc.CreateVpc\n    with: { RegionId: cn-hangzhou }\n  - advance: settled\n'

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'alistack-init-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('initWorlds', () => {
  it('carries out files in order, each in its world, whose clocks go on', async () => {
    put(
      '2.yaml',
      '{ quotas: [{ name: vpcs_per_region, value: 1 }] }',
      '  - call: vpc.CreateVpc\n    with: { RegionId: cn-hangzhou }\n    expect: { status: 400 }\n',
    )
    put('1.yaml', '{}', VPC)
    put(
      '3.yaml',
      '{ name: ci, seed: s, pace: 0.5, regionId: cn-beijing, now: 2030-01-01T00:00:00Z, accounts: [partner] }',
      VPC,
    )
    const emulator = await createEmulator()
    const told: string[] = []
    await initWorlds(emulator, folder, (line) => told.push(line))
    expect(told.map((line) => line.replace(`${folder}${path.sep}`, ''))).toEqual([
      '1.yaml: 1.yaml (world default)',
      '2.yaml: 2.yaml (world default)',
      '3.yaml: 3.yaml (world ci)',
    ])
    const [ours, ci] = [emulator.worlds.get('default').world, emulator.worlds.get('ci').world]
    expect(ours.vpcs.all().map(({ Status }) => Status)).toEqual(['Available'])
    expect(ci.vpcs.all()[0]?.CreationTime).toMatch(/^2030-01-01T00:0/)
    expect([ci.clock, ci.genesis.regionId, ci.accounts.size]).toMatchObject([
      { mode: 'wall', pace: 0.5 },
      'cn-beijing',
      2,
    ])
  })

  it('leaves a world as it is that has had commands before', async () => {
    put('1.yaml', '{}', VPC)
    const emulator = await createEmulator()
    await emulator.advance(1)
    const told: string[] = []
    await initWorlds(emulator, folder, (line) => told.push(line))
    expect(told).toEqual([expect.stringContaining('the world default is there already and stays as it is')])
    expect(emulator.worlds.get('default').world.vpcs.size).toBe(0)
  })

  it('fails with the file, the line and the step', async () => {
    const emulator = await createEmulator()
    await expect(initWorlds(emulator, folder, () => undefined)).rejects.toMatchObject({ exitCode: 2 })
    put(
      '1.yaml',
      '{}',
      '  - note: too much\n    call: vpc.DeleteVpc\n    with: { RegionId: cn-hangzhou, VpcId: vpc-x }\n',
    )
    await expect(initWorlds(emulator, folder, () => undefined)).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(/1\.yaml:5 step 1 \(too much\): refused: InvalidVpcId\.NotFound/),
    })
    writeFileSync(path.join(folder, '0.yaml'), 'title: t')
    await expect(initWorlds(emulator, folder, () => undefined)).rejects.toMatchObject({ exitCode: 2 })
  })
})
