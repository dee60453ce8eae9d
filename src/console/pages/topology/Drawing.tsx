import '@xyflow/react/dist/style.css'
import { Box as Area, Text, useComputedColorScheme } from '@mantine/core'
import { Background, Controls, Handle, type NodeProps, Position, ReactFlow } from '@xyflow/react'
import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { arrowsOf, type Box, boxesOf, SIDES } from './drawing.ts'
import type { RegionNetwork } from './network.ts'
import type { Reach } from './reach.ts'

interface Props {
  readonly networks: readonly RegionNetwork[]
  /** The arrows to draw. */
  readonly reaches: readonly Reach[]
  /** Blocks outside are drawn for all of these. */
  readonly allReaches: readonly Reach[]
  readonly choose: (instanceId: string) => void
}

const SHAPES = { area: AreaBox, host: HostBox }

/** The networks as a drawing that is moved and zoomed. The table beside it tells the same. */
export function Drawing({ networks, reaches, allReaches, choose }: Props) {
  const { t } = useTranslation()
  const scheme = useComputedColorScheme('light')
  const nodes = useMemo(() => boxesOf(networks, allReaches), [networks, allReaches])
  const edges = useMemo(() => arrowsOf(reaches, nodes), [reaches, nodes])
  return (
    <Area h={560} style={{ border: '1px solid var(--mantine-color-default-border)', borderRadius: 8 }}>
      <ReactFlow
        aria-label={t('topology.drawing')}
        nodes={nodes}
        edges={edges}
        nodeTypes={SHAPES}
        colorMode={scheme}
        fitView
        minZoom={0.1}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        onSelectionChange={({ nodes: [chosen] }) => chosen !== undefined && choose(chosen.id)}
        ariaLabelConfig={{
          'controls.ariaLabel': t('topology.controls'),
          'controls.zoomIn.ariaLabel': t('topology.zoomIn'),
          'controls.zoomOut.ariaLabel': t('topology.zoomOut'),
          'controls.fitView.ariaLabel': t('topology.fit'),
          'node.a11yDescription.default': t('topology.nodeHelp'),
        }}
      >
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </Area>
  )
}

function Lines({ lines: [first = '', ...others] }: { readonly lines: readonly string[] }) {
  return (
    <>
      <Text size="sm" fw={700} truncate>
        {first}
      </Text>
      {others.map((line) => (
        <Text key={line} size="xs" truncate>
          {line}
        </Text>
      ))}
    </>
  )
}

const POSITIONS = { left: Position.Left, right: Position.Right, top: Position.Top, bottom: Position.Bottom }
const UNSEEN = { isConnectable: false, style: { opacity: 0 } }

/** Where arrows go out and come in. */
function Ends() {
  return SIDES.map((side) => (
    <Fragment key={side}>
      <Handle id={`to-${side}`} type="target" position={POSITIONS[side]} {...UNSEEN} />
      <Handle id={`from-${side}`} type="source" position={POSITIONS[side]} {...UNSEEN} />
    </Fragment>
  ))
}

function AreaBox({ data }: NodeProps<Box>) {
  return (
    <Area
      h="100%"
      p="xs"
      style={{
        border: '1px solid var(--mantine-color-default-border)',
        borderRadius: 8,
        background: 'color-mix(in srgb, var(--mantine-color-blue-5) 6%, transparent)',
      }}
    >
      <Lines lines={data.lines} />
      <Ends />
    </Area>
  )
}

function HostBox({ data, selected }: NodeProps<Box>) {
  return (
    <Area
      h="100%"
      px="xs"
      py={6}
      bg="var(--mantine-color-body)"
      style={{
        border: `${selected ? 3 : 1}px solid var(--mantine-color-${selected ? 'anchor' : 'text'})`,
        borderRadius: 8,
      }}
    >
      <Lines lines={data.lines} />
      <Ends />
    </Area>
  )
}
