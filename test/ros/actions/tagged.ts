import type { TestWorld } from '../../setup/worlds.ts'
import { createStack, REGION } from '../stack/stackSetup.ts'
import { createGroup, GROUP } from '../stackGroup/groupSetup.ts'
import { BODY, createTemplate } from './storedTemplates.ts'

/** A stack, a template and a stack group, and how they are called. */
export async function tagged(at: TestWorld) {
  const stack = await createStack(at, BODY, { Tags: [{ Key: 'a', Value: '1' }] })
  const template = await createTemplate(at, { Tags: [{ Key: 'b', Value: '2' }] })
  await createGroup(at, { Tags: [{ Key: 'g', Value: '3' }] })
  return {
    group: { RegionId: REGION, ResourceType: 'stackgroup', ResourceId: [GROUP.StackGroupName] },
    stack: { RegionId: REGION, ResourceType: 'stack', ResourceId: [stack] },
    template: { RegionId: REGION, ResourceType: 'template', ResourceId: [template] },
  }
}

/** Refusals that all of them share: what is sent beside them is well-formed. */
export const REFUSALS: readonly (readonly [string, object])[] = [
  ['InvalidParameter', { ResourceType: 'stackset' }],
  ['StackGroupNotFound', { ResourceType: 'stackgroup', ResourceId: ['none'] }],
  ['StackNotFound', { ResourceId: ['none'] }],
  ['TemplateNotFound', { ResourceType: 'template', ResourceId: ['none'] }],
  ['TemplateScratchNotFound', { ResourceType: 'templatescratch', ResourceId: ['none'] }],
  ['InvalidParameter', { ResourceId: Array.from({ length: 51 }, (_, i) => `${i}`) }],
]
