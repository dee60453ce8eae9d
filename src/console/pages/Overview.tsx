import { Card, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../api/control.ts'
import { usePlace } from '../app/place.ts'
import { Problem } from '../parts/Problem.tsx'

interface Counted {
  readonly TotalCount: number
}

const COUNTED = [
  ['instances', 'ecs.DescribeInstances'],
  ['images', 'ecs.DescribeImages'],
  ['snapshots', 'ecs.DescribeSnapshots'],
  ['disks', 'ecs.DescribeDisks'],
  ['securityGroups', 'ecs.DescribeSecurityGroups'],
  ['vpcs', 'vpc.DescribeVpcs'],
] as const

/** What there is in the region. */
export default function Overview() {
  const { t } = useTranslation()
  const { world, regionId } = usePlace()
  const counts = useQuery({
    queryKey: ['overview', world, regionId],
    queryFn: async () => {
      const found = COUNTED.map(([, action]) => call<Counted>(world, action, { RegionId: regionId, PageSize: 1 }))
      return (await Promise.all(found)).map(({ TotalCount }) => TotalCount)
    },
  })
  return (
    <Stack>
      <Title order={1}>{t('pages.overview')}</Title>
      {counts.error === null ? null : <Problem error={counts.error} again={() => void counts.refetch()} />}
      <SimpleGrid cols={{ base: 2, md: 3 }}>
        {COUNTED.map(([name], i) => (
          <Card key={name} withBorder>
            <Text size="sm">{t(`counts.${name}`)}</Text>
            <Skeleton visible={counts.isPending}>
              <Text size="xl" fw={700}>
                {counts.data?.[i] ?? '–'}
              </Text>
            </Skeleton>
          </Card>
        ))}
      </SimpleGrid>
    </Stack>
  )
}
