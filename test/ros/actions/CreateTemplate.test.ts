import { describe, expect, it } from 'vitest'
import { withText } from '../../setup/textServer.ts'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, stackOf, template, vpc } from '../stack/stackSetup.ts'
import { BODY, createTemplate } from './storedTemplates.ts'

describe('CreateTemplate', () => {
  it('stores a template that stacks can be made of', async () => {
    const at = testWorld()
    const TemplateId = await createTemplate(at, {
      ...{ Description: 'a net', ResourceGroupId: 'rg-1', Tags: [{ Key: 'k', Value: 'v' }] },
    })
    expect(TemplateId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(await at.call('ros.GetTemplate', { TemplateId, IncludeTags: 'Enabled' })).toMatchObject({
      ...{ TemplateName: 'net', TemplateVersion: 'v1', Description: 'a net', TemplateBody: BODY, ShareType: 'Private' },
      ...{ ResourceGroupId: 'rg-1', Tags: [{ Key: 'k', Value: 'v' }] },
    })
    const stack = await stackOf(at, '', { TemplateId, TemplateVersion: 'v1' })
    expect(at.world.stacks.get(stack.StackId)?.TemplateBody).toBe(BODY)
  })

  it('takes the text behind a URL', async () => {
    const at = testWorld()
    const TemplateId = await withText(BODY, (TemplateURL) =>
      at.call('ros.CreateTemplate', { TemplateName: '1-模板_a', TemplateURL }).then((reply) => reply.TemplateId),
    )
    expect((await at.call('ros.GetTemplate', { TemplateId })).TemplateBody).toBe(BODY)
  })

  it.each([
    ['InvalidParameter', { TemplateName: '-a' }],
    ['InvalidParameter', { TemplateName: 'a'.repeat(256) }],
    ['InvalidParameter', { Description: 'x'.repeat(257) }],
    ['MissingTemplateName', { TemplateName: undefined }],
    ['MultipleParameter', { TemplateBody: undefined }],
    ['MultipleParameter', { TemplateURL: 'http://127.0.0.1/' }],
    ['InvalidTemplateURL', { TemplateBody: undefined, TemplateURL: 'http://example.com/' }],
    ['InvalidTemplateVersion', { TemplateBody: '{}' }],
    ['InvalidTemplateReference', { TemplateBody: template({ Vpc: vpc({ VpcName: { Ref: 'No' } }) }) }],
    ['Duplicate.TagKey', { Tags: [{ Key: 'a' }, { Key: 'a' }] }],
  ])('refuses with %s: %j', async (code, more) => {
    const request = { TemplateName: 'net', TemplateBody: BODY, ...more }
    expect((await testWorld().refusal('ros.CreateTemplate', request)).code).toBe(code)
  })

  it('refuses more than the quotas allow', async () => {
    const at = testWorld()
    await at.control({ kind: 'quotas', settings: [{ name: 'templates', value: 1 }] })
    await createTemplate(at)
    const request = { TemplateName: 'b', TemplateBody: BODY }
    expect((await at.refusal('ros.CreateTemplate', request)).code).toBe('TemplateQuotaExceeded')
    const sections = (name: string, member: object) => template({}, { [name]: { A: member, B: member } })
    const mapping = { a: { b: 1 } }
    for (const [quota, TemplateBody] of [
      ['template_bytes', BODY],
      ['parameters_per_template', sections('Parameters', { Type: 'String' })],
      ['outputs_per_template', sections('Outputs', { Value: 1 })],
      ['mappings_per_template', sections('Mappings', mapping)],
    ] as const) {
      const ask = { RegionId: REGION, TemplateBody }
      await at.call('ros.ValidateTemplate', ask)
      await at.control({ kind: 'quotas', settings: [{ name: quota, value: 1 }] })
      expect((await at.refusal('ros.ValidateTemplate', ask)).code).toMatch(/^Invalid(Template|Schema)$/)
      await at.control({ kind: 'quotas', settings: [{ name: quota, value: null }] })
      await at.call('ros.ValidateTemplate', ask)
    }
  })
})
