import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { flag, text, texts } from './properties.ts'

/** ModifyImageSharePermission heeds so many accounts at once, DescribeImageSharePermission shows so many. */
const AT_ONCE = 10
const PAGE = 100

/** ALIYUN::ECS::ImageSharePermission: shares an image with accounts; they keep it afterwards, unless KeepPermission is false. */
export default defineResource('ALIYUN::ECS::ImageSharePermission', {
  creates: 'ecs.ModifyImageSharePermission',
  emulates: ['Accounts', 'ImageId', 'KeepPermission'],
  // Community images are not emulated.
  accepts: { IsPublic: [false] },
  // Guess: the documented tables do not have the type.
  updates: ['Accounts', 'KeepPermission'],
  create(step) {
    const physicalId = text(step.properties, 'ImageId') ?? ''
    share({ ...step, physicalId }, texts(step.properties, 'Accounts') ?? [], [])
    return { physicalId }
  },
  update(step) {
    const wanted = texts(step.properties, 'Accounts') ?? []
    const had = texts(step.previous, 'Accounts') ?? []
    share(
      step,
      wanted,
      had.filter((account) => !wanted.includes(account)),
    )
    return undefined
  },
  read(step) {
    const given = texts(step.properties, 'Accounts') ?? []
    const now = sharedWith(step)
    return (
      now && {
        ImageId: step.physicalId,
        Accounts: [...given.filter((each) => now.includes(each)), ...now.filter((each) => !given.includes(each))],
      }
    )
  },
  attributes: ({ physicalId }) => ({ ImageId: physicalId }),
  remove(step) {
    if (flag(step.properties, 'KeepPermission') !== false) return
    ifThere(() => share(step, [], texts(step.properties, 'Accounts') ?? []))
  },
})

function share(
  { call, physicalId, regionId }: ResourceStep,
  added: readonly string[],
  removed: readonly string[],
): void {
  const image = { RegionId: regionId, ImageId: physicalId }
  for (let i = 0; i < added.length; i += AT_ONCE) {
    call('ecs.ModifyImageSharePermission', { ...image, AddAccount: added.slice(i, i + AT_ONCE) })
  }
  for (let i = 0; i < removed.length; i += AT_ONCE) {
    call('ecs.ModifyImageSharePermission', { ...image, RemoveAccount: removed.slice(i, i + AT_ONCE) })
  }
}

/** undefined when there is no such image any more. */
function sharedWith({ call, physicalId, regionId }: ResourceStep): string[] | undefined {
  const [image] = call('ecs.DescribeImages', { RegionId: regionId, ImageId: physicalId }).Images.Image ?? []
  if (image === undefined) return undefined
  const request = { RegionId: regionId, ImageId: physicalId, PageSize: PAGE }
  const { Accounts } = call('ecs.DescribeImageSharePermission', request)
  return (Accounts.Account ?? []).map(({ AliyunId = '' }) => AliyunId)
}
