import type { Command } from 'commander'
import type { Io } from './io.ts'
import { examples } from './remote.ts'
import { defaultTlsFolder, trustText } from './tls.ts'

export function register(program: Command, io: Io): void {
  program
    .command('tls')
    .description('how clients come to trust the TLS port (start --tls-port)')
    .option('--tls-dir <folder>', 'where the certificate authority is kept', defaultTlsFolder())
    .addHelpText('after', examples('alistack tls > trust.sh && . ./trust.sh'))
    .action(async ({ tlsDir }: { tlsDir: string }) => io.out(await trustText(tlsDir)))
}
