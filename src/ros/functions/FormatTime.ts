import { isList } from '../template/template.ts'
import { type Argument, defineFunction } from './defineFunction.ts'

/** Fn::FormatTime: format, or [format, time zone]. The present, with the fields of strftime; UTC if no zone is named. */
export default defineFunction(
  'Fn::FormatTime',
  (argument, { nowMs }) => {
    const [format, zone = 'UTC'] = isList(argument.value) ? argument.items(1, 2) : [argument.value]
    const local = localTime(argument, nowMs, argument.text(zone, 'the time zone'))
    return argument.text(format, 'the format').replace(/%(.)/g, (field, letter: string) => {
      const spell = FIELDS[letter]
      return spell === undefined ? argument.refuse(`the field ${field} is not known.`) : spell(local)
    })
  },
  { needsResources: true },
)

/** The wall clock of a zone as a UTC date, and how far it is from UTC. */
function localTime(
  argument: Argument,
  nowMs: number,
  timeZone: string,
): { readonly date: Date; readonly zone: string } {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'short', timeStyle: 'long' })
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(nowMs)
    const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
    const date = new Date(Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')))
    const zone = format.formatToParts(nowMs).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
    return { date, zone }
  } catch {
    return argument.refuse(`there is no time zone "${timeZone}".`)
  }
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DAY_MS = 86_400_000

const pad = (value: number, width = 2) => String(value).padStart(width, '0')
const dayName = (date: Date) => DAYS[date.getUTCDay()] ?? ''
const monthName = (date: Date) => MONTHS[date.getUTCMonth()] ?? ''

const FIELDS: Readonly<Record<string, (local: { readonly date: Date; readonly zone: string }) => string>> = {
  Y: ({ date }) => String(date.getUTCFullYear()),
  y: ({ date }) => pad(date.getUTCFullYear() % 100),
  m: ({ date }) => pad(date.getUTCMonth() + 1),
  d: ({ date }) => pad(date.getUTCDate()),
  H: ({ date }) => pad(date.getUTCHours()),
  I: ({ date }) => pad(date.getUTCHours() % 12 || 12),
  p: ({ date }) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  M: ({ date }) => pad(date.getUTCMinutes()),
  S: ({ date }) => pad(date.getUTCSeconds()),
  j: ({ date }) => pad(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS) + 1, 3),
  a: ({ date }) => dayName(date).slice(0, 3),
  A: ({ date }) => dayName(date),
  b: ({ date }) => monthName(date).slice(0, 3),
  B: ({ date }) => monthName(date),
  w: ({ date }) => String(date.getUTCDay()),
  F: ({ date }) => date.toISOString().slice(0, 10),
  T: ({ date }) => date.toISOString().slice(11, 19),
  Z: ({ zone }) => zone,
  '%': () => '%',
}
