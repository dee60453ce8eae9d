import { start } from './cli/start.ts'

/**
 * `alistack start` (the default) is read by hand: it must be ready in a blink. The other commands load their parser.
 */
const [command = 'start', ...rest] = process.argv.slice(2)
if (command === 'start' || command.startsWith('-')) {
  await start(command === 'start' ? rest : process.argv.slice(2))
} else {
  const { runCommand } = await import('./cli/commands.ts')
  await runCommand(process.argv)
}
