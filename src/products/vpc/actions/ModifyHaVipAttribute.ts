import { defineAction } from '../../../door/action.ts'
import { ensureHaVipTexts, steadyHaVipOf } from '../haVip/haVips.ts'

/**
 * ModifyHaVipAttribute: name and description of a virtual address; what is not sent stays, an empty text clears it.
 * Source: Vpc 2016-04-28 catalogue and remarks; the Terraform provider, which sends an empty text where one is taken away.
 */
export default defineAction('vpc', 'ModifyHaVipAttribute', {
  handle(context, { HaVipId, Name, Description }) {
    ensureHaVipTexts(Name, Description)
    const row = steadyHaVipOf(context, HaVipId)

    context.world.haVips.change(HaVipId, { Name: Name ?? row.Name, Description: Description ?? row.Description })

    return {}
  },
})
