import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Schema } from '../../src/catalogue/catalogue.ts'
import { validateRequest, validateResponse } from '../../src/catalogue/validate.ts'
import { requestsOf, roughRequestsOf, shapeOf } from './requests.ts'

const problemOf = (key: string, request: Record<string, unknown>) => validateRequest(shapeOf(key), request)

describe('validateRequest refuses', () => {
  it('what is missing, empty parameters and empty lists included', () => {
    const missing = (name: string) => ({ kind: 'missing', name })
    expect(problemOf('ecs.DescribeInstances', {})).toEqual(missing('RegionId'))
    expect(problemOf('ecs.DescribeInstances', { RegionId: '' })).toEqual(missing('RegionId'))
    expect(problemOf('ecs.DescribeInstances', { RegionId: null })).toEqual(missing('RegionId'))
    const tagging = { RegionId: 'cn-hangzhou', ResourceType: 'instance', Tag: [{ Key: 'a', Value: 'b' }] }
    expect(problemOf('ecs.TagResources', { ...tagging, ResourceId: [] })).toEqual(missing('ResourceId'))
    expect(problemOf('ecs.TagResources', { ...tagging, ResourceId: ['i-1'] })).toBeUndefined()
  })

  it('what is missing within what was sent, by its name on the wire', () => {
    const stack = { RegionId: 'cn-hangzhou', StackName: 's' }
    const Parameters = [{ ParameterKey: 'a', ParameterValue: '' }, { ParameterKey: 'b' }]
    expect(problemOf('ros.CreateStack', { ...stack, Parameters })).toEqual({
      kind: 'missing',
      name: 'Parameters.2.ParameterValue',
    })
    expect(problemOf('ros.CreateStack', { ...stack, Parameters: Parameters.slice(0, 1) })).toBeUndefined()
  })

  it('the wrong type, but what is missing first', () => {
    expect(problemOf('ecs.RunInstances', { Amount: 'x', DryRun: 'y' })).toEqual({ kind: 'missing', name: 'RegionId' })
    const withRegion = { RegionId: 'cn-hangzhou' }
    const typed = (name: string, expected: string) => ({ kind: 'type', name, expected })
    expect(problemOf('ecs.RunInstances', { ...withRegion, DryRun: 'y', Amount: 'x' })).toEqual(
      typed('Amount', 'integer'),
    )
    expect(problemOf('ecs.RunInstances', { ...withRegion, Amount: 1.5 })).toEqual(typed('Amount', 'integer'))
    expect(problemOf('ecs.RunInstances', { ...withRegion, SpotPriceLimit: Number.NaN })).toEqual(
      typed('SpotPriceLimit', 'number'),
    )
    expect(problemOf('ecs.RunInstances', { ...withRegion, Tag: { Key: 'a' } })).toEqual(typed('Tag', 'list'))
    expect(problemOf('ecs.RunInstances', { ...withRegion, Tag: ['a'] })).toEqual(typed('Tag.1', 'object'))
    expect(problemOf('ecs.RunInstances', { ...withRegion, SystemDisk: 'a' })).toEqual(typed('SystemDisk', 'object'))
    expect(problemOf('ecs.RunInstances', { ...withRegion, Tag: [null] })).toEqual(typed('Tag.1', 'object'))
    expect(problemOf('ecs.RunInstances', { ...withRegion, ImageId: null })).toEqual(typed('ImageId', 'string'))
    const DataDisk = [{ Size: 20 }, { Size: '20' }]
    expect(problemOf('ecs.RunInstances', { ...withRegion, DataDisk })).toEqual(typed('DataDisk.2.Size', 'integer'))
  })

  it('no RunInstances without image or type: a launch template may name them', () => {
    expect(problemOf('ecs.RunInstances', { RegionId: 'cn-hangzhou', LaunchTemplateId: 'lt-1' })).toBeUndefined()
  })

  it('nothing because of what objects inherit', () => {
    expect(problemOf('ecs.RunInstances', { RegionId: 'cn-hangzhou', constructor: 1, toString: 2 })).toBeUndefined()
    const properties = Object.fromEntries([['toString', { type: 'string' } satisfies Schema]])
    const request: Schema = { type: 'object', properties, required: ['toString'] }
    expect(validateRequest({ ...shapeOf('ecs.RunInstances'), request }, {})).toEqual({
      kind: 'missing',
      name: 'toString',
    })
  })
})

