import { start } from './cli/start.ts'

/**
 * `alistack start` (the default) is read by hand: it must be ready in a blink. The other commands load their parser.
 */
const [command = 'start', ...rest] = process.argv.slice(2)
if (command === 'start' || (command.startsWith('-') && command !== '--help' && command !== '-h')) {
  await start(command === 'start' ? rest : process.argv.slice(2))
} else {
  const { runCli } = await import('./cli/program.ts')
  const { processIo } = await import('./cli/processIo.ts')
  process.exitCode = await runCli(process.argv.slice(2), processIo())
}
