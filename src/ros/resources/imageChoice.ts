import type { ResourceStep } from '../stack/resourceType.ts'
import { text } from './properties.ts'

/** DescribeImages shows so many at once. */
const PAGE = 100

/**
 * ImageId of a launch: an id, or the beginning of the id of a public image, in which `*` stands for anything
 * (`centos_7`, `ubuntu_*_x64`): then the newest one that the instance type can be started from.
 * What fits no image goes on as it is, for RunInstances to refuse.
 * Source: public templates write such ImageIds. Guess: which one ROS takes.
 */
export function chosenImageId({ properties, regionId, call }: ResourceStep): string | undefined {
  const asked = text(properties, 'ImageId')
  if (asked === undefined || asked.startsWith('m-') || asked.endsWith('.vhd')) return asked
  const fitting: { readonly id: string; readonly time: string }[] = []
  const filter = { RegionId: regionId, ImageOwnerAlias: 'system', InstanceType: text(properties, 'InstanceType') }
  for (let PageNumber = 1; ; PageNumber++) {
    const shown = call('ecs.DescribeImages', { ...filter, PageNumber, PageSize: PAGE }).Images.Image ?? []
    for (const { ImageId = '', CreationTime = '' } of shown) {
      if (fits(ImageId, asked)) fitting.push({ id: ImageId, time: CreationTime })
    }
    if (shown.length < PAGE) break
  }
  fitting.sort((a, b) => (a.time === b.time ? 0 : a.time < b.time ? 1 : -1))
  return fitting[0]?.id ?? asked
}

/** Whether the image is what the template asks for: it, or one that fits its pattern. */
export function isChosen(imageId: string, asked: string): boolean {
  return imageId === asked || fits(imageId, asked)
}

/** By position, not by a regular expression: the pattern comes from a template. */
function fits(id: string, pattern: string): boolean {
  const [first = '', ...others] = pattern.toLowerCase().split('*')
  const text = id.toLowerCase()
  if (!text.startsWith(first)) return false
  let from = first.length
  for (const part of others) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}
