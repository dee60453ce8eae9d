import { describe, expect, it } from 'vitest'
import type { JournalRecord } from '../../src/host/journal.ts'
import { replay } from '../../src/host/replay.ts'
import { withServer, withText } from '../setup/textServer.ts'
import { testWorld } from '../setup/worlds.ts'
import { REGION, template, vpc } from './stack/stackSetup.ts'

const BODY = template({ Vpc: vpc() })
const REQUEST = { RegionId: REGION, StackName: 'demo' }

describe('TemplateURL', () => {
  it('is read before the call, and its text is the template of the stack', async () => {
    const at = testWorld()
    const { StackId } = await withText(BODY, (TemplateURL) => at.call('ros.CreateStack', { ...REQUEST, TemplateURL }))
    expect(at.world.stacks.get(StackId)?.TemplateBody).toBe(BODY)
  })

  it('is not read again when the journal is replayed', async () => {
    const at = testWorld()
    await withText(BODY, (TemplateURL) => at.call('ros.CreateStack', { ...REQUEST, TemplateURL }))
    await at.settle()
    const records: JournalRecord[] = at.host.journal.records(1, 100)
    // The server is gone.
    expect(await replay(testWorld().host, records)).toBeUndefined()
  })

  it('is refused with the reason', async () => {
    const at = testWorld()
    const refusal = await at.refusal('ros.CreateStack', { ...REQUEST, TemplateURL: 'https://example.com/a.json' })
    expect(refusal).toMatchObject({ status: 400, code: 'InvalidTemplateURL' })
    expect(refusal.message).toContain('this machine only')
    const oss = await at.refusal('ros.CreateStack', { ...REQUEST, TemplateURL: 'oss://ros/a' })
    expect(oss.message).toContain('no OSS')
    const long = await at.refusal('ros.CreateStack', {
      ...REQUEST,
      TemplateURL: `http://127.0.0.1/${'a'.repeat(1_024)}`,
    })
    expect(long.message).toContain('longer than 1024')
  })

  it('keeps nobody else waiting', async () => {
    const at = testWorld()
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await withServer(
      (_request, response) => void held.then(() => response.end(BODY)),
      async (TemplateURL) => {
        const slow = at.call('ros.CreateStack', { ...REQUEST, TemplateURL })
        const quick = await at.call('ros.CreateStack', { ...REQUEST, StackName: 'quick', TemplateBody: BODY })
        expect(at.world.stacks.size).toBe(1)
        letGo()
        expect((await slow).StackId).not.toBe(quick.StackId)
      },
    )
  })
})
