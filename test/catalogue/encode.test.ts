import { OpenApiUtil } from '@alicloud/openapi-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import emulated from '../../fixtures/catalogue/emulated.json' with { type: 'json' }
import { actionNames, findAction } from '../../src/catalogue/catalogue.ts'
import { decode } from '../../src/catalogue/decode.ts'
import { encode } from '../../src/catalogue/encode.ts'
import { PRODUCTS } from '../../src/catalogue/products.ts'
import { isFull } from '../setup/full.ts'
import { requestsOf, shapeOf } from './requests.ts'

const encoded = PRODUCTS.flatMap(({ product }) =>
  actionNames(product)
    .filter((action) => findAction(product, action)?.encoded)
    .map((action) => `${product}.${action}`),
)

describe('encode', () => {
  it('spells lists from 1, structures with dots, scalars as text', () => {
    const request = {
      RegionId: 'cn-hangzhou',
      Amount: 2,
      DryRun: false,
      SystemDisk: { Category: 'cloud_essd' },
      Tag: [{ Key: 'a', Value: '' }, { Key: '中' }],
      NetworkInterface: [{ SecurityGroupIds: ['sg-1', 'sg-2'] }],
      Description: undefined,
    }
    expect(encode(shapeOf('ecs.RunInstances'), request)).toEqual([
      ['RegionId', 'cn-hangzhou'],
      ['Amount', '2'],
      ['DryRun', 'false'],
      ['SystemDisk.Category', 'cloud_essd'],
      ['Tag.1.Key', 'a'],
      ['Tag.1.Value', ''],
      ['Tag.2.Key', '中'],
      ['NetworkInterface.1.SecurityGroupIds.1', 'sg-1'],
      ['NetworkInterface.1.SecurityGroupIds.2', 'sg-2'],
    ])
  })

  it('writes as one string what the SDKs write so', () => {
    expect(encode(shapeOf('ram.CreateRole'), { RoleName: 'r', Tag: [{ Key: 'a', Value: 'b' }] })).toEqual([
      ['RoleName', 'r'],
      ['Tag', '[{"Key":"a","Value":"b"}]'],
    ])
    expect(encode(shapeOf('vpc.GrantInstanceToVbr'), { VbrInstanceIds: ['vbr-1', 'vbr-2'] })).toEqual([
      ['VbrInstanceIds', 'vbr-1,vbr-2'],
    ])
  })

  it('is undone by decode, for every action that is emulated or has parameters written as one string', () => {
    expect(encoded.length).toBeGreaterThan(30)
    // Each tenth in every run, all of them in full: making requests of some shapes takes a tenth of a second.
    for (const key of [...new Set([...emulated, ...encoded])].filter((_, i) => isFull || i % 10 === 0)) {
      const shape = shapeOf(key)
      fc.assert(
        fc.property(requestsOf(shape), (request) => {
          expect(decode(shape, encode(shape, request))).toEqual({ request, unread: [] })
        }),
        { numRuns: 4 },
      )
    }
  })
})

describe('encode agrees with the published SDK', () => {
  it.each(['ecs.RunInstances', 'ecs.DescribeInstances', 'ecs.TagResources', 'vpc.CreateVpc', 'ros.CreateStack'])(
    'on requests to %s',
    (key) => {
      const shape = shapeOf(key)
      fc.assert(
        fc.property(requestsOf(shape), (request) => {
          expect(Object.fromEntries(encode(shape, request))).toEqual(OpenApiUtil.query(request))
        }),
        { numRuns: 20 },
      )
    },
  )
})
