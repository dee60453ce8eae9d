import { type Edge, MarkerType, type Node } from '@xyflow/react'
import type { DrawnHost, DrawnSwitch, RegionNetwork } from './network.ts'
import { type Reach, shownServices } from './reach.ts'

/** A node of the drawing: its lines of text. */
export type Box = Node<{ readonly lines: readonly string[] }>

interface Size {
  readonly width: number
  readonly height: number
}

const HOST: Size = { width: 190, height: 62 }
const GAP = 24
/** Room for the lines of text of a box that has others in it. */
const HEAD = 56
const MOST_IN_COLUMN = 5
const SMALLEST = 230
/** Seen in light and dark. */
const INK = 'var(--mantine-color-dimmed)'
/** Lines from outside begin to the left of the regions. */
const OUTSIDE_X = -260

/** Boxes in boxes: regions, VPCs, vSwitches with their zones, instances; to the left what lies outside. */
export function boxesOf(networks: readonly RegionNetwork[], reaches: readonly Reach[]): Box[] {
  const boxes: Box[] = []
  let y = 0
  for (const network of networks) {
    const region: Box[] = []
    let top = HEAD
    let width = SMALLEST
    for (const vpc of network.vpcs) {
      const switches = network.vSwitches.filter(({ vpcId }) => vpcId === vpc.id)
      const inside = row(switches, network.hosts, vpc.id)
      const lines = [`VPC ${vpc.name}`, `${vpc.id} · ${vpc.cidr}`]
      region.push(box(vpc.id, lines, { x: GAP, y: top }, inside.size, network.regionId), ...inside.boxes)
      top += inside.size.height + GAP
      width = Math.max(width, inside.size.width + 2 * GAP)
    }
    boxes.push(box(network.regionId, [network.regionId], { x: 0, y }, { width, height: top }), ...region)
    y += top + GAP
  }
  const outside = [...new Set(reaches.filter(({ isFromOutside }) => isFromOutside).map(({ from }) => from))]
  return [...outside.map((cidr, i) => box(cidr, [cidr], { x: OUTSIDE_X, y: i * (HOST.height + GAP) }, HOST)), ...boxes]
}

/** The vSwitches of a VPC side by side. */
function row(switches: readonly DrawnSwitch[], hosts: readonly DrawnHost[], vpcId: string) {
  const boxes: Box[] = []
  let x = GAP
  let height = HOST.height
  for (const at of switches) {
    const own = hosts.filter(({ vSwitchId }) => vSwitchId === at.id)
    const columns = Math.max(1, Math.ceil(own.length / MOST_IN_COLUMN))
    const rows = Math.max(1, Math.ceil(own.length / columns))
    const size = {
      width: Math.max(SMALLEST, columns * (HOST.width + GAP) + GAP),
      height: HEAD + rows * (HOST.height + GAP),
    }
    const name = at.name === '' ? at.id : at.name
    boxes.push(box(at.id, [`vSwitch ${name}`, `${at.zoneId} · ${at.cidr}`], { x, y: HEAD }, size, vpcId))
    for (const [i, { id, name: called, status, addresses }] of own.entries()) {
      const position = {
        x: GAP + Math.floor(i / rows) * (HOST.width + GAP),
        y: HEAD + (i % rows) * (HOST.height + GAP),
      }
      const lines = [called === '' ? id : called, `${addresses[0] ?? ''} · ${status}`]
      boxes.push({ ...box(id, lines, position, HOST, at.id), type: 'host', selectable: true, focusable: true })
    }
    x += size.width + GAP
    height = Math.max(height, size.height)
  }
  return { boxes, size: { width: Math.max(x, SMALLEST), height: height + HEAD + GAP } }
}

function box(id: string, lines: readonly string[], position: Box['position'], size: Size, parentId?: string): Box {
  return {
    ...{ id, type: 'area', position, data: { lines }, ...size, selectable: false, focusable: false },
    ariaLabel: lines.join(', '),
    ...(parentId === undefined ? {} : { parentId }),
  }
}

/** An arrow for each that reaches another; one with two heads where both reach each other in the same way. */
export function arrowsOf(reaches: readonly Reach[], boxes: readonly Box[]): Edge[] {
  const services = new Map(reaches.map((reach) => [`${reach.from} ${reach.to}`, shownServices(reach.services)]))
  const head = { type: MarkerType.ArrowClosed, color: INK }
  return reaches.flatMap(({ from, to, isFromOutside }) => {
    const label = services.get(`${from} ${to}`) ?? ''
    const isMutual = services.get(`${to} ${from}`) === label
    if (isMutual && from > to) return []
    return {
      id: `${from} ${to}`,
      source: from,
      target: to,
      ...sidesOf(placeOf(from, boxes), placeOf(to, boxes)),
      label,
      ariaLabel: `${from} ${isMutual ? '↔' : '→'} ${to}: ${label}`,
      markerEnd: head,
      ...(isMutual ? { markerStart: head } : {}),
      zIndex: 1000,
      focusable: false,
      style: { stroke: INK, ...(isFromOutside ? { strokeDasharray: '6 4' } : {}) },
    }
  })
}

/** Where a box stands in the whole drawing: boxes in boxes are placed from the corner of the outer one. */
function placeOf(id: string, boxes: readonly Box[]): Box['position'] {
  const at = boxes.find((candidate) => candidate.id === id)
  if (at === undefined) return { x: 0, y: 0 }
  const outer = at.parentId === undefined ? { x: 0, y: 0 } : placeOf(at.parentId, boxes)
  return { x: outer.x + at.position.x, y: outer.y + at.position.y }
}

/** An arrow leaves and comes in at the sides that face each other, so that it crosses neither box. */
function sidesOf(from: Box['position'], to: Box['position']) {
  if (Math.abs(from.x - to.x) < HOST.width) {
    return from.y < to.y ? ends('bottom', 'top') : ends('top', 'bottom')
  }
  return from.x < to.x ? ends('right', 'left') : ends('left', 'right')
}

export const SIDES = ['left', 'right', 'top', 'bottom'] as const
type Side = (typeof SIDES)[number]

const ends = (out: Side, into: Side) => ({ sourceHandle: `from-${out}`, targetHandle: `to-${into}` })
