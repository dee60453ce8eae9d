import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'

/** DeleteTemplateScratch: forgets a scenario; stacks made from it are not touched. Source: ROS 2019-09-10 catalogue. */
export default defineAction('ros', 'DeleteTemplateScratch', {
  handle({ world, own }, { TemplateScratchId }) {
    const scratch = own(world.templateScratches, TemplateScratchId)

    ensure(scratch, errors.templateScratchNotFound(TemplateScratchId))

    world.templateScratches.remove(TemplateScratchId)

    return {}
  },
})
