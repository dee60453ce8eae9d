import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { IdLink } from '../../parts/IdLink.tsx'
import { Section } from '../../parts/Section.tsx'
import { To } from '../../parts/To.tsx'
import type { Task } from './shapes.ts'

interface Image {
  readonly imageId: string
  readonly regionId: string
  readonly message: string
}

const INSTANCE = 'ALIYUN::ECS::Instance'
const IMAGES = /Image$/

/** What a task has made beside the clones, and leaves: network and groups, and the images that cost. */
export function Left({ task: { createdResources, retainedImages, finishedMs } }: { readonly task: Task }) {
  const { t } = useTranslation()
  const images = retainedImages as unknown as readonly Image[]
  const others = createdResources.filter(({ type }) => type !== INSTANCE && !IMAGES.test(type))
  const types = [...new Set(others.map(({ type }) => type))]
  if (finishedMs === 0 || (images.length === 0 && others.length === 0)) return null
  return (
    <Section title={t('clone.left')}>
      {types.length === 0 ? null : (
        <List size="sm">
          {types.map((type) => (
            <List.Item key={type}>
              {type.replace(/^ALIYUN::/, '')}:{' '}
              {others
                .filter((resource) => resource.type === type)
                .map(({ id, regionId }, i) => (
                  <span key={id}>
                    {i > 0 ? ', ' : ''}
                    <IdLink id={id} regionId={regionId} isInText />
                  </span>
                ))}
            </List.Item>
          ))}
        </List>
      )}
      {images.length === 0 ? null : (
        <>
          <Text size="sm">{t('clone.images', { count: images.length })}</Text>
          <List size="sm">
            {images.map(({ imageId, regionId, message }) => (
              <List.Item key={imageId}>
                <To path="/images" regionId={regionId} isInText>
                  {imageId}
                </To>
                : {message}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Section>
  )
}
