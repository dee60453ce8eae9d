/** The thread that runs jq (jq.ts). Every script gets an instance of its own, so that none finds anything of another. */
const { parentPort, workerData } = require('node:worker_threads')
const newInstance = require('jq-wasm/dist/build/jq.js')

// The port takes each byte off its input with slice(1), which copies all that is left: a view does as well, in linear time.
const { slice } = Uint8Array.prototype
Uint8Array.prototype.slice = function (from, to) {
  return from === 1 && to === undefined ? this.subarray(1) : slice.call(this, from, to)
}

const { answers, signal } = workerData
const answered = new Int32Array(signal)

function answer(message) {
  answers.postMessage(message)
  Atomics.add(answered, 0, 1)
  Atomics.notify(answered, 0)
}

let running = 0
// What aborts inside of jq is thrown outside of every promise.
process.on('uncaughtException', (error) => answer({ number: running, problem: String(error.message) }))

parentPort.on('message', async ({ number, program, input }) => {
  running = number
  try {
    const instance = await newInstance()
    answer({ number, output: await instance.raw(input, program, ['-c']) })
  } catch (error) {
    answer({ number, problem: String(error.message) })
  }
})

newInstance().then(() => answer({ number: 0, output: '' }))
