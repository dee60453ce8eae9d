import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('GetInstanceConsoleOutput', () => {
  it('reads lines that say they are made up, with or without symbols', async () => {
    const { test, running, row } = await instanceWorld()
    const InstanceId = await running({ HostName: 'web-host' })
    const read = async (RemoveSymbols: boolean) => {
      const reply = await test.call('ecs.GetInstanceConsoleOutput', { ...REGION, InstanceId, RemoveSymbols })
      expect(reply).toMatchObject({ InstanceId, LastUpdateTime: row(InstanceId).StartTime })
      return Buffer.from(reply.ConsoleOutput, 'base64').toString()
    }
    const [plain, coloured] = [await read(true), await read(false)]
    expect(plain).toContain('made up by Alistack')
    expect(plain).toContain('web-host login:')
    expect(plain).not.toContain('\u001b')
    expect(coloured).toContain('\u001b[0;32mOK')
  })

  it('refuses Windows, and unknown instances', async () => {
    const { test, running } = await instanceWorld()
    const { Images } = await test.call('ecs.DescribeImages', { ...REGION, OSType: 'windows', PageSize: 100 })
    const ImageId = Images.Image?.find(({ Architecture }) => Architecture === 'x86_64')?.ImageId ?? ''
    const windows = await running({ ImageId })
    const refusal = (InstanceId: string) => test.refusal('ecs.GetInstanceConsoleOutput', { ...REGION, InstanceId })
    expect(await refusal(windows)).toMatchObject({ status: 403, code: 'OperationDenied.NotSupported' })
    expect(await refusal('i-none')).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
  })
})
