import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { REPLICATING } from '../scratch/sourceTypes.ts'
import { scratchContent, scratchSummary } from '../scratch/views.ts'

const OPTIONS = ['Source', 'Provisions', 'Sources', 'All']

/**
 * GetTemplateScratch: a scenario; with ShowDataOption also what was scanned (Source; Sources of ArchitectureDetection) and
 * what would be made (Provisions). StackProvision says whether it is for CreateStack or for change sets of type IMPORT.
 * Source: ROS 2019-09-10 catalogue; reference on cloning §2.2.
 */
export default defineAction('ros', 'GetTemplateScratch', {
  handle({ world, own }, { TemplateScratchId, ShowDataOption }) {
    const scratch = own(world.templateScratches, TemplateScratchId)

    ensure(scratch, errors.templateScratchNotFound(TemplateScratchId ?? ''))
    ensure(
      ShowDataOption === undefined || OPTIONS.includes(ShowDataOption),
      errors.invalidParameter('ShowDataOption', `It is one of ${OPTIONS.join(', ')}.`),
    )

    const content = ShowDataOption === undefined ? undefined : scratchContent(scratch, ShowDataOption)
    const isComplete = scratch.Status === 'GENERATE_COMPLETE'
    const { TemplateScratchType: type } = scratch
    return {
      TemplateScratch: {
        ...scratchSummary(scratch),
        StackProvision: {
          Creatable: isComplete && REPLICATING.includes(type),
          Importable: isComplete && type === 'ResourceImport',
        },
        Stacks: scratch.stacks.map((stack) => ({ ...stack })),
        ...(content === undefined ? {} : { TemplateScratchData: content }),
      },
    }
  },
})
