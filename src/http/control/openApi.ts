import type { Route } from './route.ts'

/** OpenAPI 3.1 of the control API, from the routes themselves. */
export function openApi(routes: readonly Route[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { method, path, summary, query = {}, body, takesText } of routes) {
    const shown = `/_alistack${path.replace('*}', '}')}`
    const names = [...shown.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    const contentType = takesText ? 'text/plain' : 'application/json'
    const schema = takesText ? { type: 'string' } : body
    const operation = {
      summary,
      parameters: [
        ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
        ...Object.entries(query).map(([name, description]) => ({
          name,
          in: 'query',
          description,
          schema: { type: 'string' },
        })),
      ],
      ...(schema === undefined ? {} : { requestBody: { content: { [contentType]: { schema } } } }),
      responses: { default: { description: 'JSON; errors are { "error": { "code", "message", "rule"? } }' } },
    }
    paths[shown] = { ...paths[shown], [method]: operation }
  }
  return { openapi: '3.1.0', info: { title: 'Alistack control API', version }, paths }
}
