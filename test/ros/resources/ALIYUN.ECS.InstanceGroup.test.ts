import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  instanceGroup,
  network,
  outputsOf,
  REGION,
  rowsMade,
  shown,
  stackOf,
  TYPE,
  template,
  ZONE,
} from '../stack/stackSetup.ts'

const stock = (count: number) => ({
  kind: 'stock' as const,
  settings: [{ regionId: REGION, zoneId: ZONE, instanceType: TYPE, count }],
})
const noVcpuLimit = {
  kind: 'quotas' as const,
  settings: [{ name: 'max-postpaid-instance-vcpu-count', value: null }],
}

describe('ALIYUN::ECS::InstanceGroup', () => {
  it('is so many equal instances', async () => {
    const at = testWorld()
    const attributes = ['InstanceIds', 'PrivateIps', 'InnerIps', 'PublicIps', 'HostNames', 'ZoneIds']
    const body = template({ ...network, Web: instanceGroup(3, { InstanceName: 'web' }) }, shown('Web', attributes))
    const { StackId } = await stackOf(at, body)

    const outputs = await outputsOf(at, StackId)
    const rows = (outputs.InstanceIds as string[]).map((id) => at.world.instances.get(id))
    expect(rows.map((row) => row?.InstanceName)).toEqual(['web', 'web', 'web'])
    expect(outputs.Ref).toEqual(outputs.InstanceIds)
    expect(new Set(outputs.PrivateIps as string[]).size).toBe(3)
    expect(outputs).toMatchObject({
      ZoneIds: [ZONE, ZONE, ZONE],
      PublicIps: ['', '', ''],
      InnerIps: outputs.PrivateIps,
    })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('has names with a suffix if it is asked for that', async () => {
    const at = testWorld()
    await stackOf(at, template({ ...network, Web: instanceGroup(2, { InstanceName: 'web', UniqueSuffix: true }) }))
    expect(
      at.world.instances
        .all()
        .map(({ InstanceName }) => InstanceName)
        .sort(),
    ).toEqual(['web001', 'web002'])
  })

  it('is made by several calls, and leaves nothing when the second is refused', async () => {
    const at = testWorld()
    await at.control(noVcpuLimit)
    await at.control(stock(150))
    const body = template({ ...network, Web: instanceGroup(160) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo?.Code).toBe('OperationDenied.NoStock')
    expect(rowsMade(at.world)).toEqual({})
  })

  it.each([
    [150, 160, 120, 150],
    [150, 150, undefined, 150],
    [90, 160, 80, 90],
    [60, 160, 80, 0],
    [10, 0, undefined, 0],
  ])('with a stock of %i, MaxAmount %i and MinAmount %s makes %i', async (count, max, MinAmount, made) => {
    const at = testWorld()
    await at.control(noVcpuLimit)
    await at.control(stock(count))
    const isEnough = made > 0 || max === 0
    const body = template({ ...network, Web: instanceGroup(max, MinAmount === undefined ? {} : { MinAmount }) })
    await stackOf(at, body, {}, isEnough ? 'CREATE_COMPLETE' : 'CREATE_ROLLBACK_COMPLETE')
    expect(at.world.instances.size).toBe(made)
  })

  it.each([[1001], [-1], [2.5]])('refuses a MaxAmount of %s', async (max) => {
    const at = testWorld()
    const body = template({ ...network, Web: instanceGroup(max) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'StackValidationFailed', LogicalResourceId: 'Web' })
  })

  it('refuses what has no effect here, in its disks as well', async () => {
    const at = testWorld()
    const body = (properties: object) => template({ ...network, Web: instanceGroup(1, properties) })
    expect(await createRefusal(at, body({ EniMappings: [] }))).toContain('EniMappings')
    expect(await createRefusal(at, body({ NetworkType: 'classic' }))).toContain('NetworkType other than vpc')
    const DiskMappings = [{ Size: '20', StorageClusterId: 'sp-1' }]
    expect(await createRefusal(at, body({ DiskMappings }))).toContain('DiskMappings.StorageClusterId')
  })
})
