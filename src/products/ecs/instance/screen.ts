/** What can be seen of the guest of an instance: made up, as there is none. */
import { ApiError } from '../../../kernel/errors.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'

/** Guess: the code; no table names one. */
export const notSupported = (what: string) =>
  new ApiError(403, 'OperationDenied.NotSupported', `It can't be had of instances with ${what}.`)

/** One blank pixel. */
export const BLANK_SCREEN =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////' +
  '////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA='

const ESCAPE = '\u001b'

/** Lines of a start. The symbols are those that colour a text on a terminal. */
export function consoleOutput(instance: InstanceRow, osName: string, isPlain: boolean): string {
  const ok = isPlain ? 'OK' : `${ESCAPE}[0;32mOK${ESCAPE}[0m`
  return [
    'This output is made up by Alistack: no guest runs in its instances.',
    `[    0.000000] ${osName}`,
    `[  ${ok}  ] Set hostname to ${instance.HostName}.`,
    `[  ${ok}  ] Started at ${instance.StartTime}.`,
    `${instance.HostName} login: `,
  ].join('\r\n')
}
