import { defineSingleDataSource } from './dataSource.ts'
import { describeEip } from './eips.ts'

/** DATASOURCE::EIP::Address: one EIP as DescribeEipAddresses shows it. */
export default defineSingleDataSource('DATASOURCE::EIP::Address', {
  id: 'AllocationId',
  named: { AddressName: 'Name', CreateTime: 'AllocationTime', PaymentType: 'ChargeType' },
  find: describeEip,
})
