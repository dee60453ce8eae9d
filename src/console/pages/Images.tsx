import { Badge, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CloneTask } from '../../host/cloning.ts'
import type { Reply } from '../api/useCall.ts'
import { useControl } from '../api/useControl.ts'
import { usePlace } from '../app/place.ts'
import { ListPage } from '../parts/ListPage.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'

type Image = NonNullable<Reply<'ecs.DescribeImages'>['Images']['Image']>[number]

/** All states: without it the cloud lists only images that can be used. */
const ANY_STATUS = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated'
const OWNERS = ['self', 'system', 'others', 'marketplace']

/** The images that can be used in the region; those that clones left behind are marked, for they cost. */
export default function Images() {
  const { t } = useTranslation()
  const { regionId, resourceGroupId } = usePlace()
  const [owner, setOwner] = useState('self')
  const [typed, setTyped] = useState('')
  const tasks = useControl<{ readonly tasks: readonly CloneTask[] }>('/clone/tasks')
  const kept = new Set(
    tasks.data?.tasks.flatMap(({ retainedImages }) =>
      (retainedImages as { imageId: string }[]).map((at) => at.imageId),
    ),
  )
  const name = typed.trim()
  return (
    <ListPage
      title={t('pages.images')}
      intro={t(owner === 'self' ? 'images.fees' : 'images.intro')}
      filters={
        <>
          <NativeSelect
            label={t('images.owner')}
            data={OWNERS.map((value) => ({ value, label: t(`images.owners.${value}`) }))}
            value={owner}
            onChange={(event) => setOwner(event.currentTarget.value)}
          />
          <TextInput
            label={t('fields.ImageName')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </>
      }
      action="ecs.DescribeImages"
      request={{
        RegionId: regionId,
        ImageOwnerAlias: owner,
        Status: ANY_STATUS,
        ...(name === '' ? {} : { ImageName: `*${name}*` }),
        ...(resourceGroupId === '' ? {} : { ResourceGroupId: resourceGroupId }),
      }}
      rows={({ Images: { Image = [] } }) => Image}
      columns={columnsOf(kept, t('images.byClone'))}
      keyOf={({ ImageId = '' }) => ImageId}
      empty={t(name === '' ? `images.none.${owner}` : 'noMatch')}
    />
  )
}

const columnsOf = (kept: ReadonlySet<string>, mark: string): readonly Column<Image>[] => [
  { name: 'ImageId', show: ({ ImageId }) => ImageId },
  { name: 'ImageName', show: ({ ImageName }) => ImageName },
  { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
  {
    name: 'Origin',
    show: ({ ImageId = '' }) =>
      kept.has(ImageId) ? (
        <Badge variant="outline" tt="none" miw="max-content">
          {mark}
        </Badge>
      ) : null,
  },
  { name: 'Progress', show: ({ Progress }) => Progress },
  { name: 'OSName', show: ({ OSNameEn }) => OSNameEn },
  { name: 'Size', show: ({ Size }) => `${Size} GiB` },
  { name: 'CreationTime', show: ({ CreationTime }) => CreationTime },
]
