// Asks the official credentials package for keys, as configured in CREDENTIAL (JSON; absent: its default chain), and the
// emulator for who they belong to. METADATA: host:port to which connections to 100.100.100.200 are led.
// RELAYS: addresses of this network that lead to a Unix socket, through which another network is reached.
const net = require('node:net')

if (process.env.METADATA) {
  const [host, port] = process.env.METADATA.split(':')
  const { connect } = net.Socket.prototype
  net.Socket.prototype.connect = function (...given) {
    const [target] = Array.isArray(given[0]) ? given[0] : given
    if (target?.host === '100.100.100.200') Object.assign(target, { host, port: Number(port) })
    return connect.apply(this, given)
  }
}

const { default: Credential } = require('@alicloud/credentials')
const { default: Sts } = require('@alicloud/sts20150401')
const { $OpenApiUtil } = require('@alicloud/openapi-core')

function relay([host, port, socketPath]) {
  const server = net.createServer((socket) => socket.pipe(net.connect(socketPath)).pipe(socket)).unref()
  return new Promise((resolve) => server.listen(port, host, resolve))
}

async function main() {
  await Promise.all(JSON.parse(process.env.RELAYS ?? '[]').map(relay))
  const settings = process.env.CREDENTIAL
  const credential = new Credential(settings === undefined ? undefined : JSON.parse(settings))
  const { accessKeyId, providerName } = await credential.getCredential()
  const config = new $OpenApiUtil.Config({ credential, endpoint: process.env.ENDPOINT, protocol: 'http' })
  const { body } = await new Sts(config).getCallerIdentity()
  console.log(JSON.stringify({ accessKeyId, providerName, arn: body.arn, identityType: body.identityType }))
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
