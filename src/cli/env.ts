import type { Command } from 'commander'
import { EXIT, Failure, type Io, json } from './io.ts'
import { endpointOf, examples, type WorldOptions, wholeNumber, withWorld, worldNameOf } from './remote.ts'
import { snippets } from './snippets.ts'

export function register(program: Command, io: Io): void {
  withWorld(program.command('env'))
    .description('what points each client at a world, which is made on first use')
    .option('--client <name>', 'shell, node, python, go, java, cli or terraform; all if omitted')
    .option('--tls-port <port>', 'the TLS port, for Terraform', '4578')
    .addHelpText(
      'after',
      examples('eval "$(alistack env --world ci-7 --client shell)"', 'alistack env --client terraform'),
    )
    .action((options: WorldOptions & { readonly client?: string; readonly tlsPort: string }) => {
      const all = snippets(
        endpointOf(io, options),
        worldNameOf(io, options),
        String(wholeNumber('--tls-port', options.tlsPort)),
      )
      const { client } = options
      const one = client === undefined ? undefined : all[client]
      if (client !== undefined && one === undefined)
        throw new Failure(
          EXIT.usage,
          `there is no client "${client}"`,
          `--client is one of ${Object.keys(all).join(', ')}.`,
        )
      if (options.json) return void io.out(json(client === undefined ? all : { [client]: one }))
      if (one !== undefined) return void io.out(`${one}\n`)
      for (const [name, text] of Object.entries(all)) io.out(`# ${name}\n${text}\n\n`)
    })
}
