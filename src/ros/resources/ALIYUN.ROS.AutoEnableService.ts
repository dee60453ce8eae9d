import { defineResource } from '../stack/resourceType.ts'

/** ALIYUN::ROS::AutoEnableService: here every service is enabled, so it is complete at once. */
export default defineResource('ALIYUN::ROS::AutoEnableService', {
  emulates: ['ServiceName'],
  create: ({ clientToken }) => ({ physicalId: clientToken }),
  attributes: () => ({}),
  remove: () => undefined,
})
