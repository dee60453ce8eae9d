/**
 * Tunnels through the plain port to the TLS port's server, as CONNECT of a proxy asks for them: a client with HTTPS addresses built in needs nothing but
 * HTTPS_PROXY and the authority. Wherever a tunnel is asked to lead, it leads here; nothing is ever passed on to the network.
 */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

interface Tunnels {
  readonly secure: Server
  readonly sockets: Set<Socket>
}

const opened = new WeakMap<Server, Tunnels>()

/** From now on the plain server's tunnels end at `secure`. */
export function openTunnels(server: Server, secure: Server): void {
  opened.set(server, { secure, sockets: new Set() })
}

/** Whether there is something to lead the connection to, which then sees it as its own, with the address of the client. */
export function isTunnelled(server: Server, socket: Socket, head: Buffer): boolean {
  const tunnels = opened.get(server)
  if (tunnels === undefined) return false
  const { secure, sockets } = tunnels
  sockets.add(socket)
  socket.once('close', () => sockets.delete(socket))
  socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
  if (head.length > 0) socket.unshift(head)
  secure.emit('connection', socket)
  return true
}

/** The server that was tunnelled to does not wait for these connections when it closes: the plain one does. */
export function closeIdleTunnels(server: Server): void {
  opened.get(server)?.secure.closeIdleConnections()
}

export function closeAllTunnels(server: Server): void {
  for (const socket of opened.get(server)?.sockets ?? []) socket.destroy()
}
