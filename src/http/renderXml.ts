/**
 * A reply as XML, made mechanically from the same value as the JSON: an object becomes an element, an array under a
 * name repeats the element of that name, an empty string an empty element.
 * xml2js is loaded when the first XML is asked for; callers of JSON, nearly all, don't pay for it.
 */
import { createRequire } from 'node:module'

type XmlNode = string | XmlTree | XmlNode[]
interface XmlTree {
  [name: string]: XmlNode
}

const DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>"

let xml2js: typeof import('xml2js') | undefined

/** Every value gives well-formed XML: what XML cannot hold in a text or a name is replaced. */
export function xmlDocument(rootName: string, value: object): string {
  xml2js ??= createRequire(import.meta.url)('xml2js') as typeof import('xml2js')
  const builder = new xml2js.Builder({
    rootName: xmlName(rootName),
    headless: true,
    renderOpts: { pretty: false },
    // Names that no element can have, so that a field called `$` or `_` is a field as any other.
    attrkey: '\0attributes',
    charkey: '\0text',
  })
  return DECLARATION + builder.buildObject(xmlTree(value))
}

function xmlTree(value: object): XmlTree {
  const tree: XmlTree = Object.create(null)
  for (const [name, child] of Object.entries(value)) {
    // Guess: a null is left out, as an undefined is.
    if (child !== undefined && child !== null) tree[freeName(tree, xmlName(name))] = xmlNode(child)
  }
  return tree
}

function xmlNode(value: unknown): XmlNode {
  if (Array.isArray(value)) return value.map(listItem)
  if (typeof value === 'object' && value !== null) return xmlTree(value)
  return xmlText(value === null || value === undefined ? '' : String(value))
}

/** Guess: a list within a list has no name to repeat in XML, and no API returns one but as free JSON. */
function listItem(item: unknown): XmlNode {
  return Array.isArray(item) ? { Item: item.map(listItem) } : xmlNode(item)
}

/** Drops the control characters that XML 1.0 cannot spell in any way; half a surrogate pair becomes U+FFFD. */
function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/\p{Surrogate}/gu, '\ufffd')
}

/** Names in free JSON, such as the outputs of a stack, may be none in XML: `Fn::GetAtt` becomes `Fn__GetAtt`. */
function xmlName(name: string): string {
  const legal = name.replace(/[^A-Za-z0-9_.-]/g, '_')
  return /^[A-Za-z_]/.test(legal) ? legal : `_${legal}`
}

function freeName(tree: XmlTree, name: string): string {
  return name in tree ? freeName(tree, `${name}_`) : name
}
