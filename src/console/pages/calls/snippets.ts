import type { SentCall, Target } from './shapes.ts'
import { terraform } from './terraform.ts'

/** The same call for other clients, as text that can be pasted. */
export const SNIPPETS: Readonly<Record<string, (call: SentCall, target: Target) => string>> = {
  cli,
  curl,
  node,
  python,
  terraform,
}

/** Text as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

const hostOf = ({ origin }: Target) => new URL(origin).host
const isPlain = ({ origin }: Target) => new URL(origin).protocol === 'http:'

/** Keys are of one principal: whoever made the call has another one than the root. */
function whoseKey(call: SentCall, mark: string): string[] {
  return call.actAs === '' ? [] : [`${mark} The call was made by ${call.actAs}: put a key of that principal here.`]
}

function cli(call: SentCall, target: Target): string {
  const words = call.parameters.flatMap(([name, text]) => [`--${name}`, text])
  const region = call.regionId === '' ? [] : ['--region', call.regionId]
  const where = ['--endpoint', hostOf(target), ...(isPlain(target) ? ['--insecure'] : [])]
  // What the CLI does not know it sends only when it is forced to.
  const all = ['aliyun', call.product, call.action, ...where, ...region, ...words, '--force', '--version', call.version]
  return [
    ...whoseKey(call, '#'),
    `export ALIBABA_CLOUD_ACCESS_KEY_ID=${shellWord(target.accessKeyId)}`,
    `export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${shellWord(target.accessKeySecret)}`,
    all.map(shellWord).join(' '),
  ].join('\n')
}

/** Signatures grow old within minutes, so this goes through the control API, which wants none. */
function curl({ product, action, request, actAs }: SentCall, { origin, world }: Target): string {
  const as = actAs === '' ? {} : { as: { principalArn: actAs } }
  const body = JSON.stringify({ product, action, request, ...as })
  const url = `${origin}/_alistack/worlds/${world}/call`
  return `curl -sX POST ${shellWord(url)} -H 'content-type: application/json' -d ${shellWord(body)}`
}

function node(call: SentCall, target: Target): string {
  const { product, action, version, request } = call
  const models = new Set([`${action}Request`])
  const given = modelText(`${action}Request`, request, models, '')
  const name = `@alicloud/${product}${version.replaceAll('-', '')}`
  const protocol = isPlain(target) ? 'http' : 'https'
  return [
    ...whoseKey(call, '//'),
    `import Client, { ${[...models].join(', ')} } from '${name}'`,
    `import { $OpenApiUtil } from '@alicloud/openapi-core'`,
    '',
    'const config = new $OpenApiUtil.Config({',
    `  accessKeyId: ${jsText(target.accessKeyId)},`,
    `  accessKeySecret: ${jsText(target.accessKeySecret)},`,
    ...(call.regionId === '' ? [] : [`  regionId: ${jsText(call.regionId)},`]),
    `  endpoint: ${jsText(hostOf(target))},`,
    `  protocol: '${protocol}',`,
    '})',
    'const client = new Client.default(config)',
    `const request = ${given}`,
    `console.log((await client.${lowerFirst(action)}(request)).body)`,
  ].join('\n')
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

function jsText(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

/** A structure as the SDK's class for it: its name is that of the request and of the way there. */
function modelText(model: string, members: object, models: Set<string>, indent: string): string {
  models.add(model)
  const inner = `${indent}  `
  const lines = Object.entries(members).map(
    ([name, value]) => `${inner}${lowerFirst(name)}: ${jsValue(`${model}${upperFirst(name)}`, value, models, inner)},`,
  )
  return lines.length === 0 ? `new ${model}({})` : `new ${model}({\n${lines.join('\n')}\n${indent}})`
}

function jsValue(model: string, value: unknown, models: Set<string>, indent: string): string {
  if (typeof value === 'string') return jsText(value)
  if (Array.isArray(value)) return `[${value.map((item) => jsValue(model, item, models, indent)).join(', ')}]`
  return typeof value === 'object' && value !== null
    ? modelText(model, value, models, indent)
    : (JSON.stringify(value) ?? 'undefined')
}

/** A call by name, which needs no knowledge of how the product's package spells its members. */
function python(call: SentCall, target: Target): string {
  const protocol = isPlain(target) ? 'HTTP' : 'HTTPS'
  const query = call.parameters.map(([name, text]) => `    ${JSON.stringify(name)}: ${JSON.stringify(text)},`)
  return [
    ...whoseKey(call, '#'),
    'from alibabacloud_tea_openapi.client import Client',
    'from alibabacloud_tea_openapi.models import Config, OpenApiRequest, Params',
    'from alibabacloud_tea_util.models import RuntimeOptions',
    '',
    'client = Client(Config(',
    `    access_key_id=${JSON.stringify(target.accessKeyId)},`,
    `    access_key_secret=${JSON.stringify(target.accessKeySecret)},`,
    `    endpoint=${JSON.stringify(hostOf(target))},`,
    `    protocol="${protocol}",`,
    '))',
    'params = Params(',
    `    action="${call.action}", version="${call.version}", protocol="${protocol}", method="POST", auth_type="AK",`,
    '    style="RPC", pathname="/", req_body_type="formData", body_type="json",',
    ')',
    'query = {',
    ...query,
    '}',
    'print(client.call_api(params, OpenApiRequest(query=query), RuntimeOptions())["body"])',
  ].join('\n')
}
