import { sha256 } from '../../kernel/hash.ts'
import { defineResource } from '../stack/resourceType.ts'
import { signalUrl } from '../stack/signals.ts'

const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json' }

/**
 * ALIYUN::ROS::WaitConditionHandle: an address for signals, `{"status":"SUCCESS","data":"…","id":"…"}` by POST.
 * Ref is what WaitCondition.Handle takes. The commands end before the body, which templates add with -d.
 */
export default defineResource('ALIYUN::ROS::WaitConditionHandle', {
  emulates: [],
  // Guess: -1 is no limit; Full counts all signals since the handle was made.
  accepts: { Count: [-1], Mode: ['Full'] },
  create({ world, stack, resource, clientToken }) {
    const token = sha256(`${world.genesis.seed}/${clientToken}`).slice(0, 32)
    const { StackId } = stack
    const { LogicalResourceId } = resource
    world.atomically(() => world.waitHandles.put({ token, StackId, LogicalResourceId, signals: [] }))
    return { physicalId: token }
  },
  read: ({ world, physicalId }) => (world.waitHandles.has(physicalId) ? {} : undefined),
  attributes({ world, physicalId }) {
    const URL = signalUrl(world, physicalId)
    const headers = Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}`)
    const curl = (quote: string) => headers.map((header) => `-H ${quote}${header}${quote}`).join(' ')
    const powerShell = Object.entries(HEADERS).map(([name, value]) => `'${name}'='${value}'`)
    return {
      URL,
      Headers: HEADERS,
      CurlCli: `curl -X POST ${curl("'")} '${URL}'`,
      WindowsCurlCli: `curl -X POST ${curl('"')} "${URL}"`,
      PowerShellCurlCli: `Invoke-WebRequest -Method POST -Headers @{${powerShell.join(';')}} -Uri '${URL}'`,
    }
  },
  remove({ world, physicalId }) {
    if (world.waitHandles.has(physicalId)) world.atomically(() => world.waitHandles.remove(physicalId))
  },
})
