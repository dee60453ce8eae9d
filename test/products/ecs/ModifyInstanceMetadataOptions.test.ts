import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('ModifyInstanceMetadataOptions', () => {
  it('does: sets what is named and keeps the rest', async () => {
    const { test, running, shown } = await instanceWorld()
    const InstanceId = await running()
    await test.call('ecs.ModifyInstanceMetadataOptions', {
      ...{ ...REGION, InstanceId, HttpEndpoint: 'enabled', HttpTokens: 'required', HttpPutResponseHopLimit: 3 },
      InstanceMetadataTags: 'enabled',
    })
    const set = { HttpTokens: 'required', HttpPutResponseHopLimit: 3, InstanceMetadataTags: 'enabled' }
    expect((await shown(InstanceId)).MetadataOptions).toEqual({ HttpEndpoint: 'enabled', ...set })
    await test.call('ecs.ModifyInstanceMetadataOptions', { ...REGION, InstanceId, HttpEndpoint: 'disabled' })
    expect((await shown(InstanceId)).MetadataOptions).toEqual({ HttpEndpoint: 'disabled', ...set })
  })

  it('refuses values that there are not, and unknown instances', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running()
    const refusal = (members: object) =>
      test.refusal('ecs.ModifyInstanceMetadataOptions', { ...REGION, InstanceId, HttpEndpoint: 'enabled', ...members })
    expect(await refusal({ HttpEndpoint: 'ajar' })).toMatchObject({
      status: 400,
      code: 'InvalidHttpEndpoint.NotSupported',
    })
    expect(await refusal({ HttpTokens: 'some' })).toMatchObject({ status: 400, code: 'InvalidHttpTokens.NotSupported' })
    const hops = { status: 400, code: 'InvalidHttpPutResponseHopLimit.NotSupported' }
    expect(await refusal({ HttpPutResponseHopLimit: 65 })).toMatchObject(hops)
    expect(await refusal({ InstanceMetadataTags: 'x' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect(await refusal({ InstanceId: 'i-none' })).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    expect(await refusal({ InstanceId: '' })).toMatchObject({ status: 400, code: 'MissingParameter' })
  })
})
