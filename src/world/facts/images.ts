import type { InstanceType } from './instanceTypes.ts'
import { onFirstUse } from './read.ts'
import { findRegion } from './regions.ts'

/** An image that is there before anybody makes one. Wire fields of DescribeImages, and `about`. */
export interface PublishedImage {
  readonly ImageId: string
  readonly ImageName: string
  readonly Description: string
  readonly OSName: string
  readonly OSNameEn: string
  readonly OSType: 'linux' | 'windows'
  readonly Platform: string
  readonly Architecture: 'i386' | 'x86_64' | 'arm64'
  /** GiB; a system disk made from it is at least that large. */
  readonly Size: number
  readonly ImageOwnerAlias: 'system' | 'marketplace'
  readonly BootMode: 'BIOS' | 'UEFI'
  readonly CreationTime: string
  readonly Status: 'Available' | 'Deprecated'
  readonly IsSupportIoOptimized: true
  readonly IsSupportCloudinit: boolean
  readonly ImageFamily?: string
  /** Marketplace only. Ids differ by region; product code and version say that two are the same. */
  readonly ProductCode?: string
  readonly ImageVersion?: string
  readonly about: {
    /** The newest build of its kind that was seen. */
    readonly latest: boolean
    readonly confidence: 'high' | 'medium' | 'low' | 'guess'
  }
}

type Stated = Pick<
  PublishedImage,
  'OSName' | 'OSNameEn' | 'OSType' | 'Platform' | 'Architecture' | 'Size' | 'BootMode' | 'CreationTime'
> & { readonly confidence: PublishedImage['about']['confidence'] }

interface ImageFixture {
  readonly system: readonly (Stated & {
    readonly ImageId: string
    readonly ImageFamily?: string
    readonly latest: boolean
  })[]
  readonly marketplace: readonly (Stated & {
    readonly ImageName: string
    readonly Description: string
    readonly ProductCode: string
    readonly ImageVersion: string
    /** By region; absent where it is not published. */
    readonly imageIds: Readonly<Record<string, string>>
  })[]
}

/**
 * Guess: a build is withdrawn once a newer one of its kind stands beside it and it is from before this day. The cloud
 * withdraws old builds at times that it does not publish. The newest of a kind always stays.
 */
const DEPRECATED_BEFORE = '2021-01-01'

function published(
  stated: Stated,
  rest: Pick<PublishedImage, 'ImageId' | 'ImageName' | 'Description' | 'ImageOwnerAlias'> & Partial<PublishedImage>,
  latest: boolean,
): PublishedImage {
  const { confidence, OSName, OSNameEn, OSType, Platform, Architecture, Size, BootMode, CreationTime } = stated
  return Object.freeze({
    ...{ OSName, OSNameEn, OSType, Platform, Architecture, Size, BootMode, CreationTime },
    ...rest,
    Status: !latest && CreationTime < DEPRECATED_BEFORE ? 'Deprecated' : 'Available',
    IsSupportIoOptimized: true,
    // Guess: builds from before 2018 came without cloud-init.
    IsSupportCloudinit: CreationTime >= '2018',
    about: Object.freeze({ latest, confidence }),
  })
}

const facts = onFirstUse('images.json', (fixture: ImageFixture) => {
  const system = fixture.system.map((row) =>
    published(
      row,
      {
        ImageId: row.ImageId,
        ImageName: row.ImageId,
        Description: '',
        ImageOwnerAlias: 'system',
        ...(row.ImageFamily === undefined ? {} : { ImageFamily: row.ImageFamily }),
      },
      row.latest,
    ),
  )
  const marketplace = new Map<string, PublishedImage[]>()
  for (const row of fixture.marketplace) {
    const { ImageName, Description, ProductCode, ImageVersion } = row
    for (const [regionId, ImageId] of Object.entries(row.imageIds)) {
      const image = published(
        row,
        { ImageId, ImageName, Description, ImageOwnerAlias: 'marketplace', ProductCode, ImageVersion },
        true,
      )
      marketplace.set(regionId, [...(marketplace.get(regionId) ?? []), image])
    }
  }
  return {
    system: Object.freeze(system),
    systemById: new Map(system.map((image) => [image.ImageId, image])),
    marketplace,
  }
})

/**
 * The public images of a region, oldest first within one kind.
 * Guess: every region publishes all of them; ids of public images are the same everywhere.
 */
export function systemImages(regionId: string): readonly PublishedImage[] {
  return findRegion(regionId) === undefined ? [] : facts().system
}

/** Invented products: six, of which one is sold in four regions only. */
export function marketplaceImages(regionId: string): readonly PublishedImage[] {
  return facts().marketplace.get(regionId) ?? []
}

/** A public or marketplace image that this region publishes under this id, deprecated ones included. */
export function findPublishedImage(regionId: string, imageId: string): PublishedImage | undefined {
  if (findRegion(regionId) === undefined) return undefined
  return facts().systemById.get(imageId) ?? marketplaceImages(regionId).find((image) => image.ImageId === imageId)
}

/**
 * What keeps an image from running on a type: `architecture` (ARM types take arm64 images and nothing else does),
 * `memory` (types with 4 GiB and more take no 32-bit images). undefined = it runs.
 */
export function imageObstacle(
  type: Pick<InstanceType, 'CpuArchitecture' | 'MemorySize'>,
  image: { readonly Architecture: string },
): 'architecture' | 'memory' | undefined {
  if ((type.CpuArchitecture === 'ARM') !== (image.Architecture === 'arm64')) return 'architecture'
  if (image.Architecture === 'i386' && type.MemorySize >= 4) return 'memory'
  return undefined
}

/** What lies on a disk made from a published image, as path -> text. Fixed, so that clones and copies can be compared. */
export function pristineFiles(image: PublishedImage): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const name = image.OSNameEn.replace(/\s+/g, ' ')
  if (image.OSType === 'windows') {
    files.set('C:/Windows/image-id.txt', `image_id=${image.ImageId}\r\nos=${name}\r\n`)
  } else {
    const version = /\d+(\.\d+)*/.exec(name)?.[0] ?? ''
    files.set(
      '/etc/os-release',
      `NAME="${image.Platform}"\nVERSION_ID="${version}"\nPRETTY_NAME="${name}"\nARCHITECTURE="${image.Architecture}"\n`,
    )
    files.set(
      '/etc/image-id',
      `image_name="${name}"\nimage_id="${image.ImageId}"\nrelease_date="${image.CreationTime}"\n`,
    )
  }
  if (image.ProductCode !== undefined) {
    const folder = image.OSType === 'windows' ? 'C:/Program Files' : '/opt'
    const text = `${image.ImageName} ${image.ImageVersion}\nproduct code ${image.ProductCode}\n`
    files.set(`${folder}/${image.ImageName}/README`, text)
  }
  return files
}
