import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION, WINDOWS } from './instanceSetup.ts'
import { importKeys } from './keyPairSetup.ts'

describe('AttachKeyPair', () => {
  it('does: gives the key pair to each instance that can take it, with a result for each', async () => {
    const { test, running, stopped, run, shown } = await instanceWorld()
    await importKeys(test, 'old', 'key')
    const [one, two, windows] = [
      await running({ KeyPairName: 'old' }),
      await stopped(),
      await running({ ImageId: WINDOWS }),
    ]
    const [pending = ''] = await run()
    const ids = [one, two, windows, pending, 'i-none']
    const reply = await test.call('ecs.AttachKeyPair', {
      ...REGION,
      KeyPairName: 'key',
      InstanceIds: JSON.stringify(ids),
    })
    expect(reply).toMatchObject({ KeyPairName: 'key', TotalCount: '5', FailCount: '3' })
    expect(reply.Results.Result?.map(({ InstanceId, Success, Code }) => [InstanceId, Success, Code])).toEqual([
      [one, 'true', '200'],
      [two, 'true', '200'],
      [windows, 'false', 'DependencyViolation.WindowsInstance'],
      [pending, 'false', 'IncorrectInstanceStatus'],
      ['i-none', 'false', 'InvalidInstanceId.NotFound'],
    ])
    expect(await shown(one)).toMatchObject({ KeyPairName: 'key' })
    const { Instances } = await test.call('ecs.DescribeInstances', { ...REGION, KeyPairName: 'key' })
    expect(Instances.Instance?.map(({ InstanceId }) => InstanceId).sort()).toEqual([one, two].sort())
  })

  it.each([
    [{ KeyPairName: 'none' }, 'InvalidKeyPairName.NotFound'],
    [{ InstanceIds: '[]' }, 'InvalidInstanceIds.ValueNotSupported'],
    [{ InstanceIds: 'i-1' }, 'InvalidInstanceIds.ValueNotSupported'],
    [{ InstanceIds: JSON.stringify(Array(51).fill('i-1')) }, 'InvalidInstanceIds.ValueNotSupported'],
  ])('refuses %o', async (members, code) => {
    const { test } = await instanceWorld()
    await importKeys(test, 'key')
    const request = { ...REGION, KeyPairName: 'key', InstanceIds: '["i-1"]', ...members }
    expect(await test.refusal('ecs.AttachKeyPair', request)).toMatchObject({ status: 400, code })
  })
})
