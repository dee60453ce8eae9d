import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::ECS::KeyPair: one key pair as DescribeKeyPairs shows it. */
export default defineSingleDataSource('DATASOURCE::ECS::KeyPair', {
  id: 'KeyPairName',
  named: { CreateTime: 'CreationTime', FingerPrint: 'KeyPairFingerPrint' },
  find: ({ call, regionId }, KeyPairName) =>
    call('ecs.DescribeKeyPairs', { RegionId: regionId, KeyPairName }).KeyPairs.KeyPair?.[0],
})
