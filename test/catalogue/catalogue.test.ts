import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import emulated from '../../fixtures/catalogue/emulated.json' with { type: 'json' }
import overlay from '../../fixtures/catalogue/overlay.json' with { type: 'json' }
import { staleFiles } from '../../scripts/catalogue.ts'
import { actionNames, findAction, type Schema } from '../../src/catalogue/catalogue.ts'
import { fixturePath } from '../../src/catalogue/fixtures.ts'
import { PRODUCTS, type Product, productOfVersion } from '../../src/catalogue/products.ts'
import { shapeOf } from './requests.ts'

const NUMBERS: Record<Product, number> = {
  ...{ ecs: 380, vpc: 403, ros: 95, ram: 66, sts: 4 },
  ...{ tag: 0, ims: 0, resourcemanager: 0, location: 1 },
}
const names = PRODUCTS.map(({ product }) => product)

describe('the files', () => {
  it('are what the published packages and the overlay say', () => {
    expect(staleFiles()).toEqual([])
  })

  it.each(PRODUCTS)(
    'of $product hold one action a line, in order, under a head of their own',
    ({ product, productId, version }) => {
      const text = readFileSync(fixturePath(`catalogue/${product}.json`), 'utf8')
      const { actions, ...head } = JSON.parse(text)
      expect(head).toMatchObject({ product, productId, version, source: expect.any(String) })
      expect(actionNames(product)).toEqual(Object.keys(actions))
      expect(actionNames(product)).toEqual([...actionNames(product)].sort())
      expect(actionNames(product).length).toBeGreaterThanOrEqual(Math.max(NUMBERS[product], 1))
      expect(text.trimEnd().split('\n').length).toBe(actionNames(product).length + 2)
    },
  )

  it('carry names and types, and no sentences', () => {
    const known = new Set(['type', 'properties', 'required', 'items', 'additionalProperties', 'x-secret'])
    const walk = (schema: Schema, path: string): void => {
      const odd = Object.keys(schema).filter((key) => !known.has(key))
      if (odd.length > 0) throw new Error(`${path}: ${odd}`)
      for (const [name, inner] of Object.entries(schema.properties ?? {})) walk(inner, `${path}.${name}`)
      if (schema.items) walk(schema.items, `${path}.N`)
      if (schema.additionalProperties) walk(schema.additionalProperties, `${path}.*`)
    }
    for (const product of names) {
      const text = readFileSync(fixturePath(`catalogue/${product}.json`), 'utf8')
      for (const [action, line] of Object.entries<{ request: Schema; response: Schema }>(JSON.parse(text).actions)) {
        walk(line.request, `${product}.${action}`)
        walk(line.response, `${product}.${action}`)
        expect(line.response.properties?.RequestId, `${product}.${action}`).toEqual({ type: 'string' })
      }
    }
  })

  it('know every action that is named as emulated', () => {
    const unknown = emulated.filter((key) => {
      const [product, action] = key.split('.') as [Product, string]
      return !names.includes(product) || findAction(product, action) === undefined
    })
    expect(unknown).toEqual([])
    expect(new Set(emulated).size).toBe(emulated.length)
  })
})

