import { forwardAction } from '../../../door/forward.ts'

/**
 * AssociateHaVip: an instance of the vSwitch stands by for a virtual address; Associating, then InUse.
 * The older front door of the VPC API's action of this name; what is missing here has a code of ECS.
 * Source: Ecs 2014-05-26 catalogue (deprecated there); decision 0007. Guess: the codes are those of the VPC API.
 */
export default forwardAction('ecs', 'AssociateHaVip', { to: 'vpc.AssociateHaVip' })
