import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import type { GeneratedScratch } from '../scratch/generated.ts'

/**
 * GenerateTemplateByScratch: the template that the scenario has generated.
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
    const generated = scratch.generated as unknown as GeneratedScratch
    const { regionId } = generated.destination
    const isSame = ProvisionRegionId === undefined || ProvisionRegionId === regionId
    ensure(isSame, errors.invalidParameter('ProvisionRegionId', `The scratch was generated for ${regionId}.`))

    return { TemplateBody: generated.templateBody }
  },
})
