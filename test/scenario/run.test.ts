import { describe, expect, it } from 'vitest'
import { loadRegistry } from '../../src/host/registry.ts'
import { runScenario } from '../../src/scenario/run.ts'
import { filled, mismatch, valueAt } from '../../src/scenario/values.ts'

const registry = await loadRegistry()
const scenario = (steps: string) => `title: t\nteaches: t\nsteps:\n${steps}`

async function problemsOf(steps: string): Promise<string[]> {
  const { steps: reports, passed } = await runScenario(scenario(steps), registry)
  const problems = reports.flatMap((report) => report.problems)
  expect(passed).toBe(problems.length === 0)
  return problems
}

describe('runScenario', () => {
  it('tells the step, what was expected and what came', async () => {
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
    const report = await runScenario(scenario(steps), registry)
    expect(report.steps.map(({ problems }) => problems)).toEqual([[], ['TotalCount: expected 2, came 1']])
  })

  it('fails a step that is refused unless the refusal is expected', async () => {
    const call = `
  - call: vpc.DeleteVpc
    with: { RegionId: cn-hangzhou, VpcId: vpc-none }
`
    expect(await problemsOf(call)).toEqual([expect.stringContaining('refused: InvalidVpcId.NotFound')])
    expect(await problemsOf(`${call}    expect: { status: 404, code: InvalidVpcId.NotFound }`)).toEqual([])
  })

  it('fails for values that nobody saved, actions that nobody has, and paths that lead nowhere', async () => {
    expect(await problemsOf('  - call: vpc.DescribeVpcs\n    with: { RegionId: "${region}" }')).toEqual([
      expect.stringContaining('nothing was saved as region'),
    ])
    expect(await problemsOf('  - call: vpc.Fly')).toEqual(['there is no action vpc.Fly'])
    expect(await problemsOf('  - call: ecs.DescribeRegions\n    save: { x: Nothing.There }')).toEqual([
      expect.stringContaining('nothing at Nothing.There'),
    ])
  })

  it.each([
    ['title: t', "must have required property 'teaches'"],
    ['title: t\nteaches: t\nsteps: [{ fly: true }]', '/steps/0'],
    ['title: t\nteaches: t\nsteps: [{ advance: 1, call: ecs.X }]', '/steps/0'],
    ['title: t\nteaches: t\nextra: 1\nsteps: [{ advance: 1 }]', 'extra'],
    ['title: [', 'not YAML'],
  ])('refuses a file that is not a scenario: %s', async (text, reason) => {
    await expect(runScenario(text, registry)).rejects.toThrow(reason)
  })
})

describe('values', () => {
  it('fills texts, keeps the type of a whole value, and reads paths', () => {
    expect(filled({ a: '${n}', b: 'n=${n}', c: ['${n}'] }, { n: 3 })).toEqual({ a: 3, b: 'n=3', c: [3] })
    expect(valueAt({ a: [{ b: 1 }] }, 'a.0.b')).toBe(1)
    expect(valueAt({ a: [1, 2] }, 'a.length')).toBe(2)
    expect(valueAt({ a: 1 }, 'constructor')).toBeUndefined()
  })

  it('compares', () => {
    expect(mismatch('p', 1, 1)).toBeUndefined()
    expect(mismatch('p', { matches: '^a' }, 'b')).toBe('p: expected a text like /^a/, came "b"')
    expect(mismatch('p', { not: 1 }, 1)).toBe('p: expected anything but 1, came 1')
    expect(mismatch('p', { atLeast: 2 }, 1)).toBe('p: expected at least 2, came 1')
    expect(mismatch('p', { absent: true }, undefined)).toBeUndefined()
    expect(mismatch('p', { absent: false }, undefined)).toBe('p: expected something, came nothing')
  })
})
