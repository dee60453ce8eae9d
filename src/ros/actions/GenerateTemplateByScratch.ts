import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { resourcesToImport } from '../scratch/found.ts'
import type { GeneratedScratch } from '../scratch/generated.ts'
import { ensureHasTemplate } from '../scratch/stacks.ts'

/**
 * GenerateTemplateByScratch: the template that the scenario has generated; of one of type ResourceImport also what it takes
 * over. One that only looks has none. Guess: the code for that.
 * Not modelled: templates for Terraform, and for another region than the scenario was generated for (both refused).
 * Source: ROS 2019-09-10 catalogue; reference on cloning §2.3.
 */
export default defineAction('ros', 'GenerateTemplateByScratch', {
  reads: true,
  handle({ world, own }, { TemplateScratchId, TemplateType = 'ROS', ProvisionRegionId }) {
    const scratch = own(world.templateScratches, TemplateScratchId)

    ensure(scratch, errors.templateScratchNotFound(TemplateScratchId))
    ensure(TemplateType === 'ROS', errors.invalidParameter('TemplateType', 'Alistack writes ROS templates only.'))
    const isReady = scratch.Status === 'GENERATE_COMPLETE'
    ensure(isReady, errors.stackValidationFailed(`The template scratch ${TemplateScratchId} is ${scratch.Status}.`))
    ensureHasTemplate(scratch)
    const generated = scratch.generated as unknown as Pick<GeneratedScratch, 'templateBody' | 'destination'>
    const { regionId } = generated.destination
    const isSame = ProvisionRegionId === undefined || ProvisionRegionId === regionId
    ensure(isSame, errors.invalidParameter('ProvisionRegionId', `The scratch was generated for ${regionId}.`))

    const isImport = scratch.TemplateScratchType === 'ResourceImport'
    const ResourcesToImport = resourcesToImport(scratch).map(({ ResourceIdentifier, ...one }) => ({
      ...one,
      ResourceIdentifier: JSON.parse(ResourceIdentifier) as Record<string, unknown>,
    }))
    return { TemplateBody: generated.templateBody, ...(isImport ? { ResourcesToImport } : {}) }
  },
})
