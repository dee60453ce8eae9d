/** What is set of an instance after its birth. Unset members have the default. */
export interface InstanceUpkeep {
  /** NotRenewal: it is not renewed, and its owner is not reminded. */
  readonly isNeverRenewed?: true
  /** Unit of AutoRenewPeriod, if it is not that of Period. */
  readonly AutoRenewPeriodUnit?: string
  /** Unset: None. */
  readonly PrivatePoolMatchCriteria?: string
  /** Unset: AutoRecover. */
  readonly ActionOnMaintenance?: string
  readonly NotifyOnMaintenance?: boolean
  /** HH:mm:ss of UTC+8. */
  readonly MaintenanceWindow?: { readonly StartTime: string; readonly EndTime: string }
  /** Unset: disabled. */
  readonly InstanceMetadataTags?: string
  readonly VncPassword?: string
  readonly EnableJumboFrame?: boolean
  readonly EnableNetworkEncryption?: boolean
  /** The type that it is being changed to: stock and quota count that one already. */
  readonly nextInstanceType?: string
  /** Its addresses were changed: they can't be changed again before it has been started. */
  readonly isMoved?: true
}
