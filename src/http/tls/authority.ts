import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as x509 from '@peculiar/x509'
import { regions } from '../../world/facts/regions.ts'

type CryptoKey = webcrypto.CryptoKey

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const DAY_MS = 24 * 3_600_000
const AUTHORITY_DAYS = 3_650
/** Apple's clients trust no server certificate that is valid for longer. */
const SERVER_DAYS = 825

/** Names that official clients have built in, and those of this machine. A wildcard stands for one label: sts.cn-hangzhou.aliyuncs.com needs its region's. */
const names = (): x509.JsonGeneralName[] => [
  { type: 'dns', value: 'localhost' },
  { type: 'dns', value: '*.aliyuncs.com' },
  ...regions().map(({ RegionId }) => ({ type: 'dns' as const, value: `*.${RegionId}.aliyuncs.com` })),
  { type: 'ip', value: '127.0.0.1' },
  { type: 'ip', value: '::1' },
]

export interface ServerCertificate {
  readonly cert: string
  readonly key: string
}

/** Where a folder keeps the certificate that clients have to trust. */
export const authorityFile = (folder: string) => path.join(folder, 'ca.pem')

/**
 * A certificate for this emulator's TLS port, signed by the certificate authority of the folder; the authority is made on
 * first use and kept, so that clients which trust it once go on doing so. `hosts` are further names or addresses.
 */
export async function serverCertificate(folder: string, hosts: readonly string[] = []): Promise<ServerCertificate> {
  x509.cryptoProvider.set(webcrypto as never)
  const authority = await loadAuthority(folder)
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  const further = hosts.map((value): x509.JsonGeneralName => ({ type: isAddress(value) ? 'ip' : 'dns', value }))
  const certificate = await x509.X509CertificateGenerator.create({
    ...validFor(SERVER_DAYS),
    serialNumber: serialNumber(),
    subject: 'CN=Alistack',
    issuer: authority.certificate.subject,
    publicKey: keys.publicKey,
    signingKey: authority.key,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(false),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([...names(), ...further]),
    ],
  })
  return {
    cert: `${certificate.toString('pem')}\n${authority.certificate.toString('pem')}\n`,
    key: await pemOf(keys.privateKey),
  }
}

async function loadAuthority(folder: string): Promise<{ certificate: x509.X509Certificate; key: CryptoKey }> {
  const [certificateFile, keyFile] = [authorityFile(folder), path.join(folder, 'ca.key')]
  if (existsSync(certificateFile) && existsSync(keyFile)) {
    const certificate = new x509.X509Certificate(readFileSync(certificateFile, 'utf8'))
    const [der] = x509.PemConverter.decode(readFileSync(keyFile, 'utf8'))
    const key = await webcrypto.subtle.importKey('pkcs8', der as ArrayBuffer, ALGORITHM, true, ['sign'])
    if (certificate.notAfter.getTime() > Date.now() + SERVER_DAYS * DAY_MS) return { certificate, key: key }
  }
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...validFor(AUTHORITY_DAYS),
    serialNumber: serialNumber(),
    name: 'CN=Alistack local certificate authority',
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(keyFile, await pemOf(keys.privateKey), { mode: 0o600 })
  writeFileSync(certificateFile, `${certificate.toString('pem')}\n`)
  return { certificate, key: keys.privateKey }
}

/** A day earlier than now: clocks of containers differ. */
function validFor(days: number): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(Date.now() - DAY_MS), notAfter: new Date(Date.now() + days * DAY_MS) }
}

function serialNumber(): string {
  return Buffer.from(webcrypto.getRandomValues(new Uint8Array(16)))
    .toString('hex')
    .replace(/^[89a-f]/, '1')
}

async function pemOf(key: CryptoKey): Promise<string> {
  const der = await webcrypto.subtle.exportKey('pkcs8', key)
  return `${x509.PemConverter.encode(der as ArrayBuffer, 'PRIVATE KEY')}\n`
}

function isAddress(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.includes(':')
}
