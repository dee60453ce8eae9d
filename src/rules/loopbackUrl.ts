/**
 * Whether a text is an http URL of this machine. Names but localhost are not looked up: what they lead to could change
 * between two looks.
 */
export function isLoopbackUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'http:' && (/^(localhost|\[::1\])$/.test(hostname) || /^127(\.\d{1,3}){3}$/.test(hostname))
}
