import { Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../api/control.ts'
import { usePlace } from '../app/place.ts'
import { Problem } from '../parts/Problem.tsx'

interface Instance {
  readonly InstanceId: string
  readonly InstanceName: string
  readonly Status: string
  readonly InstanceType: string
  readonly ZoneId: string
}

interface Reply {
  readonly Instances: { readonly Instance: readonly Instance[] }
}

/** The instances of the region. */
export default function Instances() {
  const { t } = useTranslation()
  const { world, regionId } = usePlace()
  const found = useQuery({
    queryKey: ['instances', world, regionId],
    queryFn: () => call<Reply>(world, 'ecs.DescribeInstances', { RegionId: regionId, PageSize: 100 }),
  })
  const instances = found.data?.Instances.Instance ?? []
  return (
    <Stack>
      <Title order={1}>{t('pages.instances')}</Title>
      {found.error === null ? null : <Problem error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && instances.length === 0 ? <Text>{t('instances.none', { regionId })}</Text> : null}
      {instances.length === 0 ? null : (
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              {['InstanceId', 'InstanceName', 'Status', 'InstanceType', 'ZoneId'].map((name) => (
                <Table.Th key={name}>{t(`fields.${name}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {instances.map((instance) => (
              <Table.Tr key={instance.InstanceId}>
                <Table.Td>{instance.InstanceId}</Table.Td>
                <Table.Td>{instance.InstanceName}</Table.Td>
                <Table.Td>{instance.Status}</Table.Td>
                <Table.Td>{instance.InstanceType}</Table.Td>
                <Table.Td>{instance.ZoneId}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}
