/** Commands: what their content and settings may be. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { CommandRow } from '../../../world/rows/commands.ts'
import { isBase64 } from '../instance/instanceSettings.ts'
import * as errors from './errors.ts'

/** Source: remarks on CreateCommand. */
const LONGEST_NAME = 128
const LONGEST_DESCRIPTION = 512
const LONGEST_CONTENT = 24 * 1024
const LONGEST_LAUNCHER = 1024
const LONGEST_DIR = 200
const LONGEST_PARAMETER = 64
const MOST_PARAMETERS = 20
/** Seconds. Guess: the range; the remarks give the default only. */
const TIMEOUTS = { least: 10, most: 86_400 }

interface Settings {
  readonly Name?: string
  readonly Description?: string
  readonly WorkingDir?: string
  readonly Launcher?: string
  readonly Timeout?: number
}

export function ensureCommandSettings({ Name, Description, WorkingDir, Launcher, Timeout }: Settings): void {
  ensure((Name?.length ?? 0) <= LONGEST_NAME, errors.nameTooLong(LONGEST_NAME))
  ensure((Description?.length ?? 0) <= LONGEST_DESCRIPTION, errors.descriptionTooLong(LONGEST_DESCRIPTION))
  ensure((WorkingDir?.length ?? 0) <= LONGEST_DIR, invalidParameter('WorkingDir'))
  ensure(Buffer.byteLength(Launcher ?? '') <= LONGEST_LAUNCHER, invalidParameter('Launcher'))
  const isTimeout = Timeout === undefined || (Timeout >= TIMEOUTS.least && Timeout <= TIMEOUTS.most)
  ensure(isTimeout, invalidParameter('Timeout', `It is ${TIMEOUTS.least} to ${TIMEOUTS.most} seconds.`))
}

/** The content in Base64. Refuses content that is too long, and custom parameters with names that can't be. */
export function contentOf(text: string, isEncoded: boolean, hasParameters: boolean): string {
  ensure(!isEncoded || isBase64(text), errors.malformedContent())
  const content = isEncoded ? text : Buffer.from(text).toString('base64')
  ensure(content.length <= LONGEST_CONTENT, errors.contentTooLong(LONGEST_CONTENT))
  if (!hasParameters) return content
  const names = parameterNames(content)
  ensure(names.length <= MOST_PARAMETERS, invalidParameter('CommandContent', `At most ${MOST_PARAMETERS} parameters.`))
  for (const name of names) {
    ensure(name !== '', errors.emptyParameterName())
    ensure(name.length <= LONGEST_PARAMETER, errors.parameterNameTooLong(LONGEST_PARAMETER))
    ensure(/^[A-Za-z0-9_-]+$/.test(name), errors.invalidParameterName(name))
  }
  return content
}

/** Custom parameters, which stand in double braces. What begins with ACS:: comes from the environment. */
export function parameterNames(content: string): string[] {
  const text = Buffer.from(content, 'base64').toString()
  const names = [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = '']) => name.trim())
  return [...new Set(names)].filter((name) => !/^ACS::/i.test(name))
}

export function commandOf({ world, own }: ActionContext, id: string): CommandRow {
  const command = own(world.commands, id)
  ensure(command, errors.commandNotFound(id))
  return command
}
