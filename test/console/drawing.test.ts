import { describe, expect, it } from 'vitest'
import { arrowsOf, boxesOf } from '../../src/console/pages/topology/drawing.ts'
import type { RegionNetwork } from '../../src/console/pages/topology/network.ts'
import type { Reach } from '../../src/console/pages/topology/reach.ts'

const host = (id: string, vSwitchId: string) => ({
  ...{ id, name: id, vpcId: 'vpc', vSwitchId, status: 'Running', addresses: [`10.0.0.${id.length}`] },
  ...{ hasPublicAddress: true, groupIds: [] },
})
const NETWORK: RegionNetwork = {
  regionId: 'r',
  vpcs: [{ id: 'vpc', name: 'shop', cidr: '10.0.0.0/8' }],
  vSwitches: [
    { id: 'left', name: 'left', vpcId: 'vpc', zoneId: 'a', cidr: '10.0.0.0/24' },
    { id: 'right', name: 'right', vpcId: 'vpc', zoneId: 'b', cidr: '10.0.1.0/24' },
  ],
  hosts: [host('above', 'left'), host('below', 'left'), host('aside', 'right')],
  hostCount: 3,
  groups: [],
}
const ports = (from: number) => [{ protocol: 'TCP', from, to: from }]
const reach = (from: string, to: string, port: number, isFromOutside = false): Reach => ({
  ...{ from, to, isFromOutside, services: ports(port), isPartly: false },
})
const REACHES = [
  reach('above', 'below', 22),
  reach('below', 'above', 22),
  reach('below', 'aside', 80),
  reach('aside', 'below', 443),
  reach('0.0.0.0/0', 'aside', 443, true),
]

describe('the arrows of the topology', () => {
  const boxes = boxesOf([NETWORK], REACHES)
  const arrows = new Map(arrowsOf(REACHES, boxes).map((arrow) => [arrow.id, arrow]))

  it('are one with two heads where two reach each other in the same way, else one for each way', () => {
    expect([...arrows.keys()].sort()).toEqual(['0.0.0.0/0 aside', 'above below', 'aside below', 'below aside'])
    expect(arrows.get('above below')).toMatchObject({
      markerStart: {},
      markerEnd: {},
      ariaLabel: 'above ↔ below: TCP 22',
    })
    expect(arrows.get('below aside')).not.toHaveProperty('markerStart')
  })

  it('leave and come in at the sides that face each other', () => {
    const sides = (id: string) => [arrows.get(id)?.sourceHandle, arrows.get(id)?.targetHandle]
    expect(sides('above below')).toEqual(['from-bottom', 'to-top'])
    expect(sides('below aside')).toEqual(['from-right', 'to-left'])
    expect(sides('aside below')).toEqual(['from-left', 'to-right'])
    expect(sides('0.0.0.0/0 aside')).toEqual(['from-right', 'to-left'])
  })
})
