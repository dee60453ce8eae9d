/** The products whose actions the catalogue knows. Versions are disjoint: one port serves all of them. */
export const PRODUCTS = [
  { product: 'ecs', productId: 'Ecs', version: '2014-05-26', style: 'RPC' },
  { product: 'vpc', productId: 'Vpc', version: '2016-04-28', style: 'RPC' },
  { product: 'ros', productId: 'ROS', version: '2019-09-10', style: 'RPC' },
  { product: 'ram', productId: 'Ram', version: '2015-05-01', style: 'RPC' },
  { product: 'sts', productId: 'Sts', version: '2015-04-01', style: 'RPC' },
  { product: 'tag', productId: 'Tag', version: '2018-08-28', style: 'RPC' },
  { product: 'ims', productId: 'Ims', version: '2019-08-15', style: 'RPC' },
  { product: 'resourcemanager', productId: 'ResourceManager', version: '2020-03-31', style: 'RPC' },
  { product: 'location', productId: 'Location', version: '2015-06-12', style: 'RPC' },
] as const

export type Product = (typeof PRODUCTS)[number]['product']

export function productOfVersion(version: string): Product | undefined {
  return PRODUCTS.find((entry) => entry.version === version)?.product
}
