import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { useCall } from '../api/useCall.ts'
import { usePlace } from '../app/place.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { AllActions } from './instance/AllActions.tsx'
import { Details } from './instance/Details.tsx'

/** One instance: what the cloud tells of it, and all that can be done with it. */
export default function Instance() {
  const { t } = useTranslation()
  const { instanceId = '' } = useParams()
  const { regionId } = usePlace()
  const found = useCall('ecs.DescribeInstances', { RegionId: regionId, InstanceIds: JSON.stringify([instanceId]) })
  return (
    <Stack>
      <PageTitle>{instanceId}</PageTitle>
      <AllActions instanceId={instanceId} />
      <Loaded of={found}>
        {({ Instances }) => {
          const instance = Instances.Instance?.[0]
          if (instance === undefined) return t('instances.gone', { instanceId, regionId })
          return <Details instance={instance} />
        }}
      </Loaded>
    </Stack>
  )
}
