import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { type ControlClient, controlClient, Unreachable } from '../../src/http/client/controlClient.ts'
import { behindEndpoint } from '../../src/http/client/remoteTarget.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { runScenario, runScenarioFile } from '../../src/scenario/run.ts'

let emulator: Emulator
let client: ControlClient

beforeAll(async () => {
  emulator = await createEmulator({ region: 'cn-shanghai', pace: 'instant' })
  const { url } = await emulator.listen({ port: 0 })
  client = controlClient(`${url}/`, undefined)
})
afterAll(() => emulator.close())

/** Of both: they have to agree in every step and in the world at the end. */
async function runBoth(text: string) {
  const [here, there] = [
    await runScenario(text, emulator.registry),
    await runScenarioFile(readScenario(text), behindEndpoint(client)),
  ]
  expect(there.steps).toEqual(here.steps)
  expect(there.hash).toBe(here.hash)
  return here.steps.flatMap(({ number, problems }) => problems.map((problem) => `${number}: ${problem}`))
}

const STORY = `
title: All kinds of steps
teaches: They are the same in process and behind an endpoint.
world:
  seed: both
  now: 2026-05-06T07:08:09.123Z
  pace: realistic
  accounts: [partner]
  quotas: [{ name: vpcs_per_region, value: 3 }]
  stock: [{ regionId: cn-hangzhou, zoneId: cn-hangzhou-i, instanceType: ecs.g6.large, count: 1 }]
  presets:
    - call: vpc.CreateVpc
      with: { RegionId: cn-hangzhou, CidrBlock: 10.0.0.0/8, Tag: { team: blue } }
      save: { vpc: VpcId }
    - advance: settled
    - call: vpc.CreateVSwitch
      with: { RegionId: cn-hangzhou, VpcId: "\${vpc}", ZoneId: cn-hangzhou-i, CidrBlock: 10.0.0.0/24 }
      save: { vSwitch: VSwitchId }
    - call: ecs.CreateSecurityGroup
      with: { RegionId: cn-hangzhou, VpcId: "\${vpc}" }
      save: { group: SecurityGroupId }
    - advance: settled
steps:
  - call: ecs.RunInstances
    with: { RegionId: cn-hangzhou, ImageId: aliyun_3_x64_20G_alibase_20250117.vhd, InstanceType: ecs.g6.large, VSwitchId: "\${vSwitch}", SecurityGroupId: "\${group}" }
    save: { instance: InstanceIdSets.InstanceIdSet.0 }
  - advance: settled
  - call: ecs.RunInstances
    with: { RegionId: cn-hangzhou, ImageId: aliyun_3_x64_20G_alibase_20250117.vhd, InstanceType: ecs.g6.large, VSwitchId: "\${vSwitch}", SecurityGroupId: "\${group}" }
    expect: { status: { atLeast: 400 }, code: { matches: Stock } }
  - rows: { table: disks, where: { InstanceId: "\${instance}" } }
    expect: { count: 1 }
    save: { disk: rows.0.DiskId }
  - write: { disk: "\${disk}", path: /srv/a b.txt, text: "" , flush: true }
  - read: { disk: "\${disk}", path: /srv/a b.txt }
    expect: { text: "" }
  - read: { disk: "\${disk}", path: /srv/none.txt }
    expect: { text: { absent: true } }
  - read: { disk: d-none, path: /srv/none.txt }
    expect: { code: InvalidDiskId.NotFound }
  - preview: { sourceRegionId: cn-hangzhou, sourceInstanceIds: ["\${instance}"], destinationRegionId: cn-beijing, instanceAmount: 1, includeInstanceData: false }
    expect: { sources.length: 1 }
  - clone: { sourceRegionId: cn-hangzhou, sourceInstanceIds: ["\${instance}"], destinationRegionId: cn-beijing, instanceAmount: 1, includeInstanceData: false }
    finish: false
    expect: { status: Running }
    save: { task: cloneTaskId }
  - cancelClone: "\${task}"
    expect: { status: { oneOf: [Cancelling, Cancelled] } }
  - advance: settled
  - cloneTask: "\${task}"
    expect: { status: Cancelled }
  - clone: { sourceRegionId: cn-hangzhou, sourceInstanceIds: [i-none], destinationRegionId: cn-beijing, instanceAmount: 1, includeInstanceData: false }
    expect: { rule: { absent: false } }
  - clone: { sourceRegionId: cn-hangzhou, sourceInstanceIds: ["\${instance}"], destinationRegionId: cn-beijing, instanceAmount: 1, includeInstanceData: false }
    expect: { status: Succeeded }
  - call: ram.CreateUser
    with: { UserName: alice }
  - call: ram.CreateAccessKey
    with: { UserName: alice }
    save: { key: AccessKey }
  - call: ecs.DescribeInstances
    as: "\${key.AccessKeyId}"
    with: { RegionId: cn-hangzhou }
    expect: { status: 403 }
  - call: ecs.DescribeInstances
    as: acs:ram::\${accountId}:user/alice
    with: { RegionId: cn-hangzhou }
    expect: { status: 403, code: Forbidden.RAM }
  - call: ecs.DescribeInstances
    as: LTAInobody
    with: { RegionId: cn-hangzhou }
    expect: { status: 404, code: InvalidAccessKeyId.NotFound }
  - call: ram.CreateRole
    with:
      RoleName: reader
      AssumeRolePolicyDocument: { Version: "1", Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { RAM: ["acs:ram::\${accountId}:root"] } }] }
  - call: ram.AttachPolicyToRole
    with: { RoleName: reader, PolicyType: System, PolicyName: ReadOnlyAccess }
  - call: ram.AttachPolicyToUser
    with: { UserName: alice, PolicyType: System, PolicyName: AliyunSTSAssumeRoleAccess }
  - call: sts.AssumeRole
    as: "\${key}"
    with: { RoleArn: "acs:ram::\${accountId}:role/reader", RoleSessionName: story }
    save: { session: Credentials }
  - call: ecs.DescribeInstances
    as: "\${session}"
    with: { RegionId: cn-hangzhou }
    expect: { TotalCount: 1 }
  - newAccount: another
    expect: { accountId: { matches: '^\\d{16}$' } }
  - call: vpc.CreateVpc
    account: another
    with: { RegionId: cn-hangzhou }
  - fault: { product: vpc, action: CreateVpc, drop: after }
    save: { fault: id }
  - rows: { table: faults }
    expect: { count: 1 }
  - faultRemove: "\${fault}"
  - mark: before
  - call: vpc.CreateVpc
    account: partner
    with: { RegionId: cn-hangzhou }
  - fork:
      - call: vpc.DescribeVpcs
        account: partner
        with: { RegionId: cn-hangzhou }
        expect: { TotalCount: 1 }
      - call: vpc.CreateVpc
        with: { RegionId: cn-hangzhou }
      - clone: { sourceRegionId: cn-hangzhou, sourceInstanceIds: ["\${instance}"], destinationRegionId: cn-beijing, instanceAmount: 1, includeInstanceData: false }
        expect: { status: Succeeded }
      - rows: { table: vpcs }
  - concurrently:
      - - call: vpc.CreateVpc
          with: { RegionId: cn-hangzhou }
          expect: { status: 200 }
        - advance: 1000
      - - call: vpc.CreateVpc
          with: { RegionId: cn-hangzhou }
          expect: { status: 200 }
      - - call: vpc.CreateVpc
          with: { RegionId: cn-hangzhou }
          expect: { status: 400 }
  - pace: fast
  - repeat:
      until: { Vpcs.Vpc.*.Status: Available }
      max: 20
      steps:
        - advance: 500
        - call: vpc.DescribeVpcs
          with: { RegionId: cn-hangzhou }
  - mark: later
  - call: vpc.DescribeVpcs
    with: { RegionId: cn-hangzhou }
    save: { count: TotalCount }
  - call: ram.CreateUser
    with: { UserName: bob }
  - advance: 86400000
  - rewind: later
  - call: ram.GetUser
    with: { UserName: bob }
    expect: { status: 404 }
  - guestSignals: manual
  - call: ros.CreateStack
    with:
      RegionId: cn-hangzhou
      StackName: waits
      TemplateBody:
        ROSTemplateFormatVersion: 2015-09-01
        Resources:
          Handle: { Type: ALIYUN::ROS::WaitConditionHandle }
          Wait: { Type: ALIYUN::ROS::WaitCondition, Properties: { Handle: { Ref: Handle }, Timeout: 600 } }
    save: { stack: StackId }
  - advance: 1000
  - rows: { table: waitHandles }
    save: { token: rows.0.token }
  - fork:
      - signal: { to: "\${token}", status: FAILURE }
      - advance: 10000
      - call: ros.GetStack
        with: { RegionId: cn-hangzhou, StackId: "\${stack}" }
        expect: { Status: CREATE_ROLLBACK_COMPLETE }
  - signal: { to: "http://127.0.0.1:4577/signals/\${token}", id: one, data: ready }
  - advance: 10000
  - call: ros.GetStack
    with: { RegionId: cn-hangzhou, StackId: "\${stack}" }
    expect: { Status: CREATE_COMPLETE }
  - signal: { to: none }
    expect: { code: SignalNotAwaited }
  - call: ecs.CreateCommand
    with: { RegionId: cn-hangzhou, Name: hi, Type: RunShellScript, CommandContent: ZWNobyBoaQ== }
    save: { command: CommandId }
  - call: ecs.InvokeCommand
    with: { RegionId: cn-hangzhou, CommandId: "\${command}", InstanceId: ["\${instance}"] }
    save: { invocation: InvokeId }
  - guest: { invocation: "\${invocation}", results: [{ exitCode: 3, output: no }] }
  - advance: settled
  - call: ecs.DescribeInvocationResults
    with: { RegionId: cn-hangzhou, InvokeId: "\${invocation}" }
    expect: { Invocation.InvocationResults.InvocationResult.0.ExitCode: 3 }
`

describe('a scenario behind an endpoint', () => {
  it('takes the same steps and leaves the same world as in process', async () => {
    expect(await runBoth(STORY)).toEqual([])
    expect(emulator.worlds.list().map(({ name }) => name)).toEqual(['default'])
  })

  it('sees a dropped connection as a 503', async () => {
    const text = `
title: t
teaches: t
steps:
  - fault: { product: vpc, action: CreateVpc, drop: before, times: 1 }
  - call: vpc.CreateVpc
    with: { RegionId: cn-hangzhou }
    expect: { status: 503, code: ServiceUnavailable }
  - call: vpc.CreateVpc
    with: { RegionId: cn-hangzhou }
`
    expect(await runBoth(text)).toEqual([])
  })

  it('says that nobody answers, or not an emulator', async () => {
    const nobody = controlClient('http://127.0.0.1:9', undefined)
    await expect(nobody.ask('GET', '/health')).rejects.toThrow(Unreachable)
    const other = controlClient(`${client.endpoint}/elsewhere`, undefined)
    await expect(other.ask('GET', '/health')).rejects.toThrow('is no emulator')
    await expect(client.ask('GET', '/worlds/none')).rejects.toMatchObject({ status: 404, code: 'WorldNotFound' })
  })
})
