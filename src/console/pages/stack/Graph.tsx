import '@xyflow/react/dist/style.css'
import { Box, Stack, Text, useComputedColorScheme } from '@mantine/core'
import { Background, Controls, type Edge, MarkerType, type Node, ReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/useCall.ts'
import { IdLink } from '../../parts/IdLink.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { dependenciesOf, type TemplateResource } from './dependencies.ts'
import type { OfStack } from './shapes.ts'

const COLUMN_PX = 320
const ROW_PX = 130
const NODE_PX = 250

interface Seen {
  readonly Status?: string
  readonly PhysicalResourceId?: string
}

/** The resources of the template as a graph: arrows go from what is needed to what needs it. */
export function Graph({ stack }: OfStack) {
  const at = { RegionId: stack.RegionId, StackId: stack.StackId }
  const template = useCall('ros.GetTemplate', at)
  const resources = useCall('ros.ListStackResources', at)
  const seen = new Map<string, Seen>(
    resources.data?.Resources.map((resource) => [resource.LogicalResourceId ?? '', resource]),
  )
  return <Loaded of={template}>{({ TemplateBody }) => <Drawn template={TemplateBody} seen={seen} />}</Loaded>
}

function Drawn({ template, seen }: { readonly template: string; readonly seen: ReadonlyMap<string, Seen> }) {
  const { t } = useTranslation()
  const scheme = useComputedColorScheme('light')
  const found = useMemo(() => dependenciesOf(template), [template])
  if (found.length === 0) return <Text>{t('stacks.noGraph')}</Text>
  return (
    <Stack>
      <Text size="sm">{t('stacks.aboutGraph')}</Text>
      <Box h={560} role="region" aria-label={t('stacks.tabs.graph')} bd="1px solid var(--mantine-color-default-border)">
        <ReactFlow
          nodes={nodesOf(found, seen)}
          edges={edgesOf(found)}
          colorMode={scheme}
          nodesConnectable={false}
          nodesDraggable={false}
          edgesFocusable={false}
          minZoom={0.1}
          fitView
        >
          <Background />
          <Controls showInteractive={false} />
        </ReactFlow>
      </Box>
    </Stack>
  )
}

function nodesOf(found: readonly TemplateResource[], seen: ReadonlyMap<string, Seen>): Node[] {
  const filled = new Map<number, number>()
  return found.map(({ logicalId, type, depth }) => {
    const row = filled.get(depth) ?? 0
    filled.set(depth, row + 1)
    const { Status = '', PhysicalResourceId = '' } = seen.get(logicalId) ?? {}
    return {
      id: logicalId,
      position: { x: depth * COLUMN_PX, y: row * ROW_PX },
      sourcePosition: 'right',
      targetPosition: 'left',
      style: { width: NODE_PX },
      ariaLabel: `${logicalId} ${type} ${Status}`,
      data: {
        label: (
          <>
            <Text size="sm" fw={700}>
              {logicalId}
            </Text>
            <Text size="xs">{type}</Text>
            {Status === '' ? null : <StatusBadge status={Status} />}
            <Text size="xs" component="div">
              <IdLink id={PhysicalResourceId} />
            </Text>
          </>
        ),
      },
    } as Node
  })
}

function edgesOf(found: readonly TemplateResource[]): Edge[] {
  return found.flatMap(({ logicalId, needs }) =>
    needs.map((need) => ({
      id: `${need}>${logicalId}`,
      source: need,
      target: logicalId,
      markerEnd: { type: MarkerType.ArrowClosed },
    })),
  )
}
