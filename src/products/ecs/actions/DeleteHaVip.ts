import { forwardAction } from '../../../door/forward.ts'

/**
 * DeleteHaVip: deletes an Available virtual address on which nothing hangs; Deleting, then gone.
 * The older front door of the VPC API's action of this name; what is missing here has a code of ECS.
 * Source: Ecs 2014-05-26 catalogue (deprecated there); decision 0007. Guess: the codes are those of the VPC API.
 */
export default forwardAction('ecs', 'DeleteHaVip', { to: 'vpc.DeleteHaVip' })
