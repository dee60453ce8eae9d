import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of VPC 2016-04-28 about route tables and entries. Codes and statuses: documented error tables. */
export const routeTableNotFound = (id: string) =>
  new ApiError(404, 'InvalidRouteTableId.NotFound', `The specified route table "${id}" does not exist.`)

/** DescribeRouteEntryList. Guess: the status. */
export const listedTableNotFound = (id: string) =>
  new ApiError(404, 'InvalidRouteTable.NotFound', `The specified route table "${id}" does not exist.`)

export const invalidRouteTableName = () =>
  new ApiError(
    400,
    'InvalidParameter.RouteTableName.Malformed',
    'A route table name has 1 to 128 characters and does not begin with http:// or https://.',
  )

export const invalidDescription = () =>
  new ApiError(
    400,
    'InvalidParameter.Description.Malformed',
    'A description has 1 to 256 characters and does not begin with http:// or https://.',
  )

export const routeTableQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.RouteTable', `The VPC may have ${limit} custom route tables and has them.`)

export const gatewayTableQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.GatewayRouteTable', `The VPC may have ${limit} gateway route tables and has them.`)

/** CreateRouteTable and DeleteRouteTable while another of the VPC is in transition. Clients try again. */
export const routeTableConflict = (id: string) =>
  new ApiError(400, 'OperationConflict', `The route table ${id} of the same VPC is being made or deleted; try again.`)

/** ModifyRouteTableAttributes. Guess: the status. */
export const routeTableInTransition = (status: string) =>
  new ApiError(400, 'IncorrectStatus.RouteTable', `The route table is ${status}; this needs it Available.`)

/** AssociateRouteTable and UnassociateRouteTable: 404 for whatever is wrong. */
export const routeTableNotReady = (status: string) =>
  new ApiError(404, 'IncorrectStatus.RouteTable', `The route table is ${status}; this needs it Available.`)

export const vSwitchNotReady = (status: string) =>
  new ApiError(404, 'IncorrectVSwitchStatus', `The vSwitch is ${status}; this needs it Available.`)

export const notInSameVpc = () =>
  new ApiError(404, 'Forbidden.NotInSameVpc', 'The vSwitch and the route table are not in the same VPC.')

export const vSwitchHasTable = (id: string) =>
  new ApiError(
    404,
    'Forbidden.VSwitchAlreadyAssociatedRouteTable',
    `The vSwitch is associated with the route table ${id}.`,
  )

export const switchToSystemTable = () =>
  new ApiError(
    400,
    'OperationDenied.SwitchToSystemRouteTable',
    'A vSwitch returns to the system route table by UnassociateRouteTable.',
  )

export const systemTableStays = () =>
  new ApiError(404, 'OperationUnsupported.SystemRouteTable', 'No vSwitch can be taken from the system route table.')

export const notAssociated = () =>
  new ApiError(404, 'InvalidBindingStatus.RouteTable', 'The vSwitch is not associated with the route table.')

/** DeleteRouteTable. */
export const incorrectRouteTableStatus = (why: string) =>
  new ApiError(404, 'IncorrectRouteTableStatus', `The route table cannot be deleted: ${why}.`)

export const routeTableHasEntries = () =>
  new ApiError(404, 'DependencyViolation.RouteEntry', 'The route table has custom route entries.')

/** Guess: the code; a custom table in use must be taken from its vSwitches first. */
export const routeTableHasVSwitches = (id: string) =>
  new ApiError(400, 'DependencyViolation.VSwitch', `The vSwitch ${id} is associated with the route table.`)

/** DescribeRouteTables. Guess: the code. */
export const oneOfTheseNeeded = () =>
  new ApiError(400, 'MissingParameter', 'One of VRouterId, RouterId, RouteTableId and RouteTableName is needed.')

/** DescribeRouteTables. Guess: the code. */
export const twoRouters = () =>
  new ApiError(400, 'InvalidParameter', 'VRouterId and RouterId cannot be given together.')

export const invalidDestination = (text: string) =>
  new ApiError(400, 'InvalidCidrBlock.Malformed', `The destination "${text}" is no block and no prefix list.`)

export const serviceRange = () =>
  new ApiError(400, 'InvalidDestinationCidrBlock', 'The destination lies in 100.64.0.0/10, which is for services.')

export const destinationIsLocal = (block: string) =>
  new ApiError(400, 'InvalidCidrBlock', `The destination lies in the block ${block} of a vSwitch.`)

export const destinationOverlapsVSwitch = (block: string) =>
  new ApiError(
    400,
    'OperationUnsupported.DestinationCidrBlockOverlapWithVSwitch',
    `The destination lies in the IPv6 block ${block} of a vSwitch.`,
  )

export const duplicateDestination = (text: string) =>
  new ApiError(400, 'InvalidCIDRBlock.Duplicate', `The route table has an entry for "${text}".`)

