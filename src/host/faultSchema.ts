/** JSON Schema of a fault, as the control API, scenarios and in-process callers give it. */
const PATTERN = { type: 'string', minLength: 1, maxLength: 300 }
const ID = { type: 'string', minLength: 1, maxLength: 300 }
const WHEN = { enum: ['before', 'after'] }
const COUNT = { type: 'integer', minimum: 1, maximum: 1_000_000_000 }
/** A client waits no longer than this: ten minutes. */
const WAIT_MS = { type: 'integer', minimum: 0, maximum: 600_000 }

/** A setting of stock, as PATCH /stock takes it as well. */
export const STOCK_SETTING = {
  type: 'object',
  properties: {
    regionId: { type: 'string' },
    zoneId: { type: 'string' },
    instanceType: { type: 'string' },
    chargeType: { enum: ['PostPaid', 'PrePaid', 'Spot'] },
    count: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }] },
    category: { enum: ['WithStock', 'ClosedWithStock', 'WithoutStock', 'ClosedWithoutStock', null] },
  },
  required: ['regionId', 'zoneId', 'instanceType'],
  anyOf: [{ required: ['count'] }, { properties: { category: { const: null } }, required: ['category'] }],
  additionalProperties: false,
}

export const FAULT = {
  type: 'object',
  properties: {
    product: PATTERN,
    action: PATTERN,
    principal: PATTERN,
    regionId: ID,
    resourceId: ID,
    nth: COUNT,
    times: COUNT,
    counts: { enum: ['outer', 'all'] },
    error: {
      type: 'object',
      properties: {
        status: { type: 'integer', minimum: 400, maximum: 599 },
        code: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9._-]{0,99}$' },
        message: { type: 'string', minLength: 1, maxLength: 1_000 },
        when: WHEN,
        retryAfterMs: WAIT_MS,
      },
      required: ['status', 'code'],
      additionalProperties: false,
    },
    throttle: {
      type: 'object',
      properties: {
        ratePerSecond: { type: 'number', exclusiveMinimum: 0, maximum: 1_000_000 },
        burst: COUNT,
        retryAfterMs: WAIT_MS,
      },
      required: ['ratePerSecond'],
      additionalProperties: false,
    },
    drop: WHEN,
    delayMs: WAIT_MS,
    stock: { type: 'array', items: STOCK_SETTING, minItems: 1, maxItems: 1_000 },
    effect: {
      type: 'object',
      properties: {
        at: { enum: ['imageCreation', 'imageCopy', 'instanceStart', 'stackResource'] },
        on: { enum: ['create', 'import', 'update', 'delete'] },
        progress: { type: 'number', minimum: 0, maximum: 100 },
        outcome: { enum: ['fail', 'stall'] },
        reason: { type: 'string', minLength: 1, maxLength: 1_000 },
      },
      required: ['at', 'outcome'],
      additionalProperties: false,
    },
  },
  additionalProperties: false,
}
