import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import { VERSION } from '../version.ts'
import { accessKeyOf, snippets } from './env.ts'
import { defaultTlsFolder, trustText } from './tls.ts'

const DEFAULT_ENDPOINT = `http://127.0.0.1:${process.env.ALISTACK_PORT ?? '4577'}`

/** Commands that talk to a running emulator by its control API. Exit codes: 0 done, 1 refused or not reachable. */
export async function runCommand(argv: readonly string[]): Promise<void> {
  const program = new Command('alistack')
    .description("A local stand-in for Alibaba Cloud's ECS, VPC, ROS, RAM and STS APIs")
    .version(VERSION)
    .showHelpAfterError()
  program.command('start').description('start the emulator (the default; alistack start --help lists its flags)')
  program
    .command('status')
    .description('whether an emulator runs, and its worlds')
    .option('--endpoint <url>', 'of the emulator', DEFAULT_ENDPOINT)
    .option('--json', 'machine-readable')
    .addHelpText('after', '\nExample:\n  alistack status --endpoint http://127.0.0.1:4999')
    .action(status)
  program
    .command('env')
    .description('what points each client at a world')
    .option('--endpoint <url>', 'of the emulator', DEFAULT_ENDPOINT)
    .option('--world <name>', 'a world, made on first use', 'default')
    .option('--client <name>', 'shell, node, python, go, java, cli or terraform; all if omitted')
    .addHelpText(
      'after',
      '\nExamples:\n  eval "$(alistack env --world ci-7 --client shell)"\n  alistack env --client terraform',
    )
    .action((options: { endpoint: string; world: string; client?: string }) => {
      if (!/^[a-z0-9-]{1,40}$/.test(options.world)) fail('a world name has 1 to 40 of a-z, 0-9 and -')
      if (!URL.canParse(options.endpoint)) fail('--endpoint is a URL such as http://127.0.0.1:4577')
      const all = snippets(options.endpoint, options.world)
      const wanted =
        options.client === undefined
          ? Object.entries(all)
          : Object.entries(all).filter(([name]) => name === options.client)
      if (wanted.length === 0) fail(`--client is one of ${Object.keys(all).join(', ')}`)
      for (const [name, text] of wanted) console.log(options.client === undefined ? `# ${name}\n${text}\n` : text)
    })
  program
    .command('tls')
    .description('how clients come to trust the TLS port (start --tls-port)')
    .option('--tls-dir <folder>', 'where the certificate authority is kept', defaultTlsFolder())
    .addHelpText('after', '\nExample:\n  alistack tls > trust.sh && . ./trust.sh')
    .action(async ({ tlsDir }: { tlsDir: string }) => {
      process.stdout.write(await trustText(tlsDir))
    })
  program
    .command('reset')
    .description('empty a world; its name and account stay')
    .option('--endpoint <url>', 'of the emulator', DEFAULT_ENDPOINT)
    .option('--world <name>', 'the world', 'default')
    .option('-y, --yes', 'do not ask')
    .addHelpText('after', '\nExample:\n  alistack reset --world ci-7 --yes')
    .action(reset)
  await program.parseAsync(argv)
}

async function status({ endpoint, json }: { endpoint: string; json?: boolean }): Promise<void> {
  const health = (await ask(endpoint, 'GET', '/health')) as { version: string; uptimeMs: number }
  const { worlds } = (await ask(endpoint, 'GET', '/worlds')) as {
    worlds: { name: string; accountId: string; pace: string; clock: string; seq: number }[]
  }
  if (json) return console.log(JSON.stringify({ ...health, worlds }, null, 2))
  console.log(`alistack ${health.version} runs on ${endpoint}, for ${Math.round(health.uptimeMs / 1_000)} s`)
  for (const world of worlds) {
    const { accessKeyId, accessKeySecret } = accessKeyOf(world.name)
    console.log(
      `  ${world.name}: account ${world.accountId}, key ${accessKeyId} / ${accessKeySecret}, clock ${world.clock}, pace ${world.pace}, ${world.seq} commands`,
    )
  }
}

async function reset({ endpoint, world, yes }: { endpoint: string; world: string; yes?: boolean }): Promise<void> {
  if (!yes && process.stdin.isTTY) {
    const lines = createInterface({ input: process.stdin, output: process.stdout })
    const answer = await lines.question(`Empty the world "${world}" on ${endpoint}? [y/N] `)
    lines.close()
    if (!/^y(es)?$/i.test(answer.trim())) fail('nothing was changed')
  }
  await ask(endpoint, 'POST', `/worlds/${encodeURIComponent(world)}/reset`)
  console.log(`world ${world} is empty`)
}

async function ask(endpoint: string, method: string, path: string): Promise<unknown> {
  const token = process.env.ALISTACK_TOKEN
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  let response: Response
  try {
    response = await fetch(`${endpoint}/_alistack${path}`, { method, headers })
  } catch {
    return fail(`nothing answers on ${endpoint}; start it with: alistack start`)
  }
  const reply = (await response.json()) as { error?: { code: string; message: string } }
  if (reply.error !== undefined) fail(`${reply.error.code}: ${reply.error.message}`)
  return reply
}

function fail(message: string): never {
  console.error(`alistack: ${message}`)
  process.exit(1)
}
