/** Prefix lists: their entries, and what names them. */
import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { parseCidr } from '../../../rules/cidr.ts'
import { canonicalIpv6Block } from '../../../rules/ipv6.ts'
import { isDescription, isSecurityGroupName } from '../../../rules/names.ts'
import type { PrefixListEntry, PrefixListRow } from '../../../world/rows/prefixLists.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

export function prefixListOf({ world, own }: ActionContext, id: string): PrefixListRow {
  const list = own(world.prefixLists, id)
  ensure(list, errors.prefixListNotFound(id))
  return list
}

/** Refuses names and descriptions that are malformed. An absent one is not looked at. */
export function ensureTexts(name: string | undefined, description: string | undefined): void {
  const isName = name === undefined || (isSecurityGroupName(name) && !/^com\.(aliyun|alibabacloud)/.test(name))
  ensure(isName, errors.invalidPrefixListName())
  ensure(!description || isDescription(description), errors.invalidPrefixListDescription())
}

type Family = PrefixListRow['AddressFamily']

/** The block in its shortest spelling; a single address is a block of its own. Refuses all else. */
function blockOf(text: string, family: Family): string {
  const block = family === 'IPv4' ? ipv4Block(text) : ipv6Block(text)
  ensure(block !== undefined, errors.invalidCidr(text, family))
  return block
}

function ipv4Block(text: string): string | undefined {
  const whole = text.includes('/') ? text : `${text}/32`
  const cidr = parseCidr(whole)
  return cidr?.text === whole ? whole : undefined
}

/** Host bits are cleared, so a block that is spelled with some differs from what it stands for. */
function ipv6Block(text: string): string | undefined {
  const whole = text.includes('/') ? text : `${text}/128`
  const [, mask = ''] = whole.split('/')
  const block = canonicalIpv6Block(whole)
  if (block === undefined) return undefined
  const address = canonicalIpv6Block(`${whole.split('/')[0]}/128`)?.split('/')[0]
  return block === `${address}/${Number(mask)}` ? block : undefined
}

/** Entries of a request, in order. Refuses blocks of the other family, malformed texts, and a block twice. */
export function entriesOf(
  members: readonly { readonly Cidr?: string; readonly Description?: string }[] | undefined,
  family: Family,
): PrefixListEntry[] {
  const entries = (members ?? []).map(({ Cidr = '', Description = '' }) => {
    ensure(Description === '' || isEntryDescription(Description), errors.invalidEntryDescription())
    return { Cidr: blockOf(Cidr, family), Description }
  })
  const seen = new Set<string>()
  for (const { Cidr } of entries) {
    ensure(!seen.has(Cidr), errors.sameEntryTwice(Cidr))
    seen.add(Cidr)
  }
  return entries
}

function isEntryDescription(text: string): boolean {
  const { length } = [...text]
  return length >= 2 && length <= 32 && !/^https?:\/\//.test(text)
}

/** Security groups with a rule that names the list, each once, newest rule first. */
export function associatedGroups(world: World, PrefixListId: string): string[] {
  const rules = world.securityGroupRules.list('prefixList', PrefixListId)
  return [...new Set(rules.map(({ SecurityGroupId }) => SecurityGroupId))]
}
