import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { template, vpc } from '../stack/stackSetup.ts'

export const BODY = template({ Vpc: vpc() })
/** Another account, which need not be in the world. */
export const OTHER = '2000000000000002'

export async function createTemplate(
  at: TestWorld,
  more: Partial<Requests['ros.CreateTemplate']> = {},
): Promise<string> {
  const reply = await at.call('ros.CreateTemplate', { TemplateName: 'net', TemplateBody: BODY, ...more })
  return reply.TemplateId
}

/** Makes version after version; gives the name of the last. */
export async function addVersions(at: TestWorld, TemplateId: string, amount: number): Promise<string> {
  let version = ''
  for (let i = 0; i < amount; i++) {
    const TemplateBody = template({ Vpc: vpc({ VpcName: `net-${i}` }) })
    version = (await at.call('ros.UpdateTemplate', { TemplateId, TemplateBody })).TemplateVersion
  }
  return version
}
