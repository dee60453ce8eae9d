import { randomBytes } from 'node:crypto'

/** Whether only this machine can reach what is bound to the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** Something that nobody guesses. */
export function newToken(): string {
  return randomBytes(16).toString('hex')
}
