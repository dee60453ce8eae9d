import type { Command } from 'commander'
import type { Io } from './io.ts'
import { examples, withWorld } from './remote.ts'

export function register(program: Command, io: Io): void {
  const scenario = program.command('scenario').description('run, check, list and record scenarios')
  scenario.addHelpText('after', examples('alistack scenario run scenarios'))
  scenario
    .command('run <files...>')
    .description('run scenario files or folders of them, each in a world of its own')
    .option('--endpoint <url>', 'in worlds of a running emulator (ALISTACK_TOKEN is its token), not in this process')
    .option('--filter <text>', 'only titles, groups and files with this text')
    .option('--parallel <n>', 'so many at a time', '1')
    .option('--steps', 'tell every step, also of those that hold')
    .option('--update', 'write what came in the place of expected values, and show what changed')
    .option('--junit <file>', "write JUnit's XML")
    .option('--html <file>', 'write a page with the steps on a line of world time')
    .option('--json', 'machine-readable')
    .addHelpText(
      'after',
      examples(
        'alistack scenario run scenarios --junit results.xml --html results.html',
        'alistack scenario run scenarios --endpoint http://127.0.0.1:4577 --parallel 4',
        'alistack scenario run mine.yaml --update',
      ),
    )
    .action(async (files: string[], options: object) => (await import('./scenarioRun.ts')).run(io, files, options))
  scenario
    .command('check <files...>')
    .description('whether files are scenarios, without running them')
    .option('--json', 'machine-readable')
    .addHelpText('after', examples('alistack scenario check scenarios'))
    .action(async (files: string[], options: object) => (await import('./scenarioFiles.ts')).check(io, files, options))
  scenario
    .command('list [files...]')
    .description('titles of scenarios, and what they teach; of those that come with alistack if no file is named')
    .option('--json', 'machine-readable')
    .addHelpText('after', examples('alistack scenario list', 'alistack scenario list mine/*.yaml --json'))
    .action(async (files: string[], options: object) => (await import('./scenarioFiles.ts')).list(io, files, options))
  withWorld(scenario.command('record'))
    .description('write what a world of a running emulator has had as a scenario')
    .option('--from <seq>', 'from this command on; the first if omitted')
    .option('--to <seq>', 'up to this command; the last if omitted')
    .option('-o, --output <file>', 'where to; standard output if omitted')
    .addHelpText('after', examples('alistack scenario record --world ci-7 -o story.yaml'))
    .action(async (options: object) => (await import('./scenarioRecord.ts')).record(io, options))
}
