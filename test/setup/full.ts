/** Whether counts are those of `npm run test:full`: whole lists instead of samples of them. */
export const isFull = Boolean(process.env.ALISTACK_FULL)
