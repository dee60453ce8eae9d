import { defineSingleDataSource } from './dataSource.ts'
import { describeInstances } from './instances.ts'

/** DATASOURCE::ECS::Instance: one instance as DescribeInstances shows it, with its user data. */
export default defineSingleDataSource('DATASOURCE::ECS::Instance', {
  id: 'InstanceId',
  named: { CreateTime: 'CreationTime', GpuAmount: 'GPUAmount', GpuSpec: 'GPUSpec', PaymentType: 'InstanceChargeType' },
  find(step, InstanceId) {
    const { call, regionId } = step
    const [instance] = describeInstances(step, [InstanceId])
    if (instance === undefined) return undefined
    const request = { RegionId: regionId, InstanceId }
    const { UserData } = call('ecs.DescribeUserData', request)
    const { InstanceRenewAttributes } = call('ecs.DescribeInstanceAutoRenewAttribute', request)
    const { AutoRenewEnabled, Duration, PeriodUnit, RenewalStatus } =
      InstanceRenewAttributes.InstanceRenewAttribute?.[0] ?? {}
    const renewal = { AutoRenewEnabled: AutoRenewEnabled ?? false, Duration: Duration ?? 0, PeriodUnit, RenewalStatus }
    return { ...instance, UserData, ...renewal }
  },
})
