import { createHash, verify, X509Certificate } from 'node:crypto'
import { ensure } from '../../kernel/errors.ts'
import type { SamlProviderRow } from '../../world/rows/ram.ts'
import { errors } from './errors.ts'

export interface SamlClaims {
  readonly issuer: string
  readonly subject: string
  readonly subjectType: string
  readonly recipient: string
  /** Pairs of a role and a provider, as the Role attribute has them. */
  readonly roles: readonly string[]
  readonly sessionName: string
}

const ROLE = 'https://www.aliyun.com/SAML-Role/Attributes/Role'
const SESSION_NAME = 'https://www.aliyun.com/SAML-Role/Attributes/RoleSessionName'
const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
/** How far the clocks of provider and STS may differ. Guess. */
const SKEW_MS = 60_000

const invalid = (why: string) => errors.token('SAMLAssertion', why)

/**
 * What a signed SAML response says, by the certificates in the provider's metadata. `nowMs` is host time.
 * Only the element that the signature covers is read, so nothing that was wrapped around it counts.
 * Unlike STS: nothing is canonicalised. The signed element has to be sent in canonical form, with its namespaces on itself,
 * as providers write it; another spelling of the same document is refused.
 */
export function readSamlAssertion(provider: SamlProviderRow, encoded: string, nowMs: number): SamlClaims {
  ensure(encoded.length >= 4 && encoded.length <= 100_000, invalid('it has 4 to 100,000 characters.'))
  const xml = Buffer.from(encoded, 'base64').toString()
  ensure(xml.startsWith('<') && !/<!|<\?(?!xml\s)/.test(xml), invalid('it is no plain XML.'))
  const assertion = signedAssertion(xml, provider)
  const issuer = contentOf(assertion, 'Issuer')
  ensure(issuer !== '' && issuer === entityOf(provider), invalid('it comes from another issuer.'))
  const recipient = attributeOf(startTag(assertion, 'SubjectConfirmationData'), 'Recipient')
  const conditions = startTag(assertion, 'Conditions')
  const [from, to] = [attributeOf(conditions, 'NotBefore'), attributeOf(conditions, 'NotOnOrAfter')]
  ensure(to !== '' && !Number.isNaN(Date.parse(to)), invalid('it says not when it expires.'))
  ensure(from === '' || Date.parse(from) <= nowMs + SKEW_MS, invalid('it is not valid yet.'))
  ensure(Date.parse(to) > nowMs, errors.tokenExpired('SAMLAssertion'))
  const [sessionName = ''] = valuesOf(assertion, SESSION_NAME)
  return {
    issuer,
    recipient,
    subject: contentOf(assertion, 'NameID'),
    subjectType: attributeOf(startTag(assertion, 'NameID'), 'Format').split(':').at(-1) ?? '',
    roles: valuesOf(assertion, ROLE),
    sessionName,
  }
}

/** The assertion as the signature covers it: signed itself, or the only one in a signed response. */
function signedAssertion(xml: string, provider: SamlProviderRow): string {
  const signature = elementOf(xml, 'Signature')
  const info = elementOf(signature, 'SignedInfo')
  ensure(
    info !== '' && isSignedBy(provider, info, contentOf(signature, 'SignatureValue')),
    invalid('it is not signed.'),
  )
  const id = attributeOf(startTag(info, 'Reference'), 'URI').slice(1)
  const covered = elementWithId(xml, id)
  const digest = createHash('sha256').update(covered.replace(signature, '')).digest('base64')
  ensure(covered.includes(signature), invalid('its signature stands beside it.'))
  ensure(digest === contentOf(info, 'DigestValue').replace(/\s/g, ''), invalid('it was changed.'))
  const [assertion, ...more] = covered.match(/<(?:\w+:)?Assertion[\s>]/g) ?? []
  ensure(assertion !== undefined && more.length === 0, invalid('it has not one assertion.'))
  return elementOf(covered, 'Assertion')
}

function isSignedBy(provider: SamlProviderRow, info: string, value: string): boolean {
  if (!/Algorithm="[^"]*#rsa-sha256"/.test(info) || !/Algorithm="[^"]*#sha256"/.test(info)) return false
  const bytes = Buffer.from(value, 'base64')
  return certificatesOf(provider).some((certificate) => {
    try {
      return verify('sha256', Buffer.from(withNamespace(info)), certificate.publicKey, bytes)
    } catch {
      return false
    }
  })
}

/** SignedInfo inherits the namespace of Signature, and canonical form says so on itself. */
function withNamespace(info: string): string {
  const [, prefix = ''] = /^<(\w+:)?/.exec(info) ?? []
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`
  return info.includes(`${name}=`) ? info : info.replace(/^<[\w:]+/, (tag) => `${tag} ${name}="${DSIG}"`)
}

function metadataOf({ EncodedSAMLMetadataDocument }: SamlProviderRow): string {
  return Buffer.from(EncodedSAMLMetadataDocument, 'base64').toString()
}

function entityOf(provider: SamlProviderRow): string {
  return attributeOf(startTag(metadataOf(provider), 'EntityDescriptor'), 'entityID')
}

function certificatesOf(provider: SamlProviderRow): X509Certificate[] {
  const texts = metadataOf(provider).matchAll(/<(?:\w+:)?X509Certificate[^>]*>([^<]+)</g)
  return Array.from(texts).flatMap(([, text = '']) => {
    try {
      return [new X509Certificate(Buffer.from(text, 'base64'))]
    } catch {
      return []
    }
  })
}

function elementWithId(xml: string, id: string): string {
  ensure(/^[\w.-]+$/.test(id), invalid('its signature covers nothing by id.'))
  const starts = Array.from(
    xml.matchAll(new RegExp(`<([\\w:]+)(?=[^>]*\\sID="${id.replaceAll('.', '\\.')}")[^>]*>`, 'g')),
  )
  const [start] = starts
  ensure(start !== undefined && starts.length === 1, invalid('its signature covers nothing, or more than one thing.'))
  return wholeElement(xml, start.index, start[1] ?? '')
}

/** From its start to its end; an element within one of the same name is more than this can read. */
function wholeElement(xml: string, from: number, name: string): string {
  const end = xml.indexOf(`</${name}>`, from)
  const nested = xml.slice(from + 1, end).search(new RegExp(`<${name}[\\s>]`))
  ensure(end > 0 && nested < 0, invalid('it is not well-formed.'))
  return xml.slice(from, end + name.length + 3)
}

function elementOf(xml: string, name: string): string {
  const start = new RegExp(`<((?:\\w+:)?${name})[\\s>]`).exec(xml)
  return start === null ? '' : wholeElement(xml, start.index, start[1] ?? '')
}

function startTag(xml: string, name: string): string {
  return new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*)?>`).exec(xml)?.[0] ?? ''
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

function contentOf(xml: string, name: string): string {
  return new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]*)<`).exec(xml)?.[1]?.trim() ?? ''
}

function valuesOf(assertion: string, attribute: string): string[] {
  const found = Array.from(assertion.matchAll(/<((?:\w+:)?Attribute)(\s[^>]*)>([\s\S]*?)<\/\1>/g)).find(
    ([, , members = '']) => attributeOf(members, 'Name') === attribute,
  )
  const values = found?.[3]?.matchAll(/<(?:\w+:)?AttributeValue(?:\s[^>]*)?>([^<]*)</g) ?? []
  return Array.from(values, ([, text = '']) => text.trim())
}
