/**
 * What may stand in names, descriptions, passwords and tags. Lengths count characters, not UTF-16 units.
 * Sources: remarks of the published ECS, VPC and ROS SDK packages.
 */

const isLink = (text: string): boolean => /^https?:\/\//i.test(text)
const lengthOf = (text: string): number => [...text].length
const isBetween = (text: string, min: number, max: number): boolean => lengthOf(text) >= min && lengthOf(text) <= max

/** A letter of any script, then letters, digits and : _ . - ; 2 to 128 characters. */
const isLetteredName = (text: string): boolean => /^\p{L}[\p{L}0-9:_.-]{1,127}$/u.test(text)

/** Without the ordered form name[begin,bits]suffix, which is to be taken apart before. */
export const isInstanceName = isLetteredName
export const isSecurityGroupName = isLetteredName
export const isDiskName = isLetteredName
/** Guess: the remark gives only the length; the rule is taken to be that of disks. */
export const isLaunchTemplateName = isLetteredName
/** Guess: as launch templates. */
export const isNetworkInterfaceName = isLetteredName

/** `auto` is the beginning of automatic snapshots. */
export function isSnapshotName(text: string): boolean {
  return isLetteredName(text) && !text.startsWith('auto')
}

/**
 * Guess: periods are taken too; the remark names digits : _ - only, but the ids of public images, which are their
 * names, have them.
 */
export function isImageName(text: string): boolean {
  return isLetteredName(text) && !text.startsWith('acs:') && !text.startsWith('aliyun')
}

/** A letter, then letters, digits and : _ - . */
export function isKeyPairName(text: string): boolean {
  return /^\p{L}[\p{L}0-9:_-]{1,127}$/u.test(text)
}

export const isReservedInstanceName = isKeyPairName

/**
 * Windows: 2 to 15 letters, digits and hyphens, not digits alone. Others: 2 to 64 characters, parts of letters, digits
 * and hyphens between single periods. No period or hyphen first, last or doubled.
 */
export function isHostName(text: string, osType: 'linux' | 'windows'): boolean {
  if (osType === 'windows') return /^(?!\d+$)(?!.*--)[A-Za-z0-9][A-Za-z0-9-]{0,13}[A-Za-z0-9]$/.test(text)
  return isBetween(text, 2, 64) && /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/.test(text)
}

const PASSWORD_SYMBOLS = "()`~!@#$%^&*-_+=|{}[]:;'<>,.?/"

/** 8 to 30 characters with three of: capitals, small letters, digits, symbols. Windows: no slash in front. */
export function isPassword(text: string, osType: 'linux' | 'windows'): boolean {
  if (text.length < 8 || text.length > 30) return false
  const kinds = new Set<string>()
  for (const character of text) {
    if (/[A-Z]/.test(character)) kinds.add('capital')
    else if (/[a-z]/.test(character)) kinds.add('small')
    else if (/[0-9]/.test(character)) kinds.add('digit')
    else if (PASSWORD_SYMBOLS.includes(character)) kinds.add('symbol')
    else return false
  }
  return kinds.size >= 3 && !(osType === 'windows' && text.startsWith('/'))
}

/** Of ECS resources: 2 to 256 characters, not beginning as a link. */
export function isDescription(text: string): boolean {
  return isBetween(text, 2, 256) && !isLink(text)
}

export function isVpcName(text: string): boolean {
  return isBetween(text, 1, 128) && !isLink(text)
}

export const isVSwitchName = isVpcName

/**
 * Of NAT gateways, SNAT and DNAT entries: 2 to 128 characters, a letter first.
 * Guess: what follows is free, as examples have spaces and points; only the beginning is documented of all three.
 */
export function isNatName(text: string): boolean {
  return isBetween(text, 2, 128) && /^\p{L}/u.test(text) && !isLink(text)
}

/** Of EIP addresses; may be empty. */
export function isEipName(text: string): boolean {
  return text === '' || isVpcName(text)
}

/** Of VPCs, vSwitches and route tables: 1 to 256 characters. */
export function isVpcDescription(text: string): boolean {
  return isBetween(text, 1, 256) && !isLink(text)
}

/** Of DHCP options sets: letters, digits, _ and -, a letter first. Guess: 1 character is enough when it is changed, too. */
export function isDhcpOptionsSetName(text: string): boolean {
  return /^\p{L}[\p{L}0-9_-]{0,127}$/u.test(text)
}

/** Of DHCP options sets: as of VPCs, a letter first. */
export function isDhcpOptionsSetDescription(text: string): boolean {
  return isVpcDescription(text) && /^\p{L}/u.test(text)
}

/** `example.com`. Guess: labels of letters, digits and hyphens, as host names have; one label is enough. */
export function isDomainSuffix(text: string): boolean {
  const label = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
  return text.length <= 253 && new RegExp(`^${label}(\\.${label})*$`).test(text)
}

/** 1 to 255 letters, digits, - and _, a letter first. */
export function isStackName(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]{0,254}$/.test(text)
}

/** 1 to 128 characters, not beginning with aliyun or acs:, no link in it. */
export function isTagKey(text: string): boolean {
  return isBetween(text, 1, 128) && !/^(aliyun|acs:)/i.test(text) && !/https?:\/\//i.test(text)
}

/** 0 to 128 characters, no link in it. Guess: `acs:` is refused in front of keys only. */
export function isTagValue(text: string): boolean {
  return isBetween(text, 0, 128) && !/https?:\/\//i.test(text)
}
