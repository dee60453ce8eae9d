import type { Route } from './route.ts'

export const cloneRoutes: readonly Route[] = []
