import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { canonicalJson, sha256 } from '../kernel/hash.ts'
import type { JqOutcome, JqRun } from '../world/jq.ts'

/** What a script may take. Source: our own design; ROS publishes no limit. */
const LIMIT_MS = 2_000
/** Until the thread has loaded jq. */
const START_MS = 20_000
/** Bytes of input. Output is bound by the time limit: the port gathers it byte by byte, in time that grows with the square. */
const MAX_INPUT_BYTES = 262_144
const MAX_REMEMBERED = 256
const MAX_REMEMBERED_CHARACTERS = 16_384

interface Thread {
  readonly worker: Worker
  readonly answers: MessagePort
  readonly answered: Int32Array
}

interface ThreadAnswer {
  readonly number: number
  readonly output?: string
  readonly problem?: string
}

/**
 * jq, called synchronously: it runs in one thread of its own, which is ended when a script takes longer than 2 seconds,
 * and started again for the next one. Results follow from script, input and `nowMs` alone; a script that was ended says `isTimeout`.
 */
export class Jq {
  #thread: Thread | undefined
  #runs = 0
  /** Outcomes of late, newest last. */
  readonly #remembered = new Map<string, JqOutcome>()

  /** Never throws. */
  readonly run = (run: JqRun): JqOutcome => {
    const bytes = Buffer.byteLength(run.input)
    if (bytes > MAX_INPUT_BYTES)
      return { problem: `the input has ${bytes} bytes; at most ${MAX_INPUT_BYTES} are taken.` }
    const { limitMs = LIMIT_MS, ...asked } = run
    const key = sha256(canonicalJson(asked))
    const known = this.#remembered.get(key)
    if (known !== undefined) return known
    const answer = this.#ask(programOf(run), run.input, limitMs)
    if (answer === undefined)
      return { problem: `the script took longer than ${LIMIT_MS / 1_000} seconds.`, isTimeout: true }
    const outcome = outcomeOf(answer)
    if ((answer.output?.length ?? 0) <= MAX_REMEMBERED_CHARACTERS) this.#remember(key, outcome)
    return outcome
  }

  /** Ends the thread, if there is one. */
  close(): void {
    void this.#thread?.worker.terminate()
    this.#thread = undefined
  }

  #remember(key: string, outcome: JqOutcome): void {
    this.#remembered.set(key, outcome)
    const [oldest] = this.#remembered.keys()
    if (this.#remembered.size > MAX_REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest)
  }

  #ask(program: string, input: string, limitMs: number): ThreadAnswer | undefined {
    const thread = this.#started()
    if (thread === undefined) return undefined
    const number = ++this.#runs
    thread.worker.postMessage({ number, program, input })
    return this.#answerOf(thread, number, limitMs)
  }

  #started(): Thread | undefined {
    if (this.#thread !== undefined) return this.#thread
    const signal = new SharedArrayBuffer(4)
    const { port1: answers, port2 } = new MessageChannel()
    // A plain script beside this file, in the sources as in the bundle. Its streams are its own: jq writes to stderr.
    const worker = new Worker(new URL('./jqWorker.cjs', import.meta.url), {
      workerData: { answers: port2, signal },
      transferList: [port2],
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    worker.unref()
    answers.unref()
    const thread = { worker, answers, answered: new Int32Array(signal) }
    worker.on('error', () => this.#forget(thread))
    this.#thread = thread
    return this.#answerOf(thread, 0, START_MS) === undefined ? undefined : thread
  }

  /** The answer to a number, unless it does not come in time: then the thread is ended. */
  #answerOf(thread: Thread, number: number, limitMs: number): ThreadAnswer | undefined {
    const untilMs = performance.now() + limitMs
    for (;;) {
      const seen = Atomics.load(thread.answered, 0)
      const message = receiveMessageOnPort(thread.answers)?.message as ThreadAnswer | undefined
      if (message?.number === number) return message
      if (message !== undefined) continue
      const leftMs = untilMs - performance.now()
      if (leftMs <= 0) break
      Atomics.wait(thread.answered, 0, seen, leftMs)
    }
    this.#forget(thread)
    void thread.worker.terminate()
    return undefined
  }

  #forget(thread: Thread): void {
    if (this.#thread === thread) this.#thread = undefined
  }
}

/**
 * The script among definitions that take away what depends on the host: its clock, zone, environment, files and streams.
 * One list of values comes out, so that an error after some of them is still an error.
 */
function programOf({ selector, script, nowMs }: JqRun): string {
  const definitions = [
    `def now: ${nowMs / 1_000};`,
    'def localtime: gmtime; def strflocaltime(f): strftime(f);',
    'def env: {}; def input: error("there is one input only"); def inputs: empty; def input_filename: null;',
    'def debug: .; def debug(f): .; def stderr: .;',
    'def halt: error("halted"); def halt_error: error(.); def halt_error(f): error(.);',
  ]
  const values = selector === 'First' ? `limit(1; (${script}\n))` : `(${script}\n)`
  return `${definitions.join(' ')} {} as $ENV | [${values}]`
}

function outcomeOf({ output = '', problem }: ThreadAnswer): JqOutcome {
  if (problem !== undefined) return { problem: withoutNoise(problem) }
  try {
    // jq writes 1E+1000, which is no number here.
    const values: unknown = JSON.parse(output, (_key, value) => (Math.abs(value as number) === Infinity ? null : value))
    return Array.isArray(values) ? { values } : { problem: 'it is no script.' }
  } catch {
    return { problem: 'it is no script.' }
  }
}

/** The first line of what jq says, without the parts that speak of its command line. */
function withoutNoise(problem: string): string {
  const [first = ''] = problem.split('\n')
  return first
    .replace(/^jq: (error:? ?)?/, '')
    .replace(/ ?\((Unix shell quoting issues\?|at [^)]*)\):?/g, '')
    .replace(/ at <top-level>.*$/, '')
    .trim()
}
