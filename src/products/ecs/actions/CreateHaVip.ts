import { forwardAction } from '../../../door/forward.ts'

/**
 * CreateHaVip: a private address of a vSwitch that instances can stand by for; Creating, then Available.
 * The older front door of the VPC API's action of this name; what is missing here has a code of ECS.
 * Source: Ecs 2014-05-26 catalogue (deprecated there); decision 0007. Guess: the codes are those of the VPC API.
 */
export default forwardAction('ecs', 'CreateHaVip', { to: 'vpc.CreateHaVip' })
