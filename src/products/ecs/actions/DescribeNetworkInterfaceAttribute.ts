import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { networkInterfaceOf } from '../networkInterface/networkInterfaces.ts'
import { networkInterfaceAttributes } from '../networkInterface/networkInterfaceViews.ts'

/** Attribute → the members that are shown besides the id. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  description: ['Description'],
  attachment: ['Attachment', 'InstanceId'],
  bondSpecification: [],
  slaveInterfaceSpecification: [],
  networkInterfaceTrafficMode: ['NetworkInterfaceTrafficMode'],
  connectionTrackingConfiguration: ['ConnectionTrackingConfiguration'],
  qosConfig: [],
}

/**
 * DescribeNetworkInterfaceAttribute: everything about one network interface, or the one attribute asked for.
 * Not modelled: bonds, quality of service (never shown).
 * Guess: which members an attribute shows.
 * Source: Ecs 2014-05-26 catalogue.
 */
export default defineAction('ecs', 'DescribeNetworkInterfaceAttribute', {
  ignores: { Tag: 'the interface is named by its id' },
  handle(context, { NetworkInterfaceId, Attribute }) {
    const card = networkInterfaceOf(context, NetworkInterfaceId)
    const isKnown = !Attribute || Object.hasOwn(ATTRIBUTES, Attribute)
    ensure(isKnown, invalidParameter('Attribute', `It is one of ${Object.keys(ATTRIBUTES).join(', ')}.`))

    const members = networkInterfaceAttributes(context.world, card)
    if (!Attribute) return members
    const names = ATTRIBUTES[Attribute] ?? []
    const asked = Object.entries(members).filter(([name]) => names.includes(name))
    return { NetworkInterfaceId, ...Object.fromEntries(asked) }
  },
})
