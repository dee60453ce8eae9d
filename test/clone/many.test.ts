import { expect, it } from 'vitest'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { testWorld } from '../setup/worlds.ts'
import { cloned, cloneRequest, SOURCE_REGION, SOURCE_ZONE, sourceInstance, TYPE } from './cloneSetup.ts'

const SOURCES = 20
const CLONES = 100

it('20 sources have 100 clones each: the most that a task makes', async () => {
  const at = testWorld({ pace: 'instant' })
  const RegionId = SOURCE_REGION
  await at.control({ kind: 'quotas', settings: [{ name: 'max-postpaid-instance-vcpu-count', value: null }] })
  const { VpcId } = await at.call('vpc.CreateVpc', { RegionId, CidrBlock: '10.0.0.0/8' })
  await at.settle()
  const vSwitch = { RegionId, VpcId, ZoneId: SOURCE_ZONE, CidrBlock: '10.0.0.0/24' }
  const { VSwitchId } = await at.call('vpc.CreateVSwitch', vSwitch)
  // Enterprise groups have room for all of them.
  const { SecurityGroupId } = await at.call('ecs.CreateSecurityGroup', {
    ...{ RegionId, VpcId, SecurityGroupType: 'enterprise' },
  })
  await at.settle()
  const network = { VpcId, VSwitchId, SecurityGroupId }
  const ids: string[] = []
  for (let n = 0; n < SOURCES; n++) ids.push(await sourceInstance(at, network, { InstanceName: `shop-${n}` }))

  const task = await cloned(at, cloneRequest(ids, { instanceAmount: CLONES }))

  expect(brokenInvariants(at.world)).toEqual([])
  expect(new Set(task.instanceIds).size).toBe(SOURCES * CLONES)
  const rows = task.instanceIds.map((id) => at.world.instances.get(id))
  const names = rows.map((row) => row?.InstanceName)
  for (const [n] of ids.entries()) expect(names.filter((name) => name === `shop-${n}`)).toHaveLength(CLONES)
  for (const row of rows) expect(row).toMatchObject({ Status: 'Running', InstanceType: TYPE })
  const cards = at.world.networkInterfaces.all().filter(({ InstanceId }) => task.instanceIds.includes(InstanceId))
  expect(new Set(cards.flatMap(({ PrivateIpAddresses }) => PrivateIpAddresses)).size).toBe(SOURCES * CLONES)
  // One vSwitch is made for all, large enough for all, as that of the sources is not.
  expect([...new Set(cards.map((card) => card.VSwitchId))]).toHaveLength(1)
  expect(at.world.instances.size).toBe(SOURCES * (CLONES + 1))
  expect(at.world.disks.size).toBe(2 * SOURCES * (CLONES + 1))
  expect([at.world.watches.size, at.world.templateScratches.size]).toEqual([0, 0])
}, 120_000)
