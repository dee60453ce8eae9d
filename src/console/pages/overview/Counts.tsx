import { Card, SimpleGrid, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { look } from '../../api/control.ts'
import { type Reply, useCall } from '../../api/useCall.ts'
import { usePlace } from '../../app/place.ts'
import { Problem } from '../../parts/Problem.tsx'
import { To } from '../../parts/To.tsx'

interface Counted {
  readonly TotalCount: number
}

const COUNTED = [
  ['instances', 'ecs.DescribeInstances', {}],
  ['images', 'ecs.DescribeImages', { ImageOwnerAlias: 'self' }],
  ['snapshots', 'ecs.DescribeSnapshots', {}],
  ['disks', 'ecs.DescribeDisks', {}],
  ['security-groups', 'ecs.DescribeSecurityGroups', {}],
  ['vpcs', 'vpc.DescribeVpcs', {}],
] as const

/** All regions are asked so often at most: that is a call for each. */
const REGIONS_EVERY_MS = 10_000

/** How much there is in the region, and how many instances in all regions. */
export function Counts() {
  const { t } = useTranslation()
  const { world, regionId } = usePlace()
  const counts = useQuery({
    queryKey: ['overview', world, regionId],
    queryFn: async () => {
      const found = COUNTED.map(([, action, more]) =>
        look<Counted>(world, action, { RegionId: regionId, PageSize: 1, ...more }),
      )
      return (await Promise.all(found)).map(({ TotalCount }) => TotalCount)
    },
  })
  const everywhere = useInstancesEverywhere()
  if (counts.error !== null) return <Problem error={counts.error} again={() => void counts.refetch()} />
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} component="section" aria-label={t('counts.name', { regionId })}>
      {COUNTED.map(([name], i) => (
        <Card key={name} withBorder padding="sm">
          <Text size="sm">
            <To path={`/${name}`}>{t(`counts.${name}`)}</To>
          </Text>
          <Skeleton visible={counts.isPending}>
            <Text size="xl" fw={700}>
              {counts.data?.[i] ?? '–'}
            </Text>
          </Skeleton>
          {name === 'instances' && everywhere !== undefined ? (
            <Text size="xs" c="dimmed">
              {t('counts.everywhere', { count: everywhere })}
            </Text>
          ) : null}
        </Card>
      ))}
    </SimpleGrid>
  )
}

function useInstancesEverywhere(): number | undefined {
  const { world } = usePlace()
  const regions = useCall('ecs.DescribeRegions', {})
  const ids = (regions.data?.Regions.Region ?? []).map(({ RegionId = '' }) => RegionId)
  const sum = useQuery({
    // Not by the name of the world: then each change anywhere would ask all regions again.
    queryKey: ['everywhere', `of ${world}`, ids],
    queryFn: async () => {
      const ask = (RegionId: string) =>
        look<Reply<'ecs.DescribeInstances'>>(world, 'ecs.DescribeInstances', { RegionId, PageSize: 1 })
      return (await Promise.all(ids.map(ask))).reduce((total, { TotalCount }) => total + TotalCount, 0)
    },
    enabled: ids.length > 0,
    refetchInterval: REGIONS_EVERY_MS,
  })
  return sum.data
}
