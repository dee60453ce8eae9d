import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Io } from '../../src/cli/io.ts'
import { runCli } from '../../src/cli/program.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs command lines in this process, against an endpoint; `home` is a folder of its own. */
export class Cli {
  readonly home = mkdtempSync(path.join(tmpdir(), 'alistack-cli-'))
  readonly #env: Record<string, string>

  constructor(endpoint: string) {
    this.#env = { ALISTACK_ENDPOINT: endpoint, ALISTACK_HOME: this.home }
  }

  /** `text` is split at spaces; further words are taken as they are. */
  async run(text: string, words: readonly string[] = [], io: Partial<Io> = {}): Promise<Ran> {
    let [out, err] = ['', '']
    const told: Io = {
      out: (line) => {
        out += line
      },
      err: (line) => {
        err += line
      },
      env: this.#env,
      hasColour: false,
      hasProgress: false,
      confirm: undefined,
      ...io,
    }
    const code = await runCli([...text.split(' ').filter(Boolean), ...words], told)
    return { code, out, err }
  }

  /** What a command that has to succeed prints with --json. */
  async json(text: string, words: readonly string[] = []): Promise<unknown> {
    const { code, out, err } = await this.run(`${text} --json`, words)
    if (code !== 0) throw new Error(`${text}: ${code} ${err}`)
    return JSON.parse(out)
  }

  close(): void {
    rmSync(this.home, { recursive: true })
  }
}