describe('findAction', () => {
  it('gives the shape of an action, the same one each time', () => {
    const shape = shapeOf('ecs.RunInstances')
    expect(shape).toMatchObject({ product: 'ecs', action: 'RunInstances', secrets: ['Password'], replySecrets: [] })
    expect(shape.request.required).toEqual(['RegionId'])
    expect(shape.request.properties?.Amount).toEqual({ type: 'integer' })
    expect(findAction('ecs', 'RunInstances')).toBe(shape)
  })

  it.each([
    'Nope',
    '',
    'constructor',
    '__proto__',
    'actions',
    'product',
    'RunInstance',
    'runInstances',
    'RunInstances":',
    'a\nb',
    '.*',
  ])('knows no %j', (name) => {
    expect(findAction('ecs', name)).toBeUndefined()
  })

  it('keeps actions of equal names apart', () => {
    expect(shapeOf('ecs.TagResources').request).not.toEqual(shapeOf('vpc.TagResources').request)
    expect(shapeOf('ram.TagResources').encoded).toEqual({ Tag: 'json', ResourceNames: 'json' })
  })

  it('finds first and last action of each file', () => {
    for (const product of names) {
      for (const name of [actionNames(product)[0], actionNames(product).at(-1)]) {
        expect(findAction(product, name as string)?.action).toBe(name)
      }
    }
  })

  it('says how an action pages and where its lists are: wrapped, or bare', () => {
    expect(shapeOf('ecs.DescribeInstances')).toMatchObject({ paging: 'both', lists: ['Instances.Instance'] })
    expect(shapeOf('vpc.DescribeVpcs')).toMatchObject({ paging: 'page', lists: ['Vpcs.Vpc'] })
    expect(shapeOf('ros.ListStackEvents')).toMatchObject({ paging: 'page', lists: ['Events'] })
    expect(shapeOf('ram.ListUsers')).toMatchObject({ paging: 'marker', lists: ['Users.User'] })
    expect(shapeOf('ecs.DescribeInstanceTypes')).toMatchObject({ paging: 'token' })
    expect(shapeOf('ecs.RunInstances').paging).toBeUndefined()
    const { response } = shapeOf('ecs.DescribeInstances')
    expect(response.properties?.Instances?.properties?.Instance?.type).toBe('array')
    expect(shapeOf('ros.ListStacks').response.properties?.Stacks?.type).toBe('array')
  })

  it('marks secrets in parameters and replies, and not what is only called like one', () => {
    expect(shapeOf('ram.CreateLoginProfile').secrets).toEqual(['Password'])
    expect(shapeOf('ram.CreateLoginProfile').request.properties?.Password).toEqual({ type: 'string', 'x-secret': true })
    expect(shapeOf('ram.CreateAccessKey').replySecrets).toEqual(['AccessKey.AccessKeySecret'])
    expect(shapeOf('sts.AssumeRole').replySecrets).toEqual(['Credentials.AccessKeySecret', 'Credentials.SecurityToken'])
    expect(shapeOf('ecs.CreateKeyPair').replySecrets).toEqual(['PrivateKeyBody'])
    expect(shapeOf('ecs.DescribeInstances').secrets).toEqual([])
    expect(shapeOf('ram.SetPasswordPolicy').secrets).toEqual([])
  })

  it('says which actions are sent without a signature', () => {
    expect(shapeOf('sts.AssumeRoleWithOIDC').anonymous).toBe(true)
    expect(shapeOf('sts.AssumeRole').anonymous).toBeUndefined()
  })
})

describe('the overlay', () => {
  it('adds what the packages do not say', () => {
    expect(overlay.products.vpc.CreateVSwitch.required).toContain('CidrBlock')
    expect(shapeOf('vpc.CreateVSwitch').request.required).toContain('CidrBlock')
    expect(shapeOf('ecs.RunInstances').request.properties?.DataDisk?.items?.properties?.Size).toEqual({
      type: 'integer',
    })
  })
})

describe('products', () => {
  it('are told apart by their versions alone', () => {
    expect(new Set(PRODUCTS.map(({ version }) => version)).size).toBe(PRODUCTS.length)
    expect(productOfVersion('2014-05-26')).toBe('ecs')
    expect(productOfVersion('2015-06-12')).toBe('location')
    expect(productOfVersion('2099-01-01')).toBeUndefined()
  })
})

describe('fixturePath', () => {
  it('finds a file that is there, and says which is not', () => {
    expect(existsSync(fixturePath('regions.json'))).toBe(true)
    expect(() => fixturePath('nowhere.json')).toThrow('nowhere.json')
  })
})