describe('validateRequest agrees with ajv', () => {
  /** Written out for ajv: parameters that are sent empty are missing. */
  function strict(schema: Schema): object {
    const properties = Object.entries(schema.properties ?? {}).map(([name, inner]) => {
      const isRequired = schema.required?.includes(name)
      const least = !isRequired
        ? {}
        : inner.type === 'array'
          ? { minItems: 1 }
          : inner.type === 'string'
            ? { minLength: 1 }
            : {}
      return [name, { ...inner, ...least }]
    })
    return { ...schema, properties: Object.fromEntries(properties) }
  }

  const keys = [
    'ecs.RunInstances',
    'ecs.TagResources',
    'ecs.CreateImage',
    'ecs.RunCommand',
    'ros.CreateStack',
    'ros.CreateTemplateScratch',
    'vpc.CreateVSwitch',
    'ram.TagResources',
  ]
  it.each(keys)('on requests to %s', (key) => {
    const shape = shapeOf(key)
    const ajv = new Ajv({ strict: true, allErrors: false })
    ajv.addVocabulary(['x-secret'])
    const check = ajv.compile(strict(shape.request))
    const outcomes = new Set<string>()
    fc.assert(
      fc.property(fc.oneof(requestsOf(shape), roughRequestsOf(shape)), (request) => {
        const problem = validateRequest(shape, request)
        outcomes.add(problem?.kind ?? 'none')
        expect(problem === undefined, JSON.stringify([problem, request, check.errors])).toBe(check(request))
      }),
      { numRuns: 80 },
    )
    expect(outcomes.size).toBeGreaterThan(1)
  })
})

describe('validateResponse', () => {
  const instances = shapeOf('ecs.DescribeInstances')

  it('accepts what the catalogue knows, and null and absence anywhere', () => {
    const Instance = [
      { InstanceId: 'i-1', Cpu: 2, Tags: { Tag: [{ TagKey: 'a', TagValue: null }] }, VpcAttributes: null },
    ]
    expect(validateResponse(instances, { RequestId: 'r', TotalCount: 1, Instances: { Instance } })).toEqual([])
    expect(
      validateResponse(instances, { RequestId: 'r', Instances: { Instance: null }, TotalCount: undefined }),
    ).toEqual([])
  })

  it('names every field that is unknown or has the wrong type', () => {
    const reply = { RequestId: 1, Colour: 'red', Instances: { Instance: [{ InstanceId: 'i-1', Cpu: '2', Shape: 1 }] } }
    expect(validateResponse(instances, reply).sort()).toEqual([
      'Colour: not in the catalogue',
      'Instances.Instance.0.Cpu: not of type number',
      'Instances.Instance.0.Shape: not in the catalogue',
      'RequestId: not of type string',
    ])
  })

  it('wants wrappers where clients look for them', () => {
    expect(validateResponse(instances, { Instances: [{ InstanceId: 'i-1' }] })).toEqual([
      'Instances: not of type object',
    ])
    expect(validateResponse(instances, { Instances: { Instance: {} } })).toEqual([
      'Instances.Instance: not of type array',
    ])
    expect(validateResponse(shapeOf('ros.ListStacks'), { Stacks: { Stack: [] } })).toEqual([
      'Stacks: not of type array',
    ])
  })

  it('does not stumble over the names that objects inherit', () => {
    expect(validateResponse(instances, JSON.parse('{"__proto__":{"a":1},"constructor":1}')).sort()).toEqual([
      '__proto__: not in the catalogue',
      'constructor: not in the catalogue',
    ])
  })
})
