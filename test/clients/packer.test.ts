import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { liveRows } from '../setup/liveRows.ts'
import { clientFolder, said, sourceFile } from './clients.ts'

const tools = clientFolder('packer')

describe.skipIf(tools === undefined)('Packer with the official plugin', () => {
  let emulator: Emulator
  let endpoint: string
  let plugins: string

  beforeAll(async () => {
    emulator = await createEmulator({ pace: 'instant', checkResponses: true })
    endpoint = `127.0.0.1:${(await emulator.listen({ port: 0 })).port}`
    plugins = mkdtempSync(path.join(tmpdir(), 'alistack-packer-'))
  })

  afterAll(async () => {
    rmSync(plugins, { recursive: true })
    await emulator.close()
  })

  it('makes an image with a data disk, copies it, and takes away what it needed for that', async () => {
    const { world } = emulator.worlds.get('default')
    const before = liveRows(world)
    // Of the other region it asks the address that is built in: through a proxy, which the emulator is as well.
    const env = { PACKER_PLUGIN_PATH: plugins, CHECKPOINT_DISABLE: '1', HTTP_PROXY: `http://${endpoint}` }
    const packer = (...args: string[]) => said(path.join(tools ?? '', 'packer'), args, env)
    const plugin = path.join(tools ?? '', 'packer-plugin-alicloud')
    await packer('plugins', 'install', '--path', plugin, 'github.com/hashicorp/alicloud')
    const told = await packer('build', '-color=false', `-var=endpoint=${endpoint}`, sourceFile('packer/image.pkr.hcl'))
    expect(told).toContain('Alicloud images were created')
    const images = world.images.all().filter(({ OwnerId }) => OwnerId === '1000000000000001')
    // It tags what it has made, not the copies.
    expect(images.map(({ ImageName, RegionId, Tags }) => [ImageName, RegionId, Tags]).sort()).toEqual([
      ['packed', 'cn-hangzhou', { team: 'shop' }],
      ['packed-there', 'cn-beijing', {}],
    ])
    for (const { ImageId, DiskDeviceMappings } of images) {
      expect([told.includes(ImageId), DiskDeviceMappings.length]).toEqual([true, 2])
    }
    expect(liveRows(world)).toEqual({ ...before, images: (before.images ?? 0) + 2, snapshots: 4 })
    expect(brokenInvariants(world)).toEqual([])
  })
})
