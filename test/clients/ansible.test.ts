import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { liveRows } from '../setup/liveRows.ts'
import { clientFolder, said, sourceFile } from './clients.ts'

const tools = clientFolder('ansible')

describe.skipIf(tools === undefined)('Ansible with the official modules', () => {
  let emulator: Emulator
  let folder: string
  let env: NodeJS.ProcessEnv

  beforeAll(async () => {
    emulator = await createEmulator({ pace: 'instant', checkResponses: true })
    folder = mkdtempSync(path.join(tmpdir(), 'alistack-ansible-'))
    const proxy = `http://127.0.0.1:${(await emulator.listen({ port: 0 })).port}`
    const { authorityFile } = await emulator.listenTls({ port: 0, folder })
    env = {
      ...{ HTTP_PROXY: proxy, HTTPS_PROXY: proxy, NO_PROXY: '', ALIBABA_CLOUD_CA_BUNDLE: authorityFile },
      ...{ ALICLOUD_ACCESS_KEY: 'test', ALICLOUD_SECRET_KEY: 'test', ALICLOUD_REGION: 'cn-hangzhou' },
      ...{ ANSIBLE_PYTHON_INTERPRETER: path.join(tools ?? '', 'bin/python'), ANSIBLE_NOCOLOR: '1' },
      ...{ ANSIBLE_LOCALHOST_WARNING: 'False', ANSIBLE_INVENTORY_UNPARSED_WARNING: 'False', ANSIBLE_HOME: folder },
    }
  })

  afterAll(async () => {
    await emulator.close()
    rmSync(folder, { recursive: true })
  })

  /** How many tasks changed something. One that fails ends the run with an error. */
  async function changed(playbook: string, ...variables: string[]): Promise<number> {
    const extra = variables.flatMap((variable) => ['-e', variable])
    const program = path.join(tools ?? '', 'bin/ansible-playbook')
    const told = await said(program, [sourceFile(`ansible/${playbook}`), ...extra], env)
    return Number(/ changed=(\d+) /.exec(told)?.[1])
  }

  it('makes it all, finds nothing to change, changes it in place, and takes it away', {
    timeout: 1_800_000,
  }, async () => {
    const { world } = emulator.worlds.get('default')
    const before = liveRows(world)
    expect(await changed('site.yml')).toBe(23)
    expect(await changed('site.yml')).toBe(0)
    const others = ['note=two', 'web_port=8443']
    expect(await changed('site.yml', ...others)).toBe(11)
    expect(await changed('site.yml', ...others)).toBe(0)
    const names = world.instances.all().map(({ InstanceName, Description }) => [InstanceName, Description])
    expect(names).toEqual([
      ['ansible-two', 'two'],
      ['ansible-two', 'two'],
    ])
    expect(brokenInvariants(world)).toEqual([])
    await changed('gone.yml')
    // There is no module for the snapshot that an image was made of.
    expect(liveRows(world)).toEqual({ ...before, snapshots: 1 })
    expect(brokenInvariants(world)).toEqual([])
  })
})
