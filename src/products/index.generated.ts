// Written by `npm run index`. Do not edit.
export const PRODUCT_MODULES = {
  ecs: () => import('./ecs/index.generated.ts'),
  ims: () => import('./ims/index.generated.ts'),
  location: () => import('./location/index.generated.ts'),
  ram: () => import('./ram/index.generated.ts'),
  resourcemanager: () => import('./resourcemanager/index.generated.ts'),
  sts: () => import('./sts/index.generated.ts'),
  tag: () => import('./tag/index.generated.ts'),
  vpc: () => import('./vpc/index.generated.ts'),
}
