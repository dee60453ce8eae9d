import { describe, expect, it } from 'vitest'
import {
  findPublishedImage,
  imageObstacle,
  marketplaceImages,
  pristineFiles,
  systemImages,
} from '../../../src/world/facts/images.ts'
import { findInstanceType } from '../../../src/world/facts/instanceTypes.ts'
import { regions } from '../../../src/world/facts/regions.ts'

const LATEST_ALINUX = 'aliyun_3_x64_20G_alibase_20260513.vhd'

describe('reads', () => {
  it('publishes 119 system images in every region, and none elsewhere', () => {
    for (const { RegionId } of regions()) expect(systemImages(RegionId)).toHaveLength(119)
    expect(systemImages('cn-nowhere')).toEqual([])
    expect(findPublishedImage('cn-nowhere', LATEST_ALINUX)).toBeUndefined()
    expect(findPublishedImage('cn-hangzhou', LATEST_ALINUX)).toMatchObject({
      OSName: 'Alibaba Cloud Linux  3.2104 LTS 64位',
      ImageFamily: 'acs:alibaba_cloud_linux_3_2104_lts_x64',
      ImageOwnerAlias: 'system',
      Status: 'Available',
      Size: 20,
    })
  })

  it('deprecates old builds, never the newest of a kind', () => {
    const images = systemImages('cn-hangzhou')
    const deprecated = images.filter((image) => image.Status === 'Deprecated')
    expect(deprecated.length).toBeGreaterThan(5)
    expect(deprecated.length).toBeLessThan(images.length / 4)
    expect(deprecated.some((image) => image.about.latest)).toBe(false)
    expect(findPublishedImage('cn-hangzhou', 'centos_7_06_64_20G_alibase_20190711.vhd')?.Status).toBe('Deprecated')
  })

  it('has one newest build for each image family', () => {
    const newest = systemImages('cn-hangzhou').filter((image) => image.about.latest && image.ImageFamily)
    const families = newest.map((image) => image.ImageFamily)
    expect(new Set(families).size).toBe(families.length)
  })

  it('sells six marketplace images with ids of their region, one of them in four regions only', () => {
    expect(marketplaceImages('cn-hangzhou')).toHaveLength(6)
    expect(marketplaceImages('eu-central-1')).toHaveLength(5)
    expect(marketplaceImages('ap-southeast-2')).toEqual([])
    const ids = new Set<string>()
    for (const region of regions()) {
      for (const image of marketplaceImages(region.RegionId)) {
        expect(image.ImageId).toMatch(new RegExp(`^m-${region.idPrefix}[0-9a-z]{17}$`))
        expect(image.about.confidence).toBe('guess')
        expect(findPublishedImage(region.RegionId, image.ImageId)).toBe(image)
        ids.add(image.ImageId)
      }
    }
    expect(ids.size).toBe(27 * 5 + 4)
    const [hangzhou] = marketplaceImages('cn-hangzhou')
    const [beijing] = marketplaceImages('cn-beijing')
    expect(hangzhou?.ProductCode).toBe(beijing?.ProductCode)
    expect(findPublishedImage('cn-beijing', hangzhou?.ImageId ?? '')).toBeUndefined()
  })
})

describe('does', () => {
  it('says what keeps an image from a type', () => {
    const image = (id: string) => findPublishedImage('cn-hangzhou', id) ?? { Architecture: 'missing' }
    const type = (id: string) => findInstanceType(id) ?? { CpuArchitecture: 'X86' as const, MemorySize: 0 }
    const arm = image('aliyun_3_arm64_20G_alibase_20240819.vhd')
    const old = image('ubuntu1404_32_20G_aliaegis_20150325.vhd')
    expect(imageObstacle(type('ecs.g7.large'), arm)).toBe('architecture')
    expect(imageObstacle(type('ecs.c8y.large'), arm)).toBeUndefined()
    expect(imageObstacle(type('ecs.c8y.large'), image(LATEST_ALINUX))).toBe('architecture')
    expect(imageObstacle(type('ecs.g7.large'), old)).toBe('memory')
    expect(imageObstacle(type('ecs.t6-c1m1.large'), old)).toBeUndefined()
  })

  it('puts files on a fresh disk that tell images apart', () => {
    const contents = [...systemImages('cn-hangzhou'), ...marketplaceImages('cn-hangzhou')].map((image) => {
      const files = pristineFiles(image)
      expect(files.size).toBeGreaterThan(0)
      expect(pristineFiles(image)).toEqual(files)
      return JSON.stringify([...files])
    })
    expect(new Set(contents).size).toBe(125)
    const image = findPublishedImage('cn-hangzhou', LATEST_ALINUX)
    if (image === undefined) throw new Error('image is missing')
    expect(pristineFiles(image).get('/etc/os-release')).toContain('VERSION_ID="3.2104"')
  })
})
