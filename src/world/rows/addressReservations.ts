import type { TableDefinition } from '../../kernel/table.ts'
import { addressInVSwitch } from './networkInterfaces.ts'
import type { Owned } from './owned.ts'

/**
 * A private address of a vSwitch that something other than a network interface of the account holds: a NAT gateway, or
 * an EIP on a NAT gateway in mode NAT. Nobody else is given it.
 */
export interface AddressReservationRow extends Owned {
  readonly VSwitchId: string
  readonly Address: string
  /** Id of the holder. */
  readonly HolderId: string
}

export const ADDRESS_RESERVATIONS: TableDefinition<AddressReservationRow> = {
  name: 'addressReservations',
  key: (row) => addressInVSwitch(row.VSwitchId, row.Address),
  indexes: { vSwitch: (row) => row.VSwitchId, holder: (row) => row.HolderId },
}
