/** Names of the instances of one RunInstances: all alike, with a suffix, or counted up. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isHostName, isInstanceName } from '../../../rules/names.ts'
import { invalidHostName, invalidInstanceName } from '../instance/errors.ts'
import * as errors from './errors.ts'

type Request = Requests['ecs.RunInstances']
type OsType = 'linux' | 'windows'

export interface Names {
  readonly InstanceName: string
  readonly HostName: string
}

/** name_prefix[begin_number,bits]name_suffix: the first number and its least digits. */
interface Order {
  readonly prefix: string
  readonly begin: number
  readonly bits: number
  readonly suffix: string
}

const MOST_BITS = 6
const SUFFIX_LENGTH = 3
const LONGEST_NAME = 128
const LONGEST_HOST_NAME: Readonly<Record<OsType, number>> = { linux: 64, windows: 15 }
const ID_PLACE = '$'.concat('{instance_id}')
/** As long as every id of an instance is. */
const ID_LENGTH = 22

/**
 * Gives each instance of a request its names, by its place (0 is the first) and id.
 * Without a name it is called by its id; without a host name, iZ and the id, as Alibaba's own images do.
 */
export function namesOf(request: Request, amount: number, osType: OsType): (place: number, id: string) => Names {
  const { InstanceName = '', HostName = '', HostNames, UniqueSuffix = false } = request
  ensure(!HostName || HostNames === undefined, errors.conflict('HostName', 'HostNames'))
  ensure(HostNames === undefined || HostNames.length <= amount, invalidParameter('HostNames', 'One for each instance.'))
  const longestHostName = LONGEST_HOST_NAME[osType]
  const nameAt = sequence(InstanceName, UniqueSuffix)
  const hostNameAt = sequence(HostName, UniqueSuffix)

  for (const place of [0, amount - 1]) {
    const name = nameAt(place)
    const hostName = withId(hostNameAt(place), 'i'.repeat(ID_LENGTH))
    ensure(!UniqueSuffix || name.length <= LONGEST_NAME, errors.nameTooLongForSuffix())
    ensure(InstanceName === '' || isInstanceName(name), invalidInstanceName())
    ensure(!UniqueSuffix || hostName.length <= longestHostName, errors.hostNameTooLongForSuffix())
    ensure(HostName === '' || isHostName(hostName, osType), invalidHostName())
  }
  for (const name of HostNames ?? []) ensure(isHostName(name, osType), invalidHostName())

  return (place, id) => ({
    InstanceName: InstanceName === '' ? id : nameAt(place),
    HostName: HostNames?.[place] ?? (HostName === '' ? defaultHostName(id, osType) : withId(hostNameAt(place), id)),
  })
}

/** Guess: the suffix is given to a single instance too. It is not given to counted names without a suffix of their own. */
function sequence(name: string, isSuffixed: boolean): (place: number) => string {
  const order = orderOf(name)
  const suffixed = (text: string, place: number) => `${text}${String(place + 1).padStart(SUFFIX_LENGTH, '0')}`
  if (order === undefined) return (place) => (isSuffixed && name !== '' ? suffixed(name, place) : name)
  const counted = (place: number) =>
    `${order.prefix}${String(order.begin + place).padStart(order.bits, '0')}${order.suffix}`
  return (place) => (isSuffixed && order.suffix !== '' ? suffixed(counted(place), place) : counted(place))
}

/**
 * Guess: a number left out is 0, and 6 digits are taken when none are given, or fewer than the number has, as the page
 * on counted names is remembered.
 */
function orderOf(name: string): Order | undefined {
  const found = /^([^[\]]*)\[(\d{0,6})(?:,([1-6]?))?\]([^[\]]*)$/.exec(name)
  if (found === null) return undefined
  const [, prefix = '', begin = '', bits = '', suffix = ''] = found
  const isWideEnough = bits !== '' && begin.length <= Number(bits)
  return { prefix, begin: Number(begin), bits: isWideEnough ? Number(bits) : MOST_BITS, suffix }
}

/** Host names may hold the id of the instance. */
function withId(hostName: string, id: string): string {
  return hostName.replaceAll(ID_PLACE, id)
}

/** Windows allows 15 characters. Guess: they are the end of the id. */
function defaultHostName(id: string, osType: OsType): string {
  const body = id.slice(2)
  return osType === 'windows' ? `iZ${body.slice(-12)}Z` : `iZ${body}Z`
}
