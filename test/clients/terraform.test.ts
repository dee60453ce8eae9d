import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { liveRows } from '../setup/liveRows.ts'
import { clientFolder, readmeBlock, said, sourceFile } from './clients.ts'

const provider = process.env.ALISTACK_TERRAFORM_PROVIDER ?? clientFolder('terraform')

describe.skipIf(provider === undefined)('Terraform with the official provider', () => {
  let emulator: Emulator
  let folder: string
  const env: NodeJS.ProcessEnv = { CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' }

  const world = () => emulator.worlds.get('default').world

  beforeAll(async () => {
    emulator = await createEmulator({ pace: 'instant', checkResponses: true })
    folder = mkdtempSync(path.join(tmpdir(), 'alistack-terraform-'))
    const { port, authorityFile } = await emulator.listenTls({ port: 0, folder: path.join(folder, 'tls') })
    env.SSL_CERT_FILE = authorityFile
    env.TF_CLI_CONFIG_FILE = path.join(folder, 'cli.tfrc')
    copyFileSync(sourceFile('terraform/main.tf'), path.join(folder, 'main.tf'))
    writeFileSync(path.join(folder, 'provider.tf'), readmeBlock('hcl', `127.0.0.1:${port}`))
    const overrides = `provider_installation {\n  dev_overrides { "aliyun/alicloud" = "${provider}" }\n  direct {}\n}\n`
    writeFileSync(env.TF_CLI_CONFIG_FILE, overrides)
  })

  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await emulator.close()
  })

  function terraform(command: string, ...more: string[]): Promise<string> {
    return said('terraform', [`-chdir=${folder}`, command, '-no-color', ...more], env)
  }

  it('makes it all, finds nothing to change, changes it in place, and destroys it', {
    timeout: 1_800_000,
  }, async () => {
    // The account has none without asking for it.
    const settings = [{ name: 'max-dedicated-hosts', value: 1 }]
    await emulator.worlds.get('default').control({ kind: 'quotas', settings })
    const before = liveRows(world())
    expect(await terraform('apply', '-auto-approve')).toContain('Apply complete! Resources: 57 added')
    expect(await terraform('output', '-json', 'seen')).toContain('Running')
    // The exit code is 2, and an error here, if there is a difference.
    await terraform('plan', '-detailed-exitcode')
    const others = ['-var=port=8443', '-var=note=two']
    expect(await terraform('apply', '-auto-approve', ...others)).toMatch(/Resources: 1 added, \d+ changed, 1 destroyed/)
    await terraform('plan', '-detailed-exitcode', ...others)
    expect(brokenInvariants(world())).toEqual([])
    expect(await terraform('destroy', '-auto-approve')).toContain('Destroy complete! Resources: 57 destroyed')
    // The stack that a change set was to create stays in review when the change set is deleted.
    expect(liveRows(world())).toEqual({ ...before, stacks: 1 })
  })
})
