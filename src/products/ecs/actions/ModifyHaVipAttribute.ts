import { forwardAction } from '../../../door/forward.ts'

/**
 * ModifyHaVipAttribute: the description of a virtual address.
 * The older front door of the VPC API's action of this name; what is missing here has a code of ECS.
 * Source: Ecs 2014-05-26 catalogue (deprecated there); decision 0007. Guess: the codes are those of the VPC API.
 */
export default forwardAction('ecs', 'ModifyHaVipAttribute', { to: 'vpc.ModifyHaVipAttribute' })
