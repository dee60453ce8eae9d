import { describe, expect, it } from 'vitest'
import { wholeRegistry } from '../../src/host/registry.ts'
import { runScenario } from '../../src/scenario/run.ts'

const registry = wholeRegistry()
const scenario = (steps: string, head = '') => `title: t\nteaches: t\n${head}steps:\n${steps}`

async function run(steps: string, head = '') {
  const report = await runScenario(scenario(steps, head), registry)
  const problems = report.steps.flatMap((step) => step.problems)
  expect(report.passed).toBe(problems.length === 0)
  return { ...report, problems }
}

const problemsOf = async (steps: string, head = '') => (await run(steps, head)).problems

describe('runScenario', () => {
  it('tells the step, what was expected and what came, and stops there', async () => {
    const steps = `
  - call: vpc.CreateVpc
    with: { RegionId: cn-hangzhou }
    save: { vpc: VpcId }
  - call: vpc.DescribeVpcs
    with: { RegionId: cn-hangzhou, VpcId: "\${vpc}" }
    expect: { TotalCount: 2 }
  - call: vpc.DescribeVpcs
    with: { RegionId: cn-hangzhou }
`
    const { steps: reports } = await run(steps)
    expect(reports.map(({ number, line, problems }) => ({ number, line, problems }))).toEqual([
      { number: '1', line: 5, problems: [] },
      { number: '2', line: 8, problems: ['TotalCount: expected 2, came 1'] },
    ])
  })

  it('fails a step that is refused unless the refusal is expected', async () => {
    const call = `
  - call: vpc.DeleteVpc
    with: { RegionId: cn-hangzhou, VpcId: vpc-none }
`
    expect(await problemsOf(call)).toEqual([expect.stringContaining('refused: InvalidVpcId.NotFound')])
    expect(await problemsOf(`${call}    expect: { status: 404, code: InvalidVpcId.NotFound }`)).toEqual([])
  })

  it('fails for values that nobody saved, paths that lead nowhere, and parameters nobody takes', async () => {
    expect(await problemsOf('  - call: vpc.DescribeVpcs\n    with: { RegionId: "${region}" }')).toEqual([
      expect.stringContaining('nothing was saved as region'),
    ])
    expect(await problemsOf('  - call: ecs.DescribeRegions\n    save: { x: Nothing.There }')).toEqual([
      expect.stringContaining('nothing at Nothing.There'),
    ])
    expect(await problemsOf('  - call: ecs.DescribeInstances\n    with: { Tag: [{ Nokey: 1 }] }')).toEqual([
      'ecs.DescribeInstances does not take Tag.1.Nokey',
    ])
    expect(await problemsOf('  - rows: { table: clouds }')).toEqual(['the world has no table clouds'])
  })

  it('makes the world as asked: start, region, stock, quotas, accounts and presets', async () => {
    const head = `
world:
  now: 2027-03-04T05:06:07Z
  regionId: cn-beijing
  accounts: [partner]
  quotas: [{ name: vpcs_per_region, value: 1 }]
  stock: [{ regionId: cn-hangzhou, zoneId: cn-hangzhou-i, instanceType: ecs.g6.large, count: 7 }]
  presets:
    - call: vpc.CreateVpc
      with: { RegionId: cn-beijing }
      save: { vpc: VpcId }
`
    const steps = `
  - call: vpc.DescribeVpcs
    with: { RegionId: cn-beijing, VpcId: "\${vpc}" }
    expect: { TotalCount: 1, Vpcs.Vpc.0.CreationTime: 2027-03-04T05:06:07Z, Vpcs.Vpc.0.OwnerId: { matches: "^\${accountId}$" } }
  - note: the partner has none, and may make one of its own
    call: vpc.CreateVpc
    account: partner
    with: { RegionId: cn-beijing }
    save: { theirs: VpcId }
  - call: vpc.DescribeVpcs
    account: partner
    with: { RegionId: cn-beijing }
    expect: { Vpcs.Vpc.*.VpcId: ["\${theirs}"], Vpcs.Vpc.0.OwnerId: { not: "\${accountId}" } }
  - rows: { table: stock, where: { chargeType: Spot } }
    expect: { count: 1, rows.0.capacity: 7 }
  - call: vpc.CreateVpc
    with: { RegionId: cn-beijing }
    expect: { status: { atLeast: 400 } }
  - note: where calls go that name no region
    rows: { table: settings, where: { name: genesis } }
    expect: { rows.0.regionId: cn-beijing }
  - call: vpc.CreateVpc
    account: stranger
`
    const { steps: reports, problems } = await run(steps, head)
    expect(problems).toEqual(['the world has no account stranger; it has partner'])
    expect(reports.map(({ number }) => number)).toEqual(['preset 1', '1', '2', '3', '4', '5', '6', '7'])
  })

  it('asks as a user with a saved key, by its id, or by its ARN', async () => {
    const steps = `
  - call: ram.CreateUser
    with: { UserName: alice }
  - call: ram.CreateAccessKey
    with: { UserName: alice }
    save: { key: AccessKey, keyId: AccessKey.AccessKeyId }
  - call: ecs.DescribeInstances
    as: "\${key}"
    with: { RegionId: cn-hangzhou }
    expect: { status: 403, code: Forbidden.RAM }
  - call: ram.AttachPolicyToUser
    with: { PolicyType: System, PolicyName: AliyunECSReadOnlyAccess, UserName: alice }
  - call: ecs.DescribeInstances
    as: "\${keyId}"
    with: { RegionId: cn-hangzhou }
    expect: { TotalCount: 0 }
  - call: ecs.DescribeInstances
    as: acs:ram::\${accountId}:user/alice
    with: { RegionId: cn-hangzhou }
    expect: { TotalCount: 0 }
  - call: ram.UpdateAccessKey
    with: { UserName: alice, UserAccessKeyId: "\${keyId}", Status: Inactive }
  - call: ecs.DescribeInstances
    as: "\${keyId}"
    with: { RegionId: cn-hangzhou }
    expect: { code: InvalidAccessKeyId.Inactive }
  - call: ecs.DescribeInstances
    as: acs:ram::\${accountId}:user/bob
    with: { RegionId: cn-hangzhou }
    expect: { status: 404, code: PrincipalNotFound }
`
    expect(await problemsOf(steps)).toEqual([])
  })

  it('sends mappings as JSON or as pairs where the API takes these', async () => {
    const steps = `
  - call: ros.ValidateTemplate
    with:
      RegionId: cn-hangzhou
      TemplateBody: { ROSTemplateFormatVersion: 2015-09-01, Description: "costs $\${n}" }
    expect: { Description: "costs $\${n}" }
  - call: vpc.CreateVpc
    with: { RegionId: cn-hangzhou, Tag: { team: blue } }
  - call: vpc.DescribeVpcs
    with: { RegionId: cn-hangzhou, Tag: { team: blue } }
    expect: { TotalCount: 1 }
`
    expect(await problemsOf(steps)).toEqual([])
  })

  it('repeats so many times, or until something holds, and not for ever', async () => {
    const create = `
  - repeat:
      times: 3
      steps:
        - call: vpc.CreateVpc
          with: { RegionId: cn-hangzhou, VpcName: "vpc-\${index}" }
    expect: { rounds: 3 }
  - call: vpc.DescribeVpcs
    with: { RegionId: cn-hangzhou }
    expect: { Vpcs.Vpc.*.VpcName: { count: 3, contains: vpc-2 }, Vpcs.Vpc: { count: { atMost: 3 } } }
`
    const report = await run(create)
    expect(report.problems).toEqual([])
    expect(report.steps.map(({ number }) => number)).toEqual(['1', '1.1 (1)', '1.1 (2)', '1.1 (3)', '2'])
    const wait = (until: string) => `
  - call: vpc.CreateVpc
    with: { RegionId: cn-hangzhou }
  - repeat:
      until: { Vpcs.Vpc.0.Status: ${until} }
      max: 50
      steps:
        - advance: 1000
        - call: vpc.DescribeVpcs
          with: { RegionId: cn-hangzhou }
    expect: { rounds: { atLeast: 2 } }
`
    expect(await problemsOf(wait('Available'))).toEqual([])
    expect(await problemsOf(wait('Lost'))).toEqual([
      'after 50 rounds still Vpcs.Vpc.0.Status: expected "Lost", came "Available"',
    ])
  })

  it('interleaves branches: of two that want the last one, one is refused', async () => {
    const branch = (name: string) => `
      - - call: vpc.CreateVpc
          with: { RegionId: cn-hangzhou, VpcName: ${name} }
          expect: { status: { oneOf: [200, 400, 403] } }
        - call: vpc.DescribeVpcs
          with: { RegionId: cn-hangzhou }
          expect: { Vpcs.Vpc.*.VpcName: [left] }`
    const steps = `
  - concurrently: ${branch('left')}${branch('right')}
    expect: { answers.*.0.status: { contains: 200, not: 500 }, answers.*.0.code: { count: 1 } }
`
    const report = await run(steps, 'world: { quotas: [{ name: vpcs_per_region, value: 1 }] }\n')
    expect(report.problems).toEqual([])
    expect(report.steps.map(({ number }) => number)).toEqual(['1', '1a.1', '1b.1', '1a.2', '1b.2'])
  })

  it('tries things out in a fork that is thrown away', async () => {
    const steps = `
  - fork:
      - call: vpc.CreateVpc
        with: { RegionId: cn-hangzhou }
        save: { vpc: VpcId }
      - call: vpc.DescribeVpcs
        with: { RegionId: cn-hangzhou }
        expect: { TotalCount: 1 }
    save: { seen: TotalCount }
  - call: vpc.DescribeVpcs
    with: { RegionId: cn-hangzhou }
    expect: { TotalCount: 0 }
  - note: what it saved is gone with it
    call: vpc.DeleteVpc
    with: { RegionId: cn-hangzhou, VpcId: "\${vpc}" }
`
    expect(await problemsOf(steps)).toEqual(['nothing was saved as vpc; saved are accountId, seen'])
  })

  it('lets calls go wrong by count, until the fault is taken away', async () => {
    const steps = `
  - fault: { product: vpc, action: CreateVpc, nth: 2, error: { status: 503, code: ServiceUnavailable } }
    save: { fault: id }
  - call: vpc.CreateVpc
    with: { RegionId: cn-hangzhou }
  - call: vpc.CreateVpc
    with: { RegionId: cn-hangzhou }
    expect: { status: 503, code: ServiceUnavailable }
  - rows: { table: faults }
    expect: { rows.0: { contains: { matched: 2, injected: 1 } } }
  - faultRemove: "\${fault}"
  - fault: { product: vpc, action: CreateVpc, drop: before }
  - faultRemove: all
  - call: vpc.CreateVpc
    with: { RegionId: cn-hangzhou }
  - faultRemove: "\${fault}"
    expect: { code: FaultNotFound }
`
    expect(await problemsOf(steps)).toEqual([])
  })

  it('compares the hash of the world', async () => {
    const { hash } = await run('  - advance: 5\n')
    expect(await problemsOf(`  - advance: 5\n    expect: { hash: ${hash} }`)).toEqual([])
    expect(await problemsOf(`  - pace: instant\n    expect: { hash: ${hash} }`)).toEqual([
      expect.stringContaining(`hash: expected "${hash}", came "`),
    ])
  })

  it('notes what came where an update is asked for, and goes on', async () => {
    const steps = `
  - call: vpc.CreateVpc
    with: { RegionId: cn-hangzhou }
    save: { vpc: VpcId }
  - call: vpc.DescribeVpcs
    with: { RegionId: cn-hangzhou }
    expect: { TotalCount: 2, PageSize: { not: 5 } }
  - call: vpc.DescribeVpcs
    with: { RegionId: cn-hangzhou }
    expect: { Vpcs.Vpc.0.Status: { oneOf: [Gone] } }
`
    const report = await runScenario(scenario(steps), registry, { update: true })
    expect(report.updates).toEqual([{ place: ['steps', 1, 'expect', 'TotalCount'], value: 1 }])
    expect(report.steps.map(({ problems }) => problems.length)).toEqual([0, 0, 1])
  })
})
