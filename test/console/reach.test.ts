import { describe, expect, it } from 'vitest'
import { contains, isPublicBlock } from '../../src/console/pages/topology/cidr.ts'
import {
  type ReachGroup,
  type ReachHost,
  type ReachRule,
  reachOf,
  shownServices,
} from '../../src/console/pages/topology/reach.ts'

const rule = (members: Partial<ReachRule>): ReachRule => ({
  direction: 'ingress',
  policy: 'Accept',
  protocol: 'TCP',
  ports: [80, 80],
  priority: 1,
  peer: { cidrs: ['0.0.0.0/0'] },
  ...members,
})

const group = (id: string, rules: readonly ReachRule[], members: Partial<ReachGroup> = {}): ReachGroup => ({
  id,
  isEnterprise: false,
  isOpenInside: false,
  rules,
  ...members,
})

const host = (
  id: string,
  address: string,
  groupIds: readonly string[],
  members: Partial<ReachHost> = {},
): ReachHost => ({
  id,
  vpcId: 'vpc-1',
  addresses: [address],
  hasPublicAddress: false,
  groupIds,
  ...members,
})

const shown = (hosts: readonly ReachHost[], groups: readonly ReachGroup[]) =>
  reachOf(hosts, groups).map(({ from, to, services }) => `${from} > ${to}: ${shownServices(services)}`)

const web = host('web', '10.0.1.1', ['sg-web'])
const db = host('db', '10.0.2.1', ['sg-db'])

describe('who reaches whom', () => {
  it('is nobody where no rule accepts', () => {
    expect(shown([web, db], [group('sg-web', []), group('sg-db', [])])).toEqual([])
  })

  it('is who lies in the block of a rule, and who is in the group of one, on the ports of the rule', () => {
    const blocks = [rule({ ports: [80, 80], peer: { cidrs: ['10.0.2.0/24'] } })]
    const members = [rule({ ports: [3306, 3307], peer: { groupId: 'sg-web' } })]
    expect(shown([web, db], [group('sg-web', blocks), group('sg-db', members)])).toEqual([
      'db > web: TCP 80',
      'web > db: TCP 3306–3307',
    ])
  })

  it('is none of another VPC', () => {
    const open = group('sg-db', [rule({ protocol: 'ALL', ports: [-1, -1] })])
    const elsewhere = host('far', '10.0.3.1', ['sg-web'], { vpcId: 'vpc-2' })
    expect(shown([elsewhere, db], [group('sg-web', []), open])).toEqual([])
  })

  it('is every member of a group that is open inside, whatever its rules say', () => {
    const drop = rule({ policy: 'Drop', protocol: 'ALL', ports: [-1, -1] })
    const twins = [host('a', '10.0.1.1', ['sg']), host('b', '10.0.1.2', ['sg'])]
    expect(shown(twins, [group('sg', [drop], { isOpenInside: true })])).toEqual(['b > a: *', 'a > b: *'])
    expect(shown(twins, [group('sg', [drop])])).toEqual([])
  })
})

describe('rules', () => {
  const all = rule({ protocol: 'ALL', ports: [-1, -1], priority: 50 })

  it('of a smaller priority come first, and cut holes into what others accept', () => {
    const hole = rule({ policy: 'Drop', ports: [22, 23], priority: 10 })
    expect(shown([web, db], [group('sg-web', []), group('sg-db', [all, hole])])).toEqual([
      'web > db: TCP 1–21, 24–65535; UDP; ICMP; GRE',
    ])
    const late = rule({ policy: 'Drop', ports: [22, 23], priority: 60 })
    expect(shown([web, db], [group('sg-web', []), group('sg-db', [all, late])])).toEqual(['web > db: *'])
  })

  it('that drop win over equal ones that accept, in whatever order', () => {
    const [accept, drop] = [rule({ priority: 5 }), rule({ priority: 5, policy: 'Drop' })]
    for (const rules of [
      [accept, drop],
      [drop, accept],
    ]) {
      expect(shown([web, db], [group('sg-web', []), group('sg-db', rules)])).toEqual([])
    }
  })

  it('of all groups of an instance hold together', () => {
    const both = host('db', '10.0.2.1', ['sg-db', 'sg-more'])
    const more = group('sg-more', [rule({ ports: [81, 81] })])
    expect(shown([web, both], [group('sg-web', []), group('sg-db', [rule({})]), more])).toEqual(['web > db: TCP 80–81'])
  })

  it('for what goes out are asked too: normal groups let out what no rule drops, enterprise groups nothing', () => {
    const open = group('sg-db', [all])
    const out = rule({ direction: 'egress', policy: 'Drop', protocol: 'UDP', ports: [-1, -1] })
    expect(shown([web, db], [group('sg-web', [out]), open])).toEqual(['web > db: TCP; ICMP; GRE'])
    expect(shown([web, db], [group('sg-web', [], { isEnterprise: true }), open])).toEqual([])
    const lets = rule({ direction: 'egress', ports: [443, 443], peer: { cidrs: ['10.0.2.0/24'] } })
    expect(shown([web, db], [group('sg-web', [lets], { isEnterprise: true }), open])).toEqual(['web > db: TCP 443'])
  })

  it('with an own address hold for that address only', () => {
    const own = (block: string) => [group('sg-web', []), group('sg-db', [rule({ own: block })])]
    expect(shown([web, db], own('10.0.2.0/24'))).toEqual(['web > db: TCP 80'])
    expect(shown([web, db], own('10.0.9.0/24'))).toEqual([])
  })
})

describe('from outside', () => {
  const open = { hasPublicAddress: true }

  it('only instances with a public address are reached, from each public block that a rule names', () => {
    const rules = [rule({}), rule({ ports: [22, 22], peer: { cidrs: ['203.0.113.0/24'] } })]
    const groups = [group('sg-web', rules)]
    expect(shown([web], groups)).toEqual([])
    expect(shown([{ ...web, ...open }], groups)).toEqual([
      '0.0.0.0/0 > web: TCP 80',
      '203.0.113.0/24 > web: TCP 22, 80',
    ])
  })

  it('a private block is nobody', () => {
    const groups = [group('sg-web', [rule({ peer: { cidrs: ['10.0.0.0/8'] } })])]
    expect(shown([{ ...web, ...open }], groups)).toEqual([])
  })

  it('a block of which a part is refused is marked', () => {
    const refused = rule({ policy: 'Drop', priority: 1, peer: { cidrs: ['198.51.100.0/24'] } })
    const [found] = reachOf([{ ...web, ...open }], [group('sg-web', [rule({ priority: 2 }), refused])])
    expect(found).toMatchObject({ from: '0.0.0.0/0', to: 'web', isPartly: true })
  })
})

describe('blocks of addresses', () => {
  it('contain the blocks and addresses that lie in them whole', () => {
    expect(contains('0.0.0.0/0', '203.0.113.7')).toBe(true)
    expect(contains('10.0.0.0/8', '10.255.0.0/16')).toBe(true)
    expect(contains('10.0.1.0/24', '10.0.2.1')).toBe(false)
    expect(contains('10.0.1.0/24', '10.0.0.0/16')).toBe(false)
    expect(contains('0.0.0.0/0', '2001:db8::1')).toBe(false)
  })

  it('are public unless they lie in a private one', () => {
    expect(['0.0.0.0/0', '8.8.8.8/32', '10.1.0.0/16', '172.16.9.0/24', '::/0'].map(isPublicBlock)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
