import type { Command } from 'commander'
import { EXIT, Failure, type Io } from './io.ts'
import { examples } from './remote.ts'

export function register(program: Command, io: Io, whole: () => Promise<Command>): void {
  program
    .command('completion <shell>')
    .description('a script that completes commands and flags, for bash, zsh or fish')
    .addHelpText(
      'after',
      examples(
        'source <(alistack completion bash)',
        'alistack completion zsh > ~/.zfunc/_alistack',
        'alistack completion fish > ~/.config/fish/completions/alistack.fish',
      ),
    )
    .action(async (shell: string) => {
      const { startFlags } = await import('./start.ts')
      const words = wordsOf(await whole(), startFlags())
      const script = SCRIPTS[shell]
      if (script === undefined)
        throw new Failure(EXIT.usage, `there is no completion for "${shell}"`, 'There is one for bash, zsh and fish.')
      io.out(script(words))
    })
}

/** What can follow: by the words before it, joined with spaces. */
type Words = readonly (readonly [before: string, words: readonly string[]])[]

function wordsOf(program: Command, startFlags: readonly string[]): Words {
  const at = (command: Command, before: string): Words => {
    const names = command.commands.map((child) => child.name())
    const flags = before === 'start' ? startFlags : command.options.map(({ long }) => long ?? '').filter(Boolean)
    const own: Words[number] = [before, [...names, ...flags, '--help']]
    return [own, ...command.commands.flatMap((child) => at(child, `${before} ${child.name()}`.trim()))]
  }
  return at(program, '')
}

const SCRIPTS: Readonly<Record<string, (words: Words) => string>> = {
  bash: (words) => `# bash completion of alistack
_alistack() {
  local before="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) before="\${before:+$before }$word" ;; esac
  done
  local words=""
  case "$before" in
${words
  .map(([before, list]) => `    "${before}"${before === '' ? '' : ` | "${before} "*`}) words="${list.join(' ')}" ;;`)
  .reverse()
  .join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
  [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -F _alistack alistack
`,
  zsh: (words) => `#compdef alistack
# zsh completion of alistack
_alistack() {
  local before="" word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$word" in -*) ;; *) before="\${before:+$before }$word" ;; esac
  done
  local -a list
  case "$before" in
${words
  .map(([before, list]) => `    "${before}"${before === '' ? '' : ` | "${before} "*`}) list=(${list.join(' ')}) ;;`)
  .reverse()
  .join('\n')}
  esac
  compadd -a list || _files
}
compdef _alistack alistack
`,
  fish: (words) => `# fish completion of alistack
function __alistack_at
  set -l given (commandline -opc)
  set -l before (string match -v -- '-*' $given[2..])
  test "$before" = "$argv[1]"
end
${words.map(([before, list]) => `complete -c alistack -f -n '__alistack_at "${before}"' -a '${list.join(' ')}'`).join('\n')}
`,
}
