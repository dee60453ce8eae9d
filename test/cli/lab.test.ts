import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { Cli } from './cli.ts'

let emulator: Emulator
let cli: Cli
let endpoint: string

beforeAll(async () => {
  emulator = await createEmulator({ pace: 'instant' })
  const { url } = await emulator.listen({ port: 0 })
  endpoint = url
  cli = new Cli(url)
})
afterAll(async () => {
  cli.close()
  await emulator.close()
})

const errOf = async (text: string, words: string[] = []) => {
  const { code, err } = await cli.run(text, words)
  return [code, ...err.trimEnd().split('\n')]
}

describe('alistack lab', () => {
  it('lists labs, and shows one with as many hints as are asked for', async () => {
    expect((await cli.run('lab list')).out).toMatch(
      /^NAME +LEVEL +MINUTES +WORLD +TITLE\nfirst-clone +1 +10 +The first clone$/m,
    )
    expect((await cli.run('lab list --language zh')).out).toContain('第一次克隆')
    const { out } = await cli.run('lab show forgotten-image')
    for (const part of [
      'Find what is left',
      '  fee: What does it cost',
      '3 more hints',
      '  - `shop` and its clone run.',
    ])
      expect(out).toContain(part)
    const hinted = (
      await cli.run('lab show forgotten-image --hints 2', [], {
        env: { ALISTACK_ENDPOINT: endpoint, LANG: 'ja_JP.UTF-8' },
      })
    ).out
    expect(hinted).toContain('  2. 料金がかかるのは')
    expect(hinted).not.toContain('  3. ')
    expect(await cli.json('lab show first-clone')).toMatchObject({ name: 'first-clone', started: false })
  })

  it('starts one, and refuses to start it twice unless it may restart', async () => {
    expect((await errOf('lab check first-clone')).slice(1)).toEqual([
      'alistack: refused: LabNotStarted: The lab first-clone is not started: there is no world lab-first-clone.',
      'Start it first: alistack lab start NAME',
    ])
    const { out } = await cli.run('lab start first-clone')
    expect(out).toContain('the world lab-first-clone is ready')
    expect(await errOf('lab start first-clone')).toEqual([
      4,
      expect.stringContaining('LabStarted'),
      expect.stringContaining('--restart'),
    ])
    expect(await cli.json('lab start first-clone --restart')).toMatchObject({ world: { name: 'lab-first-clone' } })
    expect((await cli.run('lab list')).out).toContain('lab-first-clone')
  })

  it('checks a world, and says what does not hold', async () => {
    await cli.run('lab start forgotten-image')
    const { code, out, err } = await cli.run('lab check forgotten-image --answer fee=0')
    expect([code, err]).toEqual([1, 'alistack: 3 of 4 checks of forgotten-image do not hold\n'])
    expect(out.split('\n').slice(0, 2)).toEqual(['✗ The image that was left is named.', '    no answer to image'])
    expect(out).toContain('✓ `shop` and its clone run.')
    const world = emulator.worlds.get('lab-forgotten-image')
    const [image] = world.world.images.all().map(({ ImageId }) => ImageId)
    const ran = await cli.run(`lab check forgotten-image --world lab-forgotten-image --answer image=${image} --json`)
    expect([ran.code, JSON.parse(ran.out).checks[0].passed]).toEqual([1, true])
  })

  it('shows the solution to who asks', async () => {
    const { out } = await cli.run('lab solution forgotten-image')
    for (const part of ['call: ecs.DeleteSnapshot', 'fee = ${fee}', 'does it no harm']) expect(out).toContain(part)
  })

  it('refuses what it cannot read', async () => {
    expect(await errOf('lab show none')).toEqual([4, expect.stringContaining('LabNotFound'), 'See: alistack lab list'])
    expect(await errOf('lab check first-clone --answer fee')).toEqual([
      2,
      'alistack: "fee" is no answer',
      expect.any(String),
    ])
    expect(await errOf('lab check first-clone --answer colour=red')).toEqual([
      4,
      expect.stringContaining('has no question colour'),
      'See: alistack lab show NAME',
    ])
    expect(await errOf('lab list --language fr')).toEqual([
      2,
      'alistack: labs are not written in "fr"',
      expect.any(String),
    ])
  })
})