export const prefixListRouted = () =>
  new ApiError(400, 'ResourceAlreadyAssociated.PrefixList', 'The route table has an entry for the prefix list.')

export const prefixListNotFound = (id: string) =>
  new ApiError(400, 'ResourceNotFound.PrefixList', `The specified prefix list "${id}" does not exist.`)

export const prefixListNotReady = (status: string) =>
  new ApiError(400, 'IncorrectStatus.PrefixList', `The prefix list is ${status}; try again when it is Created.`)

export const vpcHasNoIpv6 = () =>
  new ApiError(400, 'OperationDenied.VpcIpv6NotEnabled', 'IPv6 has not been enabled for the VPC.')

export const noIpv6ThatWay = (type: string) =>
  new ApiError(400, 'OperationFailed.NotSupportIPV6', `A next hop of the type ${type} takes no IPv6 traffic.`)

/** Guess: the code; an IPv6 gateway takes IPv6 only. */
export const noIpv4ThatWay = () =>
  new ApiError(400, 'OperationDenied.NextHopTypeNotPermitted', 'An IPv6 gateway takes no IPv4 traffic.')

export const invalidRouteEntryName = () =>
  new ApiError(
    400,
    'InvalidRouteEntryName.Malformed',
    'A route entry name has 1 to 128 characters and does not begin with http:// or https://.',
  )

/** Guess: the code. */
export const haVipRouteQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded', `${limit} custom route entries may lead to a virtual address, and do.`)

export const routeEntryQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded', `The route table may have ${limit} custom route entries.`)

export const tableNotRoutable = () =>
  new ApiError(
    400,
    'OperationDenied.RouteTableTypeNotPermitted',
    'Custom entries are not added to the route table of a gateway.',
  )

export const routeTableStatus = (status: string) =>
  new ApiError(400, 'IncorrectStatus.RouteTableStatus', `The route table is ${status}; this needs it Available.`)

export const routeEntryInTransition = (id: string) =>
  new ApiError(400, 'IncorrectRouteEntryStatus', `The entry ${id} of the route table is in transition; try again.`)

export const vSwitchInTransition = (id: string) =>
  new ApiError(400, 'IncorrectVSwitchStatus', `The vSwitch ${id} of the VPC is Pending; try again.`)

export const nextHopMissing = () =>
  new ApiError(400, 'InvalidNexthopTypeAndList.BothNull', 'Neither a next hop nor a list of next hops was given.')

export const nextHopTwice = () =>
  new ApiError(400, 'InvalidNexthopTypeAndList.BothNotNull', 'A next hop and a list of next hops were given.')

export const nextHopListSize = () =>
  new ApiError(400, 'InvalidNexthopListSize', 'A list of next hops has 2 to 16 members.')

export const unknownNextHopType = (type: string) =>
  new ApiError(400, 'OperationDenied.NextHopTypeNotPermitted', `There is no type "${type}" of next hop.`)

const NOT_FOUND_CODES: Readonly<Record<string, string>> = {
  HaVip: 'InvalidHaVip.NotFound',
  RouterInterface: 'InvalidRouterInterface',
  NatGateway: 'InvalidNatGateway.NotFound',
  Attachment: 'InvalidAttachment.NotFound',
  VpcPeer: 'ResourceNotFound.VpcPeer',
  Ipv4Gateway: 'ResourceNotFound.Ipv4Gateway',
}

/** The documented code of the type, where it has one of its own. */
export const nextHopNotFound = (type: string, id: string) =>
  new ApiError(400, NOT_FOUND_CODES[type] ?? 'InvalidNextHop.NotFound', `The VPC has no ${type} "${id}".`)

export const incorrectInstanceStatus = (status: string) =>
  new ApiError(400, 'IncorrectInstanceStatus', `The instance is ${status}; this needs it Running or Stopped.`)

/** Guess: the code, for gateways that have none of their own. */
export const nextHopNotReady = (type: string, status: string) =>
  new ApiError(
    400,
    type === 'HaVip' ? 'IncorrectHaVipStatus' : `IncorrectStatus.${type}`,
    `The next hop is ${status}; try again when it is ready.`,
  )

/** DeleteRouteEntry and ModifyRouteEntry. Guess: the status; the code is the one by which Terraform knows. */
export const routeEntryNotFound = () =>
  new ApiError(404, 'InvalidRouteEntry.NotFound', 'The specified route entry does not exist.')

/** DeleteRouteEntry and ModifyRouteEntry of an entry of the system. */
export const systemEntryStays = () =>
  new ApiError(400, 'Forbidden.SystemRouteEntry', 'The entries of the system can be neither changed nor deleted.')

export const nextHopUnchanged = () =>
  new ApiError(400, 'OperationDenied.NextHopNotChanged', 'The entry leads there already.')

export const tooManyEntries = (limit: number) =>
  new ApiError(400, 'InvalidParameter', `A request holds 1 to ${limit} route entries.`)
