/** ROS spells charge types its own way. Source: allowed values of the properties in public templates. */
const CHARGE_TYPES: Readonly<Record<string, string>> = {
  prepaid: 'PrePaid',
  prepay: 'PrePaid',
  subscription: 'PrePaid',
  postpaid: 'PostPaid',
  payasyougo: 'PostPaid',
  payondemand: 'PostPaid',
}

/** As the APIs spell it. A spelling that is not known goes on as it is, for the API to refuse. */
export function chargeTypeOf(value: string | undefined): string | undefined {
  return value === undefined ? undefined : (CHARGE_TYPES[value.toLowerCase()] ?? value)
}
