// Written by `npm run index`. Do not edit.
export const PRODUCT_MODULES = {
  ecs: () => import('./ecs/index.generated.ts'),
  vpc: () => import('./vpc/index.generated.ts'),
}
