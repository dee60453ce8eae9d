import { testWorld } from '../../setup/worlds.ts'

/** An older and a newer group without tags, and the default one. */
export async function threeGroups() {
  const world = testWorld()
  const make = async (Name: string) =>
    (await world.call('resourcemanager.CreateResourceGroup', { Name, DisplayName: Name })).ResourceGroup?.Id ?? ''
  const [older, newer] = [await make('older'), await make('newer')]
  await world.settle()
  const { ResourceGroups } = await world.call('resourcemanager.ListResourceGroups', { Name: 'default' })
  const standard = ResourceGroups.ResourceGroup?.[0]?.Id ?? ''
  const tag = (ResourceId: string[], tags: Record<string, string>) => {
    const Tag = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
    return world.call('resourcemanager.TagResources', { ResourceId, Tag })
  }
  /** `{ env: 'test' }`, as GetResourceGroup shows it. */
  const tagsOf = async (ResourceGroupId: string) => {
    const request = { ResourceGroupId, IncludeTags: true }
    const { Tags } = (await world.call('resourcemanager.GetResourceGroup', request)).ResourceGroup ?? {}
    return Object.fromEntries((Tags?.Tag ?? []).map(({ TagKey, TagValue }) => [TagKey, TagValue]))
  }
  return { world, older, newer, standard, tag, tagsOf }
}

export const texts = (count: number) => Array.from({ length: count }, (_, i) => `k${i}`)
