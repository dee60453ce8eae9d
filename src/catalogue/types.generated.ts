// Written by `npm run catalogue` from the published SDK packages. Do not edit.

/** Parameters by action, as the door hands them to a handler: decoded, required ones present. */
export interface Requests {
  'ecs.AddTags': {
    OwnerId?: number
    RegionId: string
    ResourceId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType: string
    Tag: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.AllocateDedicatedHosts': {
    NetworkAttributes?: {
      SlbUdpTimeout?: number
      UdpTimeout?: number
    }
    ActionOnMaintenance?: string
    AutoPlacement?: string
    AutoReleaseTime?: string
    AutoRenew?: boolean
    AutoRenewPeriod?: number
    ChargeType?: string
    ClientToken?: string
    CpuOverCommitRatio?: number
    DedicatedHostClusterId?: string
    DedicatedHostName?: string
    DedicatedHostType: string
    Description?: string
    MinQuantity?: number
    OwnerAccount?: string
    OwnerId?: number
    Period?: number
    PeriodUnit?: string
    Quantity?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    ZoneId?: string
  }
  'ecs.AllocateEipAddress': {
    ActivityId?: number
    Bandwidth?: string
    ClientToken?: string
    ISP?: string
    InternetChargeType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.AllocatePublicIpAddress': {
    InstanceId: string
    IpAddress?: string
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VlanId?: string
  }
  'ecs.ApplyAutoSnapshotPolicy': {
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    autoSnapshotPolicyId: string
    diskIds: string
    regionId: string
  }
  'ecs.AssignIpv6Addresses': {
    ClientToken?: string
    Ipv6Address?: string[]
    Ipv6AddressCount?: number
    Ipv6Prefix?: string[]
    Ipv6PrefixCount?: number
    NetworkInterfaceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.AssignPrivateIpAddresses': {
    ClientToken?: string
    Ipv4Prefix?: string[]
    Ipv4PrefixCount?: number
    NetworkInterfaceId: string
    OwnerAccount?: string
    OwnerId?: number
    PrivateIpAddress?: string[]
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecondaryPrivateIpAddressCount?: number
  }
  'ecs.AssociateEipAddress': {
    AllocationId: string
    InstanceId: string
    InstanceType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.AssociateHaVip': {
    ClientToken?: string
    HaVipId: string
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.AttachDisk': {
    Bootable?: boolean
    DeleteWithInstance?: boolean
    Device?: string
    DiskId: string
    Force?: boolean
    InstanceId: string
    KeyPairName?: string
    OwnerAccount?: string
    OwnerId?: number
    Password?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.AttachInstanceRamRole': {
    InstanceIds: string
    OwnerId?: number
    Policy?: string
    RamRoleName: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.AttachKeyPair': {
    InstanceIds: string
    KeyPairName: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.AttachNetworkInterface': {
    InstanceId: string
    NetworkCardIndex?: number
    NetworkInterfaceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    TrunkNetworkInstanceId?: string
    WaitForNetworkConfigurationReady?: boolean
  }
  'ecs.AuthorizeSecurityGroup': {
    ClientToken?: string
    Description?: string
    DestCidrIp?: string
    IpProtocol?: string
    Ipv6DestCidrIp?: string
    Ipv6SourceCidrIp?: string
    NicType?: string
    OwnerAccount?: string
    OwnerId?: number
    Permissions?: {
      Description?: string
      DestCidrIp?: string
      IpProtocol?: string
      Ipv6DestCidrIp?: string
      Ipv6SourceCidrIp?: string
      NicType?: string
      Policy?: string
      PortRange?: string
      PortRangeListId?: string
      Priority?: string
      SourceCidrIp?: string
      SourceGroupId?: string
      SourceGroupOwnerAccount?: string
      SourceGroupOwnerId?: number
      SourcePortRange?: string
      SourcePrefixListId?: string
    }[]
    Policy?: string
    PortRange?: string
    Priority?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string
    SourceCidrIp?: string
    SourceGroupId?: string
    SourceGroupOwnerAccount?: string
    SourceGroupOwnerId?: number
    SourcePortRange?: string
    SourcePrefixListId?: string
  }
  'ecs.AuthorizeSecurityGroupEgress': {
    ClientToken?: string
    Description?: string
    DestCidrIp?: string
    DestGroupId?: string
    DestGroupOwnerAccount?: string
    DestGroupOwnerId?: number
    DestPrefixListId?: string
    IpProtocol?: string
    Ipv6DestCidrIp?: string
    Ipv6SourceCidrIp?: string
    NicType?: string
    OwnerAccount?: string
    OwnerId?: number
    Permissions?: {
      Description?: string
      DestCidrIp?: string
      DestGroupId?: string
      DestGroupOwnerAccount?: string
      DestGroupOwnerId?: number
      DestPrefixListId?: string
      IpProtocol?: string
      Ipv6DestCidrIp?: string
      Ipv6SourceCidrIp?: string
      NicType?: string
      Policy?: string
      PortRange?: string
      PortRangeListId?: string
      Priority?: string
      SourceCidrIp?: string
      SourcePortRange?: string
    }[]
    Policy?: string
    PortRange?: string
    Priority?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string
    SourceCidrIp?: string
    SourcePortRange?: string
  }
  'ecs.CancelAutoSnapshotPolicy': {
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    autoSnapshotPolicyId?: string
    diskIds: string
    regionId: string
  }
  'ecs.CancelCopyImage': {
    ImageId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.CancelTask': {
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    TaskId: string
  }
  'ecs.ConvertNatPublicIpToEip': {
    InstanceId: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.CopyImage': {
    ClientToken?: string
    DestinationDescription?: string
    DestinationImageName?: string
    DestinationRegionId?: string
    DryRun?: boolean
    EncryptAlgorithm?: string
    Encrypted?: boolean
    ImageId: string
    KMSKeyId?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.CreateAutoProvisioningGroup': {
    LaunchConfiguration?: {
      Arn?: {
        AssumeRoleFor?: number
        RoleType?: string
        Rolearn?: string
      }[]
      AutoReleaseTime?: string
      CreditSpecification?: string
      DataDisk?: {
        AutoSnapshotPolicyId?: string
        BurstingEnabled?: boolean
        Category?: string
        DeleteWithInstance?: boolean
        Description?: string
        Device?: string
        DiskName?: string
        EncryptAlgorithm?: string
        Encrypted?: boolean
        KmsKeyId?: string
        PerformanceLevel?: string
        ProvisionedIops?: number
        Size?: number
        SnapshotId?: string
      }[]
      DeploymentSetId?: string
      HostName?: string
      HostNames?: string[]
      ImageFamily?: string
      ImageId?: string
      InstanceDescription?: string
      InstanceName?: string
      InternetChargeType?: string
      InternetMaxBandwidthIn?: number
      InternetMaxBandwidthOut?: number
      IoOptimized?: string
      KeyPairName?: string
      Password?: string
      PasswordInherit?: boolean
      RamRoleName?: string
      ResourceGroupId?: string
      SecurityEnhancementStrategy?: string
      SecurityGroupId?: string
      SecurityGroupIds?: string[]
      SystemDisk?: {
        AutoSnapshotPolicyId?: string
        BurstingEnabled?: boolean
        EncryptAlgorithm?: string
        Encrypted?: string
        KMSKeyId?: string
        ProvisionedIops?: number
      }
      SystemDiskCategory?: string
      SystemDiskDescription?: string
      SystemDiskName?: string
      SystemDiskPerformanceLevel?: string
      SystemDiskSize?: number
      Tag?: {
        Key?: string
        Value?: string
      }[]
      UserData?: string
      AutoRenew?: boolean
      AutoRenewPeriod?: number
      CpuOptions?: {
        Core?: number
        ThreadsPerCore?: number
      }
      ImageOptions?: {
        LoginAsNonRoot?: boolean
      }
      Period?: number
      PeriodUnit?: string
      SchedulerOptions?: {
        DedicatedHostClusterId?: string
        DedicatedHostId?: string
      }
      SecurityOptions?: {
        TrustedSystemMode?: string
      }
      SpotDuration?: number
      SpotInterruptionBehavior?: string
    }
    AutoProvisioningGroupName?: string
    AutoProvisioningGroupType?: string
    CandidateOptions?: {
      Evaluate?: boolean
      TimeoutMinutes?: number
    }
    ClientToken?: string
    DataDiskConfig?: {
      DiskCategory?: string
    }[]
    DefaultTargetCapacityType?: string
    Description?: string
    ExcessCapacityTerminationPolicy?: string
    ExecutionMode?: string
    HibernationOptionsConfigured?: boolean
    LaunchTemplateConfig?: {
      Architectures?: string[]
      BurstablePerformance?: string
      Cores?: number[]
      ExcludedInstanceTypes?: string[]
      ImageId?: string
      InstanceFamilyLevel?: string
      InstanceType?: string
      MaxPrice?: number
      MaxQuantity?: number
      Memories?: number[]
      Priority?: number
      VSwitchId?: string
      WeightedCapacity?: number
    }[]
    LaunchTemplateId?: string
    LaunchTemplateVersion?: string
    MaxSpotPrice?: number
    MinTargetCapacity?: string
    OwnerAccount?: string
    OwnerId?: number
    PayAsYouGoAllocationStrategy?: string
    PayAsYouGoTargetCapacity?: string
    PrePaidOptions?: {
      SpecifyCapacityDistribution?: {
        InstanceTypes?: string[]
        MinTargetCapacity?: number
      }[]
    }
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourcePoolOptions?: {
      PrivatePoolIds?: string[]
      Strategy?: string
    }
    SpotAllocationStrategy?: string
    SpotInstanceInterruptionBehavior?: string
    SpotInstancePoolsToUseCount?: number
    SpotTargetCapacity?: string
    SystemDiskConfig?: {
      DiskCategory?: string
    }[]
    Tag?: {
      Key?: string
      Value?: string
    }[]
    TerminateInstances?: boolean
    TerminateInstancesWithExpiration?: boolean
    TotalTargetCapacity: string
    ValidFrom?: string
    ValidUntil?: string
  }
  'ecs.CreateAutoSnapshotPolicy': {
    AssociationType?: string
    CopiedSnapshotsRetentionDays?: number
    CopyEncryptionConfiguration?: {
      Arn?: {
        AssumeRoleFor?: number
        RoleType?: string
        Rolearn?: string
      }[]
      Encrypted?: boolean
      KMSKeyId?: string
    }
    EnableCrossRegionCopy?: boolean
    OwnerId?: number
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    StorageLocationArn?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    TargetCopyRegions?: string
    TargetTags?: {
      Key?: string
      Value?: string
    }[]
    autoSnapshotPolicyName?: string
    regionId: string
    repeatWeekdays: string
    retentionDays: number
    timePoints: string
  }
  'ecs.CreateCommand': {
    ClientToken?: string
    CommandContent: string
    ContentEncoding?: string
    Description?: string
    EnableParameter?: boolean
    Launcher?: string
    Name: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    Timeout?: number
    Type: string
    WorkingDir?: string
  }
  'ecs.CreateDeploymentSet': {
    Affinity?: number
    ClientToken?: string
    DeploymentSetName?: string
    Description?: string
    Domain?: string
    Granularity?: string
    GroupCount?: number
    OnUnableToRedeployFailedInstance?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Strategy?: string
    Type?: string
  }
  'ecs.CreateDisk': {
    AdvancedFeatures?: string
    Arn?: {
      AssumeRoleFor?: number
      RoleType?: string
      Rolearn?: string
    }[]
    BurstingEnabled?: boolean
    ClientToken?: string
    Description?: string
    DiskCategory?: string
    DiskName?: string
    EncryptAlgorithm?: string
    Encrypted?: boolean
    InstanceId?: string
    KMSKeyId?: string
    MultiAttach?: string
    OwnerAccount?: string
    OwnerId?: number
    PerformanceLevel?: string
    ProvisionedIops?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Size?: number
    SnapshotId?: string
    StorageClusterId?: string
    StorageSetId?: string
    StorageSetPartitionNumber?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    ZoneId?: string
  }
  'ecs.CreateForwardEntry': {
    ExternalIp: string
    ExternalPort: string
    ForwardTableId: string
    InternalIp: string
    InternalPort: string
    IpProtocol: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.CreateHaVip': {
    ClientToken?: string
    Description?: string
    IpAddress?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VSwitchId: string
  }
  'ecs.CreateImage': {
    Architecture?: string
    BootMode?: string
    ClientToken?: string
    Description?: string
    DetectionStrategy?: string
    DiskDeviceMapping?: {
      Device?: string
      DiskType?: string
      Size?: number
      SnapshotId?: string
    }[]
    DryRun?: boolean
    Features?: {
      ImdsSupport?: string
    }
    ImageFamily?: string
    ImageName?: string
    ImageVersion?: string
    InstanceId?: string
    OwnerAccount?: string
    OwnerId?: number
    Platform?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecureBootOptions?: {
      SecureBootSupport?: string
    }
    SnapshotId?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.CreateInstance': {
    HibernationOptions?: {
      Configured?: boolean
    }
    PrivatePoolOptions?: {
      Id?: string
      MatchCriteria?: string
    }
    SystemDisk?: {
      Category?: string
      Description?: string
      DiskName?: string
      PerformanceLevel?: string
      Size?: number
      StorageClusterId?: string
    }
    Affinity?: string
    Arn?: {
      AssumeRoleFor?: number
      RoleType?: string
      Rolearn?: string
    }[]
    AutoRenew?: boolean
    AutoRenewPeriod?: number
    ClientToken?: string
    ClusterId?: string
    CreditSpecification?: string
    DataDisk?: {
      Category?: string
      DeleteWithInstance?: boolean
      Description?: string
      Device?: string
      DiskName?: string
      EncryptAlgorithm?: string
      Encrypted?: boolean
      KMSKeyId?: string
      PerformanceLevel?: string
      Size?: number
      SnapshotId?: string
      StorageClusterId?: string
    }[]
    DedicatedHostId?: string
    DeletionProtection?: boolean
    DeploymentSetGroupNo?: number
    DeploymentSetId?: string
    Description?: string
    DryRun?: boolean
    HostName?: string
    HpcClusterId?: string
    HttpEndpoint?: string
    HttpPutResponseHopLimit?: number
    HttpTokens?: string
    ImageFamily?: string
    ImageId?: string
    InnerIpAddress?: string
    InstanceChargeType?: string
    InstanceName?: string
    InstanceType: string
    InternetChargeType?: string
    InternetMaxBandwidthIn?: number
    InternetMaxBandwidthOut?: number
    IoOptimized?: string
    KeyPairName?: string
    ManagedHostId?: string
    NodeControllerId?: string
    OwnerAccount?: string
    OwnerId?: number
    Password?: string
    PasswordInherit?: boolean
    Period?: number
    PeriodUnit?: string
    PrivateIpAddress?: string
    RamRoleName?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityEnhancementStrategy?: string
    SecurityGroupId?: string
    SpotDuration?: number
    SpotInterruptionBehavior?: string
    SpotPriceLimit?: number
    SpotStrategy?: string
    StorageSetId?: string
    StorageSetPartitionNumber?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    Tenancy?: string
    UseAdditionalService?: boolean
    UserData?: string
    VSwitchId?: string
    VlanId?: string
    ZoneId?: string
  }
  'ecs.CreateKeyPair': {
    KeyPairName: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.CreateLaunchTemplate': {
    SystemDisk?: {
      AutoSnapshotPolicyId?: string
      BurstingEnabled?: boolean
      Category?: string
      DeleteWithInstance?: boolean
      Description?: string
      DiskName?: string
      Encrypted?: string
      Iops?: number
      KMSKeyId?: string
      PerformanceLevel?: string
      ProvisionedIops?: number
      Size?: number
    }
    AutoReleaseTime?: string
    AutoRenew?: boolean
    AutoRenewPeriod?: number
    CreditSpecification?: string
    DataDisk?: {
      AutoSnapshotPolicyId?: string
      BurstingEnabled?: boolean
      Category?: string
      DeleteWithInstance?: boolean
      Description?: string
      Device?: string
      DiskName?: string
      Encrypted?: string
      KMSKeyId?: string
      PerformanceLevel?: string
      ProvisionedIops?: number
      Size?: number
      SnapshotId?: string
    }[]
    DeletionProtection?: boolean
    DeploymentSetId?: string
    Description?: string
    EnableVmOsConfig?: boolean
    HostName?: string
    HttpEndpoint?: string
    HttpPutResponseHopLimit?: number
    HttpTokens?: string
    ImageId?: string
    ImageOptions?: {
      LoginAsNonRoot?: boolean
    }
    ImageOwnerAlias?: string
    InstanceChargeType?: string
    InstanceName?: string
    InstanceType?: string
    InternetChargeType?: string
    InternetMaxBandwidthIn?: number
    InternetMaxBandwidthOut?: number
    IoOptimized?: string
    Ipv6AddressCount?: number
    KeyPairName?: string
    LaunchTemplateName: string
    NetworkInterface?: {
      DeleteOnRelease?: boolean
      Description?: string
      InstanceType?: string
      NetworkInterfaceName?: string
      NetworkInterfaceTrafficMode?: string
      PrimaryIpAddress?: string
      SecurityGroupId?: string
      SecurityGroupIds?: string[]
      VSwitchId?: string
    }[]
    NetworkType?: string
    OwnerAccount?: string
    OwnerId?: number
    PasswordInherit?: boolean
    Period?: number
    PeriodUnit?: string
    PrivateIpAddress?: string
    RamRoleName?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityEnhancementStrategy?: string
    SecurityGroupId?: string
    SecurityGroupIds?: string[]
    SecurityOptions?: {
      EnableSecureBoot?: boolean
      TrustedSystemMode?: string
    }
    SpotDuration?: number
    SpotPriceLimit?: number
    SpotStrategy?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    TemplateResourceGroupId?: string
    TemplateTag?: {
      Key?: string
      Value?: string
    }[]
    UserData?: string
    VSwitchId?: string
    VersionDescription?: string
    VpcId?: string
    ZoneId?: string
  }
  'ecs.CreateLaunchTemplateVersion': {
    SystemDisk?: {
      AutoSnapshotPolicyId?: string
      BurstingEnabled?: boolean
      Category?: string
      DeleteWithInstance?: boolean
      Description?: string
      DiskName?: string
      Encrypted?: string
      Iops?: number
      KMSKeyId?: string
      PerformanceLevel?: string
      ProvisionedIops?: number
      Size?: number
    }
    AutoReleaseTime?: string
    AutoRenew?: boolean
    AutoRenewPeriod?: number
    CreditSpecification?: string
    DataDisk?: {
      AutoSnapshotPolicyId?: string
      BurstingEnabled?: boolean
      Category?: string
      DeleteWithInstance?: boolean
      Description?: string
      Device?: string
      DiskName?: string
      Encrypted?: string
      KMSKeyId?: string
      PerformanceLevel?: string
      ProvisionedIops?: number
      Size?: number
      SnapshotId?: string
    }[]
    DeletionProtection?: boolean
    DeploymentSetId?: string
    Description?: string
    EnableVmOsConfig?: boolean
    HostName?: string
    HttpEndpoint?: string
    HttpPutResponseHopLimit?: number
    HttpTokens?: string
    ImageId?: string
    ImageOptions?: {
      LoginAsNonRoot?: boolean
    }
    ImageOwnerAlias?: string
    InstanceChargeType?: string
    InstanceName?: string
    InstanceType?: string
    InternetChargeType?: string
    InternetMaxBandwidthIn?: number
    InternetMaxBandwidthOut?: number
    IoOptimized?: string
    Ipv6AddressCount?: number
    KeyPairName?: string
    LaunchTemplateId?: string
    LaunchTemplateName?: string
    NetworkInterface?: {
      DeleteOnRelease?: boolean
      Description?: string
      InstanceType?: string
      NetworkInterfaceName?: string
      NetworkInterfaceTrafficMode?: string
      PrimaryIpAddress?: string
      SecurityGroupId?: string
      SecurityGroupIds?: string[]
      VSwitchId?: string
    }[]
    NetworkType?: string
    OwnerAccount?: string
    OwnerId?: number
    PasswordInherit?: boolean
    Period?: number
    PeriodUnit?: string
    PrivateIpAddress?: string
    RamRoleName?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityEnhancementStrategy?: string
    SecurityGroupId?: string
    SecurityGroupIds?: string[]
    SecurityOptions?: {
      TrustedSystemMode?: string
    }
    SpotDuration?: number
    SpotPriceLimit?: number
    SpotStrategy?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    UserData?: string
    VSwitchId?: string
    VersionDescription?: string
    VpcId?: string
    ZoneId?: string
  }
  'ecs.CreateNetworkInterface': {
    BusinessType?: string
    ClientToken?: string
    ConnectionTrackingConfiguration?: {
      TcpClosedAndTimeWaitTimeout?: number
      TcpEstablishedTimeout?: number
      UdpTimeout?: number
    }
    DeleteOnRelease?: boolean
    Description?: string
    EnablePrimaryIPv6?: boolean
    EnhancedNetwork?: {
      EnableExpress?: boolean
      EnableRss?: boolean
      EnableSriov?: boolean
      VirtualFunctionQuantity?: number
      VirtualFunctionTotalQueueNumber?: number
    }
    InstanceType?: string
    Ipv4Prefix?: string[]
    Ipv4PrefixCount?: number
    Ipv6Address?: string[]
    Ipv6AddressCount?: number
    Ipv6Prefix?: string[]
    Ipv6PrefixCount?: number
    NetworkInterfaceName?: string
    NetworkInterfaceTrafficConfig?: {
      NetworkInterfaceTrafficMode?: string
      QueueNumber?: number
      QueuePairNumber?: number
      RxQueueSize?: number
      TxQueueSize?: number
    }
    NetworkInterfaceTrafficMode?: string
    OwnerAccount?: string
    OwnerId?: number
    PrimaryIpAddress?: string
    PrivateIpAddress?: string[]
    QueueNumber?: number
    QueuePairNumber?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RxQueueSize?: number
    SecondaryPrivateIpAddressCount?: number
    SecurityGroupId?: string
    SecurityGroupIds?: string[]
    SourceDestCheck?: boolean
    Tag?: {
      Key?: string
      Value?: string
    }[]
    TxQueueSize?: number
    VSwitchId: string
    Visible?: boolean
  }
  'ecs.CreatePrefixList': {
    AddressFamily: string
    ClientToken?: string
    Description?: string
    Entry?: {
      Cidr: string
      Description?: string
    }[]
    MaxEntries: number
    OwnerAccount?: string
    OwnerId?: number
    PrefixListName: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.CreateRouteEntry': {
    ClientToken?: string
    DestinationCidrBlock: string
    NextHopId?: string
    NextHopList?: {
      NextHopId?: string
      NextHopType?: string
    }[]
    NextHopType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteTableId: string
  }
  'ecs.CreateSecurityGroup': {
    ClientToken?: string
    Description?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupName?: string
    SecurityGroupType?: string
    ServiceManaged?: boolean
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VpcId?: string
  }
  'ecs.CreateSnapshot': {
    Category?: string
    ClientToken?: string
    Description?: string
    DiskId: string
    InstantAccess?: boolean
    InstantAccessRetentionDays?: number
    OwnerAccount?: string
    OwnerId?: number
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RetentionDays?: number
    SnapshotName?: string
    StorageLocationArn?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.CreateSnapshotGroup': {
    ClientToken?: string
    Description?: string
    DiskId?: string[]
    ExcludeDiskId?: string[]
    InstanceId?: string
    InstantAccess?: boolean
    InstantAccessRetentionDays?: number
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    StorageLocationArn?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.CreateVSwitch': {
    CidrBlock: string
    ClientToken?: string
    Description?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VSwitchName?: string
    VpcId: string
    ZoneId: string
  }
  'ecs.CreateVpc': {
    CidrBlock?: string
    ClientToken?: string
    Description?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    UserCidr?: string
    VpcName?: string
  }
  'ecs.DeleteAutoProvisioningGroup': {
    AutoProvisioningGroupId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    TerminateInstances?: boolean
  }
  'ecs.DeleteAutoSnapshotPolicy': {
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    autoSnapshotPolicyId: string
    regionId: string
  }
  'ecs.DeleteCommand': {
    CommandId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DeleteDeploymentSet': {
    DeploymentSetId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DeleteDisk': {
    DiskId: string
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DeleteForwardEntry': {
    ForwardEntryId: string
    ForwardTableId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DeleteHaVip': {
    ClientToken?: string
    HaVipId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DeleteImage': {
    DryRun?: boolean
    Force?: boolean
    ImageId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DeleteInstance': {
    DryRun?: boolean
    Force?: boolean
    ForceStop?: boolean
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    TerminateSubscription?: boolean
  }
  'ecs.DeleteInstances': {
    ClientToken?: string
    DryRun?: boolean
    Force?: boolean
    ForceStop?: boolean
    InstanceId: string[]
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    TerminateSubscription?: boolean
  }
  'ecs.DeleteKeyPairs': {
    KeyPairNames: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DeleteLaunchTemplate': {
    LaunchTemplateId?: string
    LaunchTemplateName?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DeleteLaunchTemplateVersion': {
    DeleteVersion: number[]
    LaunchTemplateId?: string
    LaunchTemplateName?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DeleteNatGateway': {
    NatGatewayId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DeleteNetworkInterface': {
    NetworkInterfaceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DeletePrefixList': {
    OwnerAccount?: string
    OwnerId?: number
    PrefixListId: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DeleteRouteEntry': {
    DestinationCidrBlock: string
    NextHopId?: string
    NextHopList?: {
      NextHopId?: string
      NextHopType?: string
    }[]
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteTableId: string
  }
  'ecs.DeleteSecurityGroup': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string
  }
  'ecs.DeleteSnapshot': {
    Force?: boolean
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SnapshotId: string
  }
  'ecs.DeleteSnapshotGroup': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SnapshotGroupId: string
  }
  'ecs.DeleteVSwitch': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VSwitchId: string
  }
  'ecs.DeleteVpc': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VpcId: string
  }
  'ecs.DescribeAccountAttributes': {
    AttributeName?: string[]
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ZoneId?: string
  }
  'ecs.DescribeAutoProvisioningGroupHistory': {
    AutoProvisioningGroupId: string
    EndTime?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    StartTime?: string
  }
  'ecs.DescribeAutoProvisioningGroupInstances': {
    AutoProvisioningGroupId: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeAutoProvisioningGroups': {
    AutoProvisioningGroupId?: string[]
    AutoProvisioningGroupName?: string
    AutoProvisioningGroupStatus?: string[]
    AutoProvisioningGroupTypes?: string[]
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.DescribeAutoSnapshotPolicyAssociations': {
    AutoSnapshotPolicyId?: string
    DiskId?: string
    MaxResults?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeAutoSnapshotPolicyEx': {
    AutoSnapshotPolicyId?: string
    AutoSnapshotPolicyName?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.DescribeAvailableResource': {
    Cores?: number
    DataDiskCategory?: string
    DedicatedHostId?: string
    DestinationResource: string
    InstanceChargeType?: string
    InstanceType?: string
    IoOptimized?: string
    Memory?: number
    NetworkCategory?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType?: string
    Scope?: string
    SpotDuration?: number
    SpotStrategy?: string
    SystemDiskCategory?: string
    ZoneId?: string
  }
  'ecs.DescribeCloudAssistantStatus': {
    InstanceId?: string[]
    MaxResults?: number
    NextToken?: string
    OSType?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeCommands': {
    CommandId?: string
    ContentEncoding?: string
    Description?: string
    Latest?: boolean
    MaxResults?: number
    Name?: string
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    Provider?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    Type?: string
  }
  'ecs.DescribeDedicatedHosts': {
    DedicatedHostClusterId?: string
    DedicatedHostIds?: string
    DedicatedHostName?: string
    DedicatedHostType?: string
    LockReason?: string
    MaxResults?: number
    NeedHostDetail?: string
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    QueryInventory?: boolean
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SocketDetails?: string
    Status?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    ZoneId?: string
  }
  'ecs.DescribeDeploymentSets': {
    DeploymentSetIds?: string
    DeploymentSetName?: string
    Domain?: string
    Granularity?: string
    NetworkType?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Strategy?: string
    Type?: string
  }
  'ecs.DescribeDiskDefaultKMSKeyId': {
    OwnerId?: number
    RegionId: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeDiskEncryptionByDefaultStatus': {
    OwnerId?: number
    RegionId: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeDisks': {
    Filter?: {
      Key?: string
      Value?: string
    }[]
    AdditionalAttributes?: string[]
    AutoSnapshotPolicyId?: string
    Category?: string
    DeleteAutoSnapshot?: boolean
    DeleteWithInstance?: boolean
    DiskChargeType?: string
    DiskIds?: string
    DiskName?: string
    DiskType?: string
    DryRun?: boolean
    EnableAutoSnapshot?: boolean
    EnableAutomatedSnapshotPolicy?: boolean
    EnableShared?: boolean
    Encrypted?: boolean
    InstanceId?: string
    KMSKeyId?: string
    LockReason?: string
    MaxResults?: number
    MultiAttach?: string
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    Portable?: boolean
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SnapshotId?: string
    Status?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    ZoneId?: string
  }
  'ecs.DescribeEipAddresses': {
    Filter?: {
      Key?: string
      Value?: string
    }[]
    AllocationId?: string
    AssociatedInstanceId?: string
    AssociatedInstanceType?: string
    ChargeType?: string
    EipAddress?: string
    ISP?: string
    LockReason?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Status?: string
  }
  'ecs.DescribeForwardTableEntries': {
    ForwardEntryId?: string
    ForwardTableId: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeHaVips': {
    Filter: {
      Key?: string
      Value?: string[]
    }[]
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeImageFromFamily': {
    ImageFamily: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeImageSharePermission': {
    ImageId: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeImageSupportInstanceTypes': {
    ActionType?: string
    Filter?: {
      Key?: string
      Value?: string
    }[]
    ImageId?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeImages': {
    ActionType?: string
    Architecture?: string
    DryRun?: boolean
    Filter?: {
      Key?: string
      Value?: string
    }[]
    ImageFamily?: string
    ImageId?: string
    ImageName?: string
    ImageOwnerAlias?: string
    ImageOwnerId?: number
    InstanceType?: string
    IsPublic?: boolean
    IsSupportCloudinit?: boolean
    IsSupportIoOptimized?: boolean
    OSType?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ShowExpired?: boolean
    SnapshotId?: string
    Status?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    Usable?: boolean
    Usage?: string
  }
  'ecs.DescribeInstanceAttachmentAttributes': {
    InstanceIds: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeInstanceAttribute': {
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeInstanceAutoRenewAttribute': {
    InstanceId?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: string
    PageSize?: string
    RegionId: string
    RenewalStatus?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeInstanceMaintenanceAttributes': {
    InstanceId?: string[]
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeInstanceModificationPrice': {
    SystemDisk?: {
      Category?: string
      PerformanceLevel?: string
      Size?: number
    }
    DataDisk?: {
      Category?: string
      DiskId?: string
      PerformanceLevel?: string
      Size?: number
    }[]
    EndTime?: string
    ISP?: string
    ImageId?: string
    InstanceId: string
    InstanceType?: string
    InternetChargeType?: string
    InternetMaxBandwidthOut?: number
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    StartTime?: string
  }
  'ecs.DescribeInstanceRamRole': {
    InstanceIds?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RamRoleName?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeInstanceStatus': {
    ClusterId?: string
    InstanceId?: string[]
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ZoneId?: string
  }
  'ecs.DescribeInstanceTypeFamilies': {
    Generation?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeInstanceTypes': {
    AdditionalAttributes?: string[]
    CpuArchitecture?: string
    CpuArchitectures?: string[]
    GPUSpec?: string
    GpuSpecs?: string[]
    InstanceCategories?: string[]
    InstanceCategory?: string
    InstanceFamilyLevel?: string
    InstanceTypeFamilies?: string[]
    InstanceTypeFamily?: string
    InstanceTypes?: string[]
    LocalStorageCategories?: string[]
    LocalStorageCategory?: string
    MaxResults?: number
    MaximumCpuCoreCount?: number
    MaximumCpuSpeedFrequency?: number
    MaximumCpuTurboFrequency?: number
    MaximumGPUAmount?: number
    MaximumMemorySize?: number
    MinimumBaselineCredit?: number
    MinimumCpuCoreCount?: number
    MinimumCpuSpeedFrequency?: number
    MinimumCpuTurboFrequency?: number
    MinimumDiskQuantity?: number
    MinimumEniIpv6AddressQuantity?: number
    MinimumEniPrivateIpAddressQuantity?: number
    MinimumEniQuantity?: number
    MinimumEriQuantity?: number
    MinimumGPUAmount?: number
    MinimumInitialCredit?: number
    MinimumInstanceBandwidthRx?: number
    MinimumInstanceBandwidthTx?: number
    MinimumInstancePpsRx?: number
    MinimumInstancePpsTx?: number
    MinimumLocalStorageAmount?: number
    MinimumLocalStorageCapacity?: number
    MinimumMemorySize?: number
    MinimumPrimaryEniQueueNumber?: number
    MinimumQueuePairNumber?: number
    MinimumSecondaryEniQueueNumber?: number
    NextToken?: string
    NvmeSupport?: string
    OwnerAccount?: string
    OwnerId?: number
    PhysicalProcessorModel?: string
    PhysicalProcessorModels?: string[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeInstanceVncUrl': {
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeInstances': {
    Filter?: {
      Key?: string
      Value?: string
    }[]
    AdditionalAttributes?: string[]
    DeviceAvailable?: boolean
    DryRun?: boolean
    EipAddresses?: string
    HpcClusterId?: string
    HttpEndpoint?: string
    HttpPutResponseHopLimit?: number
    HttpTokens?: string
    ImageId?: string
    InnerIpAddresses?: string
    InstanceChargeType?: string
    InstanceIds?: string
    InstanceName?: string
    InstanceNetworkType?: string
    InstanceType?: string
    InstanceTypeFamily?: string
    InternetChargeType?: string
    IoOptimized?: boolean
    Ipv6Address?: string[]
    KeyPairName?: string
    LockReason?: string
    MaxResults?: number
    NeedSaleCycle?: boolean
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    PrivateIpAddresses?: string
    PublicIpAddresses?: string
    RdmaIpAddresses?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId?: string
    Status?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VSwitchId?: string
    VpcId?: string
    ZoneId?: string
  }
  'ecs.DescribeInstancesFullStatus': {
    EventPublishTime?: {
      End?: string
      Start?: string
    }
    NotBefore?: {
      End?: string
      Start?: string
    }
    EventId?: string[]
    EventType?: string
    HealthStatus?: string
    InstanceEventType?: string[]
    InstanceId?: string[]
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Status?: string
  }
  'ecs.DescribeInvocationResults': {
    CommandId?: string
    ContentEncoding?: string
    IncludeHistory?: boolean
    InstanceId?: string
    InvokeId?: string
    InvokeRecordStatus?: string
    MaxResults?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.DescribeInvocations': {
    CommandId?: string
    CommandName?: string
    CommandType?: string
    ContentEncoding?: string
    IncludeOutput?: boolean
    InstanceId?: string
    InvokeId?: string
    InvokeStatus?: string
    MaxResults?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    RepeatMode?: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    Timed?: boolean
  }
  'ecs.DescribeKeyPairs': {
    IncludePublicKey?: boolean
    KeyPairFingerPrint?: string
    KeyPairName?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.DescribeLaunchTemplateVersions': {
    DefaultVersion?: boolean
    DetailFlag?: boolean
    LaunchTemplateId?: string
    LaunchTemplateName?: string
    LaunchTemplateVersion?: number[]
    MaxVersion?: number
    MinVersion?: number
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeLaunchTemplates': {
    LaunchTemplateId?: string[]
    LaunchTemplateName?: string[]
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    TemplateResourceGroupId?: string
    TemplateTag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.DescribeNatGateways': {
    NatGatewayId?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VpcId?: string
  }
  'ecs.DescribeNetworkInterfaceAttribute': {
    Attribute?: string
    NetworkInterfaceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.DescribeNetworkInterfaces': {
    InstanceId?: string
    Ipv6Address?: string[]
    MaxResults?: number
    NetworkInterfaceId?: string[]
    NetworkInterfaceName?: string
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    PrimaryIpAddress?: string
    PrivateIpAddress?: string[]
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId?: string
    ServiceManaged?: boolean
    Status?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    Type?: string
    VSwitchId?: string
    VpcId?: string
  }
  'ecs.DescribePrefixListAssociations': {
    MaxResults?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PrefixListId: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribePrefixListAttributes': {
    OwnerAccount?: string
    OwnerId?: number
    PrefixListId: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribePrefixLists': {
    AddressFamily?: string
    MaxResults?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PrefixListId?: string[]
    PrefixListName?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.DescribePrice': {
    DataDisk?: {
      Category?: string
      PerformanceLevel?: string
      Size?: number
      ProvisionedIops?: number
      StorageClusterId?: string
    }[]
    SchedulerOptions?: {
      DedicatedHostId?: string
      DeploymentSetStrategy?: string
    }
    SystemDisk?: {
      Category?: string
      PerformanceLevel?: string
      Size?: number
      StorageClusterId?: string
    }
    Amount?: number
    AssuranceTimes?: string
    Capacity?: number
    DedicatedHostType?: string
    ImageId?: string
    InstanceAmount?: number
    InstanceCpuCoreCount?: number
    InstanceNetworkType?: string
    InstanceType?: string
    InstanceTypeList?: string[]
    InternetChargeType?: string
    InternetMaxBandwidthOut?: number
    IoOptimized?: string
    Isp?: string
    OfferingType?: string
    OwnerAccount?: string
    OwnerId?: number
    Period?: number
    Platform?: string
    PriceUnit?: string
    RecurrenceRules?: {
      EndHour?: number
      RecurrenceType?: string
      RecurrenceValue?: string
      StartHour?: number
    }[]
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType?: string
    Scope?: string
    SpotDuration?: number
    SpotStrategy?: string
    StartTime?: string
    ZoneId?: string
  }
  'ecs.DescribeRecommendInstanceType': {
    Cores?: number
    InstanceChargeType?: string
    InstanceFamilyLevel?: string
    InstanceType?: string
    InstanceTypeFamily?: string[]
    IoOptimized?: string
    MaxPrice?: number
    Memory?: number
    NetworkType: string
    OwnerAccount?: string
    OwnerId?: number
    PriorityStrategy?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Scene?: string
    SpotStrategy?: string
    SystemDiskCategory?: string
    ZoneId?: string
    ZoneMatchMode?: string
  }
  'ecs.DescribeRegions': {
    AcceptLanguage?: string
    InstanceChargeType?: string
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType?: string
  }
  'ecs.DescribeRenewalPrice': {
    ExpectedRenewDay?: number
    OwnerAccount?: string
    OwnerId?: number
    Period?: number
    PriceUnit?: string
    RegionId: string
    ResourceId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType?: string
  }
  'ecs.DescribeReservedInstanceAutoRenewAttribute': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ReservedInstanceId?: string[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeReservedInstances': {
    AllocationType?: string
    InstanceType?: string
    InstanceTypeFamily?: string
    LockReason?: string
    OfferingType?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ReservedInstanceId?: string[]
    ReservedInstanceName?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Scope?: string
    Status?: string[]
    Tag?: {
      Key?: string
      Value?: string
    }[]
    ZoneId?: string
  }
  'ecs.DescribeResourcesModification': {
    Conditions?: string[]
    Cores?: number
    DestinationResource: string
    InstanceType?: string
    Memory?: number
    MigrateAcrossZone?: boolean
    OperationType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ZoneId?: string
  }
  'ecs.DescribeRouteTables': {
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteTableId?: string
    RouteTableName?: string
    RouterId?: string
    RouterType?: string
    VRouterId?: string
  }
  'ecs.DescribeSecurityGroupAttribute': {
    Attribute?: string
    Direction?: string
    MaxResults?: number
    NextToken?: string
    NicType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string
  }
  'ecs.DescribeSecurityGroupReferences': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string[]
  }
  'ecs.DescribeSecurityGroups': {
    DryRun?: boolean
    FuzzyQuery?: boolean
    IsQueryEcsCount?: boolean
    MaxResults?: number
    NetworkType?: string
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId?: string
    SecurityGroupIds?: string
    SecurityGroupName?: string
    SecurityGroupType?: string
    ServiceManaged?: boolean
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VpcId?: string
  }
  'ecs.DescribeSnapshotGroups': {
    AdditionalAttributes?: string[]
    InstanceId?: string
    MaxResults?: number
    Name?: string
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SnapshotGroupId?: string[]
    Status?: string[]
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.DescribeSnapshots': {
    Filter?: {
      Key?: string
      Value?: string
    }[]
    Category?: string
    DiskId?: string
    DryRun?: boolean
    Encrypted?: boolean
    InstanceId?: string
    KMSKeyId?: string
    MaxResults?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SnapshotIds?: string
    SnapshotLinkId?: string
    SnapshotName?: string
    SnapshotType?: string
    SourceDiskType?: string
    Status?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    Usage?: string
  }
  'ecs.DescribeTags': {
    Category?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.DescribeTaskAttribute': {
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    TaskId: string
  }
  'ecs.DescribeTasks': {
    EndTime?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceIds?: string[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    StartTime?: string
    TaskAction?: string
    TaskGroupId?: string
    TaskIds?: string
    TaskStatus?: string
  }
  'ecs.DescribeUserData': {
    InstanceId: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DescribeVRouters': {
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VRouterId?: string
  }
  'ecs.DescribeVSwitches': {
    IsDefault?: boolean
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VSwitchId?: string
    VpcId?: string
    ZoneId?: string
  }
  'ecs.DescribeVpcs': {
    IsDefault?: boolean
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VpcId?: string
  }
  'ecs.DescribeZones': {
    AcceptLanguage?: string
    InstanceChargeType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SpotStrategy?: string
    Verbose?: boolean
  }
  'ecs.DetachDisk': {
    DeleteWithInstance?: boolean
    DiskId: string
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DetachInstanceRamRole': {
    InstanceIds: string
    OwnerId?: number
    RamRoleName?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DetachKeyPair': {
    InstanceIds: string
    KeyPairName: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.DetachNetworkInterface': {
    InstanceId: string
    NetworkInterfaceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    TrunkNetworkInstanceId?: string
  }
  'ecs.DisableDiskEncryptionByDefault': {
    OwnerId?: number
    RegionId: string
    ResourceOwnerId?: number
  }
  'ecs.EnableDiskEncryptionByDefault': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ExportImage': {
    DryRun?: boolean
    ImageFormat?: string
    ImageId: string
    OSSBucket: string
    OSSPrefix?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RoleName?: string
  }
  'ecs.GetInstanceConsoleOutput': {
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    RemoveSymbols?: boolean
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.GetInstanceScreenshot': {
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    WakeUp?: boolean
  }
  'ecs.ImportImage': {
    Architecture?: string
    BootMode?: string
    ClientToken?: string
    Description?: string
    DetectionStrategy?: string
    DiskDeviceMapping?: {
      Device?: string
      DiskImSize?: number
      DiskImageSize?: number
      Format?: string
      OSSBucket?: string
      OSSObject?: string
    }[]
    DryRun?: boolean
    Features?: {
      ImdsSupport?: string
      NvmeSupport?: string
    }
    ImageName?: string
    LicenseType?: string
    OSType?: string
    OwnerId?: number
    Platform?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RoleName?: string
    StorageLocationArn?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.ImportKeyPair': {
    KeyPairName: string
    OwnerId?: number
    PublicKeyBody: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.InvokeCommand': {
    ClientToken?: string
    CommandId: string
    ContainerId?: string
    ContainerName?: string
    Frequency?: string
    InstanceId?: string[]
    Launcher?: string
    OssOutputDelivery?: string
    OwnerAccount?: string
    OwnerId?: number
    Parameters?: Record<string, unknown>
    RegionId: string
    RepeatMode?: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceTag?: {
      Key?: string
      Value?: string
    }[]
    Tag?: {
      Key?: string
      Value?: string
    }[]
    TerminationMode?: string
    Timed?: boolean
    Timeout?: number
    Username?: string
    WindowsPasswordName?: string
    WorkingDir?: string
  }
  'ecs.JoinResourceGroup': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceGroupId?: string
    ResourceId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType?: string
  }
  'ecs.JoinSecurityGroup': {
    InstanceId?: string
    NetworkInterfaceId?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string
  }
  'ecs.LeaveSecurityGroup': {
    InstanceId?: string
    NetworkInterfaceId?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string
  }
  'ecs.ListTagResources': {
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceId?: string[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    TagFilter?: {
      TagKey?: string
      TagValues?: string[]
    }[]
  }
  'ecs.ModifyAutoProvisioningGroup': {
    AutoProvisioningGroupId?: string
    AutoProvisioningGroupName?: string
    DefaultTargetCapacityType?: string
    ExcessCapacityTerminationPolicy?: string
    LaunchTemplateConfig?: {
      InstanceType?: string
      MaxPrice?: number
      Priority?: number
      VSwitchId?: string
      WeightedCapacity?: number
    }[]
    MaxSpotPrice?: number
    OwnerAccount?: string
    OwnerId?: number
    PayAsYouGoTargetCapacity?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SpotTargetCapacity?: string
    TerminateInstancesWithExpiration?: boolean
    TotalTargetCapacity?: string
  }
  'ecs.ModifyAutoSnapshotPolicyEx': {
    CopiedSnapshotsRetentionDays?: number
    CopyEncryptionConfiguration?: {
      Arn?: {
        AssumeRoleFor?: number
        RoleType?: string
        Rolearn?: string
      }[]
      Encrypted?: boolean
      KMSKeyId?: string
    }
    EnableCrossRegionCopy?: boolean
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    TargetCopyRegions?: string
    TargetTags?: {
      Key?: string
      Value?: string
    }[]
    autoSnapshotPolicyId: string
    autoSnapshotPolicyName?: string
    regionId: string
    repeatWeekdays?: string
    retentionDays?: number
    timePoints?: string
  }
  'ecs.ModifyCommand': {
    CommandContent?: string
    CommandId: string
    Description?: string
    Launcher?: string
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Timeout?: number
    WorkingDir?: string
  }
  'ecs.ModifyDedicatedHostAttribute': {
    NetworkAttributes?: {
      SlbUdpTimeout?: number
      UdpTimeout?: number
    }
    ActionOnMaintenance?: string
    AutoPlacement?: string
    CpuOverCommitRatio?: number
    DedicatedHostClusterId?: string
    DedicatedHostId: string
    DedicatedHostName?: string
    Description?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyDedicatedHostAutoReleaseTime': {
    AutoReleaseTime?: string
    DedicatedHostId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyDeploymentSetAttribute': {
    Affinity?: number
    DeploymentSetId: string
    DeploymentSetName?: string
    Description?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyDiskAttribute': {
    BurstingEnabled?: boolean
    DeleteAutoSnapshot?: boolean
    DeleteWithInstance?: boolean
    Description?: string
    DiskId?: string
    DiskIds?: string[]
    DiskName?: string
    EnableAutoSnapshot?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyDiskChargeType': {
    AutoPay?: boolean
    ClientToken?: string
    DiskChargeType?: string
    DiskIds: string
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyDiskDefaultKMSKeyId': {
    KMSKeyId: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyDiskSpec': {
    DestinationZoneId?: string
    DiskCategory?: string
    DiskId: string
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    PerformanceControlOptions?: {
      IOPS?: number
      Recover?: string
      Throughput?: number
    }
    PerformanceLevel?: string
    ProvisionedIops?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyEipAddressAttribute': {
    AllocationId: string
    Bandwidth: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyForwardEntry': {
    ExternalIp?: string
    ExternalPort?: string
    ForwardEntryId: string
    ForwardTableId: string
    InternalIp?: string
    InternalPort?: string
    IpProtocol?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyHaVipAttribute': {
    ClientToken?: string
    Description?: string
    HaVipId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyImageAttribute': {
    BootMode?: string
    Description?: string
    DryRun?: boolean
    Features?: {
      ImdsSupport?: string
      NvmeSupport?: string
    }
    ImageFamily?: string
    ImageId: string
    ImageName?: string
    LicenseType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Status?: string
  }
  'ecs.ModifyImageSharePermission': {
    AddAccount?: string[]
    DryRun?: boolean
    ImageId: string
    IsPublic?: boolean
    LaunchPermission?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    RemoveAccount?: string[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyInstanceAttachmentAttributes': {
    PrivatePoolOptions?: {
      Id?: string
      MatchCriteria: string
    }
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyInstanceAttribute': {
    CpuOptions?: {
      Core?: number
      ThreadsPerCore?: number
      TopologyType?: string
      NestedVirtualization?: string
    }
    CreditSpecification?: string
    DeletionProtection?: boolean
    Description?: string
    EnableJumboFrame?: boolean
    EnableNetworkEncryption?: boolean
    HostName?: string
    InstanceId: string
    InstanceName?: string
    NetworkInterfaceQueueNumber?: number
    OwnerAccount?: string
    OwnerId?: number
    Password?: string
    PrivateDnsNameOptions?: {
      EnableInstanceIdDnsAAAARecord?: boolean
      EnableInstanceIdDnsARecord?: boolean
      EnableIpDnsARecord?: boolean
      EnableIpDnsPtrRecord?: boolean
      HostnameType?: string
    }
    Recyclable?: boolean
    RemoteConnectionOptions?: {
      Password?: string
      Type?: string
    }
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupIds?: string[]
    UserData?: string
  }
  'ecs.ModifyInstanceAutoReleaseTime': {
    AutoReleaseTime?: string
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyInstanceAutoRenewAttribute': {
    AutoRenew?: boolean
    Duration?: number
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    PeriodUnit?: string
    RegionId: string
    RenewalStatus?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyInstanceChargeType': {
    AutoPay?: boolean
    ClientToken?: string
    DryRun?: boolean
    IncludeDataDisks?: boolean
    InstanceChargeType?: string
    InstanceIds: string
    IsDetailFee?: boolean
    OwnerAccount?: string
    OwnerId?: number
    Period?: number
    PeriodUnit?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyInstanceDeployment': {
    Affinity?: string
    DedicatedHostClusterId?: string
    DedicatedHostId?: string
    DeploymentSetGroupNo?: number
    DeploymentSetId?: string
    Force?: boolean
    InstanceId: string
    InstanceType?: string
    MigrationType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    RemoveFromDeploymentSet?: boolean
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tenancy?: string
  }
  'ecs.ModifyInstanceMaintenanceAttributes': {
    ActionOnMaintenance?: string
    InstanceId?: string[]
    MaintenanceWindow?: {
      EndTime?: string
      StartTime?: string
    }[]
    NotifyOnMaintenance?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyInstanceMetadataOptions': {
    HttpEndpoint: string
    HttpPutResponseHopLimit?: number
    HttpTokens?: string
    InstanceId?: string
    InstanceMetadataTags?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyInstanceNetworkSpec': {
    AllocatePublicIp?: boolean
    AutoPay?: boolean
    ClientToken?: string
    EndTime?: string
    ISP?: string
    InstanceId: string
    InternetMaxBandwidthIn?: number
    InternetMaxBandwidthOut?: number
    NetworkChargeType?: string
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    StartTime?: string
  }
  'ecs.ModifyInstanceSpec': {
    SystemDisk?: {
      Category?: string
    }
    Temporary?: {
      EndTime?: string
      InternetMaxBandwidthOut?: number
      StartTime?: string
    }
    AllowMigrateAcrossZone?: boolean
    Async?: boolean
    ClientToken?: string
    Disk?: {
      Category?: string
      DiskId?: string
      PerformanceLevel?: string
    }[]
    DryRun?: boolean
    InstanceId: string
    InstanceType?: string
    InternetMaxBandwidthIn?: number
    InternetMaxBandwidthOut?: number
    ModifyMode?: string
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyInstanceVncPasswd': {
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VncPassword: string
  }
  'ecs.ModifyInstanceVpcAttribute': {
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    PrivateIpAddress?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId?: string[]
    VSwitchId: string
    VpcId?: string
  }
  'ecs.ModifyLaunchTemplateDefaultVersion': {
    DefaultVersionNumber: number
    LaunchTemplateId?: string
    LaunchTemplateName?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyNetworkInterfaceAttribute': {
    ConnectionTrackingConfiguration?: {
      TcpClosedAndTimeWaitTimeout?: number
      TcpEstablishedTimeout?: number
      UdpTimeout?: number
    }
    DeleteOnRelease?: boolean
    Description?: string
    EnablePrimaryIPv6?: boolean
    EnhancedNetwork?: {
      EnableExpress?: boolean
      EnableRss?: boolean
      EnableSriov?: boolean
      VirtualFunctionQuantity?: number
      VirtualFunctionTotalQueueNumber?: number
    }
    NetworkInterfaceId: string
    NetworkInterfaceName?: string
    NetworkInterfaceTrafficConfig?: {
      NetworkInterfaceTrafficMode?: string
      QueueNumber?: number
      QueuePairNumber?: number
      RxQueueSize?: number
      TxQueueSize?: number
    }
    OwnerAccount?: string
    OwnerId?: number
    QueueNumber?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RxQueueSize?: number
    SecurityGroupId?: string[]
    SourceDestCheck?: boolean
    TxQueueSize?: number
  }
  'ecs.ModifyPrefixList': {
    AddEntry?: {
      Cidr: string
      Description?: string
    }[]
    Description?: string
    OwnerAccount?: string
    OwnerId?: number
    PrefixListId: string
    PrefixListName?: string
    RegionId: string
    RemoveEntry?: {
      Cidr: string
    }[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyPrepayInstanceSpec': {
    SystemDisk?: {
      Category?: string
    }
    AutoPay?: boolean
    ClientToken?: string
    Disk?: {
      Category?: string
      DiskId?: string
      PerformanceLevel?: string
    }[]
    EndTime?: string
    InstanceId: string
    InstanceType: string
    MigrateAcrossZone?: boolean
    ModifyMode?: string
    OperatorType?: string
    OwnerAccount?: string
    OwnerId?: number
    RebootTime?: string
    RebootWhenFinished?: boolean
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyReservedInstanceAttribute': {
    Description?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ReservedInstanceId: string
    ReservedInstanceName?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifyReservedInstanceAutoRenewAttribute': {
    OwnerAccount?: string
    OwnerId?: number
    Period?: number
    PeriodUnit?: string
    RegionId: string
    RenewalStatus?: string
    ReservedInstanceId?: string[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ModifySecurityGroupAttribute': {
    Description?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string
    SecurityGroupName?: string
  }
  'ecs.ModifySecurityGroupEgressRule': {
    ClientToken?: string
    Description?: string
    DestCidrIp?: string
    DestGroupId?: string
    DestGroupOwnerAccount?: string
    DestGroupOwnerId?: number
    DestPrefixListId?: string
    IpProtocol?: string
    Ipv6DestCidrIp?: string
    Ipv6SourceCidrIp?: string
    NicType?: string
    OwnerAccount?: string
    OwnerId?: number
    Policy?: string
    PortRange?: string
    PortRangeListId?: string
    Priority?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string
    SecurityGroupRuleId?: string
    SourceCidrIp?: string
    SourcePortRange?: string
  }
  'ecs.ModifySecurityGroupPolicy': {
    ClientToken?: string
    InnerAccessPolicy: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string
  }
  'ecs.ModifySecurityGroupRule': {
    ClientToken?: string
    Description?: string
    DestCidrIp?: string
    IpProtocol?: string
    Ipv6DestCidrIp?: string
    Ipv6SourceCidrIp?: string
    NicType?: string
    OwnerAccount?: string
    OwnerId?: number
    Policy?: string
    PortRange?: string
    PortRangeListId?: string
    Priority?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string
    SecurityGroupRuleId?: string
    SourceCidrIp?: string
    SourceGroupId?: string
    SourceGroupOwnerAccount?: string
    SourceGroupOwnerId?: number
    SourcePortRange?: string
    SourcePrefixListId?: string
  }
  'ecs.ModifySnapshotAttribute': {
    Description?: string
    DisableInstantAccess?: boolean
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RetentionDays?: number
    SnapshotId: string
    SnapshotName?: string
  }
  'ecs.ModifySnapshotGroup': {
    Description?: string
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SnapshotGroupId: string
  }
  'ecs.ModifyVSwitchAttribute': {
    Description?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VSwitchId: string
    VSwitchName?: string
  }
  'ecs.ModifyVpcAttribute': {
    CidrBlock?: string
    Description?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    UserCidr?: string
    VpcId: string
    VpcName?: string
  }
  'ecs.PurchaseReservedInstancesOffering': {
    AutoRenew?: boolean
    AutoRenewPeriod?: number
    ClientToken?: string
    Description?: string
    InstanceAmount?: number
    InstanceType: string
    OfferingType?: string
    OwnerAccount?: string
    OwnerId?: number
    Period?: number
    PeriodUnit?: string
    Platform?: string
    RegionId: string
    ReservedInstanceName?: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Scope?: string
    StartTime?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    ZoneId?: string
  }
  'ecs.ReInitDisk': {
    AutoStartInstance?: boolean
    DiskId: string
    KeyPairName?: string
    OwnerAccount?: string
    OwnerId?: number
    Password?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityEnhancementStrategy?: string
  }
  'ecs.RebootInstance': {
    DryRun?: boolean
    ForceStop?: boolean
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.RebootInstances': {
    BatchOptimization?: string
    DryRun?: boolean
    ForceReboot?: boolean
    InstanceId: string[]
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ReleaseDedicatedHost': {
    DedicatedHostId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    TerminateSubscription?: boolean
  }
  'ecs.ReleaseEipAddress': {
    AllocationId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.RemoveTags': {
    OwnerId?: number
    RegionId: string
    ResourceId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ecs.RenewInstance': {
    ClientToken?: string
    ExpectedRenewDay?: number
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    Period?: number
    PeriodUnit?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.ReplaceSystemDisk': {
    SystemDisk?: {
      Size?: number
    }
    Architecture?: string
    Arn?: {
      AssumeRoleFor?: number
      RoleType?: string
      Rolearn?: string
    }[]
    ClientToken?: string
    DiskId?: string
    EncryptAlgorithm?: string
    Encrypted?: boolean
    ImageId: string
    InstanceId: string
    KMSKeyId?: string
    KeyPairName?: string
    OwnerAccount?: string
    OwnerId?: number
    Password?: string
    PasswordInherit?: boolean
    Platform?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityEnhancementStrategy?: string
    UseAdditionalService?: boolean
  }
  'ecs.ResetDisk': {
    DiskId: string
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SnapshotId: string
  }
  'ecs.ResetDiskDefaultKMSKeyId': {
    OwnerId?: number
    RegionId: string
    ResourceOwnerId?: number
  }
  'ecs.ResizeDisk': {
    ClientToken?: string
    DiskId: string
    NewSize: number
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Type?: string
  }
  'ecs.RevokeSecurityGroup': {
    ClientToken?: string
    Description?: string
    DestCidrIp?: string
    IpProtocol?: string
    Ipv6DestCidrIp?: string
    Ipv6SourceCidrIp?: string
    NicType?: string
    OwnerAccount?: string
    OwnerId?: number
    Permissions?: {
      Description?: string
      DestCidrIp?: string
      IpProtocol?: string
      Ipv6DestCidrIp?: string
      Ipv6SourceCidrIp?: string
      NicType?: string
      Policy?: string
      PortRange?: string
      PortRangeListId?: string
      Priority?: string
      SourceCidrIp?: string
      SourceGroupId?: string
      SourceGroupOwnerAccount?: string
      SourceGroupOwnerId?: number
      SourcePortRange?: string
      SourcePrefixListId?: string
    }[]
    Policy?: string
    PortRange?: string
    Priority?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string
    SecurityGroupRuleId?: string[]
    SourceCidrIp?: string
    SourceGroupId?: string
    SourceGroupOwnerAccount?: string
    SourceGroupOwnerId?: number
    SourcePortRange?: string
    SourcePrefixListId?: string
  }
  'ecs.RevokeSecurityGroupEgress': {
    ClientToken?: string
    Description?: string
    DestCidrIp?: string
    DestGroupId?: string
    DestGroupOwnerAccount?: string
    DestGroupOwnerId?: number
    DestPrefixListId?: string
    IpProtocol?: string
    Ipv6DestCidrIp?: string
    Ipv6SourceCidrIp?: string
    NicType?: string
    OwnerAccount?: string
    OwnerId?: number
    Permissions?: {
      Description?: string
      DestCidrIp?: string
      DestGroupId?: string
      DestGroupOwnerAccount?: string
      DestGroupOwnerId?: string
      DestPrefixListId?: string
      IpProtocol?: string
      Ipv6DestCidrIp?: string
      Ipv6SourceCidrIp?: string
      NicType?: string
      Policy?: string
      PortRange?: string
      PortRangeListId?: string
      Priority?: string
      SourceCidrIp?: string
      SourcePortRange?: string
    }[]
    Policy?: string
    PortRange?: string
    Priority?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityGroupId: string
    SecurityGroupRuleId?: string[]
    SourceCidrIp?: string
    SourcePortRange?: string
  }
  'ecs.RunCommand': {
    ClientToken?: string
    CommandContent: string
    ContainerId?: string
    ContainerName?: string
    ContentEncoding?: string
    Description?: string
    EnableParameter?: boolean
    Frequency?: string
    InstanceId?: string[]
    KeepCommand?: boolean
    Launcher?: string
    Name?: string
    OssOutputDelivery?: string
    OwnerAccount?: string
    OwnerId?: number
    Parameters?: Record<string, unknown>
    RegionId: string
    RepeatMode?: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceTag?: {
      Key?: string
      Value?: string
    }[]
    Tag?: {
      Key?: string
      Value?: string
    }[]
    TerminationMode?: string
    Timed?: boolean
    Timeout?: number
    Type: string
    Username?: string
    WindowsPasswordName?: string
    WorkingDir?: string
  }
  'ecs.RunInstances': {
    CpuOptions?: {
      Core?: number
      Numa?: string
      ThreadsPerCore?: number
      TopologyType?: string
      NestedVirtualization?: string
    }
    HibernationOptions?: {
      Configured?: boolean
    }
    PrivatePoolOptions?: {
      Id?: string
      MatchCriteria?: string
    }
    SchedulerOptions?: {
      DedicatedHostClusterId?: string
    }
    SecurityOptions?: {
      ConfidentialComputingMode?: string
      TrustedSystemMode?: string
      EnableSecureBoot?: boolean
    }
    SystemDisk?: {
      AutoSnapshotPolicyId?: string
      Category?: string
      Description?: string
      DiskName?: string
      PerformanceLevel?: string
      Size?: string
      BurstingEnabled?: boolean
      EncryptAlgorithm?: string
      Encrypted?: string
      KMSKeyId?: string
      ProvisionedIops?: number
      StorageClusterId?: string
    }
    Affinity?: string
    Amount?: number
    Arn?: {
      AssumeRoleFor?: number
      RoleType?: string
      Rolearn?: string
    }[]
    AutoPay?: boolean
    AutoReleaseTime?: string
    AutoRenew?: boolean
    AutoRenewPeriod?: number
    ClientToken?: string
    ClockOptions?: {
      PtpStatus?: string
    }
    CreditSpecification?: string
    DataDisk?: {
      AutoSnapshotPolicyId?: string
      BurstingEnabled?: boolean
      Category?: string
      DeleteWithInstance?: boolean
      Description?: string
      Device?: string
      DiskName?: string
      EncryptAlgorithm?: string
      Encrypted?: string
      KMSKeyId?: string
      PerformanceLevel?: string
      ProvisionedIops?: number
      Size?: number
      SnapshotId?: string
      StorageClusterId?: string
    }[]
    DedicatedHostId?: string
    DeletionProtection?: boolean
    DeploymentSetGroupNo?: number
    DeploymentSetId?: string
    Description?: string
    DryRun?: boolean
    HostName?: string
    HostNames?: string[]
    HpcClusterId?: string
    HttpEndpoint?: string
    HttpPutResponseHopLimit?: number
    HttpTokens?: string
    ImageFamily?: string
    ImageId?: string
    ImageOptions?: {
      LoginAsNonRoot?: boolean
    }
    InstanceChargeType?: string
    InstanceName?: string
    InstanceType?: string
    InternetChargeType?: string
    InternetMaxBandwidthIn?: number
    InternetMaxBandwidthOut?: number
    IoOptimized?: string
    Ipv6Address?: string[]
    Ipv6AddressCount?: number
    Isp?: string
    KeyPairName?: string
    LaunchTemplateId?: string
    LaunchTemplateName?: string
    LaunchTemplateVersion?: number
    ManagedHostId?: string
    MinAmount?: number
    NetworkInterface?: {
      DeleteOnRelease?: boolean
      Description?: string
      InstanceType?: string
      Ipv6Address?: string[]
      Ipv6AddressCount?: number
      NetworkCardIndex?: number
      NetworkInterfaceId?: string
      NetworkInterfaceName?: string
      NetworkInterfaceTrafficMode?: string
      PrimaryIpAddress?: string
      QueueNumber?: number
      QueuePairNumber?: number
      RxQueueSize?: number
      SecondaryPrivateIpAddressCount?: number
      SecurityGroupId?: string
      SecurityGroupIds?: string[]
      SourceDestCheck?: boolean
      TxQueueSize?: number
      VSwitchId?: string
    }[]
    NetworkInterfaceQueueNumber?: number
    NetworkOptions?: {
      BandwidthWeighting?: string
      EnableJumboFrame?: boolean
      EnableNetworkEncryption?: boolean
    }
    OwnerAccount?: string
    OwnerId?: number
    Password?: string
    PasswordInherit?: boolean
    Period?: number
    PeriodUnit?: string
    PrivateDnsNameOptions?: {
      EnableInstanceIdDnsAAAARecord?: boolean
      EnableInstanceIdDnsARecord?: boolean
      EnableIpDnsARecord?: boolean
      EnableIpDnsPtrRecord?: boolean
      HostnameType?: string
    }
    PrivateIpAddress?: string
    RamRoleName?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityEnhancementStrategy?: string
    SecurityGroupId?: string
    SecurityGroupIds?: string[]
    SpotDuration?: number
    SpotInterruptionBehavior?: string
    SpotPriceLimit?: number
    SpotStrategy?: string
    StorageSetId?: string
    StorageSetPartitionNumber?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    Tenancy?: string
    UniqueSuffix?: boolean
    UserData?: string
    VSwitchId?: string
    ZoneId?: string
  }
  'ecs.StartInstance': {
    DryRun?: boolean
    InitLocalDisk?: boolean
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.StartInstances': {
    BatchOptimization?: string
    DryRun?: boolean
    InstanceId: string[]
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.StopInstance': {
    ConfirmStop?: boolean
    DryRun?: boolean
    ForceStop?: boolean
    Hibernate?: boolean
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    StoppedMode?: string
  }
  'ecs.StopInstances': {
    BatchOptimization?: string
    DryRun?: boolean
    ForceStop?: boolean
    InstanceId: string[]
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    StoppedMode?: string
  }
  'ecs.StopInvocation': {
    InstanceId?: string[]
    InvokeId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.TagResources': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceId: string[]
    ResourceOwnerAccount?: string
    ResourceType: string
    Tag: {
      Key: string
      Value: string
    }[]
  }
  'ecs.UnassignIpv6Addresses': {
    Ipv6Address?: string[]
    Ipv6Prefix?: string[]
    NetworkInterfaceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.UnassignPrivateIpAddresses': {
    Ipv4Prefix?: string[]
    NetworkInterfaceId: string
    OwnerAccount?: string
    OwnerId?: number
    PrivateIpAddress?: string[]
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.UnassociateEipAddress': {
    AllocationId: string
    InstanceId: string
    InstanceType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.UnassociateHaVip': {
    ClientToken?: string
    Force?: string
    HaVipId: string
    InstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'ecs.UntagResources': {
    All?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceId: string[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType: string
    TagKey?: string[]
  }
  'ims.AddClientIdToOIDCProvider': {
    ClientId: string
    OIDCProviderName: string
  }
  'ims.AddFingerprintToOIDCProvider': {
    Fingerprint: string
    OIDCProviderName: string
  }
  'ims.CreateOIDCProvider': {
    ClientIds: string
    Description?: string
    Fingerprints?: string
    IssuanceLimitTime?: number
    IssuerUrl: string
    OIDCProviderName: string
  }
  'ims.CreateSAMLProvider': {
    AuthnSignAlgo?: string
    Description?: string
    EncodedSAMLMetadataDocument: string
    SAMLProviderName: string
  }
  'ims.DeleteOIDCProvider': {
    OIDCProviderName: string
  }
  'ims.DeleteSAMLProvider': {
    SAMLProviderName: string
  }
  'ims.GetOIDCProvider': {
    OIDCProviderName: string
  }
  'ims.GetSAMLProvider': {
    SAMLProviderName: string
  }
  'ims.ListOIDCProviders': {
    Marker?: string
    MaxItems?: number
  }
  'ims.ListSAMLProviders': {
    Marker?: string
    MaxItems?: number
  }
  'ims.RemoveClientIdFromOIDCProvider': {
    ClientId: string
    OIDCProviderName: string
  }
  'ims.RemoveFingerprintFromOIDCProvider': {
    Fingerprint: string
    OIDCProviderName: string
  }
  'ims.UpdateOIDCProvider': {
    ClientIds?: string
    IssuanceLimitTime?: number
    NewDescription?: string
    OIDCProviderName: string
  }
  'ims.UpdateSAMLProvider': {
    AuthnSignAlgo?: string
    NewDescription?: string
    NewEncodedSAMLMetadataDocument?: string
    SAMLProviderName: string
  }
  'location.DescribeEndpoints': {
    Id: string
    ServiceCode: string
    Type?: string
    Namespace?: string
  }
  'ram.AddUserToGroup': {
    GroupName: string
    UserName: string
  }
  'ram.AttachPolicyToGroup': {
    GroupName: string
    PolicyName: string
    PolicyType: string
    ResourceGroupId?: string
  }
  'ram.AttachPolicyToRole': {
    PolicyName: string
    PolicyType: string
    ResourceGroupId?: string
    RoleName: string
  }
  'ram.AttachPolicyToUser': {
    PolicyName: string
    PolicyType: string
    ResourceGroupId?: string
    UserName: string
  }
  'ram.BindMFADevice': {
    AuthenticationCode1?: string
    AuthenticationCode2?: string
    SerialNumber: string
    UserName: string
  }
  'ram.ChangePassword': {
    NewPassword: string
    OldPassword: string
  }
  'ram.ClearAccountAlias': Record<string, never>
  'ram.CreateAccessKey': {
    UserName?: string
  }
  'ram.CreateGroup': {
    Comments?: string
    GroupName: string
  }
  'ram.CreateLoginProfile': {
    MFABindRequired?: boolean
    Password: string
    PasswordResetRequired?: boolean
    UserName: string
  }
  'ram.CreatePolicy': {
    Description?: string
    PolicyDocument: string
    PolicyName: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ram.CreatePolicyVersion': {
    PolicyDocument: string
    PolicyName: string
    RotateStrategy?: string
    SetAsDefault?: boolean
  }
  'ram.CreateRole': {
    AssumeRolePolicyDocument: string
    Description?: string
    MaxSessionDuration?: number
    RoleName: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ram.CreateUser': {
    Comments?: string
    DisplayName?: string
    Email?: string
    MobilePhone?: string
    UserName: string
  }
  'ram.CreateVirtualMFADevice': {
    VirtualMFADeviceName: string
  }
  'ram.DecodeDiagnosticMessage': {
    EncodedDiagnosticMessage: string
  }
  'ram.DeleteAccessKey': {
    UserAccessKeyId: string
    UserName?: string
  }
  'ram.DeleteGroup': {
    GroupName: string
  }
  'ram.DeleteLoginProfile': {
    UserName: string
  }
  'ram.DeletePolicy': {
    CascadingDelete?: boolean
    PolicyName: string
  }
  'ram.DeletePolicyVersion': {
    PolicyName: string
    VersionId: string
  }
  'ram.DeleteRole': {
    RoleName: string
  }
  'ram.DeleteUser': {
    UserName: string
  }
  'ram.DeleteVirtualMFADevice': {
    SerialNumber: string
  }
  'ram.DetachPolicyFromGroup': {
    GroupName: string
    PolicyName: string
    PolicyType: string
    ResourceGroupId?: string
  }
  'ram.DetachPolicyFromRole': {
    PolicyName: string
    PolicyType: string
    ResourceGroupId?: string
    RoleName: string
  }
  'ram.DetachPolicyFromUser': {
    PolicyName: string
    PolicyType: string
    ResourceGroupId?: string
    UserName: string
  }
  'ram.GetAccountAlias': Record<string, never>
  'ram.GetGroup': {
    GroupName: string
  }
  'ram.GetLoginProfile': {
    UserName: string
  }
  'ram.GetPasswordPolicy': Record<string, never>
  'ram.GetPolicy': {
    PolicyName: string
    PolicyType: string
  }
  'ram.GetPolicyVersion': {
    PolicyName: string
    PolicyType: string
    VersionId: string
  }
  'ram.GetRole': {
    RoleName: string
  }
  'ram.GetSecurityPreference': Record<string, never>
  'ram.GetUser': {
    UserName: string
  }
  'ram.GetUserMFAInfo': {
    UserName: string
  }
  'ram.ListAccessKeys': {
    UserName?: string
  }
  'ram.ListEntitiesForPolicy': {
    PolicyName: string
    PolicyType: string
  }
  'ram.ListGroups': {
    Marker?: string
    MaxItems?: number
  }
  'ram.ListGroupsForUser': {
    UserName: string
  }
  'ram.ListPolicies': {
    Marker?: string
    MaxItems?: number
    PolicyType?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ram.ListPoliciesForGroup': {
    GroupName: string
  }
  'ram.ListPoliciesForRole': {
    RoleName: string
  }
  'ram.ListPoliciesForUser': {
    UserName: string
  }
  'ram.ListPolicyVersions': {
    PolicyName: string
    PolicyType: string
  }
  'ram.ListRoles': {
    Marker?: string
    MaxItems?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ram.ListTagResources': {
    NextToken?: string
    PageSize?: number
    ResourceNames?: string[]
    ResourceType: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ram.ListUsers': {
    Marker?: string
    MaxItems?: number
  }
  'ram.ListUsersForGroup': {
    GroupName: string
    Marker?: string
    MaxItems?: number
  }
  'ram.ListVirtualMFADevices': Record<string, never>
  'ram.RemoveUserFromGroup': {
    GroupName: string
    UserName: string
  }
  'ram.SetAccountAlias': {
    AccountAlias: string
  }
  'ram.SetDefaultPolicyVersion': {
    PolicyName: string
    VersionId: string
  }
  'ram.SetPasswordPolicy': {
    HardExpiry?: boolean
    MaxLoginAttemps?: number
    MaxPasswordAge?: number
    MinimumPasswordLength?: number
    PasswordReusePrevention?: number
    RequireLowercaseCharacters?: boolean
    RequireNumbers?: boolean
    RequireSymbols?: boolean
    RequireUppercaseCharacters?: boolean
  }
  'ram.SetSecurityPreference': {
    AllowUserToChangePassword?: boolean
    AllowUserToManageAccessKeys?: boolean
    AllowUserToManageMFADevices?: boolean
    AllowUserToManagePublicKeys?: boolean
    EnableSaveMFATicket?: boolean
    LoginNetworkMasks?: string
    LoginSessionDuration?: number
  }
  'ram.TagResources': {
    ResourceNames: string[]
    ResourceType: string
    Tag: {
      Key?: string
      Value?: string
    }[]
  }
  'ram.UnbindMFADevice': {
    UserName: string
  }
  'ram.UntagResources': {
    All?: boolean
    ResourceNames: string[]
    ResourceType: string
    TagKeys?: string[]
  }
  'ram.UpdateAccessKey': {
    Status: string
    UserAccessKeyId: string
    UserName?: string
  }
  'ram.UpdateGroup': {
    GroupName: string
    NewComments?: string
    NewGroupName?: string
  }
  'ram.UpdateLoginProfile': {
    MFABindRequired?: boolean
    Password?: string
    PasswordResetRequired?: boolean
    UserName: string
  }
  'ram.UpdatePolicyDescription': {
    NewDescription: string
    PolicyName: string
  }
  'ram.UpdateRole': {
    NewAssumeRolePolicyDocument?: string
    NewDescription?: string
    NewMaxSessionDuration?: number
    RoleName: string
  }
  'ram.UpdateUser': {
    NewComments?: string
    NewDisplayName?: string
    NewEmail?: string
    NewMobilePhone?: string
    NewUserName?: string
    UserName: string
  }
  'resourcemanager.CreateResourceGroup': {
    DisplayName: string
    Name: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'resourcemanager.DeleteResourceGroup': {
    ResourceGroupId: string
  }
  'resourcemanager.GetResourceGroup': {
    IncludeTags?: boolean
    ResourceGroupId: string
  }
  'resourcemanager.ListResourceGroups': {
    DisplayName?: string
    IncludeTags?: boolean
    Name?: string
    PageNumber?: number
    PageSize?: number
    ResourceGroupId?: string
    ResourceGroupIds?: string[]
    Status?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'resourcemanager.ListTagResources': {
    MaxResults?: number
    NextToken?: string
    ResourceId?: string[]
    ResourceType?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'resourcemanager.TagResources': {
    ResourceId: string[]
    ResourceType?: string
    Tag: {
      Key?: string
      Value?: string
    }[]
  }
  'resourcemanager.UntagResources': {
    All?: boolean
    ResourceId: string[]
    ResourceType?: string
    TagKey?: string[]
  }
  'resourcemanager.UpdateResourceGroup': {
    NewDisplayName: string
    ResourceGroupId: string
  }
  'ros.CancelStackOperation': {
    AllowedStackOperations?: string[]
    CancelType?: string
    RegionId: string
    StackId: string
  }
  'ros.CancelUpdateStack': {
    CancelType?: string
    RegionId: string
    StackId: string
  }
  'ros.ContinueCreateStack': {
    DryRun?: boolean
    Mode?: string
    Parallelism?: number
    Parameters?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    RamRoleName?: string
    RecreatingOptions?: string[]
    RecreatingResources?: string[]
    RegionId: string
    StackId: string
    TemplateBody?: string
    TemplateId?: string
    TemplateURL?: string
    TemplateVersion?: string
  }
  'ros.CreateChangeSet': {
    ChangeSetName: string
    ChangeSetType?: string
    ClientToken?: string
    Description?: string
    DisableRollback?: boolean
    NotificationURLs?: string[]
    Parallelism?: number
    Parameters?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    RamRoleName?: string
    RegionId: string
    ReplacementOption?: string
    ResourceGroupId?: string
    ResourcesToImport?: {
      LogicalResourceId?: string
      ResourceIdentifier?: string
      ResourceType?: string
    }[]
    StackId?: string
    StackName?: string
    StackPolicyBody?: string
    StackPolicyDuringUpdateBody?: string
    StackPolicyDuringUpdateURL?: string
    StackPolicyURL?: string
    Tags?: {
      Key?: string
      Value?: string
    }[]
    TaintResources?: string[]
    TemplateBody?: string
    TemplateId?: string
    TemplateScratchId?: string
    TemplateURL?: string
    TemplateVersion?: string
    TimeoutInMinutes?: number
    UsePreviousParameters?: boolean
  }
  'ros.CreateStack': {
    ClientToken?: string
    CreateOption?: string
    CreateOptions?: string[]
    DeletionProtection?: string
    DisableRollback?: boolean
    NotificationURLs?: string[]
    Parallelism?: number
    Parameters?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    RamRoleName?: string
    RegionId: string
    ResourceGroupId?: string
    StackName: string
    StackPolicyBody?: string
    StackPolicyURL?: string
    Tags?: {
      Key: string
      Value?: string
    }[]
    TemplateBody?: string
    TemplateId?: string
    TemplateScratchId?: string
    TemplateScratchRegionId?: string
    TemplateURL?: string
    TemplateVersion?: string
    TimeoutInMinutes?: number
  }
  'ros.CreateStackGroup': {
    AdministrationRoleName?: string
    AutoDeployment?: {
      Enabled?: boolean
      RetainStacksOnAccountRemoval?: boolean
    }
    Capabilities?: string[]
    ClientToken?: string
    Description?: string
    ExecutionRoleName?: string
    Parameters?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    PermissionModel?: string
    RegionId: string
    ResourceGroupId?: string
    StackArn?: string
    StackGroupName: string
    Tags?: {
      Key: string
      Value?: string
    }[]
    TemplateBody?: string
    TemplateId?: string
    TemplateURL?: string
    TemplateVersion?: string
  }
  'ros.CreateStackInstances': {
    AccountIds?: string[]
    ClientToken?: string
    DeploymentOptions?: string[]
    DeploymentTargets?: {
      AccountIds?: string[]
      RdFolderIds?: string[]
    }
    DisableRollback?: boolean
    OperationDescription?: string
    OperationPreferences?: Record<string, unknown>
    ParameterOverrides?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    RegionId: string
    RegionIds: string[]
    StackGroupName: string
    TimeoutInMinutes?: number
  }
  'ros.CreateTemplate': {
    Description?: string
    ResourceGroupId?: string
    Tags?: {
      Key: string
      Value?: string
    }[]
    TemplateBody?: string
    TemplateName: string
    TemplateURL?: string
    ValidationOptions?: string[]
  }
  'ros.CreateTemplateScratch': {
    ClientToken?: string
    Description?: string
    ExecutionMode?: string
    LogicalIdStrategy?: string
    PreferenceParameters?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    RegionId: string
    ResourceGroupId?: string
    SourceResourceGroup?: {
      ResourceGroupId: string
      ResourceTypeFilter?: string[]
    }
    SourceResources?: {
      RegionId?: string
      RelatedResourceTypeFilter?: string[]
      ResourceId: string
      ResourceType: string
    }[]
    SourceTag?: {
      ResourceTags: Record<string, unknown>
      ResourceTypeFilter?: string[]
    }
    Tags?: {
      Key: string
      Value?: string
    }[]
    TemplateScratchType: string
  }
  'ros.DeleteChangeSet': {
    ChangeSetId: string
    RegionId: string
  }
  'ros.DeleteStack': {
    DeleteOptions?: string[]
    Parallelism?: number
    RamRoleName?: string
    RegionId: string
    RetainAllResources?: boolean
    RetainResources?: string[]
    StackId: string
  }
  'ros.DeleteStackGroup': {
    RegionId: string
    StackGroupName: string
  }
  'ros.DeleteStackInstances': {
    AccountIds?: string[]
    ClientToken?: string
    DeploymentTargets?: {
      AccountIds?: string[]
      RdFolderIds?: string[]
    }
    OperationDescription?: string
    OperationPreferences?: Record<string, unknown>
    RegionId: string
    RegionIds: string[]
    RetainStacks: boolean
    StackGroupName: string
  }
  'ros.DeleteTemplate': {
    TemplateId: string
  }
  'ros.DeleteTemplateScratch': {
    RegionId: string
    TemplateScratchId: string
  }
  'ros.DescribeRegions': {
    AcceptLanguage?: string
  }
  'ros.DetectStackDrift': {
    ClientToken?: string
    LogicalResourceId?: string[]
    RegionId: string
    StackId: string
  }
  'ros.DetectStackGroupDrift': {
    ClientToken?: string
    OperationPreferences?: Record<string, unknown>
    RegionId: string
    StackGroupName: string
  }
  'ros.DetectStackResourceDrift': {
    ClientToken?: string
    LogicalResourceId: string
    RegionId: string
    StackId: string
  }
  'ros.ExecuteChangeSet': {
    ChangeSetId: string
    ClientToken?: string
    RegionId: string
  }
  'ros.GenerateTemplateByScratch': {
    ProvisionRegionId?: string
    RegionId: string
    TemplateScratchId: string
    TemplateType?: string
  }
  'ros.GenerateTemplatePolicy': {
    GenerateOptions?: string[]
    OperationTypes?: string[]
    Parameters?: {
      ParameterKey?: string
      ParameterValue?: string
    }[]
    TemplateBody?: string
    TemplateId?: string
    TemplateURL?: string
    TemplateVersion?: string
  }
  'ros.GetChangeSet': {
    ChangeSetId: string
    RegionId: string
    ShowTemplate?: boolean
  }
  'ros.GetFeatureDetails': {
    Feature: string
    RegionId: string
  }
  'ros.GetResourceType': {
    ResourceType: string
    VersionId?: string
  }
  'ros.GetResourceTypeTemplate': {
    ResourceType: string
    VersionId?: string
  }
  'ros.GetServiceProvisions': {
    Parameters?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    RegionId: string
    Services?: {
      ServiceName: string
    }[]
    TemplateBody?: string
    TemplateId?: string
    TemplateURL?: string
    TemplateVersion?: string
  }
  'ros.GetStack': {
    ClientToken?: string
    LogOption?: string
    OutputOption?: string
    RegionId: string
    ShowResourceProgress?: string
    StackId: string
  }
  'ros.GetStackDriftDetectionStatus': {
    DriftDetectionId: string
    RegionId: string
  }
  'ros.GetStackGroup': {
    RegionId: string
    StackGroupId?: string
    StackGroupName?: string
  }
  'ros.GetStackGroupOperation': {
    OperationId: string
    RegionId: string
  }
  'ros.GetStackInstance': {
    OutputOption?: string
    RegionId: string
    StackGroupName: string
    StackInstanceAccountId: string
    StackInstanceRegionId: string
  }
  'ros.GetStackPolicy': {
    RegionId: string
    StackId: string
  }
  'ros.GetStackResource': {
    ClientToken?: string
    LogicalResourceId: string
    RegionId: string
    ResourceAttributes?: string[]
    ShowResourceAttributes?: boolean
    StackId: string
  }
  'ros.GetTemplate': {
    ChangeSetId?: string
    IncludePermission?: string
    IncludeTags?: string
    RegionId?: string
    StackGroupName?: string
    StackId?: string
    TemplateId?: string
    TemplateStage?: string
    TemplateVersion?: string
  }
  'ros.GetTemplateEstimateCost': {
    ClientToken?: string
    Parameters?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    RegionId: string
    StackId?: string
    TemplateBody?: string
    TemplateId?: string
    TemplateScratchId?: string
    TemplateScratchRegionId?: string
    TemplateURL?: string
    TemplateVersion?: string
  }
  'ros.GetTemplateParameterConstraints': {
    ClientToken?: string
    Parameters?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    ParametersKeyFilter?: string[]
    ParametersOrder?: string[]
    RegionId: string
    StackId?: string
    TemplateBody?: string
    TemplateId?: string
    TemplateURL?: string
    TemplateVersion?: string
  }
  'ros.GetTemplateRecommendParameters': {
    ClientToken?: string
    Parameters?: {
      ParameterCandidateValues?: string[]
      ParameterKey?: string
      ParameterValue?: string
    }[]
    RegionId: string
    TemplateBody?: string
    TemplateId?: string
    TemplateURL?: string
    TemplateVersion?: string
  }
  'ros.GetTemplateScratch': {
    RegionId: string
    ShowDataOption?: string
    TemplateScratchId?: string
  }
  'ros.GetTemplateSummary': {
    ChangeSetId?: string
    ClientToken?: string
    Parameters?: {
      ParameterKey?: string
      ParameterValue?: string
    }[]
    RegionId?: string
    StackGroupName?: string
    StackId?: string
    TemplateBody?: string
    TemplateId?: string
    TemplateURL?: string
    TemplateVersion?: string
  }
  'ros.ListChangeSets': {
    ChangeSetId?: string
    ChangeSetName?: string[]
    ExecutionStatus?: string[]
    PageNumber?: number
    PageSize?: number
    RegionId: string
    StackId: string
    Status?: string[]
  }
  'ros.ListResourceTypes': {
    EntityType?: string
    Provider?: string
    ResourceType?: string
  }
  'ros.ListStackEvents': {
    LogicalResourceId?: string[]
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceType?: string[]
    StackId: string
    Status?: string[]
  }
  'ros.ListStackGroupOperationResults': {
    OperationId: string
    PageNumber?: number
    PageSize?: number
    RegionId: string
  }
  'ros.ListStackGroupOperations': {
    PageNumber?: number
    PageSize?: number
    RegionId: string
    StackGroupName: string
  }
  'ros.ListStackGroups': {
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    Status?: string
    Tags?: {
      Key: string
      Value?: string
    }[]
  }
  'ros.ListStackInstances': {
    PageNumber?: number
    PageSize?: number
    RegionId: string
    StackGroupName: string
    StackInstanceAccountId?: string
    StackInstanceRegionId?: string
  }
  'ros.ListStackOperationRisks': {
    ClientToken?: string
    OperationType?: string
    RamRoleName?: string
    RegionId: string
    RetainAllResources?: boolean
    RetainResources?: string[]
    StackId?: string
    TemplateBody?: string
    TemplateId?: string
    TemplateURL?: string
    TemplateVersion?: string
  }
  'ros.ListStackResourceDrifts': {
    MaxResults?: number
    NextToken?: string
    RegionId: string
    ResourceDriftStatus?: string[]
    StackId: string
  }
  'ros.ListStackResources': {
    RegionId: string
    StackId: string
  }
  'ros.ListStacks': {
    EndTime?: string
    PageNumber?: number
    PageSize?: number
    ParentStackId?: string
    RegionId: string
    ResourceGroupId?: string
    ShowNestedStack?: boolean
    StackId?: string
    StackIds?: string[]
    StackName?: string[]
    StartTime?: string
    Status?: string[]
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ros.ListTagKeys': {
    NextToken?: string
    RegionId: string
    ResourceType: string
  }
  'ros.ListTagResources': {
    NextToken?: string
    RegionId: string
    ResourceId?: string[]
    ResourceType: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'ros.ListTagValues': {
    Key: string
    NextToken?: string
    RegionId: string
    ResourceType: string
  }
  'ros.ListTemplateScratches': {
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    Status?: string
    Tags?: {
      Key: string
      Value?: string
    }[]
    TemplateScratchId?: string
    TemplateScratchType?: string
  }
  'ros.ListTemplateVersions': {
    MaxResults?: number
    NextToken?: string
    TemplateId: string
  }
  'ros.ListTemplates': {
    Filters?: {
      Name?: string
      Values?: string[]
    }[]
    IncludeTags?: string
    PageNumber?: number
    PageSize?: number
    ResourceGroupId?: string
    ShareType?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    TemplateName?: string
  }
  'ros.MoveResourceGroup': {
    NewResourceGroupId: string
    RegionId: string
    ResourceId: string
    ResourceType: string
  }
  'ros.PreviewStack': {
    ClientToken?: string
    DisableRollback?: boolean
    EnablePreConfig?: boolean
    Parallelism?: number
    Parameters?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    RegionId: string
    StackId?: string
    StackName?: string
    StackPolicyBody?: string
    StackPolicyURL?: string
    TaintResources?: string[]
    TemplateBody?: string
    TemplateId?: string
    TemplateScratchId?: string
    TemplateScratchRegionId?: string
    TemplateURL?: string
    TemplateVersion?: string
    TimeoutInMinutes?: number
    UsePreviousParameters?: boolean
  }
  'ros.SetDeletionProtection': {
    DeletionProtection: string
    RegionId: string
    StackId: string
  }
  'ros.SetStackPolicy': {
    RegionId: string
    StackId: string
    StackPolicyBody?: string
    StackPolicyURL?: string
  }
  'ros.SetTemplatePermission': {
    AccountIds: string[]
    ShareOption: string
    TemplateId: string
    TemplateVersion?: string
    VersionOption?: string
  }
  'ros.SignalResource': {
    ClientToken?: string
    LogicalResourceId: string
    RegionId: string
    StackId: string
    Status: string
    UniqueId: string
  }
  'ros.StopStackGroupOperation': {
    OperationId: string
    RegionId: string
  }
  'ros.TagResources': {
    RegionId: string
    ResourceId: string[]
    ResourceType: string
    Tag: {
      Key: string
      Value: string
    }[]
  }
  'ros.UntagResources': {
    All?: boolean
    RegionId: string
    ResourceId: string[]
    ResourceType: string
    TagKey?: string[]
  }
  'ros.UpdateStack': {
    ClientToken?: string
    DisableRollback?: boolean
    DryRun?: boolean
    DryRunOptions?: string[]
    Parallelism?: number
    Parameters?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    RamRoleName?: string
    RegionId: string
    ReplacementOption?: string
    ResourceGroupId?: string
    StackId: string
    StackPolicyBody?: string
    StackPolicyDuringUpdateBody?: string
    StackPolicyDuringUpdateURL?: string
    StackPolicyURL?: string
    Tags?: {
      Key: string
      Value?: string
    }[]
    TaintResources?: string[]
    TemplateBody?: string
    TemplateId?: string
    TemplateURL?: string
    TemplateVersion?: string
    TimeoutInMinutes?: number
    UsePreviousParameters?: boolean
  }
  'ros.UpdateStackGroup': {
    AccountIds?: string[]
    AdministrationRoleName?: string
    AutoDeployment?: {
      Enabled?: boolean
      RetainStacksOnAccountRemoval?: boolean
    }
    Capabilities?: string[]
    ClientToken?: string
    DeploymentOptions?: string[]
    DeploymentTargets?: {
      AccountIds?: string[]
      RdFolderIds?: string[]
    }
    Description?: string
    ExecutionRoleName?: string
    OperationDescription?: string
    OperationPreferences?: Record<string, unknown>
    Parameters?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    PermissionModel?: string
    RegionId: string
    RegionIds?: string[]
    StackGroupName: string
    TemplateBody?: string
    TemplateId?: string
    TemplateURL?: string
    TemplateVersion?: string
  }
  'ros.UpdateStackInstances': {
    AccountIds?: string[]
    ClientToken?: string
    DeploymentTargets?: {
      AccountIds?: string[]
      RdFolderIds?: string[]
    }
    OperationDescription?: string
    OperationPreferences?: Record<string, unknown>
    ParameterOverrides?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    RegionId: string
    RegionIds: string[]
    StackGroupName: string
    TimeoutInMinutes?: number
  }
  'ros.UpdateTemplate': {
    Description?: string
    IsDraft?: boolean
    RotateStrategy?: string
    TemplateBody?: string
    TemplateId: string
    TemplateName?: string
    TemplateURL?: string
    ValidationOptions?: string[]
  }
  'ros.UpdateTemplateScratch': {
    ClientToken?: string
    Description?: string
    ExecutionMode?: string
    LogicalIdStrategy?: string
    PreferenceParameters?: {
      ParameterKey: string
      ParameterValue: string
    }[]
    RegionId: string
    ResourceGroupId?: string
    SourceResourceGroup?: {
      ResourceGroupId: string
      ResourceTypeFilter?: string[]
    }
    SourceResources?: {
      ResourceId: string
      ResourceType: string
    }[]
    SourceTag?: {
      ResourceTags: Record<string, unknown>
      ResourceTypeFilter?: string[]
    }
    TemplateScratchId: string
  }
  'ros.ValidateTemplate': {
    ClientToken?: string
    RegionId?: string
    TemplateBody?: string
    TemplateURL?: string
    UpdateInfoOptions?: string[]
    ValidationOption?: string
  }
  'sts.AssumeRole': {
    DurationSeconds?: number
    ExternalId?: string
    Policy?: string
    RoleArn: string
    RoleSessionName: string
    SourceIdentity?: string
  }
  'sts.AssumeRoleWithOIDC': {
    DurationSeconds?: number
    OIDCProviderArn?: string
    OIDCToken?: string
    Policy?: string
    RoleArn?: string
    RoleSessionName: string
  }
  'sts.AssumeRoleWithSAML': {
    DurationSeconds?: number
    Policy?: string
    RoleArn?: string
    SAMLAssertion?: string
    SAMLProviderArn?: string
  }
  'sts.GetCallerIdentity': Record<string, never>
  'tag.AttachPolicy': {
    OwnerAccount?: string
    OwnerId?: number
    PolicyId: string
    RegionId?: string
    ResourceOwnerAccount?: string
    TargetId?: string
    TargetType?: string
  }
  'tag.CreateAssociatedResourceRules': {
    CreateRulesList?: {
      ExistingStatus?: string
      SettingName: string
      Status: string
      TagKeys?: string[]
    }[]
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
  }
  'tag.CreatePolicy': {
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    PolicyContent: string
    PolicyDesc?: string
    PolicyName: string
    RegionId?: string
    ResourceOwnerAccount?: string
    UserType?: string
  }
  'tag.CreateTags': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    TagKeyValueParamList: {
      Description?: string
      Key: string
      TagValueParamList?: {
        Description?: string
        Value?: string
      }[]
    }[]
  }
  'tag.DeleteAssociatedResourceRule': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    SettingName?: string
  }
  'tag.DeletePolicy': {
    OwnerAccount?: string
    OwnerId?: number
    PolicyId: string
    RegionId?: string
    ResourceOwnerAccount?: string
  }
  'tag.DeleteTag': {
    Key: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    Value?: string
  }
  'tag.DetachPolicy': {
    OwnerAccount?: string
    OwnerId?: number
    PolicyId: string
    RegionId?: string
    ResourceOwnerAccount?: string
    TargetId?: string
    TargetType?: string
  }
  'tag.GetPolicy': {
    OwnerAccount?: string
    OwnerId?: number
    PolicyId: string
    RegionId?: string
    ResourceOwnerAccount?: string
  }
  'tag.ListAssociatedResourceRules': {
    MaxResult?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    SettingName?: string[]
    Status?: string
  }
  'tag.ListTagKeys': {
    TagFilter?: {
      Key?: string
    }
    Category?: string
    FuzzyType?: string
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PageSize?: number
    QueryType?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceType?: string
  }
  'tag.ListTagResources': {
    Category?: string
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PageSize?: number
    RegionId: string
    ResourceARN?: string[]
    ResourceOwnerAccount?: string
    Tags?: string
  }
  'tag.ListTagValues': {
    TagFilter?: {
      Value?: string
    }
    FuzzyType?: string
    Key: string
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PageSize?: number
    QueryType?: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceType?: string
  }
  'tag.ListTargetsForPolicy': {
    MaxResult?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PolicyId: string
    RegionId?: string
    ResourceOwnerAccount?: string
  }
  'tag.ModifyPolicy': {
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    PolicyContent?: string
    PolicyDesc?: string
    PolicyId: string
    PolicyName?: string
    RegionId?: string
    ResourceOwnerAccount?: string
  }
  'tag.TagResources': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceARN: string[]
    ResourceOwnerAccount?: string
    Tags: string
  }
  'tag.UntagResources': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceARN: string[]
    ResourceOwnerAccount?: string
    TagKey: string[]
  }
  'tag.UpdateAssociatedResourceRule': {
    ExistingStatus?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    SettingName: string
    Status?: string
    TagKeys?: string[]
  }
  'vpc.ActiveFlowLog': {
    FlowLogId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.AddCommonBandwidthPackageIp': {
    BandwidthPackageId: string
    ClientToken?: string
    DryRun?: boolean
    IpInstanceId: string
    IpType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.AllocateEipAddress': {
    ActivityId?: number
    AutoPay?: boolean
    Bandwidth?: string
    ClientToken?: string
    Description?: string
    ISP?: string
    InstanceChargeType?: string
    InstanceId?: string
    InternetChargeType?: string
    IpAddress?: string
    Name?: string
    Netmode?: string
    OwnerAccount?: string
    OwnerId?: number
    Period?: number
    PricingCycle?: string
    PublicIpAddressPoolId?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityProtectionTypes?: string[]
    Tag?: {
      Key?: string
      Value?: string
    }[]
    Zone?: string
  }
  'vpc.AllocateIpv6Address': {
    AddressType?: string
    ClientToken?: string
    DryRun?: boolean
    Ipv6Address?: string
    Ipv6AddressDescription?: string
    Ipv6AddressName?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VSwitchId: string
  }
  'vpc.AllocateIpv6InternetBandwidth': {
    Bandwidth: number
    ClientToken?: string
    DryRun?: boolean
    InternetChargeType?: string
    Ipv6AddressId: string
    Ipv6GatewayId?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.AssociateEipAddress': {
    AllocationId: string
    ClientToken?: string
    InstanceId: string
    InstanceRegionId?: string
    InstanceType?: string
    Mode?: string
    OwnerAccount?: string
    OwnerId?: number
    PrivateIpAddress?: string
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VpcId?: string
  }
  'vpc.AssociateHaVip': {
    ClientToken?: string
    HaVipId: string
    InstanceId: string
    InstanceType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.AssociateNetworkAcl': {
    ClientToken?: string
    DryRun?: boolean
    NetworkAclId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    Resource?: {
      ResourceId?: string
      ResourceType?: string
    }[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.AssociateRouteTable': {
    ClientToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteTableId: string
    VSwitchId: string
  }
  'vpc.AssociateVpcCidrBlock': {
    IPv6CidrBlock?: string
    IpVersion?: string
    IpamPoolId?: string
    Ipv6CidrMask?: number
    Ipv6Isp?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecondaryCidrBlock?: string
    SecondaryCidrMask?: number
    VpcId: string
  }
  'vpc.AttachDhcpOptionsSetToVpc': {
    ClientToken?: string
    DhcpOptionsSetId: string
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VpcId: string
  }
  'vpc.CancelCommonBandwidthPackageIpBandwidth': {
    BandwidthPackageId: string
    EipId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.CopyNetworkAclEntries': {
    ClientToken?: string
    DryRun?: boolean
    NetworkAclId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SourceNetworkAclId: string
  }
  'vpc.CreateCommonBandwidthPackage': {
    Bandwidth: number
    ClientToken?: string
    Description?: string
    ISP?: string
    InternetChargeType?: string
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    Ratio?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityProtectionTypes?: string[]
    Tag?: {
      Key?: string
      Value?: string
    }[]
    Zone?: string
  }
  'vpc.CreateDefaultVSwitch': {
    ClientToken?: string
    Ipv6CidrBlock?: number
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ZoneId: string
  }
  'vpc.CreateDefaultVpc': {
    ClientToken?: string
    EnableIpv6?: boolean
    Ipv6CidrBlock?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.CreateDhcpOptionsSet': {
    ClientToken?: string
    DhcpOptionsSetDescription?: string
    DhcpOptionsSetName?: string
    DomainName?: string
    DomainNameServers?: string
    DryRun?: boolean
    Ipv6LeaseTime?: string
    LeaseTime?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'vpc.CreateFlowLog': {
    AggregationInterval?: number
    Description?: string
    FlowLogName?: string
    IpVersion?: string
    LogFormat?: string
    LogStoreName?: string
    OwnerAccount?: string
    OwnerId?: number
    ProjectName?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    TrafficPath?: string[]
    TrafficType: string
  }
  'vpc.CreateForwardEntry': {
    ClientToken?: string
    DryRun?: boolean
    ExternalIp: string
    ExternalPort: string
    ForwardEntryName?: string
    ForwardTableId: string
    InternalIp: string
    InternalPort: string
    IpProtocol: string
    OwnerAccount?: string
    OwnerId?: number
    PortBreak?: boolean
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.CreateHaVip': {
    ClientToken?: string
    Description?: string
    IpAddress?: string
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VSwitchId: string
  }
  'vpc.CreateIpv4Gateway': {
    ClientToken?: string
    DryRun?: boolean
    Ipv4GatewayDescription?: string
    Ipv4GatewayName?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VpcId: string
  }
  'vpc.CreateIpv6EgressOnlyRule': {
    ClientToken?: string
    Description?: string
    DryRun?: boolean
    InstanceId: string
    InstanceType?: string
    Ipv6GatewayId: string
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.CreateIpv6Gateway': {
    ClientToken?: string
    Description?: string
    DryRun?: boolean
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VpcId: string
  }
  'vpc.CreateNatGateway': {
    AccessMode?: {
      ModeValue?: string
      TunnelType?: string
    }
    AutoPay?: boolean
    AvailabilityMode?: string
    ClientToken?: string
    Description?: string
    Duration?: string
    EipBindMode?: string
    IcmpReplyEnabled?: boolean
    InstanceChargeType?: string
    InternetChargeType?: string
    Ipv4Prefix?: string
    Name?: string
    NatIp?: string
    NatType?: string
    NetworkType?: string
    OwnerAccount?: string
    OwnerId?: number
    PricingCycle?: string
    PrivateLinkEnabled?: boolean
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityProtectionEnabled?: boolean
    Spec?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VSwitchId?: string
    VpcId: string
  }
  'vpc.CreateNatIp': {
    ClientToken?: string
    DryRun?: boolean
    Ipv4Prefix?: string
    Ipv4PrefixCount?: number
    NatGatewayId: string
    NatIp?: string
    NatIpCidr: string
    NatIpDescription?: string
    NatIpName?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.CreateNatIpCidr': {
    ClientToken?: string
    DryRun?: boolean
    NatGatewayId: string
    NatIpCidr: string
    NatIpCidrDescription?: string
    NatIpCidrName?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.CreateNetworkAcl': {
    ClientToken?: string
    Description?: string
    DryRun?: boolean
    NetworkAclName?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VpcId: string
  }
  'vpc.CreateRouteEntries': {
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteEntries: {
      Description?: string
      DstCidrBlock: string
      IpVersion?: number
      Name?: string
      NextHop: string
      NextHopType: string
      RouteTableId: string
    }[]
  }
  'vpc.CreateRouteEntry': {
    ClientToken?: string
    Description?: string
    DestinationCidrBlock: string
    DryRun?: boolean
    NextHopId?: string
    NextHopList?: {
      NextHopId?: string
      NextHopType?: string
      Weight?: number
    }[]
    NextHopType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteEntryName?: string
    RouteTableId: string
  }
  'vpc.CreateRouteTable': {
    AssociateType?: string
    ClientToken?: string
    Description?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteTableName?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VpcId: string
  }
  'vpc.CreateSnatEntry': {
    ClientToken?: string
    DryRun?: boolean
    EipAffinity?: number
    NetworkInterfaceId?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SnatEntryName?: string
    SnatIp?: string
    SnatTableId: string
    SourceCIDR?: string
    SourceVSwitchId?: string
  }
  'vpc.CreateVSwitch': {
    CidrBlock: string
    CidrMask?: number
    ClientToken?: string
    Description?: string
    Ipv6CidrBlock?: number
    Ipv6CidrMask?: number
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VSwitchName?: string
    VpcId: string
    VpcIpv6CidrBlock?: string
    ZoneId: string
  }
  'vpc.CreateVpc': {
    CidrBlock?: string
    ClientToken?: string
    Description?: string
    DryRun?: boolean
    EnableDnsHostname?: boolean
    EnableIpv6?: boolean
    Ipv4CidrMask?: number
    Ipv4IpamPoolId?: string
    Ipv6CidrBlock?: string
    Ipv6CidrMask?: number
    Ipv6IpamPoolId?: string
    Ipv6Isp?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    UserCidr?: string
    VpcName?: string
  }
  'vpc.CreateVpcPrefixList': {
    ClientToken?: string
    DryRun?: boolean
    IpVersion?: string
    MaxEntries?: number
    OwnerAccount?: string
    OwnerId?: number
    PrefixListDescription?: string
    PrefixListEntries?: {
      Cidr?: string
      Description?: string
    }[]
    PrefixListName?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'vpc.DeactiveFlowLog': {
    FlowLogId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteCommonBandwidthPackage': {
    BandwidthPackageId: string
    Force?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteDhcpOptionsSet': {
    ClientToken?: string
    DhcpOptionsSetId: string
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteFlowLog': {
    FlowLogId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteForwardEntry': {
    ClientToken?: string
    ForwardEntryId: string
    ForwardTableId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteHaVip': {
    ClientToken?: string
    HaVipId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteIpv4Gateway': {
    ClientToken?: string
    DryRun?: boolean
    InternetMode?: string
    Ipv4GatewayId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteIpv6EgressOnlyRule': {
    ClientToken?: string
    DryRun?: boolean
    Ipv6EgressOnlyRuleId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteIpv6Gateway': {
    ClientToken?: string
    DryRun?: boolean
    Ipv6GatewayId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteIpv6InternetBandwidth': {
    ClientToken?: string
    DryRun?: boolean
    Ipv6AddressId?: string
    Ipv6InternetBandwidthId?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteNatGateway': {
    Force?: boolean
    NatGatewayId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteNatIp': {
    ClientToken?: string
    DryRun?: boolean
    Ipv4Prefix?: string
    NatGatewayId?: string
    NatIpId?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteNatIpCidr': {
    ClientToken?: string
    DryRun?: boolean
    NatGatewayId: string
    NatIpCidr: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteNetworkAcl': {
    ClientToken?: string
    DryRun?: boolean
    NetworkAclId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeleteRouteEntries': {
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteEntries?: {
      DstCidrBlock?: string
      NextHop?: string
      RouteEntryId?: string
      RouteTableId: string
    }[]
  }
  'vpc.DeleteRouteEntry': {
    DestinationCidrBlock?: string
    DryRun?: boolean
    NextHopId?: string
    NextHopList?: {
      NextHopId?: string
      NextHopType?: string
    }[]
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteEntryId?: string
    RouteTableId?: string
  }
  'vpc.DeleteRouteTable': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteTableId: string
  }
  'vpc.DeleteSnatEntry': {
    ClientToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SnatEntryId: string
    SnatTableId: string
  }
  'vpc.DeleteVSwitch': {
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VSwitchId: string
  }
  'vpc.DeleteVpc': {
    ClientToken?: string
    DryRun?: boolean
    ForceDelete?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VpcId: string
  }
  'vpc.DeleteVpcPrefixList': {
    ClientToken?: string
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    PrefixListId: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DeletionProtection': {
    ClientToken?: string
    InstanceId: string
    OwnerId?: number
    ProtectionEnable: boolean
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Type: string
  }
  'vpc.DescribeCommonBandwidthPackages': {
    BandwidthPackageId?: string
    DryRun?: boolean
    IncludeReservationData?: boolean
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityProtectionEnabled?: boolean
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'vpc.DescribeEipAddresses': {
    Filter?: {
      Key?: string
      Value?: string
    }[]
    AllocationId?: string
    AssociatedInstanceId?: string
    AssociatedInstanceType?: string
    ChargeType?: string
    DryRun?: boolean
    EipAddress?: string
    EipName?: string
    ISP?: string
    IncludeReservationData?: boolean
    LockReason?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    PublicIpAddressPoolId?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecurityProtectionEnabled?: boolean
    SegmentInstanceId?: string
    ServiceManaged?: boolean
    Status?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'vpc.DescribeFlowLogs': {
    Description?: string
    FlowLogId?: string
    FlowLogName?: string
    LogStoreName?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    ProjectName?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType?: string
    Status?: string
    Tags?: {
      Key?: string
      Value?: string
    }[]
    TrafficType?: string
    VpcId?: string
  }
  'vpc.DescribeForwardTableEntries': {
    ExternalIp?: string
    ExternalPort?: string
    ForwardEntryId?: string
    ForwardEntryName?: string
    ForwardTableId?: string
    InternalIp?: string
    InternalPort?: string
    IpProtocol?: string
    NatGatewayId?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DescribeHaVips': {
    Filter?: {
      Key?: string
      Value?: string[]
    }[]
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tags?: {
      Key?: string
      Value?: string
    }[]
  }
  'vpc.DescribeHighDefinitionMonitorLogAttribute': {
    InstanceId: string
    InstanceType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DescribeIpv6Addresses': {
    AddressType?: string
    AssociatedInstanceId?: string
    AssociatedInstanceType?: string
    IncludeReservationData?: boolean
    Ipv6Address?: string
    Ipv6AddressId?: string
    Ipv6InternetBandwidthId?: string
    Name?: string
    NetworkType?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ServiceManaged?: boolean
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VSwitchId?: string
    VpcId?: string
  }
  'vpc.DescribeIpv6EgressOnlyRules': {
    InstanceId?: string
    InstanceType?: string
    Ipv6EgressOnlyRuleId?: string
    Ipv6GatewayId: string
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DescribeIpv6GatewayAttribute': {
    Ipv6GatewayId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DescribeIpv6Gateways': {
    Ipv6GatewayId?: string
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tags?: {
      Key?: string
      Value?: string
    }[]
    VpcId?: string
  }
  'vpc.DescribeNatGateways': {
    AvailabilityMode?: string
    DryRun?: boolean
    InstanceChargeType?: string
    Name?: string
    NatGatewayId?: string
    NatType?: string
    NetworkType?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Spec?: string
    Status?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VpcId?: string
    ZoneId?: string
  }
  'vpc.DescribeNetworkAclAttributes': {
    ClientToken?: string
    NetworkAclId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.DescribeNetworkAcls': {
    ClientToken?: string
    NetworkAclId?: string
    NetworkAclName?: string
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType?: string
    Tags?: {
      Key?: string
      Value?: string
    }[]
    VpcId?: string
  }
  'vpc.DescribeRouteEntryList': {
    DestCidrBlockList?: string[]
    DestinationCidrBlock?: string
    IpVersion?: string
    MaxResult?: number
    NextHopId?: string
    NextHopType?: string
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteEntryId?: string
    RouteEntryName?: string
    RouteEntryType?: string
    RouteTableId: string
    ServiceType?: string
  }
  'vpc.DescribeRouteTableList': {
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteTableId?: string
    RouteTableName?: string
    RouteTableType?: string
    RouterId?: string
    RouterType?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VpcId?: string
  }
  'vpc.DescribeRouteTables': {
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId?: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteTableId?: string
    RouteTableName?: string
    RouterId?: string
    RouterType?: string
    Type?: string
    VRouterId?: string
  }
  'vpc.DescribeSnatTableEntries': {
    NatGatewayId?: string
    NetworkInterfaceIds?: string[]
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SnatEntryId?: string
    SnatEntryName?: string
    SnatIp?: string
    SnatTableId?: string
    SourceCIDR?: string
    SourceVSwitchId?: string
  }
  'vpc.DescribeVRouters': {
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VRouterId?: string
  }
  'vpc.DescribeVSwitchAttributes': {
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VSwitchId: string
  }
  'vpc.DescribeVSwitches': {
    DryRun?: boolean
    EnableIpv6?: boolean
    IsDefault?: boolean
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId?: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteTableId?: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VSwitchId?: string
    VSwitchName?: string
    VSwitchOwnerId?: number
    VpcId?: string
    ZoneId?: string
  }
  'vpc.DescribeVpcAttribute': {
    DryRun?: boolean
    IsDefault?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VpcId: string
  }
  'vpc.DescribeVpcs': {
    DhcpOptionsSetId?: string
    DryRun?: boolean
    EnableIpv6?: boolean
    IsDefault?: boolean
    OwnerAccount?: string
    OwnerId?: number
    PageNumber?: number
    PageSize?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tag?: {
      Key?: string
      Value?: string
    }[]
    VpcId?: string
    VpcName?: string
    VpcOwnerId?: number
  }
  'vpc.DetachDhcpOptionsSetFromVpc': {
    ClientToken?: string
    DhcpOptionsSetId: string
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VpcId: string
  }
  'vpc.DisableVpcClassicLink': {
    ClientToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VpcId: string
  }
  'vpc.EnableVpcClassicLink': {
    ClientToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VpcId: string
  }
  'vpc.EnableVpcIpv4Gateway': {
    ClientToken?: string
    DryRun?: boolean
    Ipv4GatewayId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteTableList?: string[]
  }
  'vpc.GetDhcpOptionsSet': {
    DhcpOptionsSetId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.GetFlowLogServiceStatus': {
    ClientToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.GetIpv4GatewayAttribute': {
    Ipv4GatewayId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.GetNatGatewayAttribute': {
    NatGatewayId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.GetVpcPrefixListAssociations': {
    MaxResults?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PrefixListId: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.GetVpcPrefixListEntries': {
    MaxResults?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PrefixListId: string
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ListDhcpOptionsSets': {
    DhcpOptionsSetId?: string[]
    DhcpOptionsSetName?: string
    DomainName?: string
    MaxResults?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tags?: {
      Key?: string
      Value?: string
    }[]
  }
  'vpc.ListIpv4Gateways': {
    Ipv4GatewayId?: string
    Ipv4GatewayName?: string
    MaxResults?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tags?: {
      Key?: string
      Value?: string
    }[]
    VpcId?: string
  }
  'vpc.ListNatIpCidrs': {
    ClientToken?: string
    DryRun?: boolean
    MaxResults?: string
    NatGatewayId: string
    NatIpCidr?: string
    NatIpCidrName?: string[]
    NatIpCidrStatus?: string
    NatIpCidrs?: string[]
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ListNatIps': {
    ClientToken?: string
    DryRun?: boolean
    IpOrigin?: string
    Ipv4Prefix?: string
    MaxResults?: string
    NatGatewayId: string
    NatIpCidr?: string
    NatIpIds?: string[]
    NatIpName?: string[]
    NatIpStatus?: string
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ListPrefixLists': {
    MaxResults?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    PrefixListIds?: string[]
    PrefixListName?: string
    RegionId: string
    ResourceGroupId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Tags?: {
      Key?: string
      Value?: string
    }[]
  }
  'vpc.ListTagResources': {
    MaxResults?: number
    NextToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceId?: string[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType: string
    Tag?: {
      Key?: string
      Value?: string
    }[]
  }
  'vpc.ModifyCommonBandwidthPackageAttribute': {
    BandwidthPackageId: string
    Description?: string
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyCommonBandwidthPackageIpBandwidth': {
    Bandwidth: string
    BandwidthPackageId: string
    EipId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyCommonBandwidthPackageSpec': {
    Bandwidth: string
    BandwidthPackageId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyEipAddressAttribute': {
    AllocationId: string
    Bandwidth?: string
    Description?: string
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyEipForwardMode': {
    ClientToken?: string
    InstanceId: string
    Mode: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyFlowLogAttribute': {
    AggregationInterval?: number
    Description?: string
    FlowLogId: string
    FlowLogName?: string
    IpVersion?: string
    LogFormat?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyForwardEntry': {
    ClientToken?: string
    DryRun?: boolean
    ExternalIp?: string
    ExternalPort?: string
    ForwardEntryId: string
    ForwardEntryName?: string
    ForwardTableId: string
    InternalIp?: string
    InternalPort?: string
    IpProtocol?: string
    OwnerAccount?: string
    OwnerId?: number
    PortBreak?: boolean
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyHaVipAttribute': {
    ClientToken?: string
    Description?: string
    HaVipId: string
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyIpv6AddressAttribute': {
    ClientToken?: string
    Description?: string
    DryRun?: boolean
    Ipv6AddressId: string
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyIpv6GatewayAttribute': {
    ClientToken?: string
    Description?: string
    DryRun?: boolean
    Ipv6GatewayId: string
    Name?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyIpv6InternetBandwidth': {
    Bandwidth: number
    ClientToken?: string
    DryRun?: boolean
    Ipv6AddressId?: string
    Ipv6InternetBandwidthId?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyNatGatewayAttribute': {
    Description?: string
    EipBindMode?: string
    EnableSessionLog?: boolean
    IcmpReplyEnabled?: boolean
    LogDelivery?: {
      LogDeliveryType?: string
      LogDestination?: string
    }
    Name?: string
    NatGatewayId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyNatGatewaySpec': {
    AutoPay?: boolean
    ClientToken?: string
    NatGatewayId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Spec: string
  }
  'vpc.ModifyNatIpAttribute': {
    ClientToken?: string
    DryRun?: boolean
    NatIpDescription?: string
    NatIpId: string
    NatIpName?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyNatIpCidrAttribute': {
    ClientToken?: string
    DryRun?: boolean
    NatGatewayId: string
    NatIpCidr: string
    NatIpCidrDescription?: string
    NatIpCidrName?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyNetworkAclAttributes': {
    ClientToken?: string
    Description?: string
    DryRun?: boolean
    NetworkAclId: string
    NetworkAclName?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ModifyRouteEntry': {
    Description?: string
    DestinationCidrBlock?: string
    DryRun?: boolean
    NewNextHopId?: string
    NewNextHopType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteEntryId?: string
    RouteEntryName?: string
    RouteTableId?: string
  }
  'vpc.ModifyRouteTableAttributes': {
    Description?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RoutePropagationEnable?: boolean
    RouteTableId: string
    RouteTableName?: string
  }
  'vpc.ModifySnatEntry': {
    ClientToken?: string
    DryRun?: boolean
    EipAffinity?: number
    NetworkInterfaceId?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SnatEntryId: string
    SnatEntryName?: string
    SnatIp?: string
    SnatTableId: string
  }
  'vpc.ModifyVSwitchAttribute': {
    Description?: string
    EnableIPv6?: boolean
    Ipv6CidrBlock?: number
    Ipv6CidrMask?: number
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VSwitchId: string
    VSwitchName?: string
    VpcIpv6CidrBlock?: string
  }
  'vpc.ModifyVpcAttribute': {
    CidrBlock?: string
    Description?: string
    EnableDnsHostname?: boolean
    EnableIPv6?: boolean
    Ipv6CidrBlock?: string
    Ipv6Isp?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VpcId: string
    VpcName?: string
  }
  'vpc.ModifyVpcPrefixList': {
    AddPrefixListEntry?: {
      Cidr?: string
      Description?: string
    }[]
    ClientToken?: string
    DryRun?: boolean
    MaxEntries?: number
    OwnerAccount?: string
    OwnerId?: number
    PrefixListDescription?: string
    PrefixListId: string
    PrefixListName?: string
    RegionId: string
    RemovePrefixListEntry?: {
      Cidr?: string
      Description?: string
    }[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.MoveResourceGroup': {
    NewResourceGroupId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType: string
  }
  'vpc.OpenFlowLogService': {
    ClientToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ReleaseEipAddress': {
    AllocationId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ReleaseIpv6Address': {
    ClientToken?: string
    DryRun?: boolean
    Ipv6AddressId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.RemoveCommonBandwidthPackageIp': {
    BandwidthPackageId: string
    ClientToken?: string
    DryRun?: boolean
    IpInstanceId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.ReplaceVpcDhcpOptionsSet': {
    ClientToken?: string
    DhcpOptionsSetId: string
    DryRun?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VpcId: string
  }
  'vpc.SetHighDefinitionMonitorLogStatus': {
    InstanceId: string
    InstanceType?: string
    LogProject: string
    LogStore: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    Status: string
  }
  'vpc.TagResources': {
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceId: string[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType: string
    Tag: {
      Key?: string
      Value?: string
    }[]
  }
  'vpc.UnTagResources': {
    All?: boolean
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceId: string[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    ResourceType: string
    TagKey?: string[]
  }
  'vpc.UnassociateEipAddress': {
    AllocationId: string
    ClientToken?: string
    Force?: boolean
    InstanceId?: string
    InstanceType?: string
    OwnerAccount?: string
    OwnerId?: number
    PrivateIpAddress?: string
    RegionId?: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.UnassociateHaVip': {
    ClientToken?: string
    Force?: string
    HaVipId: string
    InstanceId: string
    InstanceType?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.UnassociateNetworkAcl': {
    ClientToken?: string
    DryRun?: boolean
    NetworkAclId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    Resource?: {
      ResourceId?: string
      ResourceType?: string
    }[]
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.UnassociateRouteTable': {
    ClientToken?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    RouteTableId: string
    VSwitchId: string
  }
  'vpc.UnassociateVpcCidrBlock': {
    IPv6CidrBlock?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    SecondaryCidrBlock?: string
    VpcId: string
  }
  'vpc.UpdateDhcpOptionsSetAttribute': {
    ClientToken?: string
    DhcpOptionsSetDescription?: string
    DhcpOptionsSetId: string
    DhcpOptionsSetName?: string
    DomainName?: string
    DomainNameServers?: string
    DryRun?: boolean
    Ipv6LeaseTime?: string
    LeaseTime?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.UpdateIpv4GatewayAttribute': {
    ClientToken?: string
    DryRun?: boolean
    Ipv4GatewayDescription?: string
    Ipv4GatewayId: string
    Ipv4GatewayName?: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
  }
  'vpc.UpdateNatGatewayNatType': {
    ClientToken?: string
    DryRun?: boolean
    NatGatewayId: string
    NatType: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    VSwitchId: string
  }
  'vpc.UpdateNetworkAclEntries': {
    ClientToken?: string
    DryRun?: boolean
    EgressAclEntries?: {
      Description?: string
      DestinationCidrIp?: string
      EntryType?: string
      IpVersion?: string
      NetworkAclEntryId?: string
      NetworkAclEntryName?: string
      Policy?: string
      Port?: string
      Protocol?: string
    }[]
    IngressAclEntries?: {
      Description?: string
      EntryType?: string
      IpVersion?: string
      NetworkAclEntryId?: string
      NetworkAclEntryName?: string
      Policy?: string
      Port?: string
      Protocol?: string
      SourceCidrIp?: string
    }[]
    NetworkAclId: string
    OwnerAccount?: string
    OwnerId?: number
    RegionId: string
    ResourceOwnerAccount?: string
    ResourceOwnerId?: number
    UpdateEgressAclEntries?: boolean
    UpdateIngressAclEntries?: boolean
  }
}

/** Replies by action. The packages say of no field that it is always there. */
export interface Responses {
  'ecs.AddTags': {
    RequestId?: string
  }
  'ecs.AllocateDedicatedHosts': {
    DedicatedHostIdSets?: {
      DedicatedHostId?: string[]
    }
    OrderId?: string
    RequestId?: string
  }
  'ecs.AllocateEipAddress': {
    AllocationId?: string
    EipAddress?: string
    RequestId?: string
  }
  'ecs.AllocatePublicIpAddress': {
    IpAddress?: string
    RequestId?: string
  }
  'ecs.ApplyAutoSnapshotPolicy': {
    RequestId?: string
  }
  'ecs.AssignIpv6Addresses': {
    Ipv6PrefixSets?: {
      Ipv6Prefix?: string[]
    }
    Ipv6Sets?: {
      Ipv6Address?: string[]
    }
    NetworkInterfaceId?: string
    RequestId?: string
  }
  'ecs.AssignPrivateIpAddresses': {
    AssignedPrivateIpAddressesSet?: {
      Ipv4PrefixSet?: {
        Ipv4Prefixes?: string[]
      }
      NetworkInterfaceId?: string
      PrivateIpSet?: {
        PrivateIpAddress?: string[]
      }
    }
    RequestId?: string
  }
  'ecs.AssociateEipAddress': {
    RequestId?: string
  }
  'ecs.AssociateHaVip': {
    RequestId?: string
  }
  'ecs.AttachDisk': {
    RequestId?: string
  }
  'ecs.AttachInstanceRamRole': {
    AttachInstanceRamRoleResults?: {
      AttachInstanceRamRoleResult?: {
        Code?: string
        InstanceId?: string
        Message?: string
        Success?: boolean
      }[]
    }
    FailCount?: number
    RamRoleName?: string
    RequestId?: string
    TotalCount?: number
  }
  'ecs.AttachKeyPair': {
    FailCount?: string
    KeyPairName?: string
    RequestId?: string
    Results?: {
      Result?: {
        Code?: string
        InstanceId?: string
        Message?: string
        Success?: string
      }[]
    }
    TotalCount?: string
  }
  'ecs.AttachNetworkInterface': {
    RequestId?: string
  }
  'ecs.AuthorizeSecurityGroup': {
    RequestId?: string
  }
  'ecs.AuthorizeSecurityGroupEgress': {
    RequestId?: string
  }
  'ecs.CancelAutoSnapshotPolicy': {
    RequestId?: string
  }
  'ecs.CancelCopyImage': {
    RequestId?: string
  }
  'ecs.CancelTask': {
    RequestId?: string
  }
  'ecs.ConvertNatPublicIpToEip': {
    RequestId?: string
  }
  'ecs.CopyImage': {
    ImageId?: string
    RequestId?: string
  }
  'ecs.CreateAutoProvisioningGroup': {
    AutoProvisioningGroupId?: string
    LaunchResults?: {
      LaunchResult?: {
        Amount?: number
        CandidateEvaluateLevel?: string
        ErrorCode?: string
        ErrorMsg?: string
        InstanceIds?: {
          InstanceId?: string[]
        }
        InstanceType?: string
        SpotStrategy?: string
        ZoneId?: string
      }[]
    }
    RequestId?: string
  }
  'ecs.CreateAutoSnapshotPolicy': {
    AutoSnapshotPolicyId?: string
    RequestId?: string
  }
  'ecs.CreateCommand': {
    CommandId?: string
    RequestId?: string
  }
  'ecs.CreateDeploymentSet': {
    DeploymentSetId?: string
    RequestId?: string
  }
  'ecs.CreateDisk': {
    DiskId?: string
    OrderId?: string
    RequestId?: string
  }
  'ecs.CreateForwardEntry': {
    ForwardEntryId?: string
    RequestId?: string
  }
  'ecs.CreateHaVip': {
    HaVipId?: string
    RequestId?: string
  }
  'ecs.CreateImage': {
    ImageId?: string
    RequestId?: string
  }
  'ecs.CreateInstance': {
    InstanceId?: string
    OrderId?: string
    RequestId?: string
    TradePrice?: number
  }
  'ecs.CreateKeyPair': {
    KeyPairFingerPrint?: string
    KeyPairId?: string
    KeyPairName?: string
    PrivateKeyBody?: string
    RequestId?: string
  }
  'ecs.CreateLaunchTemplate': {
    LaunchTemplateId?: string
    LaunchTemplateVersionNumber?: number
    RequestId?: string
  }
  'ecs.CreateLaunchTemplateVersion': {
    LaunchTemplateId?: string
    LaunchTemplateVersionNumber?: number
    RequestId?: string
  }
  'ecs.CreateNetworkInterface': {
    Description?: string
    Ipv4PrefixSets?: {
      Ipv4PrefixSet?: {
        Ipv4Prefix?: string
      }[]
    }
    Ipv6PrefixSets?: {
      Ipv6PrefixSet?: {
        Ipv6Prefix?: string
      }[]
    }
    Ipv6Sets?: {
      Ipv6Set?: {
        Ipv6Address?: string
        Primary?: boolean
      }[]
    }
    MacAddress?: string
    NetworkInterfaceId?: string
    NetworkInterfaceName?: string
    OwnerId?: string
    PrivateIpAddress?: string
    PrivateIpSets?: {
      PrivateIpSet?: {
        Primary?: boolean
        PrivateIpAddress?: string
      }[]
    }
    RequestId?: string
    ResourceGroupId?: string
    SecurityGroupIds?: {
      SecurityGroupId?: string[]
    }
    ServiceID?: number
    ServiceManaged?: boolean
    SourceDestCheck?: boolean
    Status?: string
    Tags?: {
      Tag?: {
        TagKey?: string
        TagValue?: string
      }[]
    }
    Type?: string
    VSwitchId?: string
    VpcId?: string
    ZoneId?: string
  }
  'ecs.CreatePrefixList': {
    PrefixListId?: string
    RequestId?: string
  }
  'ecs.CreateRouteEntry': {
    RequestId?: string
  }
  'ecs.CreateSecurityGroup': {
    RequestId?: string
    SecurityGroupId?: string
  }
  'ecs.CreateSnapshot': {
    RequestId?: string
    SnapshotId?: string
  }
  'ecs.CreateSnapshotGroup': {
    RequestId?: string
    SnapshotGroupId?: string
  }
  'ecs.CreateVSwitch': {
    RequestId?: string
    VSwitchId?: string
  }
  'ecs.CreateVpc': {
    RequestId?: string
    RouteTableId?: string
    VRouterId?: string
    VpcId?: string
  }
  'ecs.DeleteAutoProvisioningGroup': {
    RequestId?: string
  }
  'ecs.DeleteAutoSnapshotPolicy': {
    RequestId?: string
  }
  'ecs.DeleteCommand': {
    RequestId?: string
  }
  'ecs.DeleteDeploymentSet': {
    RequestId?: string
  }
  'ecs.DeleteDisk': {
    RequestId?: string
  }
  'ecs.DeleteForwardEntry': {
    RequestId?: string
  }
  'ecs.DeleteHaVip': {
    RequestId?: string
  }
  'ecs.DeleteImage': {
    RequestId?: string
  }
  'ecs.DeleteInstance': {
    RequestId?: string
  }
  'ecs.DeleteInstances': {
    RequestId?: string
  }
  'ecs.DeleteKeyPairs': {
    RequestId?: string
  }
  'ecs.DeleteLaunchTemplate': {
    LaunchTemplateId?: string
    LaunchTemplateVersionNumbers?: {
      versionNumbers?: number[]
    }
    RequestId?: string
  }
  'ecs.DeleteLaunchTemplateVersion': {
    LaunchTemplateVersions?: {
      LaunchTemplateVersion?: {
        LaunchTemplateId?: string
        LaunchTemplateVersionNumber?: number
      }[]
    }
    RequestId?: string
  }
  'ecs.DeleteNatGateway': {
    RequestId?: string
  }
  'ecs.DeleteNetworkInterface': {
    RequestId?: string
  }
  'ecs.DeletePrefixList': {
    RequestId?: string
  }
  'ecs.DeleteRouteEntry': {
    RequestId?: string
  }
  'ecs.DeleteSecurityGroup': {
    RequestId?: string
  }
  'ecs.DeleteSnapshot': {
    RequestId?: string
  }
  'ecs.DeleteSnapshotGroup': {
    OperationProgressSet?: {
      OperationProgress?: {
        ErrorCode?: string
        ErrorMsg?: string
        OperationStatus?: string
        RelatedItemSet?: {
          RelatedItem?: {
            Name?: string
            Value?: string
          }[]
        }
      }[]
    }
    RequestId?: string
  }
  'ecs.DeleteVSwitch': {
    RequestId?: string
  }
  'ecs.DeleteVpc': {
    RequestId?: string
  }
  'ecs.DescribeAccountAttributes': {
    AccountAttributeItems?: {
      AccountAttributeItem?: {
        AttributeName?: string
        AttributeValues?: {
          ValueItem?: {
            Count?: number
            DiskCategory?: string
            ExpiredTime?: string
            InstanceChargeType?: string
            InstanceType?: string
            Value?: string
            ZoneId?: string
          }[]
        }
      }[]
    }
    RequestId?: string
  }
  'ecs.DescribeAutoProvisioningGroupHistory': {
    AutoProvisioningGroupHistories?: {
      AutoProvisioningGroupHistory?: {
        ActivityDetails?: {
          ActivityDetail?: {
            CreatedInstanceIds?: {
              CreatedInstanceId?: string[]
            }
            DestroyedInstanceIds?: {
              DestroyedInstanceId?: string[]
            }
            Detail?: string
            ErrorMessages?: {
              ErrorMessage?: {
                Code?: string
                FailedInstanceIds?: {
                  FailedInstanceId?: string[]
                }
                Message?: string
              }[]
            }
            Status?: string
          }[]
        }
        LastEventTime?: string
        StartTime?: string
        Status?: string
        TaskId?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeAutoProvisioningGroupInstances': {
    Instances?: {
      Instance?: {
        CPU?: number
        CreationTime?: string
        InstanceId?: string
        InstanceType?: string
        IoOptimized?: boolean
        IsSpot?: boolean
        Memory?: number
        NetworkType?: string
        OsType?: string
        RegionId?: string
        Status?: string
        ZoneId?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeAutoProvisioningGroups': {
    AutoProvisioningGroups?: {
      AutoProvisioningGroup?: {
        AutoProvisioningGroupId?: string
        AutoProvisioningGroupName?: string
        AutoProvisioningGroupType?: string
        CandidateOptions?: {
          TimeoutMinutes?: number
        }
        CapacitySpecification?: {
          PayAsYouGoCapacity?: number
          PrePaidCapacity?: number
          SpotCapacity?: number
          TotalCapacity?: number
        }
        CreationTime?: string
        ExcessCapacityTerminationPolicy?: string
        LaunchTemplateConfigs?: {
          LaunchTemplateConfig?: {
            InstanceType?: string
            MaxPrice?: number
            Priority?: number
            VSwitchId?: string
            WeightedCapacity?: number
          }[]
        }
        LaunchTemplateId?: string
        LaunchTemplateVersion?: string
        MaxSpotPrice?: number
        PayAsYouGoOptions?: {
          AllocationStrategy?: string
        }
        RegionId?: string
        ResourceGroupId?: string
        SpotOptions?: {
          AllocationStrategy?: string
          InstanceInterruptionBehavior?: string
          InstancePoolsToUseCount?: number
        }
        State?: string
        Status?: string
        SuspendedProcesses?: {
          SuspendedProcess?: string[]
        }
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        TargetCapacitySpecification?: {
          DefaultTargetCapacityType?: string
          PayAsYouGoTargetCapacity?: number
          SpotTargetCapacity?: number
          TotalTargetCapacity?: number
        }
        TerminateInstances?: boolean
        TerminateInstancesWithExpiration?: boolean
        ValidFrom?: string
        ValidUntil?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeAutoSnapshotPolicyAssociations': {
    AutoSnapshotPolicyAssociations?: {
      AutoSnapshotPolicyAssociation?: {
        AutoSnapshotPolicyId?: string
        DiskId?: string
      }[]
    }
    NextToken?: string
    RequestId?: string
  }
  'ecs.DescribeAutoSnapshotPolicyEx': {
    AutoSnapshotPolicies?: {
      AutoSnapshotPolicy?: {
        AssociationType?: string
        AutoSnapshotPolicyId?: string
        AutoSnapshotPolicyName?: string
        CopiedSnapshotsRetentionDays?: number
        CopyEncryptionConfiguration?: {
          Encrypted?: boolean
          KMSKeyId?: string
        }
        CreationTime?: string
        DiskNums?: number
        EnableCrossRegionCopy?: boolean
        RegionId?: string
        RepeatWeekdays?: string
        ResourceGroupId?: string
        RetentionDays?: number
        Status?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        TargetCopyRegions?: string
        TargetTags?: {
          TargetTag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        TimePoints?: string
        Type?: string
        VolumeNums?: number
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeAvailableResource': {
    AvailableZones?: {
      AvailableZone?: {
        AvailableResources?: {
          AvailableResource?: {
            SupportedResources?: {
              SupportedResource?: {
                Max?: number
                Min?: number
                Status?: string
                StatusCategory?: string
                Unit?: string
                Value?: string
              }[]
            }
            Type?: string
          }[]
        }
        RegionId?: string
        Status?: string
        StatusCategory?: string
        ZoneId?: string
      }[]
    }
    RequestId?: string
  }
  'ecs.DescribeCloudAssistantStatus': {
    InstanceCloudAssistantStatusSet?: {
      InstanceCloudAssistantStatus?: {
        ActiveTaskCount?: number
        CloudAssistantStatus?: string
        CloudAssistantVersion?: string
        InstanceId?: string
        InvocationCount?: number
        LastHeartbeatTime?: string
        LastInvokedTime?: string
        OSType?: string
        SupportSessionManager?: boolean
      }[]
    }
    NextToken?: string
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeCommands': {
    Commands?: {
      Command?: {
        Category?: string
        CommandContent?: string
        CommandId?: string
        CreationTime?: string
        Description?: string
        EnableParameter?: boolean
        InvokeTimes?: number
        Latest?: boolean
        Launcher?: string
        Name?: string
        ParameterDefinitions?: {
          ParameterDefinition?: {
            DefaultValue?: string
            Description?: string
            ParameterName?: string
            PatternRegex?: string
            PossibleValues?: {
              PossibleValue?: string[]
            }
            Required?: boolean
          }[]
        }
        ParameterNames?: {
          ParameterName?: string[]
        }
        Provider?: string
        ResourceGroupId?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        Timeout?: number
        Type?: string
        Version?: number
        WorkingDir?: string
      }[]
    }
    NextToken?: string
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeDedicatedHosts': {
    DedicatedHosts?: {
      DedicatedHost?: {
        SchedulerOptions?: {
          ManagedPrivateSpaceId?: string
        }
        ActionOnMaintenance?: string
        AutoPlacement?: string
        AutoReleaseTime?: string
        Capacity?: {
          AvailableInstanceTypes?: {
            AvailableInstanceType?: {
              AvailableInstanceCapacity?: number
              InstanceType?: string
            }[]
          }
          AvailableLocalStorage?: number
          AvailableMemory?: number
          AvailableVcpus?: number
          AvailableVgpus?: number
          LocalStorageCategory?: string
          SocketCapacities?: {
            SocketCapacity?: {
              AvailableMemory?: number
              AvailableVcpu?: number
              SocketId?: number
              TotalMemory?: number
              TotalVcpu?: number
            }[]
          }
          TotalLocalStorage?: number
          TotalMemory?: number
          TotalVcpus?: number
          TotalVgpus?: number
        }
        ChargeType?: string
        Cores?: number
        CpuOverCommitRatio?: number
        CreationTime?: string
        DedicatedHostClusterId?: string
        DedicatedHostId?: string
        DedicatedHostName?: string
        DedicatedHostOwnerId?: number
        DedicatedHostType?: string
        Description?: string
        ExpiredTime?: string
        GPUSpec?: string
        HostDetailInfo?: {
          SerialNumber?: string
          VgpuVersion?: string
        }
        Instances?: {
          Instance?: {
            InstanceId?: string
            InstanceOwnerId?: number
            InstanceType?: string
            SocketId?: string
          }[]
        }
        MachineId?: string
        NetworkAttributes?: {
          SlbUdpTimeout?: number
          UdpTimeout?: number
        }
        OperationLocks?: {
          OperationLock?: {
            LockReason?: string
          }[]
        }
        PhysicalGpus?: number
        RegionId?: string
        ResourceGroupId?: string
        SaleCycle?: string
        Sockets?: number
        Status?: string
        SupportedCustomInstanceTypeFamilies?: {
          SupportedCustomInstanceTypeFamily?: string[]
        }
        SupportedInstanceTypeFamilies?: {
          SupportedInstanceTypeFamily?: string[]
        }
        SupportedInstanceTypesList?: {
          SupportedInstanceTypesList?: string[]
        }
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        ZoneId?: string
      }[]
    }
    NextToken?: string
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeDeploymentSets': {
    DeploymentSets?: {
      DeploymentSet?: {
        AccountId?: number
        Affinity?: number
        Capacities?: {
          Capacity?: {
            AvailableAmount?: number
            UsedAmount?: number
            ZoneId?: string
          }[]
        }
        CreationTime?: string
        DeploymentSetDescription?: string
        DeploymentSetId?: string
        DeploymentSetName?: string
        DeploymentStrategy?: string
        Domain?: string
        Granularity?: string
        GroupCount?: number
        InstanceAmount?: number
        InstanceIds?: {
          InstanceId?: string[]
        }
        Strategy?: string
        Type?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RegionId?: string
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeDiskDefaultKMSKeyId': {
    KMSKeyId?: string
    RequestId?: string
  }
  'ecs.DescribeDiskEncryptionByDefaultStatus': {
    Encrypted?: boolean
    RequestId?: string
  }
  'ecs.DescribeDisks': {
    Disks?: {
      Disk?: {
        AttachedTime?: string
        Attachments?: {
          Attachment?: {
            AttachedTime?: string
            Device?: string
            InstanceId?: string
          }[]
        }
        AutoSnapshotPolicyId?: string
        BdfId?: string
        BurstingEnabled?: boolean
        Category?: string
        CreationTime?: string
        DataSource?: {
          Id?: string
          Type?: string
        }
        DeleteAutoSnapshot?: boolean
        DeleteWithInstance?: boolean
        Description?: string
        DetachedTime?: string
        Device?: string
        DiskChargeType?: string
        DiskId?: string
        DiskName?: string
        EnableAutoSnapshot?: boolean
        EnableAutomatedSnapshotPolicy?: boolean
        Encrypted?: boolean
        ExpiredTime?: string
        IOPS?: number
        IOPSRead?: number
        IOPSWrite?: number
        ImageId?: string
        InstanceId?: string
        KMSKeyId?: string
        MountInstanceNum?: number
        MountInstances?: {
          MountInstance?: {
            AttachedTime?: string
            Device?: string
            InstanceId?: string
          }[]
        }
        MultiAttach?: string
        OperationLocks?: {
          OperationLock?: {
            LockReason?: string
          }[]
        }
        PerformanceLevel?: string
        Placement?: {
          ZoneIds?: string
        }
        Portable?: boolean
        ProductCode?: string
        ProvisionedIops?: number
        RegionId?: string
        ResourceGroupId?: string
        SerialNumber?: string
        Size?: number
        SourceDiskId?: string
        SourceSnapshotId?: string
        Status?: string
        StorageClusterId?: string
        StorageSetId?: string
        StorageSetPartitionNumber?: number
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        Throughput?: number
        ThroughputRead?: number
        ThroughputWrite?: number
        Type?: string
        ZoneId?: string
      }[]
    }
    NextToken?: string
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeEipAddresses': {
    EipAddresses?: {
      EipAddress?: {
        AllocationId?: string
        AllocationTime?: string
        Bandwidth?: string
        ChargeType?: string
        EipBandwidth?: string
        ExpiredTime?: string
        InstanceId?: string
        InstanceType?: string
        InternetChargeType?: string
        IpAddress?: string
        OperationLocks?: {
          LockReason?: {
            LockReason?: string
          }[]
        }
        RegionId?: string
        Status?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeForwardTableEntries': {
    ForwardTableEntries?: {
      ForwardTableEntry?: {
        ExternalIp?: string
        ExternalPort?: string
        ForwardEntryId?: string
        ForwardTableId?: string
        InternalIp?: string
        InternalPort?: string
        IpProtocol?: string
        Status?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeHaVips': {
    HaVips?: {
      HaVip?: {
        AssociatedEipAddresses?: {
          associatedEipAddresse?: string[]
        }
        AssociatedInstances?: {
          associatedInstance?: string[]
        }
        CreateTime?: string
        Description?: string
        HaVipId?: string
        IpAddress?: string
        MasterInstanceId?: string
        RegionId?: string
        Status?: string
        VSwitchId?: string
        VpcId?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeImageFromFamily': {
    Image?: {
      Architecture?: string
      CreationTime?: string
      Description?: string
      DiskDeviceMappings?: {
        DiskDeviceMapping?: {
          Device?: string
          Format?: string
          ImportOSSBucket?: string
          ImportOSSObject?: string
          Size?: string
          SnapshotId?: string
          Type?: string
        }[]
      }
      ImageFamily?: string
      ImageId?: string
      ImageName?: string
      ImageOwnerAlias?: string
      ImageVersion?: string
      IsCopied?: boolean
      IsSelfShared?: string
      IsSubscribed?: boolean
      IsSupportCloudinit?: boolean
      IsSupportIoOptimized?: boolean
      OSName?: string
      OSType?: string
      Platform?: string
      ProductCode?: string
      Progress?: string
      Size?: number
      Status?: string
      Tags?: {
        Tag?: {
          TagKey?: string
          TagValue?: string
        }[]
      }
      Usage?: string
    }
    RequestId?: string
  }
  'ecs.DescribeImageSharePermission': {
    Accounts?: {
      Account?: {
        AliyunId?: string
        SharedTime?: string
      }[]
    }
    ImageId?: string
    PageNumber?: number
    PageSize?: number
    RegionId?: string
    RequestId?: string
    ShareGroups?: {
      ShareGroup?: {
        Group?: string
      }[]
    }
    TotalCount?: number
  }
  'ecs.DescribeImageSupportInstanceTypes': {
    ImageId?: string
    InstanceTypes?: {
      InstanceType?: {
        CpuCoreCount?: number
        InstanceTypeFamily?: string
        InstanceTypeId?: string
        MemorySize?: number
      }[]
    }
    RegionId?: string
    RequestId?: string
  }
  'ecs.DescribeImages': {
    Images?: {
      Image?: {
        Architecture?: string
        BootMode?: string
        CreationTime?: string
        Description?: string
        DetectionOptions?: {
          Items?: {
            Item?: {
              Name?: string
              RiskCode?: string
              RiskLevel?: string
              Value?: string
            }[]
          }
          Status?: string
        }
        DiskDeviceMappings?: {
          DiskDeviceMapping?: {
            Device?: string
            Encrypted?: boolean
            Format?: string
            ImportOSSBucket?: string
            ImportOSSObject?: string
            Progress?: string
            RemainTime?: number
            Size?: string
            SnapshotId?: string
            Type?: string
          }[]
        }
        Features?: {
          CpuOnlineDowngrade?: string
          CpuOnlineUpgrade?: string
          ImdsSupport?: string
          MemoryOnlineDowngrade?: string
          MemoryOnlineUpgrade?: string
          NvmeSupport?: string
        }
        ImageFamily?: string
        ImageId?: string
        ImageName?: string
        ImageOwnerAlias?: string
        ImageOwnerId?: number
        ImageVersion?: string
        IsCopied?: boolean
        IsPublic?: boolean
        IsSelfShared?: string
        IsSubscribed?: boolean
        IsSupportCloudinit?: boolean
        IsSupportIoOptimized?: boolean
        LicenseType?: string
        LoginAsNonRootSupported?: boolean
        OSName?: string
        OSNameEn?: string
        OSType?: string
        Platform?: string
        ProductCode?: string
        Progress?: string
        ResourceGroupId?: string
        SecureBootOptions?: {
          SecureBootSupport?: string
        }
        Size?: number
        Status?: string
        SupplierName?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        Usable?: boolean
        Usage?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RegionId?: string
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeInstanceAttachmentAttributes': {
    Instances?: {
      Instance?: {
        InstanceId?: string
        PrivatePoolOptionsId?: string
        PrivatePoolOptionsMatchCriteria?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeInstanceAttribute': {
    ClusterId?: string
    Cpu?: number
    CreationTime?: string
    CreditSpecification?: string
    DedicatedHostAttribute?: {
      DedicatedHostId?: string
      DedicatedHostName?: string
    }
    Description?: string
    EipAddress?: {
      AllocationId?: string
      Bandwidth?: number
      InternetChargeType?: string
      IpAddress?: string
    }
    EnableJumboFrame?: boolean
    EnableNetworkEncryption?: boolean
    ExpiredTime?: string
    HostName?: string
    ImageId?: string
    InnerIpAddress?: {
      IpAddress?: string[]
    }
    InstanceChargeType?: string
    InstanceId?: string
    InstanceName?: string
    InstanceNetworkType?: string
    InstanceType?: string
    InternetChargeType?: string
    InternetMaxBandwidthIn?: number
    InternetMaxBandwidthOut?: number
    IoOptimized?: string
    Memory?: number
    NetworkOptions?: {
      BandwidthWeighting?: string
      EnableJumboFrame?: boolean
      EnableNetworkEncryption?: boolean
    }
    OperationLocks?: {
      LockReason?: {
        LockReason?: string
      }[]
    }
    PublicIpAddress?: {
      IpAddress?: string[]
    }
    RegionId?: string
    RequestId?: string
    SecurityGroupIds?: {
      SecurityGroupId?: string[]
    }
    SecurityOptions?: {
      EnableSecureBoot?: boolean
    }
    SerialNumber?: string
    Status?: string
    StoppedMode?: string
    VlanId?: string
    VpcAttributes?: {
      NatIpAddress?: string
      PrivateIpAddress?: {
        IpAddress?: string[]
      }
      VSwitchId?: string
      VpcId?: string
    }
    ZoneId?: string
  }
  'ecs.DescribeInstanceAutoRenewAttribute': {
    InstanceRenewAttributes?: {
      InstanceRenewAttribute?: {
        AutoRenewEnabled?: boolean
        Duration?: number
        EnableExpectedRenewDay?: boolean
        InstanceId?: string
        PeriodUnit?: string
        RenewalStatus?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeInstanceMaintenanceAttributes': {
    MaintenanceAttributes?: {
      MaintenanceAttribute?: {
        ActionOnMaintenance?: {
          DefaultValue?: string
          SupportedValues?: {
            SupportedValue?: string[]
          }
          Value?: string
        }
        InstanceId?: string
        MaintenanceWindows?: {
          MaintenanceWindow?: {
            EndTime?: string
            StartTime?: string
          }[]
        }
        NotifyOnMaintenance?: boolean
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeInstanceModificationPrice': {
    PriceInfo?: {
      Price?: {
        Currency?: string
        DetailInfos?: {
          DetailInfo?: {
            DiscountPrice?: number
            OriginalPrice?: number
            Resource?: string
            SubRules?: {
              Rule?: {
                Description?: string
                RuleId?: number
              }[]
            }
            TradePrice?: number
          }[]
        }
        DiscountPrice?: number
        OriginalPrice?: number
        TradePrice?: number
      }
      RelatedPrice?: {
        MarketplaceImagePrice?: {
          Currency?: string
          DiscountPrice?: number
          OriginalPrice?: number
          TradePrice?: number
        }
      }
      Rules?: {
        Rule?: {
          Description?: string
          RuleId?: number
        }[]
      }
    }
    RequestId?: string
  }
  'ecs.DescribeInstanceRamRole': {
    InstanceRamRoleSets?: {
      InstanceRamRoleSet?: {
        InstanceId?: string
        RamRoleName?: string
      }[]
    }
    RegionId?: string
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeInstanceStatus': {
    InstanceStatuses?: {
      InstanceStatus?: {
        InstanceId?: string
        Status?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeInstanceTypeFamilies': {
    InstanceTypeFamilies?: {
      InstanceTypeFamily?: {
        Generation?: string
        InstanceTypeFamilyId?: string
      }[]
    }
    RequestId?: string
  }
  'ecs.DescribeInstanceTypes': {
    InstanceTypes?: {
      InstanceType?: {
        Attributes?: {
          Attribute?: {
            Name?: string
            Value?: string
          }[]
        }
        BaselineCredit?: number
        Clock?: {
          PtpSupport?: string
        }
        CpuArchitecture?: string
        CpuCoreCount?: number
        CpuOptions?: {
          Core?: number
          CoreFactor?: number
          HyperThreadingAdjustable?: boolean
          NestedVirtualizationSupport?: string
          SupportedTopologyTypes?: {
            SupportedTopologyType?: string[]
          }
          ThreadsPerCore?: number
        }
        CpuSpeedFrequency?: number
        CpuTurboFrequency?: number
        DiskQuantity?: number
        EnhancedNetwork?: {
          ExpressSupport?: boolean
          RssSupport?: boolean
          SriovSupport?: boolean
          VfQueueNumberPerEni?: number
        }
        EniIpv6AddressQuantity?: number
        EniPrivateIpAddressQuantity?: number
        EniQuantity?: number
        EniTotalQuantity?: number
        EniTrunkSupported?: boolean
        EriQuantity?: number
        GPUAmount?: number
        GPUMemorySize?: number
        GPUSpec?: string
        InitialCredit?: number
        InstanceBandwidthRx?: number
        InstanceBandwidthTx?: number
        InstanceCategory?: string
        InstanceFamilyLevel?: string
        InstancePpsRx?: number
        InstancePpsTx?: number
        InstanceTypeFamily?: string
        InstanceTypeId?: string
        JumboFrameSupport?: boolean
        LocalStorageAmount?: number
        LocalStorageCapacity?: number
        LocalStorageCategory?: string
        MaximumQueueNumberPerEni?: number
        MemorySize?: number
        NetworkCardQuantity?: number
        NetworkCards?: {
          NetworkCardInfo?: {
            NetworkCardIndex?: number
          }[]
        }
        NetworkEncryptionSupport?: boolean
        NetworkInfo?: {
          BandwidthWeighting?: {
            WeightingInfos?: {
              WeightingInfo?: {
                EbsBandwidth?: number
                EbsBurstBandwidth?: number
                Name?: string
                VpcBandwidth?: number
                VpcBurstBandwidth?: number
              }[]
            }
          }
        }
        NvmeSupport?: string
        PhysicalProcessorModel?: string
        PrimaryEniQueueNumber?: number
        QueuePairNumber?: number
        SecondaryEniQueueNumber?: number
        SecurityOptions?: {
          SecureBootSupport?: string
        }
        SupportedBootModes?: {
          SupportedBootMode?: string[]
        }
        TotalEniQueueQuantity?: number
      }[]
    }
    NextToken?: string
    RequestId?: string
  }
  'ecs.DescribeInstanceVncUrl': {
    RequestId?: string
    VncUrl?: string
  }
  'ecs.DescribeInstances': {
    Instances?: {
      Instance?: {
        AdditionalInfo?: {
          EnableHighDensityMode?: boolean
          ManagedHostId?: string
          NodeSerialNumber?: string
        }
        AutoReleaseTime?: string
        ClockOptions?: {
          PtpStatus?: string
        }
        ClusterId?: string
        Cpu?: number
        CpuOptions?: {
          CoreCount?: number
          EnableVISST?: boolean
          EnableVRDT?: boolean
          NestedVirtualization?: string
          Numa?: string
          ThreadsPerCore?: number
          TopologyType?: string
          TurboMode?: string
        }
        CreationTime?: string
        CreditSpecification?: string
        DedicatedHostAttribute?: {
          DedicatedHostClusterId?: string
          DedicatedHostId?: string
          DedicatedHostName?: string
        }
        DedicatedInstanceAttribute?: {
          Affinity?: string
          Tenancy?: string
        }
        DeletionProtection?: boolean
        DeploymentSetGroupNo?: number
        DeploymentSetId?: string
        Description?: string
        DeviceAvailable?: boolean
        EcsCapacityReservationAttr?: {
          CapacityReservationId?: string
          CapacityReservationPreference?: string
        }
        EipAddress?: {
          AllocationId?: string
          Bandwidth?: number
          InternetChargeType?: string
          IpAddress?: string
          IsSupportUnassociate?: boolean
        }
        EnableNVS?: boolean
        ExpiredTime?: string
        GPUAmount?: number
        GPUSpec?: string
        HibernationOptions?: {
          Configured?: boolean
        }
        HostName?: string
        HpcClusterId?: string
        ISP?: string
        ImageId?: string
        ImageOptions?: {
          CurrentOSNVMeSupported?: boolean
          LoginAsNonRoot?: boolean
        }
        InnerIpAddress?: {
          IpAddress?: string[]
        }
        InstanceChargeType?: string
        InstanceId?: string
        InstanceName?: string
        InstanceNetworkType?: string
        InstanceType?: string
        InstanceTypeFamily?: string
        InternetChargeType?: string
        InternetMaxBandwidthIn?: number
        InternetMaxBandwidthOut?: number
        IoOptimized?: boolean
        KeyPairName?: string
        LocalStorageAmount?: number
        LocalStorageCapacity?: number
        Memory?: number
        MetadataOptions?: {
          HttpEndpoint?: string
          HttpPutResponseHopLimit?: number
          HttpTokens?: string
          InstanceMetadataTags?: string
        }
        NetworkInterfaces?: {
          NetworkInterface?: {
            Ipv4PrefixSets?: {
              Ipv4PrefixSet?: {
                Ipv4Prefix?: string
              }[]
            }
            Ipv6PrefixSets?: {
              Ipv6PrefixSet?: {
                Ipv6Prefix?: string
              }[]
            }
            Ipv6Sets?: {
              Ipv6Set?: {
                Ipv6Address?: string
                Primary?: boolean
              }[]
            }
            MacAddress?: string
            NetworkInterfaceId?: string
            PrimaryIpAddress?: string
            PrivateIpSets?: {
              PrivateIpSet?: {
                Primary?: boolean
                PrivateDnsName?: string
                PrivateIpAddress?: string
              }[]
            }
            Type?: string
          }[]
        }
        OSName?: string
        OSNameEn?: string
        OSType?: string
        OperationLocks?: {
          LockReason?: {
            LockMsg?: string
            LockReason?: string
          }[]
        }
        PrivateDnsNameOptions?: {
          EnableInstanceIdDnsAAAARecord?: boolean
          EnableInstanceIdDnsARecord?: boolean
          EnableIpDnsARecord?: boolean
          EnableIpDnsPtrRecord?: boolean
          HostnameType?: string
        }
        PublicIpAddress?: {
          IpAddress?: string[]
        }
        RdmaIpAddress?: {
          IpAddress?: string[]
        }
        Recyclable?: boolean
        RegionId?: string
        ResourceGroupId?: string
        SaleCycle?: string
        SecurityGroupIds?: {
          SecurityGroupId?: string[]
        }
        SecurityOptions?: {
          EnableSecureBoot?: boolean
        }
        SerialNumber?: string
        SpotDuration?: number
        SpotInterruptionBehavior?: string
        SpotPriceLimit?: number
        SpotStrategy?: string
        StartTime?: string
        Status?: string
        StoppedMode?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        VlanId?: string
        VpcAttributes?: {
          NatIpAddress?: string
          PrivateIpAddress?: {
            IpAddress?: string[]
          }
          VSwitchId?: string
          VpcId?: string
        }
        ZoneId?: string
      }[]
    }
    NextToken?: string
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeInstancesFullStatus': {
    InstanceFullStatusSet?: {
      InstanceFullStatusType?: {
        HealthStatus?: {
          Code?: number
          Name?: string
        }
        InstanceId?: string
        ScheduledSystemEventSet?: {
          ScheduledSystemEventType?: {
            EventCycleStatus?: {
              Code?: number
              Name?: string
            }
            EventId?: string
            EventPublishTime?: string
            EventType?: {
              Code?: number
              Name?: string
            }
            ExtendedAttribute?: {
              Device?: string
              DiskId?: string
              InactiveDisks?: {
                InactiveDisk?: {
                  CreationTime?: string
                  DeviceCategory?: string
                  DeviceSize?: string
                  DeviceType?: string
                  ReleaseTime?: string
                }[]
              }
            }
            ImpactLevel?: string
            NotBefore?: string
            Reason?: string
          }[]
        }
        Status?: {
          Code?: number
          Name?: string
        }
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeInvocationResults': {
    Invocation?: {
      InvocationResults?: {
        InvocationResult?: {
          CommandId?: string
          ContainerId?: string
          ContainerName?: string
          Dropped?: number
          ErrorCode?: string
          ErrorInfo?: string
          ExitCode?: number
          FinishedTime?: string
          InstanceId?: string
          InvocationStatus?: string
          InvokeId?: string
          InvokeRecordStatus?: string
          Launcher?: string
          OssOutputDelivery?: string
          OssOutputErrorCode?: string
          OssOutputErrorInfo?: string
          OssOutputStatus?: string
          OssOutputUri?: string
          Output?: string
          Repeats?: number
          StartTime?: string
          StopTime?: string
          Tags?: {
            Tag?: {
              TagKey?: string
              TagValue?: string
            }[]
          }
          TerminationMode?: string
          Username?: string
        }[]
      }
      NextToken?: string
      PageNumber?: number
      PageSize?: number
      TotalCount?: number
    }
    RequestId?: string
  }
  'ecs.DescribeInvocations': {
    Invocations?: {
      Invocation?: {
        CommandContent?: string
        CommandDescription?: string
        CommandId?: string
        CommandName?: string
        CommandType?: string
        ContainerId?: string
        ContainerName?: string
        CreationTime?: string
        Frequency?: string
        InvocationStatus?: string
        InvokeId?: string
        InvokeInstances?: {
          InvokeInstance?: {
            CreationTime?: string
            Dropped?: number
            ErrorCode?: string
            ErrorInfo?: string
            ExitCode?: number
            FinishTime?: string
            InstanceId?: string
            InstanceInvokeStatus?: string
            InvocationStatus?: string
            OssOutputErrorCode?: string
            OssOutputErrorInfo?: string
            OssOutputStatus?: string
            OssOutputUri?: string
            Output?: string
            Repeats?: number
            StartTime?: string
            StopTime?: string
            Timed?: boolean
            UpdateTime?: string
          }[]
        }
        InvokeStatus?: string
        Launcher?: string
        OssOutputDelivery?: string
        Parameters?: string
        RepeatMode?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        TerminationMode?: string
        Timed?: boolean
        Timeout?: number
        Username?: string
        WorkingDir?: string
      }[]
    }
    NextToken?: string
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeKeyPairs': {
    KeyPairs?: {
      KeyPair?: {
        CreationTime?: string
        KeyPairFingerPrint?: string
        KeyPairName?: string
        PublicKey?: string
        ResourceGroupId?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeLaunchTemplateVersions': {
    LaunchTemplateVersionSets?: {
      LaunchTemplateVersionSet?: {
        CreateTime?: string
        CreatedBy?: string
        DefaultVersion?: boolean
        LaunchTemplateData?: {
          SystemDisk?: {
            AutoSnapshotPolicyId?: string
            BurstingEnabled?: boolean
            Category?: string
            DeleteWithInstance?: boolean
            Description?: string
            DiskName?: string
            Encrypted?: string
            Iops?: number
            KMSKeyId?: string
            PerformanceLevel?: string
            ProvisionedIops?: number
            Size?: number
          }
          AutoReleaseTime?: string
          AutoRenew?: boolean
          AutoRenewPeriod?: number
          CreditSpecification?: string
          DataDisks?: {
            DataDisk?: {
              AutoSnapshotPolicyId?: string
              BurstingEnabled?: boolean
              Category?: string
              DeleteWithInstance?: boolean
              Description?: string
              Device?: string
              DiskName?: string
              Encrypted?: string
              KMSKeyId?: string
              PerformanceLevel?: string
              ProvisionedIops?: number
              Size?: number
              SnapshotId?: string
            }[]
          }
          DeletionProtection?: boolean
          DeploymentSetId?: string
          Description?: string
          EnableVmOsConfig?: boolean
          HostName?: string
          HttpEndpoint?: string
          HttpPutResponseHopLimit?: number
          HttpTokens?: string
          ImageId?: string
          ImageOptions?: {
            LoginAsNonRoot?: boolean
          }
          ImageOwnerAlias?: string
          InstanceChargeType?: string
          InstanceName?: string
          InstanceType?: string
          InternetChargeType?: string
          InternetMaxBandwidthIn?: number
          InternetMaxBandwidthOut?: number
          IoOptimized?: string
          Ipv6AddressCount?: number
          KeyPairName?: string
          NetworkInterfaces?: {
            NetworkInterface?: {
              DeleteOnRelease?: boolean
              Description?: string
              InstanceType?: string
              NetworkInterfaceName?: string
              NetworkInterfaceTrafficMode?: string
              PrimaryIpAddress?: string
              SecurityGroupId?: string
              SecurityGroupIds?: {
                SecurityGroupId?: string[]
              }
              VSwitchId?: string
            }[]
          }
          NetworkType?: string
          PasswordInherit?: boolean
          Period?: number
          PeriodUnit?: string
          PrivateIpAddress?: string
          RamRoleName?: string
          ResourceGroupId?: string
          SecurityEnhancementStrategy?: string
          SecurityGroupId?: string
          SecurityGroupIds?: {
            SecurityGroupId?: string[]
          }
          SecurityOptions?: {
            TrustedSystemMode?: string
          }
          SpotDuration?: number
          SpotPriceLimit?: number
          SpotStrategy?: string
          Tags?: {
            InstanceTag?: {
              Key?: string
              Value?: string
            }[]
          }
          UserData?: string
          VSwitchId?: string
          VpcId?: string
          ZoneId?: string
          "SystemDisk.AutoSnapshotPolicyId"?: string
          "SystemDisk.BurstingEnabled"?: boolean
          "SystemDisk.Category"?: string
          "SystemDisk.DeleteWithInstance"?: boolean
          "SystemDisk.Description"?: string
          "SystemDisk.DiskName"?: string
          "SystemDisk.Encrypted"?: string
          "SystemDisk.Iops"?: number
          "SystemDisk.KMSKeyId"?: string
          "SystemDisk.PerformanceLevel"?: string
          "SystemDisk.ProvisionedIops"?: number
          "SystemDisk.Size"?: number
        }
        LaunchTemplateId?: string
        LaunchTemplateName?: string
        ModifiedTime?: string
        VersionDescription?: string
        VersionNumber?: number
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeLaunchTemplates': {
    LaunchTemplateSets?: {
      LaunchTemplateSet?: {
        CreateTime?: string
        CreatedBy?: string
        DefaultVersionNumber?: number
        LatestVersionNumber?: number
        LaunchTemplateId?: string
        LaunchTemplateName?: string
        ModifiedTime?: string
        ResourceGroupId?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeNatGateways': {
    NatGateways?: {
      NatGateway?: {
        BandwidthPackageIds?: {
          BandwidthPackageId?: string[]
        }
        BusinessStatus?: string
        CreationTime?: string
        Description?: string
        ForwardTableIds?: {
          ForwardTableId?: string[]
        }
        InstanceChargeType?: string
        Name?: string
        NatGatewayId?: string
        RegionId?: string
        Spec?: string
        Status?: string
        VpcId?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribeNetworkInterfaceAttribute': {
    AssociatedPublicIp?: {
      AllocationId?: string
      PublicIpAddress?: string
    }
    Attachment?: {
      DeviceIndex?: number
      InstanceId?: string
      MemberNetworkInterfaceIds?: {
        MemberNetworkInterfaceId?: string[]
      }
      NetworkCardIndex?: number
      TrunkNetworkInterfaceId?: string
    }
    BondInterfaceSpecification?: {
      BondMode?: string
      SlaveInterfaceSpecification?: {
        SlaveInterfaceSpecificationSet?: {
          BondNetworkInterfaceId?: string
          SlaveNetworkInterfaceId?: string
          WorkState?: string
        }[]
      }
    }
    ConnectionTrackingConfiguration?: {
      TcpClosedAndTimeWaitTimeout?: number
      TcpEstablishedTimeout?: number
      UdpTimeout?: number
    }
    CreationTime?: string
    DeleteOnRelease?: boolean
    Description?: string
    EnhancedNetwork?: {
      EnableExpress?: boolean
      EnableRss?: boolean
      EnableSriov?: boolean
      VirtualFunctionQuantity?: number
      VirtualFunctionTotalQueueNumber?: number
    }
    InstanceId?: string
    Ipv4PrefixSets?: {
      Ipv4PrefixSet?: {
        Ipv4Prefix?: string
      }[]
    }
    Ipv6PrefixSets?: {
      Ipv6PrefixSet?: {
        Ipv6Prefix?: string
      }[]
    }
    Ipv6Sets?: {
      Ipv6Set?: {
        Ipv6Address?: string
        Primary?: boolean
      }[]
    }
    MacAddress?: string
    NetworkInterfaceId?: string
    NetworkInterfaceName?: string
    NetworkInterfaceTrafficConfig?: {
      NetworkInterfaceTrafficMode?: string
      QueueNumber?: number
      QueuePairNumber?: number
    }
    NetworkInterfaceTrafficMode?: string
    OwnerId?: string
    PrivateIpAddress?: string
    PrivateIpSets?: {
      PrivateIpSet?: {
        AssociatedPublicIp?: {
          AllocationId?: string
          PublicIpAddress?: string
        }
        Primary?: boolean
        PrivateIpAddress?: string
      }[]
    }
    QoSConfig?: {
      EnableQoS?: boolean
      QoS?: {
        BandwidthRx?: number
        BandwidthTx?: number
        ConcurrentConnections?: number
        PpsRx?: number
        PpsTx?: number
      }
    }
    QueueNumber?: number
    QueuePairNumber?: number
    RequestId?: string
    ResourceGroupId?: string
    SecurityGroupIds?: {
      SecurityGroupId?: string[]
    }
    ServiceID?: number
    ServiceManaged?: boolean
    SlaveInterfaceSpecification?: {
      BondNetworkInterfaceId?: string
      SlaveNetworkInterfaceId?: string
      WorkState?: string
    }
    SourceDestCheck?: boolean
    Status?: string
    Tags?: {
      Tag?: {
        TagKey?: string
        TagValue?: string
      }[]
    }
    TcpOptionAddressEnabled?: string
    Type?: string
    VSwitchId?: string
    VpcId?: string
    ZoneId?: string
  }
  'ecs.DescribeNetworkInterfaces': {
    NetworkInterfaceSets?: {
      NetworkInterfaceSet?: {
        AssociatedPublicIp?: {
          AllocationId?: string
          PublicIpAddress?: string
        }
        Attachment?: {
          DeviceIndex?: number
          InstanceId?: string
          NetworkCardIndex?: number
          TrunkNetworkInterfaceId?: string
        }
        CreationTime?: string
        DeleteOnRelease?: boolean
        Description?: string
        InstanceId?: string
        Ipv4PrefixSets?: {
          Ipv4PrefixSet?: {
            Ipv4Prefix?: string
          }[]
        }
        Ipv6PrefixSets?: {
          Ipv6PrefixSet?: {
            Ipv6Prefix?: string
          }[]
        }
        Ipv6Sets?: {
          Ipv6Set?: {
            Ipv6Address?: string
            Primary?: boolean
          }[]
        }
        MacAddress?: string
        NetworkInterfaceId?: string
        NetworkInterfaceName?: string
        NetworkInterfaceTrafficMode?: string
        OwnerId?: string
        PrivateIpAddress?: string
        PrivateIpSets?: {
          PrivateIpSet?: {
            AssociatedPublicIp?: {
              AllocationId?: string
              PublicIpAddress?: string
            }
            Primary?: boolean
            PrivateDnsName?: string
            PrivateIpAddress?: string
          }[]
        }
        QueueNumber?: number
        QueuePairNumber?: number
        ResourceGroupId?: string
        SecurityGroupIds?: {
          SecurityGroupId?: string[]
        }
        ServiceID?: number
        ServiceManaged?: boolean
        SourceDestCheck?: boolean
        Status?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        Type?: string
        VSwitchId?: string
        VpcId?: string
        ZoneId?: string
      }[]
    }
    NextToken?: string
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DescribePrefixListAssociations': {
    NextToken?: string
    PrefixListAssociations?: {
      PrefixListAssociation?: {
        ResourceId?: string
        ResourceType?: string
      }[]
    }
    RequestId?: string
  }
  'ecs.DescribePrefixListAttributes': {
    AddressFamily?: string
    CreationTime?: string
    Description?: string
    Entries?: {
      Entry?: {
        Cidr?: string
        Description?: string
      }[]
    }
    MaxEntries?: number
    PrefixListId?: string
    PrefixListName?: string
    RequestId?: string
  }
  'ecs.DescribePrefixLists': {
    NextToken?: string
    PrefixLists?: {
      PrefixList?: {
        AddressFamily?: string
        AssociationCount?: number
        CreationTime?: string
        Description?: string
        MaxEntries?: number
        PrefixListId?: string
        PrefixListName?: string
        ResourceGroupId?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
      }[]
    }
    RequestId?: string
  }
  'ecs.DescribePrice': {
    PriceInfo?: {
      Price?: {
        Currency?: string
        DetailInfos?: {
          DetailInfo?: {
            DiscountPrice?: number
            OriginalPrice?: number
            Resource?: string
            SubRules?: {
              Rule?: {
                Description?: string
                RuleId?: number
              }[]
            }
            TradePrice?: number
          }[]
        }
        DiscountPrice?: number
        OriginalPrice?: number
        ReservedInstanceHourPrice?: number
        TradePrice?: number
      }
      RelatedPrice?: {
        MarketplaceImagePrice?: {
          Currency?: string
          DiscountPrice?: number
          OriginalPrice?: number
          TradePrice?: number
        }
      }
      Rules?: {
        Rule?: {
          Description?: string
          RuleId?: number
        }[]
      }
    }
    RequestId?: string
  }
  'ecs.DescribeRecommendInstanceType': {
    Data?: {
      RecommendInstanceType?: {
        CommodityCode?: string
        InstanceChargeType?: string
        InstanceType?: {
          Cores?: number
          Generation?: string
          InstanceType?: string
          InstanceTypeFamily?: string
          Memory?: number
          SupportIoOptimized?: string
        }
        NetworkType?: string
        Priority?: number
        RegionId?: string
        Scene?: string
        SpotStrategy?: string
        ZoneId?: string
        Zones?: {
          zone?: {
            NetworkTypes?: {
              NetworkType?: string[]
            }
            ZoneNo?: string
          }[]
        }
      }[]
    }
    RequestId?: string
  }
  'ecs.DescribeRegions': {
    Regions?: {
      Region?: {
        LocalName?: string
        RegionEndpoint?: string
        RegionId?: string
        Status?: string
      }[]
    }
    RequestId?: string
  }
  'ecs.DescribeRenewalPrice': {
    PriceInfo?: {
      Price?: {
        Currency?: string
        DetailInfos?: {
          DetailInfo?: {
            DiscountPrice?: number
            OriginalPrice?: number
            Resource?: string
            SubRules?: {
              Rule?: {
                Description?: string
                RuleId?: number
              }[]
            }
            TradePrice?: number
          }[]
        }
        DiscountPrice?: number
        OriginalPrice?: number
        TradePrice?: number
      }
      RelatedPrice?: {
        MarketplaceImagePrice?: {
          Currency?: string
          DiscountPrice?: number
          OriginalPrice?: number
          TradePrice?: number
        }
      }
      Rules?: {
        Rule?: {
          Description?: string
          RuleId?: number
        }[]
      }
    }
    RequestId?: string
  }
  'ecs.DescribeReservedInstanceAutoRenewAttribute': {
    RequestId?: string
    ReservedInstanceRenewAttributes?: {
      ReservedInstanceRenewAttribute?: {
        Duration?: number
        PeriodUnit?: string
        RenewalStatus?: string
        ReservedInstanceId?: string
      }[]
    }
  }
  'ecs.DescribeReservedInstances': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    ReservedInstances?: {
      ReservedInstance?: {
        AllocationStatus?: string
        CreationTime?: string
        Description?: string
        ExpiredTime?: string
        InstanceAmount?: number
        InstanceType?: string
        OfferingType?: string
        OperationLocks?: {
          OperationLock?: {
            LockReason?: string
          }[]
        }
        Platform?: string
        RegionId?: string
        ReservedInstanceId?: string
        ReservedInstanceName?: string
        ResourceGroupId?: string
        Scope?: string
        StartTime?: string
        Status?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        ZoneId?: string
      }[]
    }
    TotalCount?: number
  }
  'ecs.DescribeResourcesModification': {
    AvailableZones?: {
      AvailableZone?: {
        AvailableResources?: {
          AvailableResource?: {
            ConditionSupportedResources?: {
              ConditionSupportedResource?: {
                Conditions?: {
                  Condition?: {
                    Key?: string
                  }[]
                }
                Max?: number
                Min?: number
                Status?: string
                StatusCategory?: string
                Unit?: string
                Value?: string
              }[]
            }
            SupportedResources?: {
              SupportedResource?: {
                Max?: number
                Min?: number
                Status?: string
                StatusCategory?: string
                Unit?: string
                Value?: string
              }[]
            }
            Type?: string
          }[]
        }
        RegionId?: string
        Status?: string
        StatusCategory?: string
        ZoneId?: string
      }[]
    }
    RequestId?: string
  }
  'ecs.DescribeRouteTables': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    RouteTables?: {
      RouteTable?: {
        CreationTime?: string
        ResourceGroupId?: string
        RouteEntrys?: {
          RouteEntry?: {
            DestinationCidrBlock?: string
            InstanceId?: string
            NextHopType?: string
            NextHops?: {
              NextHop?: {
                Enabled?: number
                NextHopId?: string
                NextHopType?: string
                Weight?: number
              }[]
            }
            RouteTableId?: string
            Status?: string
            Type?: string
          }[]
        }
        RouteTableId?: string
        RouteTableType?: string
        VRouterId?: string
      }[]
    }
    TotalCount?: number
  }
  'ecs.DescribeSecurityGroupAttribute': {
    Description?: string
    InnerAccessPolicy?: string
    NextToken?: string
    Permissions?: {
      Permission?: {
        CreateTime?: string
        Description?: string
        DestCidrIp?: string
        DestGroupId?: string
        DestGroupName?: string
        DestGroupOwnerAccount?: string
        DestPrefixListId?: string
        DestPrefixListName?: string
        Direction?: string
        IpProtocol?: string
        Ipv6DestCidrIp?: string
        Ipv6SourceCidrIp?: string
        NicType?: string
        Policy?: string
        PortRange?: string
        PortRangeListId?: string
        PortRangeListName?: string
        Priority?: string
        SecurityGroupRuleId?: string
        SourceCidrIp?: string
        SourceGroupId?: string
        SourceGroupName?: string
        SourceGroupOwnerAccount?: string
        SourcePortRange?: string
        SourcePrefixListId?: string
        SourcePrefixListName?: string
      }[]
    }
    RegionId?: string
    RequestId?: string
    SecurityGroupId?: string
    SecurityGroupName?: string
    SnapshotPolicyIds?: {
      SnapshotPolicyId?: string[]
    }
    VpcId?: string
  }
  'ecs.DescribeSecurityGroupReferences': {
    RequestId?: string
    SecurityGroupReferences?: {
      SecurityGroupReference?: {
        ReferencingSecurityGroups?: {
          ReferencingSecurityGroup?: {
            AliUid?: string
            SecurityGroupId?: string
          }[]
        }
        SecurityGroupId?: string
      }[]
    }
  }
  'ecs.DescribeSecurityGroups': {
    NextToken?: string
    PageNumber?: number
    PageSize?: number
    RegionId?: string
    RequestId?: string
    SecurityGroups?: {
      SecurityGroup?: {
        AvailableInstanceAmount?: number
        CreationTime?: string
        Description?: string
        EcsCount?: number
        GroupToGroupRuleCount?: number
        ResourceGroupId?: string
        RuleCount?: number
        SecurityGroupId?: string
        SecurityGroupName?: string
        SecurityGroupType?: string
        ServiceID?: number
        ServiceManaged?: boolean
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        VpcId?: string
      }[]
    }
    TotalCount?: number
  }
  'ecs.DescribeSnapshotGroups': {
    NextToken?: string
    RequestId?: string
    SnapshotGroups?: {
      SnapshotGroup?: {
        CreationTime?: string
        Description?: string
        InstanceId?: string
        Name?: string
        ProgressStatus?: string
        ResourceGroupId?: string
        SnapshotGroupId?: string
        Snapshots?: {
          Snapshot?: {
            Available?: boolean
            InstantAccess?: boolean
            InstantAccessRetentionDays?: number
            Progress?: string
            SnapshotId?: string
            SourceDiskId?: string
            SourceDiskType?: string
            Tags?: {
              Tag?: {
                Key?: string
                Value?: string
              }[]
            }
          }[]
        }
        Status?: string
        Tags?: {
          Tag?: {
            Key?: string
            Value?: string
          }[]
        }
      }[]
    }
  }
  'ecs.DescribeSnapshots': {
    NextToken?: string
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    Snapshots?: {
      Snapshot?: {
        Available?: boolean
        Category?: string
        CreationTime?: string
        Description?: string
        Encrypted?: boolean
        FullSnapshotSizeInBytes?: number
        InstantAccess?: boolean
        InstantAccessRetentionDays?: number
        KMSKeyId?: string
        LastModifiedTime?: string
        ProductCode?: string
        Progress?: string
        RegionId?: string
        RemainTime?: number
        ResourceGroupId?: string
        RetentionDays?: number
        SnapshotId?: string
        SnapshotLinkId?: string
        SnapshotName?: string
        SnapshotSN?: string
        SnapshotType?: string
        SourceDiskId?: string
        SourceDiskSize?: string
        SourceDiskType?: string
        SourceRegionId?: string
        SourceSnapshotId?: string
        SourceStorageType?: string
        Status?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        Usage?: string
      }[]
    }
    TotalCount?: number
  }
  'ecs.DescribeTags': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    Tags?: {
      Tag?: {
        ResourceTypeCount?: {
          Ddh?: number
          Disk?: number
          Eni?: number
          Image?: number
          Instance?: number
          KeyPair?: number
          LaunchTemplate?: number
          ReservedInstance?: number
          Securitygroup?: number
          Snapshot?: number
          SnapshotPolicy?: number
          Volume?: number
        }
        TagKey?: string
        TagValue?: string
      }[]
    }
    TotalCount?: number
  }
  'ecs.DescribeTaskAttribute': {
    CreationTime?: string
    FailedCount?: number
    FinishedTime?: string
    OperationProgressSet?: {
      OperationProgress?: {
        ErrorCode?: string
        ErrorMsg?: string
        OperationStatus?: string
        RelatedItemSet?: {
          RelatedItem?: {
            Name?: string
            Value?: string
          }[]
        }
      }[]
    }
    RegionId?: string
    RequestId?: string
    SuccessCount?: number
    SupportCancel?: string
    TaskAction?: string
    TaskId?: string
    TaskProcess?: string
    TaskStatus?: string
    TotalCount?: number
  }
  'ecs.DescribeTasks': {
    PageNumber?: number
    PageSize?: number
    RegionId?: string
    RequestId?: string
    TaskSet?: {
      Task?: {
        CreationTime?: string
        FinishedTime?: string
        ResourceId?: string
        SupportCancel?: string
        TaskAction?: string
        TaskId?: string
        TaskStatus?: string
      }[]
    }
    TotalCount?: number
  }
  'ecs.DescribeUserData': {
    InstanceId?: string
    RegionId?: string
    RequestId?: string
    UserData?: string
  }
  'ecs.DescribeVRouters': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
    VRouters?: {
      VRouter?: {
        CreationTime?: string
        Description?: string
        RegionId?: string
        RouteTableIds?: {
          RouteTableId?: string[]
        }
        VRouterId?: string
        VRouterName?: string
        VpcId?: string
      }[]
    }
  }
  'ecs.DescribeVSwitches': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
    VSwitches?: {
      VSwitch?: {
        AvailableIpAddressCount?: number
        CidrBlock?: string
        CreationTime?: string
        Description?: string
        IsDefault?: boolean
        ResourceGroupId?: string
        Status?: string
        VSwitchId?: string
        VSwitchName?: string
        VpcId?: string
        ZoneId?: string
      }[]
    }
  }
  'ecs.DescribeVpcs': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
    Vpcs?: {
      Vpc?: {
        CidrBlock?: string
        CreationTime?: string
        Description?: string
        IsDefault?: boolean
        RegionId?: string
        Status?: string
        UserCidrs?: {
          UserCidr?: string[]
        }
        VRouterId?: string
        VSwitchIds?: {
          VSwitchId?: string[]
        }
        VpcId?: string
        VpcName?: string
      }[]
    }
  }
  'ecs.DescribeZones': {
    RequestId?: string
    Zones?: {
      Zone?: {
        AvailableDedicatedHostTypes?: {
          DedicatedHostType?: string[]
        }
        AvailableDiskCategories?: {
          DiskCategories?: string[]
        }
        AvailableInstanceTypes?: {
          InstanceTypes?: string[]
        }
        AvailableResourceCreation?: {
          ResourceTypes?: string[]
        }
        AvailableResources?: {
          ResourcesInfo?: {
            DataDiskCategories?: {
              supportedDataDiskCategory?: string[]
            }
            InstanceGenerations?: {
              supportedInstanceGeneration?: string[]
            }
            InstanceTypeFamilies?: {
              supportedInstanceTypeFamily?: string[]
            }
            InstanceTypes?: {
              supportedInstanceType?: string[]
            }
            IoOptimized?: boolean
            NetworkTypes?: {
              supportedNetworkCategory?: string[]
            }
            SystemDiskCategories?: {
              supportedSystemDiskCategory?: string[]
            }
          }[]
        }
        AvailableVolumeCategories?: {
          VolumeCategories?: string[]
        }
        DedicatedHostGenerations?: {
          DedicatedHostGeneration?: string[]
        }
        LocalName?: string
        ZoneId?: string
        ZoneType?: string
      }[]
    }
  }
  'ecs.DetachDisk': {
    RequestId?: string
  }
  'ecs.DetachInstanceRamRole': {
    DetachInstanceRamRoleResults?: {
      DetachInstanceRamRoleResult?: {
        Code?: string
        InstanceId?: string
        InstanceRamRoleSets?: {
          InstanceRamRoleSet?: {
            InstanceId?: string
            RamRoleName?: string
          }[]
        }
        Message?: string
        Success?: boolean
      }[]
    }
    FailCount?: number
    RamRoleName?: string
    RequestId?: string
    TotalCount?: number
  }
  'ecs.DetachKeyPair': {
    FailCount?: string
    KeyPairName?: string
    RequestId?: string
    Results?: {
      Result?: {
        Code?: string
        InstanceId?: string
        Message?: string
        Success?: string
      }[]
    }
    TotalCount?: string
  }
  'ecs.DetachNetworkInterface': {
    RequestId?: string
  }
  'ecs.DisableDiskEncryptionByDefault': {
    RequestId?: string
  }
  'ecs.EnableDiskEncryptionByDefault': {
    RequestId?: string
  }
  'ecs.ExportImage': {
    RegionId?: string
    RequestId?: string
    TaskId?: string
  }
  'ecs.GetInstanceConsoleOutput': {
    ConsoleOutput?: string
    InstanceId?: string
    LastUpdateTime?: string
    RequestId?: string
  }
  'ecs.GetInstanceScreenshot': {
    InstanceId?: string
    RequestId?: string
    Screenshot?: string
  }
  'ecs.ImportImage': {
    ImageId?: string
    RegionId?: string
    RequestId?: string
    TaskId?: string
  }
  'ecs.ImportKeyPair': {
    KeyPairFingerPrint?: string
    KeyPairName?: string
    RequestId?: string
  }
  'ecs.InvokeCommand': {
    InvokeId?: string
    RequestId?: string
  }
  'ecs.JoinResourceGroup': {
    RequestId?: string
  }
  'ecs.JoinSecurityGroup': {
    RequestId?: string
  }
  'ecs.LeaveSecurityGroup': {
    RequestId?: string
  }
  'ecs.ListTagResources': {
    NextToken?: string
    RequestId?: string
    TagResources?: {
      TagResource?: {
        ResourceId?: string
        ResourceType?: string
        TagKey?: string
        TagValue?: string
      }[]
    }
  }
  'ecs.ModifyAutoProvisioningGroup': {
    RequestId?: string
  }
  'ecs.ModifyAutoSnapshotPolicyEx': {
    RequestId?: string
  }
  'ecs.ModifyCommand': {
    RequestId?: string
  }
  'ecs.ModifyDedicatedHostAttribute': {
    RequestId?: string
  }
  'ecs.ModifyDedicatedHostAutoReleaseTime': {
    RequestId?: string
  }
  'ecs.ModifyDeploymentSetAttribute': {
    RequestId?: string
  }
  'ecs.ModifyDiskAttribute': {
    RequestId?: string
  }
  'ecs.ModifyDiskChargeType': {
    OrderId?: string
    RequestId?: string
  }
  'ecs.ModifyDiskDefaultKMSKeyId': {
    RequestId?: string
  }
  'ecs.ModifyDiskSpec': {
    OrderId?: string
    RequestId?: string
    TaskId?: string
  }
  'ecs.ModifyEipAddressAttribute': {
    RequestId?: string
  }
  'ecs.ModifyForwardEntry': {
    RequestId?: string
  }
  'ecs.ModifyHaVipAttribute': {
    RequestId?: string
  }
  'ecs.ModifyImageAttribute': {
    RequestId?: string
  }
  'ecs.ModifyImageSharePermission': {
    RequestId?: string
  }
  'ecs.ModifyInstanceAttachmentAttributes': {
    RequestId?: string
  }
  'ecs.ModifyInstanceAttribute': {
    RequestId?: string
  }
  'ecs.ModifyInstanceAutoReleaseTime': {
    RequestId?: string
  }
  'ecs.ModifyInstanceAutoRenewAttribute': {
    RequestId?: string
  }
  'ecs.ModifyInstanceChargeType': {
    FeeOfInstances?: {
      FeeOfInstance?: {
        Currency?: string
        Fee?: string
        InstanceId?: string
      }[]
    }
    OrderId?: string
    RequestId?: string
  }
  'ecs.ModifyInstanceDeployment': {
    RequestId?: string
  }
  'ecs.ModifyInstanceMaintenanceAttributes': {
    RequestId?: string
  }
  'ecs.ModifyInstanceMetadataOptions': {
    RequestId?: string
  }
  'ecs.ModifyInstanceNetworkSpec': {
    OrderId?: string
    RequestId?: string
  }
  'ecs.ModifyInstanceSpec': {
    RequestId?: string
  }
  'ecs.ModifyInstanceVncPasswd': {
    RequestId?: string
  }
  'ecs.ModifyInstanceVpcAttribute': {
    RequestId?: string
  }
  'ecs.ModifyLaunchTemplateDefaultVersion': {
    LaunchTemplateId?: string
    RequestId?: string
  }
  'ecs.ModifyNetworkInterfaceAttribute': {
    RequestId?: string
  }
  'ecs.ModifyPrefixList': {
    RequestId?: string
  }
  'ecs.ModifyPrepayInstanceSpec': {
    OrderId?: string
    RequestId?: string
  }
  'ecs.ModifyReservedInstanceAttribute': {
    Code?: string
    HttpStatusCode?: number
    Message?: string
    RequestId?: string
  }
  'ecs.ModifyReservedInstanceAutoRenewAttribute': {
    RequestId?: string
  }
  'ecs.ModifySecurityGroupAttribute': {
    RequestId?: string
  }
  'ecs.ModifySecurityGroupEgressRule': {
    RequestId?: string
  }
  'ecs.ModifySecurityGroupPolicy': {
    RequestId?: string
  }
  'ecs.ModifySecurityGroupRule': {
    RequestId?: string
  }
  'ecs.ModifySnapshotAttribute': {
    RequestId?: string
  }
  'ecs.ModifySnapshotGroup': {
    RequestId?: string
  }
  'ecs.ModifyVSwitchAttribute': {
    RequestId?: string
  }
  'ecs.ModifyVpcAttribute': {
    RequestId?: string
  }
  'ecs.PurchaseReservedInstancesOffering': {
    OrderId?: string
    RequestId?: string
    ReservedInstanceIdSets?: {
      ReservedInstanceId?: string[]
    }
  }
  'ecs.ReInitDisk': {
    RequestId?: string
  }
  'ecs.RebootInstance': {
    RequestId?: string
  }
  'ecs.RebootInstances': {
    InstanceResponses?: {
      InstanceResponse?: {
        Code?: string
        CurrentStatus?: string
        InstanceId?: string
        Message?: string
        PreviousStatus?: string
      }[]
    }
    RequestId?: string
  }
  'ecs.ReleaseDedicatedHost': {
    RequestId?: string
  }
  'ecs.ReleaseEipAddress': {
    RequestId?: string
  }
  'ecs.RemoveTags': {
    RequestId?: string
  }
  'ecs.RenewInstance': {
    OrderId?: string
    RequestId?: string
  }
  'ecs.ReplaceSystemDisk': {
    DiskId?: string
    RequestId?: string
  }
  'ecs.ResetDisk': {
    RequestId?: string
  }
  'ecs.ResetDiskDefaultKMSKeyId': {
    RequestId?: string
  }
  'ecs.ResizeDisk': {
    OrderId?: string
    RequestId?: string
  }
  'ecs.RevokeSecurityGroup': {
    RequestId?: string
  }
  'ecs.RevokeSecurityGroupEgress': {
    RequestId?: string
  }
  'ecs.RunCommand': {
    CommandId?: string
    InvokeId?: string
    RequestId?: string
  }
  'ecs.RunInstances': {
    InstanceIdSets?: {
      InstanceIdSet?: string[]
    }
    OrderId?: string
    RequestId?: string
    TradePrice?: number
  }
  'ecs.StartInstance': {
    RequestId?: string
  }
  'ecs.StartInstances': {
    InstanceResponses?: {
      InstanceResponse?: {
        Code?: string
        CurrentStatus?: string
        InstanceId?: string
        Message?: string
        PreviousStatus?: string
      }[]
    }
    RequestId?: string
  }
  'ecs.StopInstance': {
    RequestId?: string
  }
  'ecs.StopInstances': {
    InstanceResponses?: {
      InstanceResponse?: {
        Code?: string
        CurrentStatus?: string
        InstanceId?: string
        Message?: string
        PreviousStatus?: string
      }[]
    }
    RequestId?: string
  }
  'ecs.StopInvocation': {
    RequestId?: string
  }
  'ecs.TagResources': {
    RequestId?: string
  }
  'ecs.UnassignIpv6Addresses': {
    RequestId?: string
  }
  'ecs.UnassignPrivateIpAddresses': {
    RequestId?: string
  }
  'ecs.UnassociateEipAddress': {
    RequestId?: string
  }
  'ecs.UnassociateHaVip': {
    RequestId?: string
  }
  'ecs.UntagResources': {
    RequestId?: string
  }
  'ims.AddClientIdToOIDCProvider': {
    OIDCProvider?: {
      Arn?: string
      ClientIds?: string
      CreateDate?: string
      Description?: string
      Fingerprints?: string
      GmtCreate?: string
      GmtModified?: string
      IssuanceLimitTime?: number
      IssuerUrl?: string
      OIDCProviderName?: string
      UpdateDate?: string
    }
    RequestId?: string
  }
  'ims.AddFingerprintToOIDCProvider': {
    OIDCProvider?: {
      Arn?: string
      ClientIds?: string
      CreateDate?: string
      Description?: string
      Fingerprints?: string
      GmtCreate?: string
      GmtModified?: string
      IssuanceLimitTime?: number
      IssuerUrl?: string
      OIDCProviderName?: string
      UpdateDate?: string
    }
    RequestId?: string
  }
  'ims.CreateOIDCProvider': {
    OIDCProvider?: {
      Arn?: string
      ClientIds?: string
      CreateDate?: string
      Description?: string
      Fingerprints?: string
      GmtCreate?: string
      GmtModified?: string
      IssuanceLimitTime?: number
      IssuerUrl?: string
      OIDCProviderName?: string
      UpdateDate?: string
    }
    RequestId?: string
  }
  'ims.CreateSAMLProvider': {
    RequestId?: string
    SAMLProvider?: {
      Arn?: string
      AuthnSignAlgo?: string
      CreateDate?: string
      Description?: string
      SAMLProviderName?: string
      UpdateDate?: string
    }
  }
  'ims.DeleteOIDCProvider': {
    RequestId?: string
  }
  'ims.DeleteSAMLProvider': {
    RequestId?: string
  }
  'ims.GetOIDCProvider': {
    OIDCProvider?: {
      Arn?: string
      ClientIds?: string
      CreateDate?: string
      Description?: string
      Fingerprints?: string
      GmtCreate?: string
      GmtModified?: string
      IssuanceLimitTime?: number
      IssuerUrl?: string
      OIDCProviderName?: string
      UpdateDate?: string
    }
    RequestId?: string
  }
  'ims.GetSAMLProvider': {
    RequestId?: string
    SAMLProvider?: {
      Arn?: string
      AuthnSignAlgo?: string
      CreateDate?: string
      Description?: string
      EncodedSAMLMetadataDocument?: string
      SAMLProviderName?: string
      UpdateDate?: string
    }
  }
  'ims.ListOIDCProviders': {
    IsTruncated?: boolean
    Marker?: string
    OIDCProviders?: {
      OIDCProvider?: {
        Arn?: string
        ClientIds?: string
        CreateDate?: string
        Description?: string
        Fingerprints?: string
        GmtCreate?: string
        GmtModified?: string
        IssuanceLimitTime?: number
        IssuerUrl?: string
        OIDCProviderName?: string
        UpdateDate?: string
      }[]
    }
    RequestId?: string
  }
  'ims.ListSAMLProviders': {
    IsTruncated?: boolean
    Marker?: string
    RequestId?: string
    SAMLProviders?: {
      SAMLProvider?: {
        Arn?: string
        CreateDate?: string
        Description?: string
        SAMLProviderName?: string
        UpdateDate?: string
      }[]
    }
  }
  'ims.RemoveClientIdFromOIDCProvider': {
    OIDCProvider?: {
      Arn?: string
      ClientIds?: string
      CreateDate?: string
      Description?: string
      Fingerprints?: string
      GmtCreate?: string
      GmtModified?: string
      IssuanceLimitTime?: number
      IssuerUrl?: string
      OIDCProviderName?: string
      UpdateDate?: string
    }
    RequestId?: string
  }
  'ims.RemoveFingerprintFromOIDCProvider': {
    OIDCProvider?: {
      Arn?: string
      ClientIds?: string
      CreateDate?: string
      Description?: string
      Fingerprints?: string
      GmtCreate?: string
      GmtModified?: string
      IssuanceLimitTime?: number
      IssuerUrl?: string
      OIDCProviderName?: string
      UpdateDate?: string
    }
    RequestId?: string
  }
  'ims.UpdateOIDCProvider': {
    OIDCProvider?: {
      Arn?: string
      ClientIds?: string
      CreateDate?: string
      Description?: string
      Fingerprints?: string
      GmtCreate?: string
      GmtModified?: string
      IssuanceLimitTime?: number
      IssuerUrl?: string
      OIDCProviderName?: string
      UpdateDate?: string
    }
    RequestId?: string
  }
  'ims.UpdateSAMLProvider': {
    RequestId?: string
    SAMLProvider?: {
      Arn?: string
      AuthnSignAlgo?: string
      CreateDate?: string
      Description?: string
      SAMLProviderName?: string
      UpdateDate?: string
    }
  }
  'location.DescribeEndpoints': {
    RequestId?: string
    Success?: boolean
    Endpoints?: {
      Endpoint?: {
        Protocols?: {
          Protocols?: string[]
        }
        Type?: string
        Namespace?: string
        Id?: string
        SerivceCode?: string
        Endpoint?: string
      }[]
    }
  }
  'ram.AddUserToGroup': {
    RequestId?: string
  }
  'ram.AttachPolicyToGroup': {
    RequestId?: string
  }
  'ram.AttachPolicyToRole': {
    RequestId?: string
  }
  'ram.AttachPolicyToUser': {
    RequestId?: string
  }
  'ram.BindMFADevice': {
    RequestId?: string
  }
  'ram.ChangePassword': {
    RequestId?: string
  }
  'ram.ClearAccountAlias': {
    RequestId?: string
  }
  'ram.CreateAccessKey': {
    AccessKey?: {
      AccessKeyId?: string
      AccessKeySecret?: string
      CreateDate?: string
      Status?: string
    }
    RequestId?: string
  }
  'ram.CreateGroup': {
    Group?: {
      Comments?: string
      CreateDate?: string
      GroupId?: string
      GroupName?: string
    }
    RequestId?: string
  }
  'ram.CreateLoginProfile': {
    LoginProfile?: {
      CreateDate?: string
      MFABindRequired?: boolean
      PasswordResetRequired?: boolean
      UserName?: string
    }
    RequestId?: string
  }
  'ram.CreatePolicy': {
    Policy?: {
      CreateDate?: string
      DefaultVersion?: string
      Description?: string
      PolicyName?: string
      PolicyType?: string
    }
    RequestId?: string
  }
  'ram.CreatePolicyVersion': {
    PolicyVersion?: {
      CreateDate?: string
      IsDefaultVersion?: boolean
      PolicyDocument?: string
      VersionId?: string
    }
    RequestId?: string
  }
  'ram.CreateRole': {
    RequestId?: string
    Role?: {
      Arn?: string
      AssumeRolePolicyDocument?: string
      CreateDate?: string
      Description?: string
      MaxSessionDuration?: number
      RoleId?: string
      RoleName?: string
    }
  }
  'ram.CreateUser': {
    RequestId?: string
    User?: {
      Comments?: string
      CreateDate?: string
      DisplayName?: string
      Email?: string
      MobilePhone?: string
      UserId?: string
      UserName?: string
    }
  }
  'ram.CreateVirtualMFADevice': {
    RequestId?: string
    VirtualMFADevice?: {
      Base32StringSeed?: string
      QRCodePNG?: string
      SerialNumber?: string
    }
  }
  'ram.DecodeDiagnosticMessage': {
    DecodedDiagnosticMessage?: {
      AuthAction?: string
      AuthConditions?: {
        ConditionKey?: string
        ConditionValues?: string[]
      }[]
      AuthPrincipal?: {
        AuthPrincipalDisplayName?: string
        AuthPrincipalOwnerId?: string
        AuthPrincipalType?: string
      }
      AuthResource?: string
      ExplicitDeny?: boolean
      MatchedPolicies?: {
        AttachedEntityType?: string
        AttachedScope?: string
        Effect?: string
        PolicyIdentifier?: string
        PolicyType?: string
        PolicyVersion?: string
      }[]
      NoPermissionPolicyType?: string
    }
    RequestId?: string
  }
  'ram.DeleteAccessKey': {
    RequestId?: string
  }
  'ram.DeleteGroup': {
    RequestId?: string
  }
  'ram.DeleteLoginProfile': {
    RequestId?: string
  }
  'ram.DeletePolicy': {
    RequestId?: string
  }
  'ram.DeletePolicyVersion': {
    RequestId?: string
  }
  'ram.DeleteRole': {
    RequestId?: string
  }
  'ram.DeleteUser': {
    RequestId?: string
  }
  'ram.DeleteVirtualMFADevice': {
    RequestId?: string
  }
  'ram.DetachPolicyFromGroup': {
    RequestId?: string
  }
  'ram.DetachPolicyFromRole': {
    RequestId?: string
  }
  'ram.DetachPolicyFromUser': {
    RequestId?: string
  }
  'ram.GetAccountAlias': {
    AccountAlias?: string
    RequestId?: string
  }
  'ram.GetGroup': {
    Group?: {
      Comments?: string
      CreateDate?: string
      GroupId?: string
      GroupName?: string
      UpdateDate?: string
    }
    RequestId?: string
  }
  'ram.GetLoginProfile': {
    LoginProfile?: {
      CreateDate?: string
      MFABindRequired?: boolean
      PasswordResetRequired?: boolean
      UserName?: string
    }
    RequestId?: string
  }
  'ram.GetPasswordPolicy': {
    PasswordPolicy?: {
      HardExpiry?: boolean
      MaxLoginAttemps?: number
      MaxPasswordAge?: number
      MinimumPasswordLength?: number
      PasswordReusePrevention?: number
      RequireLowercaseCharacters?: boolean
      RequireNumbers?: boolean
      RequireSymbols?: boolean
      RequireUppercaseCharacters?: boolean
    }
    RequestId?: string
  }
  'ram.GetPolicy': {
    DefaultPolicyVersion?: {
      CreateDate?: string
      IsDefaultVersion?: boolean
      PolicyDocument?: string
      VersionId?: string
    }
    Policy?: {
      AttachmentCount?: number
      CreateDate?: string
      DefaultVersion?: string
      Description?: string
      PolicyDocument?: string
      PolicyName?: string
      PolicyType?: string
      UpdateDate?: string
    }
    RequestId?: string
  }
  'ram.GetPolicyVersion': {
    PolicyVersion?: {
      CreateDate?: string
      IsDefaultVersion?: boolean
      PolicyDocument?: string
      VersionId?: string
    }
    RequestId?: string
  }
  'ram.GetRole': {
    RequestId?: string
    Role?: {
      Arn?: string
      AssumeRolePolicyDocument?: string
      CreateDate?: string
      Description?: string
      MaxSessionDuration?: number
      RoleId?: string
      RoleName?: string
      UpdateDate?: string
    }
  }
  'ram.GetSecurityPreference': {
    RequestId?: string
    SecurityPreference?: {
      AccessKeyPreference?: {
        AllowUserToManageAccessKeys?: boolean
      }
      LoginProfilePreference?: {
        AllowUserToChangePassword?: boolean
        EnableSaveMFATicket?: boolean
        LoginNetworkMasks?: string
        LoginSessionDuration?: number
      }
      MFAPreference?: {
        AllowUserToManageMFADevices?: boolean
      }
      PublicKeyPreference?: {
        AllowUserToManagePublicKeys?: boolean
      }
    }
  }
  'ram.GetUser': {
    RequestId?: string
    User?: {
      Comments?: string
      CreateDate?: string
      DisplayName?: string
      Email?: string
      LastLoginDate?: string
      MobilePhone?: string
      UpdateDate?: string
      UserId?: string
      UserName?: string
    }
  }
  'ram.GetUserMFAInfo': {
    MFADevice?: {
      SerialNumber?: string
      Type?: string
    }
    RequestId?: string
  }
  'ram.ListAccessKeys': {
    AccessKeys?: {
      AccessKey?: {
        AccessKeyId?: string
        CreateDate?: string
        Status?: string
      }[]
    }
    RequestId?: string
  }
  'ram.ListEntitiesForPolicy': {
    Groups?: {
      Group?: {
        AttachDate?: string
        Comments?: string
        GroupName?: string
      }[]
    }
    RequestId?: string
    Roles?: {
      Role?: {
        Arn?: string
        AttachDate?: string
        Description?: string
        RoleId?: string
        RoleName?: string
      }[]
    }
    Users?: {
      User?: {
        AttachDate?: string
        DisplayName?: string
        UserId?: string
        UserName?: string
      }[]
    }
  }
  'ram.ListGroups': {
    Groups?: {
      Group?: {
        Comments?: string
        CreateDate?: string
        GroupId?: string
        GroupName?: string
        UpdateDate?: string
      }[]
    }
    IsTruncated?: boolean
    Marker?: string
    RequestId?: string
  }
  'ram.ListGroupsForUser': {
    Groups?: {
      Group?: {
        Comments?: string
        GroupId?: string
        GroupName?: string
        JoinDate?: string
      }[]
    }
    RequestId?: string
  }
  'ram.ListPolicies': {
    IsTruncated?: boolean
    Marker?: string
    Policies?: {
      Policy?: {
        AttachmentCount?: number
        CreateDate?: string
        DefaultVersion?: string
        Description?: string
        PolicyName?: string
        PolicyType?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        UpdateDate?: string
      }[]
    }
    RequestId?: string
  }
  'ram.ListPoliciesForGroup': {
    Policies?: {
      Policy?: {
        AttachDate?: string
        DefaultVersion?: string
        Description?: string
        PolicyName?: string
        PolicyType?: string
      }[]
    }
    RequestId?: string
  }
  'ram.ListPoliciesForRole': {
    Policies?: {
      Policy?: {
        AttachDate?: string
        DefaultVersion?: string
        Description?: string
        PolicyName?: string
        PolicyType?: string
      }[]
    }
    RequestId?: string
  }
  'ram.ListPoliciesForUser': {
    Policies?: {
      Policy?: {
        AttachDate?: string
        DefaultVersion?: string
        Description?: string
        PolicyName?: string
        PolicyType?: string
      }[]
    }
    RequestId?: string
  }
  'ram.ListPolicyVersions': {
    PolicyVersions?: {
      PolicyVersion?: {
        CreateDate?: string
        IsDefaultVersion?: boolean
        PolicyDocument?: string
        VersionId?: string
      }[]
    }
    RequestId?: string
  }
  'ram.ListRoles': {
    IsTruncated?: boolean
    Marker?: string
    RequestId?: string
    Roles?: {
      Role?: {
        Arn?: string
        CreateDate?: string
        Description?: string
        MaxSessionDuration?: number
        RoleId?: string
        RoleName?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        UpdateDate?: string
      }[]
    }
  }
  'ram.ListTagResources': {
    NextToken?: string
    RequestId?: string
    TagResources?: {
      ResourceName?: string
      ResourceType?: string
      TagKey?: string
      TagValue?: string
    }[]
  }
  'ram.ListUsers': {
    IsTruncated?: boolean
    Marker?: string
    RequestId?: string
    Users?: {
      User?: {
        Comments?: string
        CreateDate?: string
        DisplayName?: string
        Email?: string
        MobilePhone?: string
        UpdateDate?: string
        UserId?: string
        UserName?: string
      }[]
    }
  }
  'ram.ListUsersForGroup': {
    IsTruncated?: boolean
    Marker?: string
    RequestId?: string
    Users?: {
      User?: {
        DisplayName?: string
        JoinDate?: string
        UserName?: string
      }[]
    }
  }
  'ram.ListVirtualMFADevices': {
    RequestId?: string
    VirtualMFADevices?: {
      VirtualMFADevice?: {
        ActivateDate?: string
        SerialNumber?: string
        User?: {
          DisplayName?: string
          UserId?: string
          UserName?: string
        }
      }[]
    }
  }
  'ram.RemoveUserFromGroup': {
    RequestId?: string
  }
  'ram.SetAccountAlias': {
    RequestId?: string
  }
  'ram.SetDefaultPolicyVersion': {
    RequestId?: string
  }
  'ram.SetPasswordPolicy': {
    PasswordPolicy?: {
      HardExpiry?: boolean
      MaxLoginAttemps?: number
      MaxPasswordAge?: number
      MinimumPasswordLength?: number
      PasswordReusePrevention?: number
      RequireLowercaseCharacters?: boolean
      RequireNumbers?: boolean
      RequireSymbols?: boolean
      RequireUppercaseCharacters?: boolean
    }
    RequestId?: string
  }
  'ram.SetSecurityPreference': {
    RequestId?: string
    SecurityPreference?: {
      AccessKeyPreference?: {
        AllowUserToManageAccessKeys?: boolean
      }
      LoginProfilePreference?: {
        AllowUserToChangePassword?: boolean
        EnableSaveMFATicket?: boolean
        LoginNetworkMasks?: string
        LoginSessionDuration?: number
      }
      MFAPreference?: {
        AllowUserToManageMFADevices?: boolean
      }
      PublicKeyPreference?: {
        AllowUserToManagePublicKeys?: boolean
      }
    }
  }
  'ram.TagResources': {
    RequestId?: string
  }
  'ram.UnbindMFADevice': {
    MFADevice?: {
      SerialNumber?: string
    }
    RequestId?: string
  }
  'ram.UntagResources': {
    RequestId?: string
  }
  'ram.UpdateAccessKey': {
    RequestId?: string
  }
  'ram.UpdateGroup': {
    Group?: {
      Comments?: string
      CreateDate?: string
      GroupId?: string
      GroupName?: string
      UpdateDate?: string
    }
    RequestId?: string
  }
  'ram.UpdateLoginProfile': {
    RequestId?: string
  }
  'ram.UpdatePolicyDescription': {
    Policy?: {
      CreateDate?: string
      DefaultVersion?: string
      Description?: string
      PolicyName?: string
      PolicyType?: string
      UpdateDate?: string
    }
    RequestId?: string
  }
  'ram.UpdateRole': {
    RequestId?: string
    Role?: {
      Arn?: string
      AssumeRolePolicyDocument?: string
      CreateDate?: string
      Description?: string
      MaxSessionDuration?: number
      RoleId?: string
      RoleName?: string
      UpdateDate?: string
    }
  }
  'ram.UpdateUser': {
    RequestId?: string
    User?: {
      Comments?: string
      CreateDate?: string
      DisplayName?: string
      Email?: string
      MobilePhone?: string
      UpdateDate?: string
      UserId?: string
      UserName?: string
    }
  }
  'resourcemanager.CreateResourceGroup': {
    RequestId?: string
    ResourceGroup?: {
      AccountId?: string
      CreateDate?: string
      DisplayName?: string
      Id?: string
      Name?: string
      RegionStatuses?: {
        RegionStatus?: {
          RegionId?: string
          Status?: string
        }[]
      }
      Status?: string
    }
  }
  'resourcemanager.DeleteResourceGroup': {
    RequestId?: string
    ResourceGroup?: {
      AccountId?: string
      CreateDate?: string
      DisplayName?: string
      Id?: string
      Name?: string
      RegionStatuses?: {
        RegionStatus?: {
          RegionId?: string
          Status?: string
        }[]
      }
      Status?: string
    }
  }
  'resourcemanager.GetResourceGroup': {
    RequestId?: string
    ResourceGroup?: {
      AccountId?: string
      CreateDate?: string
      DisplayName?: string
      Id?: string
      Name?: string
      RegionStatuses?: {
        RegionStatus?: {
          RegionId?: string
          Status?: string
        }[]
      }
      Status?: string
      Tags?: {
        Tag?: {
          TagKey?: string
          TagValue?: string
        }[]
      }
    }
  }
  'resourcemanager.ListResourceGroups': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    ResourceGroups?: {
      ResourceGroup?: {
        AccountId?: string
        CreateDate?: string
        DisplayName?: string
        Id?: string
        Name?: string
        Status?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
      }[]
    }
    TotalCount?: number
  }
  'resourcemanager.ListTagResources': {
    NextToken?: string
    RequestId?: string
    TagResources?: {
      ResourceId?: string
      ResourceType?: string
      TagKey?: string
      TagValue?: string
    }[]
  }
  'resourcemanager.TagResources': {
    RequestId?: string
  }
  'resourcemanager.UntagResources': {
    RequestId?: string
  }
  'resourcemanager.UpdateResourceGroup': {
    RequestId?: string
    ResourceGroup?: {
      AccountId?: string
      CreateDate?: string
      DisplayName?: string
      Id?: string
      Name?: string
    }
  }
  'ros.CancelStackOperation': {
    RequestId?: string
  }
  'ros.CancelUpdateStack': {
    RequestId?: string
  }
  'ros.ContinueCreateStack': {
    DryRunResult?: {
      ParametersAllowedToBeModified?: string[]
      ParametersConditionallyAllowedToBeModified?: string[]
      ParametersNotAllowedToBeModified?: string[]
    }
    RequestId?: string
    StackId?: string
  }
  'ros.CreateChangeSet': {
    ChangeSetId?: string
    RequestId?: string
    StackId?: string
  }
  'ros.CreateStack': {
    RequestId?: string
    StackId?: string
  }
  'ros.CreateStackGroup': {
    RequestId?: string
    StackGroupId?: string
  }
  'ros.CreateStackInstances': {
    OperationId?: string
    RequestId?: string
  }
  'ros.CreateTemplate': {
    RequestId?: string
    TemplateId?: string
  }
  'ros.CreateTemplateScratch': {
    RequestId?: string
    TemplateScratchId?: string
  }
  'ros.DeleteChangeSet': {
    RequestId?: string
  }
  'ros.DeleteStack': {
    RequestId?: string
  }
  'ros.DeleteStackGroup': {
    RequestId?: string
  }
  'ros.DeleteStackInstances': {
    OperationId?: string
    RequestId?: string
  }
  'ros.DeleteTemplate': {
    RequestId?: string
  }
  'ros.DeleteTemplateScratch': {
    RequestId?: string
  }
  'ros.DescribeRegions': {
    Regions?: {
      LocalName?: string
      RegionEndpoint?: string
      RegionId?: string
    }[]
    RequestId?: string
  }
  'ros.DetectStackDrift': {
    DriftDetectionId?: string
    RequestId?: string
  }
  'ros.DetectStackGroupDrift': {
    OperationId?: string
    RequestId?: string
  }
  'ros.DetectStackResourceDrift': {
    ActualProperties?: string
    DriftDetectionTime?: string
    ExpectedProperties?: string
    LogicalResourceId?: string
    PhysicalResourceId?: string
    PropertyDifferences?: {
      ActualValue?: string
      DifferenceType?: string
      ExpectedValue?: string
      PropertyPath?: string
    }[]
    RequestId?: string
    ResourceDriftStatus?: string
    ResourceType?: string
    StackId?: string
  }
  'ros.ExecuteChangeSet': {
    RequestId?: string
  }
  'ros.GenerateTemplateByScratch': {
    RequestId?: string
    ResourcesToImport?: {
      LogicalResourceId?: string
      ResourceIdentifier?: Record<string, unknown>
      ResourceType?: string
    }[]
    TemplateBody?: string
  }
  'ros.GenerateTemplatePolicy': {
    Policy?: {
      Statement?: {
        Action?: string[]
        Condition?: Record<string, unknown>
        Effect?: string
        Resource?: string
      }[]
      Version?: string
    }
    PolicyFunctions?: {
      Action?: string
      ActionPolicyFunctions?: {
        Functions?: {
          Function?: string
          OperationType?: string
          RelatedProperties?: string[]
          RequirementLevel?: string
        }[]
        LogicalResourceId?: string
        ResourceType?: string
      }[]
      RequirementLevel?: string
    }[]
    RequestId?: string
  }
  'ros.GetChangeSet': {
    ChangeSetId?: string
    ChangeSetName?: string
    ChangeSetType?: string
    Changes?: Record<string, unknown>[]
    CreateTime?: string
    Description?: string
    DisableRollback?: boolean
    ExecutionStatus?: string
    Log?: {
      TerraformLogs?: {
        Command?: string
        Content?: string
        Stream?: string
      }[]
    }
    Parameters?: {
      ParameterKey?: string
      ParameterValue?: string
    }[]
    RegionId?: string
    RequestId?: string
    ResourceGroupId?: string
    StackId?: string
    StackName?: string
    Status?: string
    StatusReason?: string
    Tags?: {
      Key?: string
      Value?: string
    }[]
    TemplateBody?: string
    TimeoutInMinutes?: number
  }
  'ros.GetFeatureDetails': {
    DriftDetection?: {
      SupportedResourceTypes?: string[]
    }
    RequestId?: string
    ResourceCleaner?: {
      SupportedResourceTypes?: {
        ResourceType?: string
        SideEffects?: string[]
        SupportedFilters?: string[]
      }[]
    }
    ResourceImport?: {
      SupportedResourceTypes?: {
        ResourceIdentifiers?: string[]
        ResourceType?: string
      }[]
    }
    TemplateParameterConstraints?: {
      SupportedResourceTypes?: {
        Properties?: string[]
        ResourceType?: string
      }[]
    }
    TemplateScratch?: {
      SupportedResourceTypes?: {
        ResourceType?: string
        SourceResourceGroupSupported?: boolean
        SourceResourcesSupported?: boolean
        SourceSupported?: boolean
        SourceTagSupported?: boolean
        SupportedTemplateScratchTypes?: string[]
      }[]
    }
    Terraform?: {
      SupportedResourceTypes?: {
        CustomTag?: string[]
        EstimateCost?: string[]
        ResourceGroup?: string[]
        StackOperationRisk?: {
          DeleteStack?: string[]
        }
        SystemTag?: string[]
      }
      SupportedVersions?: {
        ProviderVersions?: {
          ProviderName?: string
          SupportedVersions?: string[]
        }[]
        TerraformVersion?: string
        Transform?: string
        UpdateAllowedTransforms?: string[]
      }[]
    }
  }
  'ros.GetResourceType': {
    Attributes?: Record<string, unknown>
    CreateTime?: string
    DefaultVersionId?: string
    Description?: string
    EntityType?: string
    IsDefaultVersion?: boolean
    LatestVersionId?: string
    Properties?: Record<string, unknown>
    Provider?: string
    RequestId?: string
    ResourceType?: string
    SupportDriftDetection?: boolean
    SupportScratchDetection?: boolean
    TemplateBody?: string
    TotalVersionCount?: number
    UpdateTime?: string
  }
  'ros.GetResourceTypeTemplate': {
    RequestId?: string
    TemplateBody?: Record<string, unknown>
    TemplateContent?: string
  }
  'ros.GetServiceProvisions': {
    RequestId?: string
    ServiceProvisions?: {
      AutoEnableService?: boolean
      CommodityProvisions?: {
        CommodityCode?: string
        EnableURL?: string
        Status?: string
      }[]
      DependentServiceNames?: string[]
      EnableURL?: string
      RoleProvision?: {
        AuthorizationURL?: string
        Roles?: {
          ApiForCreation?: {
            ApiName?: string
            ApiProductId?: string
            ApiType?: string
            Parameters?: Record<string, unknown>
          }
          Created?: boolean
          Function?: string
          RoleName?: string
        }[]
      }
      ServiceName?: string
      Status?: string
      StatusReason?: string
    }[]
  }
  'ros.GetStack': {
    CheckedStackResourceCount?: number
    CreateTime?: string
    DeletionProtection?: string
    Description?: string
    DisableRollback?: boolean
    DriftDetectionTime?: string
    Interface?: string
    Log?: {
      ResourceLogs?: {
        Logs?: {
          Content?: string
          Keys?: string[]
        }[]
        ResourceName?: string
      }[]
      TerraformLogs?: {
        Command?: string
        Content?: string
        Stream?: string
      }[]
    }
    NotCheckedStackResourceCount?: number
    NotificationURLs?: string[]
    OperationInfo?: {
      Action?: string
      Code?: string
      LogicalResourceId?: string
      Message?: string
      RequestId?: string
      ResourceType?: string
    }
    OrderIds?: string[]
    Outputs?: Record<string, unknown>[]
    Parameters?: {
      ParameterKey?: string
      ParameterValue?: string
    }[]
    ParentStackId?: string
    RamRoleName?: string
    RegionId?: string
    RequestId?: string
    ResourceGroupId?: string
    ResourceProgress?: {
      FailedResourceCount?: number
      InProgressResourceCount?: number
      InProgressResourceDetails?: {
        ProgressTargetValue?: number
        ProgressValue?: number
        ResourceName?: string
        ResourceType?: string
      }[]
      PendingResourceCount?: number
      StackActionProgress?: number
      StackOperationProgress?: number
      SuccessResourceCount?: number
      TotalResourceCount?: number
    }
    RollbackFailedRootReason?: string
    RootStackId?: string
    ServiceManaged?: boolean
    ServiceName?: string
    StackDriftStatus?: string
    StackId?: string
    StackName?: string
    StackType?: string
    Status?: string
    StatusReason?: string
    Tags?: {
      Key?: string
      Value?: string
    }[]
    TemplateDescription?: string
    TemplateId?: string
    TemplateScratchId?: string
    TemplateURL?: string
    TemplateVersion?: string
    TimeoutInMinutes?: number
    UpdateTime?: string
  }
  'ros.GetStackDriftDetectionStatus': {
    DriftDetectionId?: string
    DriftDetectionStatus?: string
    DriftDetectionStatusReason?: string
    DriftDetectionTime?: string
    DriftedStackResourceCount?: number
    RequestId?: string
    StackDriftStatus?: string
    StackId?: string
  }
  'ros.GetStackGroup': {
    RequestId?: string
    StackGroup?: {
      AdministrationRoleName?: string
      AutoDeployment?: {
        Enabled?: boolean
        RetainStacksOnAccountRemoval?: boolean
      }
      CreateTime?: string
      Description?: string
      ExecutionRoleName?: string
      Parameters?: {
        ParameterKey?: string
        ParameterValue?: string
      }[]
      PermissionModel?: string
      RdFolderIds?: string[]
      ResourceGroupId?: string
      StackGroupDriftDetectionDetail?: {
        CancelledStackInstancesCount?: number
        DriftDetectionStatus?: string
        DriftDetectionTime?: string
        DriftedStackInstancesCount?: number
        FailedStackInstancesCount?: number
        InProgressStackInstancesCount?: number
        InSyncStackInstancesCount?: number
        StackGroupDriftStatus?: string
        TotalStackInstancesCount?: number
      }
      StackGroupId?: string
      StackGroupName?: string
      Status?: string
      TemplateBody?: string
      TemplateContent?: string
      UpdateTime?: string
    }
  }
  'ros.GetStackGroupOperation': {
    RequestId?: string
    StackGroupOperation?: {
      Action?: string
      AdministrationRoleName?: string
      CreateTime?: string
      DeploymentTargets?: {
        AccountIds?: string[]
        RdFolderIds?: string[]
      }
      EndTime?: string
      ExecutionRoleName?: string
      OperationDescription?: string
      OperationId?: string
      OperationPreferences?: {
        FailureToleranceCount?: number
        FailureTolerancePercentage?: number
        MaxConcurrentCount?: number
        MaxConcurrentPercentage?: number
        RegionIdsOrder?: string[]
      }
      RetainStacks?: boolean
      StackGroupDriftDetectionDetail?: {
        CancelledStackInstancesCount?: number
        DriftDetectionStatus?: string
        DriftDetectionTime?: string
        DriftedStackInstancesCount?: number
        FailedStackInstancesCount?: number
        InProgressStackInstancesCount?: number
        InSyncStackInstancesCount?: number
        StackGroupDriftStatus?: string
        TotalStackInstancesCount?: number
      }
      StackGroupId?: string
      StackGroupName?: string
      Status?: string
    }
  }
  'ros.GetStackInstance': {
    RequestId?: string
    StackInstance?: {
      AccountId?: string
      DriftDetectionTime?: string
      Outputs?: Record<string, unknown>[]
      ParameterOverrides?: {
        ParameterKey?: string
        ParameterValue?: string
      }[]
      RdFolderId?: string
      RegionId?: string
      StackDriftStatus?: string
      StackGroupId?: string
      StackGroupName?: string
      StackId?: string
      Status?: string
      StatusReason?: string
    }
  }
  'ros.GetStackPolicy': {
    RequestId?: string
    StackPolicyBody?: Record<string, unknown>
  }
  'ros.GetStackResource': {
    CreateTime?: string
    Description?: string
    DriftDetectionTime?: string
    LogicalResourceId?: string
    Metadata?: Record<string, unknown>
    ModuleInfo?: {
      LogicalIdHierarchy?: string
      TypeHierarchy?: string
    }
    PhysicalResourceId?: string
    RequestId?: string
    ResourceAttributes?: Record<string, unknown>[]
    ResourceDriftStatus?: string
    ResourceType?: string
    StackId?: string
    StackName?: string
    Status?: string
    StatusReason?: string
    UpdateTime?: string
  }
  'ros.GetTemplate': {
    AdditionalInfo?: Record<string, unknown>
    ChangeSetId?: string
    CreateTime?: string
    Description?: string
    Interface?: string
    OwnerId?: string
    Permissions?: {
      AccountId?: string
      ShareOption?: string
      ShareSource?: string
      TemplateVersion?: string
      VersionOption?: string
    }[]
    RegionId?: string
    RequestId?: string
    ResourceGroupId?: string
    ShareType?: string
    StackGroupName?: string
    StackId?: string
    Tags?: {
      Key?: string
      Value?: string
    }[]
    TemplateARN?: string
    TemplateBody?: string
    TemplateId?: string
    TemplateName?: string
    TemplateVersion?: string
    UpdateTime?: string
  }
  'ros.GetTemplateEstimateCost': {
    RequestId?: string
    Resources?: Record<string, unknown>
  }
  'ros.GetTemplateParameterConstraints': {
    ParameterConstraints?: {
      AllowedValues?: string[]
      AssociationParameterNames?: string[]
      Behavior?: string
      BehaviorReason?: string
      IllegalValueByParameterConstraints?: unknown[]
      IllegalValueByRules?: unknown[]
      NotSupportResources?: {
        PropertyName?: string
        ResourceType?: string
      }[]
      OriginalConstraints?: {
        AllowedValues?: unknown[]
        Behavior?: string
        BehaviorReason?: string
        PropertiesData?: string
        PropertyName?: string
        RequestInfo?: string
        ResourceName?: string
        ResourceType?: string
      }[]
      ParameterKey?: string
      QueryErrors?: {
        ErrorMessage?: string
        ResourceName?: string
        ResourceType?: string
      }[]
      QueryTimeoutDetails?: {
        ErrorMessage?: string
        ResourceName?: string
        ResourceType?: string
      }[]
      Type?: string
    }[]
    RequestId?: string
  }
  'ros.GetTemplateRecommendParameters': {
    RecommendParameterValues?: {
      ParameterKey?: string
      RecommendValue?: string
    }[]
    RequestId?: string
  }
  'ros.GetTemplateScratch': {
    RequestId?: string
    TemplateScratch?: {
      CreateTime?: string
      Description?: string
      FailedCode?: string
      LogicalIdStrategy?: string
      PreferenceParameters?: {
        ParameterKey?: string
        ParameterValue?: string
      }[]
      ResourceGroupId?: string
      SourceResourceGroup?: {
        ResourceGroupId?: string
        ResourceTypeFilter?: string[]
      }
      SourceResources?: {
        RelatedResourceTypeFilter?: string[]
        ResourceId?: string
        ResourceType?: string
      }[]
      SourceTag?: {
        ResourceTags?: Record<string, unknown>
        ResourceTypeFilter?: string[]
      }
      StackProvision?: {
        Creatable?: boolean
        Importable?: boolean
      }
      Stacks?: {
        RegionId?: string
        StackId?: string
        UsageType?: string
      }[]
      Status?: string
      StatusReason?: string
      TemplateScratchData?: Record<string, unknown>
      TemplateScratchId?: string
      TemplateScratchType?: string
      UpdateTime?: string
    }
  }
  'ros.GetTemplateSummary': {
    Description?: string
    Metadata?: Record<string, unknown>
    Parameters?: Record<string, unknown>[]
    RequestId?: string
    ResourceIdentifierSummaries?: {
      LogicalResourceIds?: string[]
      ResourceIdentifiers?: string[]
      ResourceType?: string
    }[]
    ResourceTypes?: string[]
    Version?: string
  }
  'ros.ListChangeSets': {
    ChangeSets?: {
      ChangeSetId?: string
      ChangeSetName?: string
      ChangeSetType?: string
      CreateTime?: string
      Description?: string
      ExecutionStatus?: string
      RegionId?: string
      ResourceGroupId?: string
      StackId?: string
      StackName?: string
      Status?: string
      StatusReason?: string
      Tags?: {
        Key?: string
        Value?: string
      }[]
    }[]
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ros.ListResourceTypes': {
    RequestId?: string
    ResourceTypeSummaries?: {
      CreateTime?: string
      DefaultVersionId?: string
      Description?: string
      EntityType?: string
      LatestVersionId?: string
      Provider?: string
      ResourceType?: string
      TotalVersionCount?: number
      UpdateTime?: string
    }[]
    ResourceTypes?: string[]
  }
  'ros.ListStackEvents': {
    Events?: {
      CreateTime?: string
      EventId?: string
      LogicalResourceId?: string
      PhysicalResourceId?: string
      ResourceType?: string
      StackId?: string
      StackName?: string
      Status?: string
      StatusReason?: string
    }[]
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'ros.ListStackGroupOperationResults': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    StackGroupOperationResults?: {
      AccountId?: string
      RdFolderId?: string
      RegionId?: string
      Status?: string
      StatusReason?: string
    }[]
    TotalCount?: number
  }
  'ros.ListStackGroupOperations': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    StackGroupOperations?: {
      Action?: string
      CreateTime?: string
      EndTime?: string
      OperationDescription?: string
      OperationId?: string
      StackGroupId?: string
      StackGroupName?: string
      Status?: string
    }[]
    TotalCount?: number
  }
  'ros.ListStackGroups': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    StackGroups?: {
      AutoDeployment?: {
        Enabled?: boolean
        RetainStacksOnAccountRemoval?: boolean
      }
      CreateTime?: string
      Description?: string
      DriftDetectionTime?: string
      PermissionModel?: string
      ResourceGroupId?: string
      StackGroupDriftStatus?: string
      StackGroupId?: string
      StackGroupName?: string
      Status?: string
      Tags?: {
        Key?: string
        Value?: string
      }[]
      UpdateTime?: string
    }[]
    TotalCount?: number
  }
  'ros.ListStackInstances': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    StackInstances?: {
      AccountId?: string
      DriftDetectionTime?: string
      RdFolderId?: string
      RegionId?: string
      StackDriftStatus?: string
      StackGroupId?: string
      StackGroupName?: string
      StackId?: string
      Status?: string
      StatusReason?: string
    }[]
    TotalCount?: number
  }
  'ros.ListStackOperationRisks': {
    MissingPolicyActions?: string[]
    RequestId?: string
    RiskResources?: {
      Code?: string
      LogicalResourceId?: string
      Message?: string
      PhysicalResourceId?: string
      Reason?: string
      RequestId?: string
      ResourceType?: string
      RiskType?: string
    }[]
  }
  'ros.ListStackResourceDrifts': {
    NextToken?: string
    RequestId?: string
    ResourceDrifts?: {
      ActualProperties?: string
      DriftDetectionTime?: string
      ExpectedProperties?: string
      LogicalResourceId?: string
      ModuleInfo?: {
        LogicalIdHierarchy?: string
        TypeHierarchy?: string
      }
      PhysicalResourceId?: string
      PropertyDifferences?: {
        ActualValue?: string
        DifferenceType?: string
        ExpectedValue?: string
        PropertyPath?: string
      }[]
      ResourceDriftStatus?: string
      ResourceType?: string
      StackId?: string
    }[]
  }
  'ros.ListStackResources': {
    RequestId?: string
    Resources?: {
      CreateTime?: string
      DriftDetectionTime?: string
      LogicalResourceId?: string
      ModuleInfo?: {
        LogicalIdHierarchy?: string
        TypeHierarchy?: string
      }
      PhysicalResourceId?: string
      ResourceDriftStatus?: string
      ResourceType?: string
      StackId?: string
      StackName?: string
      Status?: string
      StatusReason?: string
      UpdateTime?: string
    }[]
  }
  'ros.ListStacks': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    Stacks?: {
      CreateTime?: string
      DeletionProtection?: string
      DisableRollback?: boolean
      DriftDetectionTime?: string
      OperationInfo?: {
        Action?: string
        Code?: string
        LogicalResourceId?: string
        Message?: string
        RequestId?: string
        ResourceType?: string
      }
      ParentStackId?: string
      RegionId?: string
      ResourceGroupId?: string
      ServiceManaged?: boolean
      ServiceName?: string
      StackDriftStatus?: string
      StackId?: string
      StackName?: string
      StackType?: string
      Status?: string
      StatusReason?: string
      Tags?: {
        Key?: string
        Value?: string
      }[]
      TimeoutInMinutes?: number
      UpdateTime?: string
    }[]
    TotalCount?: number
  }
  'ros.ListTagKeys': {
    Keys?: string[]
    NextToken?: string
    RequestId?: string
  }
  'ros.ListTagResources': {
    NextToken?: string
    RequestId?: string
    TagResources?: {
      ResourceId?: string
      ResourceType?: string
      TagKey?: string
      TagValue?: string
    }[]
  }
  'ros.ListTagValues': {
    NextToken?: string
    RequestId?: string
    Values?: string[]
  }
  'ros.ListTemplateScratches': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TemplateScratches?: {
      CreateTime?: string
      Description?: string
      FailedCode?: string
      LogicalIdStrategy?: string
      PreferenceParameters?: {
        ParameterKey?: string
        ParameterValue?: string
      }[]
      ResourceGroupId?: string
      SourceResourceGroup?: {
        ResourceGroupId?: string
        ResourceTypeFilter?: string[]
      }
      SourceResources?: {
        ResourceId?: string
        ResourceType?: string
      }[]
      SourceTag?: {
        ResourceTags?: Record<string, unknown>
        ResourceTypeFilter?: string[]
      }
      Status?: string
      StatusReason?: string
      Tags?: {
        Key?: string
        Value?: string
      }[]
      TemplateScratchId?: string
      TemplateScratchType?: string
      UpdateTime?: string
    }[]
    TotalCount?: number
  }
  'ros.ListTemplateVersions': {
    NextToken?: string
    RequestId?: string
    Versions?: {
      CreateTime?: string
      Description?: string
      TemplateId?: string
      TemplateName?: string
      TemplateVersion?: string
      UpdateTime?: string
    }[]
  }
  'ros.ListTemplates': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    Templates?: {
      AdditionalInfo?: Record<string, unknown>
      CreateTime?: string
      Description?: string
      OwnerId?: string
      ResourceGroupId?: string
      ShareType?: string
      Tags?: {
        Key?: string
        Value?: string
      }[]
      TemplateARN?: string
      TemplateId?: string
      TemplateName?: string
      TemplateUrl?: string
      TemplateVersion?: string
      UpdateTime?: string
    }[]
    TotalCount?: number
  }
  'ros.MoveResourceGroup': {
    RequestId?: string
  }
  'ros.PreviewStack': {
    RequestId?: string
    Stack?: {
      Description?: string
      DisableRollback?: boolean
      Log?: {
        TerraformLogs?: {
          Command?: string
          Content?: string
          Stream?: string
        }[]
      }
      Parameters?: {
        ParameterKey?: string
        ParameterValue?: string
      }[]
      RegionId?: string
      Resources?: {
        AcsResourceType?: string
        Action?: string
        Description?: string
        LogicalResourceId?: string
        PhysicalResourceId?: string
        Properties?: Record<string, unknown>
        Replacement?: string
        RequiredBy?: string[]
        ResourceType?: string
        Stack?: Record<string, unknown>
      }[]
      StackName?: string
      StackPolicyBody?: Record<string, unknown>
      TemplateDescription?: string
      TimeoutInMinutes?: number
    }
  }
  'ros.SetDeletionProtection': {
    RequestId?: string
  }
  'ros.SetStackPolicy': {
    RequestId?: string
  }
  'ros.SetTemplatePermission': {
    RequestId?: string
  }
  'ros.SignalResource': {
    RequestId?: string
  }
  'ros.StopStackGroupOperation': {
    RequestId?: string
  }
  'ros.TagResources': {
    RequestId?: string
  }
  'ros.UntagResources': {
    RequestId?: string
  }
  'ros.UpdateStack': {
    DryRunResult?: {
      ParametersAllowedToBeModified?: string[]
      ParametersCauseInterruptionIfModified?: string[]
      ParametersCauseReplacementIfModified?: string[]
      ParametersConditionallyAllowedToBeModified?: string[]
      ParametersConditionallyCauseInterruptionIfModified?: string[]
      ParametersConditionallyCauseReplacementIfModified?: string[]
      ParametersNotAllowedToBeModified?: string[]
      ParametersUncertainlyAllowedToBeModified?: string[]
      ParametersUncertainlyCauseInterruptionIfModified?: string[]
      ParametersUncertainlyCauseReplacementIfModified?: string[]
    }
    RequestId?: string
    StackId?: string
  }
  'ros.UpdateStackGroup': {
    OperationId?: string
    RequestId?: string
  }
  'ros.UpdateStackInstances': {
    OperationId?: string
    RequestId?: string
  }
  'ros.UpdateTemplate': {
    RequestId?: string
    TemplateId?: string
    TemplateVersion?: string
  }
  'ros.UpdateTemplateScratch': {
    RequestId?: string
    TemplateScratchId?: string
  }
  'ros.ValidateTemplate': {
    Description?: string
    Outputs?: {
      Description?: string
      Label?: string
      OutputKey?: string
    }[]
    Parameters?: Record<string, unknown>[]
    RequestId?: string
    ResourceTypes?: {
      DataSources?: string[]
      Resources?: string[]
    }
    Resources?: {
      LogicalResourceIdPattern?: string
      ResourcePath?: string
      ResourceType?: string
    }[]
    UpdateInfo?: {
      ParametersAllowedToBeModified?: string[]
      ParametersCauseInterruptionIfModified?: string[]
      ParametersCauseReplacementIfModified?: string[]
      ParametersConditionallyAllowedToBeModified?: string[]
      ParametersConditionallyCauseInterruptionIfModified?: string[]
      ParametersConditionallyCauseReplacementIfModified?: string[]
      ParametersNotAllowedToBeModified?: string[]
      ParametersUncertainlyAllowedToBeModified?: string[]
      ParametersUncertainlyCauseInterruptionIfModified?: string[]
      ParametersUncertainlyCauseReplacementIfModified?: string[]
    }
  }
  'sts.AssumeRole': {
    AssumedRoleUser?: {
      Arn?: string
      AssumedRoleId?: string
    }
    Credentials?: {
      AccessKeyId?: string
      AccessKeySecret?: string
      Expiration?: string
      SecurityToken?: string
    }
    RequestId?: string
    SourceIdentity?: string
  }
  'sts.AssumeRoleWithOIDC': {
    AssumedRoleUser?: {
      Arn?: string
      AssumedRoleId?: string
    }
    Credentials?: {
      AccessKeyId?: string
      AccessKeySecret?: string
      Expiration?: string
      SecurityToken?: string
    }
    OIDCTokenInfo?: {
      ClientIds?: string
      ExpirationTime?: string
      IssuanceTime?: string
      Issuer?: string
      Subject?: string
      VerificationInfo?: string
    }
    RequestId?: string
    SourceIdentity?: string
  }
  'sts.AssumeRoleWithSAML': {
    AssumedRoleUser?: {
      Arn?: string
      AssumedRoleId?: string
    }
    Credentials?: {
      AccessKeyId?: string
      AccessKeySecret?: string
      Expiration?: string
      SecurityToken?: string
    }
    RequestId?: string
    SAMLAssertionInfo?: {
      Issuer?: string
      Recipient?: string
      Subject?: string
      SubjectType?: string
    }
    SourceIdentity?: string
  }
  'sts.GetCallerIdentity': {
    AccountId?: string
    Arn?: string
    IdentityType?: string
    PrincipalId?: string
    RequestId?: string
    RoleId?: string
    UserId?: string
  }
  'tag.AttachPolicy': {
    RequestId?: string
  }
  'tag.CreateAssociatedResourceRules': {
    RequestId?: string
  }
  'tag.CreatePolicy': {
    PolicyId?: string
    PolicyName?: string
    RequestId?: string
  }
  'tag.CreateTags': {
    RequestId?: string
  }
  'tag.DeleteAssociatedResourceRule': {
    RequestId?: string
  }
  'tag.DeletePolicy': {
    RequestId?: string
  }
  'tag.DeleteTag': {
    RequestId?: string
  }
  'tag.DetachPolicy': {
    RequestId?: string
  }
  'tag.GetPolicy': {
    Policy?: {
      PolicyContent?: string
      PolicyDesc?: string
      PolicyName?: string
      UserType?: string
    }
    RequestId?: string
  }
  'tag.ListAssociatedResourceRules': {
    NextToken?: string
    RequestId?: string
    Rules?: {
      ExistingStatus?: string
      SettingName?: string
      Status?: string
      TagKeys?: string[]
    }[]
  }
  'tag.ListTagKeys': {
    Keys?: {
      Key?: {
        Category?: string
        Description?: string
        Key?: string
      }[]
    }
    NextToken?: string
    RequestId?: string
  }
  'tag.ListTagResources': {
    NextToken?: string
    RequestId?: string
    TagResources?: {
      ResourceARN?: string
      Tags?: {
        Category?: string
        Key?: string
        Value?: string
      }[]
    }[]
  }
  'tag.ListTagValues': {
    NextToken?: string
    RequestId?: string
    Values?: {
      Value?: string[]
    }
  }
  'tag.ListTargetsForPolicy': {
    IsRd?: boolean
    NextToken?: string
    RdId?: string
    RequestId?: string
    Targets?: {
      TargetId?: string
      TargetType?: string
    }[]
  }
  'tag.ModifyPolicy': {
    RequestId?: string
  }
  'tag.TagResources': {
    FailedResources?: {
      FailedResource?: {
        ResourceARN?: string
        Result?: {
          Code?: string
          Message?: string
        }
      }[]
    }
    RequestId?: string
  }
  'tag.UntagResources': {
    FailedResources?: {
      FailedResource?: {
        ResourceARN?: string
        Result?: {
          Code?: string
          Message?: string
        }
      }[]
    }
    RequestId?: string
  }
  'tag.UpdateAssociatedResourceRule': {
    RequestId?: string
  }
  'vpc.ActiveFlowLog': {
    RequestId?: string
    Success?: string
  }
  'vpc.AddCommonBandwidthPackageIp': {
    RequestId?: string
  }
  'vpc.AllocateEipAddress': {
    AllocationId?: string
    EipAddress?: string
    OrderId?: number
    RequestId?: string
    ResourceGroupId?: string
  }
  'vpc.AllocateIpv6Address': {
    Ipv6Address?: string
    Ipv6AddressId?: string
    RequestId?: string
    ResourceGroupId?: string
  }
  'vpc.AllocateIpv6InternetBandwidth': {
    InternetBandwidthId?: string
    Ipv6AddressId?: string
    RequestId?: string
  }
  'vpc.AssociateEipAddress': {
    RequestId?: string
  }
  'vpc.AssociateHaVip': {
    RequestId?: string
  }
  'vpc.AssociateNetworkAcl': {
    RequestId?: string
  }
  'vpc.AssociateRouteTable': {
    RequestId?: string
  }
  'vpc.AssociateVpcCidrBlock': {
    CidrBlock?: string
    IpVersion?: string
    RequestId?: string
  }
  'vpc.AttachDhcpOptionsSetToVpc': {
    RequestId?: string
  }
  'vpc.CancelCommonBandwidthPackageIpBandwidth': {
    RequestId?: string
  }
  'vpc.CopyNetworkAclEntries': {
    RequestId?: string
  }
  'vpc.CreateCommonBandwidthPackage': {
    BandwidthPackageId?: string
    RequestId?: string
    ResourceGroupId?: string
  }
  'vpc.CreateDefaultVSwitch': {
    RequestId?: string
    VSwitchId?: string
  }
  'vpc.CreateDefaultVpc': {
    RequestId?: string
    RouteTableId?: string
    VRouterId?: string
    VpcId?: string
  }
  'vpc.CreateDhcpOptionsSet': {
    DhcpOptionsSetId?: string
    RequestId?: string
    ResourceGroupId?: string
  }
  'vpc.CreateFlowLog': {
    FlowLogId?: string
    RequestId?: string
    ResourceGroupId?: string
    Success?: string
  }
  'vpc.CreateForwardEntry': {
    ForwardEntryId?: string
    RequestId?: string
  }
  'vpc.CreateHaVip': {
    HaVipId?: string
    IpAddress?: string
    RequestId?: string
  }
  'vpc.CreateIpv4Gateway': {
    Ipv4GatewayId?: string
    RequestId?: string
    ResourceGroupId?: string
  }
  'vpc.CreateIpv6EgressOnlyRule': {
    Ipv6EgressRuleId?: string
    RequestId?: string
  }
  'vpc.CreateIpv6Gateway': {
    Ipv6GatewayId?: string
    RequestId?: string
    ResourceGroupId?: string
  }
  'vpc.CreateNatGateway': {
    ForwardTableIds?: {
      ForwardTableId?: string[]
    }
    FullNatTableIds?: {
      FullNatTableId?: string[]
    }
    NatGatewayId?: string
    RequestId?: string
    SnatTableIds?: {
      SnatTableId?: string[]
    }
  }
  'vpc.CreateNatIp': {
    Ipv4Prefix?: string
    NatIp?: string
    NatIpId?: string
    NatIps?: {
      Ipv4Prefix?: string
      NatIp?: string
      NatIpId?: string
    }[]
    RequestId?: string
  }
  'vpc.CreateNatIpCidr': {
    NatIpCidrId?: string
    RequestId?: string
  }
  'vpc.CreateNetworkAcl': {
    NetworkAclAttribute?: {
      CreationTime?: string
      Description?: string
      EgressAclEntries?: {
        EgressAclEntry?: {
          Description?: string
          DestinationCidrIp?: string
          NetworkAclEntryId?: string
          NetworkAclEntryName?: string
          Policy?: string
          Port?: string
          Protocol?: string
        }[]
      }
      IngressAclEntries?: {
        IngressAclEntry?: {
          Description?: string
          NetworkAclEntryId?: string
          NetworkAclEntryName?: string
          Policy?: string
          Port?: string
          Protocol?: string
          SourceCidrIp?: string
        }[]
      }
      NetworkAclId?: string
      NetworkAclName?: string
      RegionId?: string
      Resources?: {
        Resource?: {
          ResourceId?: string
          ResourceType?: string
          Status?: string
        }[]
      }
      Status?: string
      VpcId?: string
    }
    NetworkAclId?: string
    RequestId?: string
  }
  'vpc.CreateRouteEntries': {
    FailedCount?: number
    FailedRouteEntries?: {
      DstCidrBlock?: string
      FailedCode?: string
      FailedMessage?: string
      NextHop?: string
    }[]
    RequestId?: string
    RouteEntryIds?: string[]
    SuccessCount?: number
  }
  'vpc.CreateRouteEntry': {
    RequestId?: string
    RouteEntryId?: string
  }
  'vpc.CreateRouteTable': {
    RequestId?: string
    RouteTableId?: string
  }
  'vpc.CreateSnatEntry': {
    RequestId?: string
    SnatEntryId?: string
  }
  'vpc.CreateVSwitch': {
    RequestId?: string
    VSwitchId?: string
  }
  'vpc.CreateVpc': {
    RequestId?: string
    ResourceGroupId?: string
    RouteTableId?: string
    VRouterId?: string
    VpcId?: string
  }
  'vpc.CreateVpcPrefixList': {
    PrefixListId?: string
    RequestId?: string
    ResourceGroupId?: string
  }
  'vpc.DeactiveFlowLog': {
    RequestId?: string
    Success?: string
  }
  'vpc.DeleteCommonBandwidthPackage': {
    RequestId?: string
  }
  'vpc.DeleteDhcpOptionsSet': {
    RequestId?: string
  }
  'vpc.DeleteFlowLog': {
    RequestId?: string
    Success?: string
  }
  'vpc.DeleteForwardEntry': {
    RequestId?: string
  }
  'vpc.DeleteHaVip': {
    RequestId?: string
  }
  'vpc.DeleteIpv4Gateway': {
    RequestId?: string
  }
  'vpc.DeleteIpv6EgressOnlyRule': {
    RequestId?: string
  }
  'vpc.DeleteIpv6Gateway': {
    RequestId?: string
  }
  'vpc.DeleteIpv6InternetBandwidth': {
    RequestId?: string
  }
  'vpc.DeleteNatGateway': {
    RequestId?: string
  }
  'vpc.DeleteNatIp': {
    RequestId?: string
  }
  'vpc.DeleteNatIpCidr': {
    RequestId?: string
  }
  'vpc.DeleteNetworkAcl': {
    RequestId?: string
  }
  'vpc.DeleteRouteEntries': {
    FailedCount?: number
    FailedRouteEntries?: {
      DstCidrBlock?: string
      FailedCode?: string
      FailedMessage?: string
      NextHop?: string
      RouteEntryId?: string
    }[]
    RequestId?: string
    SuccessCount?: number
  }
  'vpc.DeleteRouteEntry': {
    RequestId?: string
  }
  'vpc.DeleteRouteTable': {
    RequestId?: string
  }
  'vpc.DeleteSnatEntry': {
    RequestId?: string
  }
  'vpc.DeleteVSwitch': {
    RequestId?: string
  }
  'vpc.DeleteVpc': {
    RequestId?: string
  }
  'vpc.DeleteVpcPrefixList': {
    RequestId?: string
  }
  'vpc.DeletionProtection': {
    RequestId?: string
  }
  'vpc.DescribeCommonBandwidthPackages': {
    CommonBandwidthPackages?: {
      CommonBandwidthPackage?: {
        Bandwidth?: string
        BandwidthPackageId?: string
        BizType?: string
        BusinessStatus?: string
        CreationTime?: string
        DeletionProtection?: boolean
        Description?: string
        ExpiredTime?: string
        HasReservationData?: string
        ISP?: string
        InstanceChargeType?: string
        InternetChargeType?: string
        Name?: string
        PublicIpAddresses?: {
          PublicIpAddresse?: {
            AllocationId?: string
            BandwidthPackageIpRelationStatus?: string
            IpAddress?: string
          }[]
        }
        Ratio?: number
        RegionId?: string
        ReservationActiveTime?: string
        ReservationBandwidth?: string
        ReservationInternetChargeType?: string
        ReservationOrderType?: string
        ResourceGroupId?: string
        SecurityProtectionTypes?: {
          SecurityProtectionType?: string[]
        }
        ServiceManaged?: number
        Status?: string
        Tags?: {
          Tag?: {
            Key?: string
            Value?: string
          }[]
        }
        Zone?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'vpc.DescribeEipAddresses': {
    EipAddresses?: {
      EipAddress?: {
        AllocationId?: string
        AllocationTime?: string
        Bandwidth?: string
        BandwidthPackageBandwidth?: string
        BandwidthPackageId?: string
        BandwidthPackageType?: string
        BizType?: string
        BusinessStatus?: string
        ChargeType?: string
        DeletionProtection?: boolean
        Description?: string
        EipBandwidth?: string
        ExpiredTime?: string
        HDMonitorStatus?: string
        HasReservationData?: string
        ISP?: string
        InstanceId?: string
        InstanceRegionId?: string
        InstanceType?: string
        InternetChargeType?: string
        IpAddress?: string
        Mode?: string
        Name?: string
        Netmode?: string
        OperationLocks?: {
          LockReason?: {
            LockReason?: string
          }[]
        }
        PrivateIpAddress?: string
        PublicIpAddressPoolId?: string
        RegionId?: string
        ReservationActiveTime?: string
        ReservationBandwidth?: string
        ReservationInternetChargeType?: string
        ReservationOrderType?: string
        ResourceGroupId?: string
        SecondLimited?: boolean
        SecurityProtectionTypes?: {
          SecurityProtectionType?: string[]
        }
        SegmentInstanceId?: string
        ServiceID?: number
        ServiceManaged?: number
        Status?: string
        Tags?: {
          Tag?: {
            Key?: string
            Value?: string
          }[]
        }
        VpcId?: string
        Zone?: string
        AvailableRegions?: {
          AvailableRegion?: string[]
        }
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'vpc.DescribeFlowLogs': {
    FlowLogs?: {
      FlowLog?: {
        AggregationInterval?: number
        BusinessStatus?: string
        CreationTime?: string
        Description?: string
        FlowLogDeliverErrorMessage?: string
        FlowLogDeliverStatus?: string
        FlowLogId?: string
        FlowLogName?: string
        IpVersion?: string
        LogFormat?: string
        LogStoreName?: string
        ProjectName?: string
        RegionId?: string
        ResourceGroupId?: string
        ResourceId?: string
        ResourceType?: string
        ServiceType?: string
        Status?: string
        Tags?: {
          Tag?: {
            Key?: string
            Value?: string
          }[]
        }
        TrafficPath?: {
          TrafficPathList?: string[]
        }
        TrafficType?: string
      }[]
    }
    PageNumber?: string
    PageSize?: string
    RequestId?: string
    Success?: string
    TotalCount?: string
  }
  'vpc.DescribeForwardTableEntries': {
    ForwardTableEntries?: {
      ForwardTableEntry?: {
        ExternalIp?: string
        ExternalPort?: string
        ForwardEntryId?: string
        ForwardEntryName?: string
        ForwardTableId?: string
        InternalIp?: string
        InternalPort?: string
        IpProtocol?: string
        NatGatewayId?: string
        Status?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'vpc.DescribeHaVips': {
    HaVips?: {
      HaVip?: {
        AssociatedEipAddresses?: {
          associatedEipAddresse?: string[]
        }
        AssociatedInstanceType?: string
        AssociatedInstances?: {
          associatedInstance?: string[]
        }
        ChargeType?: string
        CreateTime?: string
        Description?: string
        HaVipId?: string
        IpAddress?: string
        MasterInstanceId?: string
        Name?: string
        RegionId?: string
        ResourceGroupId?: string
        Status?: string
        Tags?: {
          Tag?: {
            Key?: string
            Value?: string
          }[]
        }
        VSwitchId?: string
        VpcId?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'vpc.DescribeHighDefinitionMonitorLogAttribute': {
    InstanceId?: string
    InstanceType?: string
    LogProject?: string
    LogStore?: string
    RequestId?: string
    Success?: string
  }
  'vpc.DescribeIpv6Addresses': {
    Ipv6Addresses?: {
      Ipv6Address?: {
        AddressType?: string
        AllocationTime?: string
        AssociatedInstanceId?: string
        AssociatedInstanceType?: string
        Ipv6Address?: string
        Ipv6AddressDescription?: string
        Ipv6AddressId?: string
        Ipv6AddressName?: string
        Ipv6GatewayId?: string
        Ipv6InternetBandwidth?: {
          Bandwidth?: number
          BusinessStatus?: string
          HasReservationData?: boolean
          InstanceChargeType?: string
          InternetChargeType?: string
          Ipv6InternetBandwidthId?: string
          ReservationActiveTime?: string
          ReservationBandwidth?: number
          ReservationInternetChargeType?: string
          ReservationOrderType?: string
        }
        Ipv6Isp?: string
        NetworkType?: string
        RealBandwidth?: number
        ResourceGroupId?: string
        ServiceManaged?: number
        Status?: string
        Tags?: {
          Tag?: {
            Key?: string
            Value?: string
          }[]
        }
        VSwitchId?: string
        VpcId?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'vpc.DescribeIpv6EgressOnlyRules': {
    Ipv6EgressOnlyRules?: {
      Ipv6EgressOnlyRule?: {
        Description?: string
        InstanceId?: string
        InstanceType?: string
        Ipv6EgressOnlyRuleId?: string
        Name?: string
        Status?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'vpc.DescribeIpv6GatewayAttribute': {
    BusinessStatus?: string
    CreationTime?: string
    Description?: string
    ExpiredTime?: string
    GatewayRouteTableId?: string
    InstanceChargeType?: string
    Ipv6GatewayId?: string
    Name?: string
    OwnerId?: number
    RegionId?: string
    RequestId?: string
    ResourceGroupId?: string
    Status?: string
    Tags?: {
      Tag?: {
        Key?: string
        Value?: string
      }[]
    }
    VpcId?: string
  }
  'vpc.DescribeIpv6Gateways': {
    Ipv6Gateways?: {
      Ipv6Gateway?: {
        BusinessStatus?: string
        CreationTime?: string
        Description?: string
        ExpiredTime?: string
        InstanceChargeType?: string
        Ipv6GatewayId?: string
        Name?: string
        OwnerId?: number
        RegionId?: string
        ResourceGroupId?: string
        Status?: string
        Tags?: {
          Tag?: {
            Key?: string
            Value?: string
          }[]
        }
        VpcId?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'vpc.DescribeNatGateways': {
    NatGateways?: {
      NatGateway?: {
        AccessMode?: {
          ModeValue?: string
          TunnelType?: string
        }
        AutoPay?: boolean
        AvailabilityMode?: string
        BusinessStatus?: string
        CreationTime?: string
        DeletionProtection?: boolean
        Description?: string
        EcsMetricEnabled?: boolean
        EipBindMode?: string
        EnableSessionLog?: string
        ExpiredTime?: string
        ForwardTableIds?: {
          ForwardTableId?: string[]
        }
        FullNatTableIds?: {
          FullNatTableId?: string[]
        }
        IcmpReplyEnabled?: boolean
        InstanceChargeType?: string
        InternetChargeType?: string
        IpLists?: {
          IpList?: {
            AllocationId?: string
            IpAddress?: string
            PrivateIpAddress?: string
            SnatEntryEnabled?: boolean
            UsingStatus?: string
          }[]
        }
        IpPrefixList?: {
          IpPrefixList?: {
            IpPrefix?: string
          }[]
        }
        Name?: string
        NatGatewayId?: string
        NatGatewayPrivateInfo?: {
          EniInstanceId?: string
          EniType?: string
          IzNo?: string
          MaxBandwidth?: number
          MaxSessionEstablishRate?: number
          MaxSessionQuota?: number
          PrivateIpAddress?: string
          VswitchId?: string
        }
        NatType?: string
        NetworkType?: string
        PrivateLinkEnabled?: boolean
        PrivateLinkMode?: string
        RegionId?: string
        ResourceGroupId?: string
        SecurityProtectionEnabled?: boolean
        SnatTableIds?: {
          SnatTableId?: string[]
        }
        Spec?: string
        Status?: string
        Tags?: {
          Tag?: {
            TagKey?: string
            TagValue?: string
          }[]
        }
        VpcId?: string
      }[]
    }
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
  }
  'vpc.DescribeNetworkAclAttributes': {
    NetworkAclAttribute?: {
      CreationTime?: string
      Description?: string
      EgressAclEntries?: {
        EgressAclEntry?: {
          Description?: string
          DestinationCidrIp?: string
          EntryType?: string
          IpVersion?: string
          NetworkAclEntryId?: string
          NetworkAclEntryName?: string
          Policy?: string
          Port?: string
          Protocol?: string
        }[]
      }
      IngressAclEntries?: {
        IngressAclEntry?: {
          Description?: string
          EntryType?: string
          IpVersion?: string
          NetworkAclEntryId?: string
          NetworkAclEntryName?: string
          Policy?: string
          Port?: string
          Protocol?: string
          SourceCidrIp?: string
        }[]
      }
      NetworkAclId?: string
      NetworkAclName?: string
      OwnerId?: number
      RegionId?: string
      Resources?: {
        Resource?: {
          ResourceId?: string
          ResourceType?: string
          Status?: string
        }[]
      }
      Status?: string
      Tags?: {
        Tag?: {
          Key?: string
          Value?: string
        }[]
      }
      VpcId?: string
    }
    RequestId?: string
  }
  'vpc.DescribeNetworkAcls': {
    NetworkAcls?: {
      NetworkAcl?: {
        CreationTime?: string
        Description?: string
        EgressAclEntries?: {
          EgressAclEntry?: {
            Description?: string
            DestinationCidrIp?: string
            EntryType?: string
            IpVersion?: string
            NetworkAclEntryId?: string
            NetworkAclEntryName?: string
            Policy?: string
            Port?: string
            Protocol?: string
          }[]
        }
        IngressAclEntries?: {
          IngressAclEntry?: {
            Description?: string
            EntryType?: string
            IpVersion?: string
            NetworkAclEntryId?: string
            NetworkAclEntryName?: string
            Policy?: string
            Port?: string
            Protocol?: string
            SourceCidrIp?: string
          }[]
        }
        NetworkAclId?: string
        NetworkAclName?: string
        OwnerId?: number
        RegionId?: string
        Resources?: {
          Resource?: {
            ResourceId?: string
            ResourceType?: string
            Status?: string
          }[]
        }
        Status?: string
        Tags?: {
          Tag?: {
            Key?: string
            Value?: string
          }[]
        }
        VpcId?: string
      }[]
    }
    PageNumber?: string
    PageSize?: string
    RequestId?: string
    TotalCount?: string
  }
  'vpc.DescribeRouteEntryList': {
    NextToken?: string
    RequestId?: string
    RouteEntrys?: {
      RouteEntry?: {
        Description?: string
        DestinationCidrBlock?: string
        GmtModified?: string
        IpVersion?: string
        NextHops?: {
          NextHop?: {
            Enabled?: number
            NextHopId?: string
            NextHopRegionId?: string
            NextHopRelatedInfo?: {
              InstanceId?: string
              InstanceType?: string
              RegionId?: string
            }
            NextHopType?: string
            Weight?: number
          }[]
        }
        Origin?: string
        RouteEntryId?: string
        RouteEntryName?: string
        RouteTableId?: string
        ServiceType?: string
        Status?: string
        Type?: string
      }[]
    }
    TotalCount?: number
  }
  'vpc.DescribeRouteTableList': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    RouterTableList?: {
      RouterTableListType?: {
        AssociateType?: string
        CreationTime?: string
        Description?: string
        GatewayIds?: {
          GatewayIds?: string[]
        }
        OwnerId?: number
        ResourceGroupId?: string
        RoutePropagationEnable?: boolean
        RouteTableId?: string
        RouteTableName?: string
        RouteTableType?: string
        RouterId?: string
        RouterType?: string
        Status?: string
        Tags?: {
          Tag?: {
            Key?: string
            Value?: string
          }[]
        }
        VSwitchIds?: {
          VSwitchId?: string[]
        }
        VpcId?: string
      }[]
    }
    TotalCount?: number
    Code?: string
    Message?: string
    Success?: boolean
  }
  'vpc.DescribeRouteTables': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    RouteTables?: {
      RouteTable?: {
        CreationTime?: string
        ResourceGroupId?: string
        RouteEntrys?: {
          RouteEntry?: {
            Description?: string
            DestinationCidrBlock?: string
            InstanceId?: string
            NextHopType?: string
            NextHops?: {
              NextHop?: {
                Enabled?: number
                NextHopId?: string
                NextHopType?: string
                Weight?: number
              }[]
            }
            RouteEntryId?: string
            RouteEntryName?: string
            RouteTableId?: string
            Status?: string
            Type?: string
          }[]
        }
        RouteTableId?: string
        RouteTableType?: string
        Status?: string
        VRouterId?: string
        VSwitchIds?: {
          VSwitchId?: string[]
        }
      }[]
    }
    TotalCount?: number
  }
  'vpc.DescribeSnatTableEntries': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    SnatTableEntries?: {
      SnatTableEntry?: {
        EipAffinity?: string
        NatGatewayId?: string
        NetworkInterfaceId?: string
        SnatEntryId?: string
        SnatEntryName?: string
        SnatIp?: string
        SnatTableId?: string
        SourceCIDR?: string
        SourceVSwitchId?: string
        Status?: string
      }[]
    }
    TotalCount?: number
  }
  'vpc.DescribeVRouters': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
    VRouters?: {
      VRouter?: {
        CreationTime?: string
        Description?: string
        RegionId?: string
        RouteTableIds?: {
          RouteTableId?: string[]
        }
        VRouterId?: string
        VRouterName?: string
        VpcId?: string
      }[]
    }
  }
  'vpc.DescribeVSwitchAttributes': {
    AvailableIpAddressCount?: number
    CidrBlock?: string
    CreationTime?: string
    Description?: string
    EnabledIpv6?: boolean
    Ipv6CidrBlock?: string
    IsDefault?: boolean
    NetworkAclId?: string
    OwnerId?: number
    RequestId?: string
    ResourceGroupId?: string
    RouteTable?: {
      RouteTableId?: string
      RouteTableType?: string
    }
    ShareType?: string
    Status?: string
    Tags?: {
      Tag?: {
        Key?: string
        Value?: string
      }[]
    }
    VSwitchId?: string
    VSwitchName?: string
    VpcId?: string
    ZoneId?: string
  }
  'vpc.DescribeVSwitches': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
    VSwitches?: {
      VSwitch?: {
        AvailableIpAddressCount?: number
        CidrBlock?: string
        CreationTime?: string
        Description?: string
        EnabledIpv6?: boolean
        Ipv6CidrBlock?: string
        IsDefault?: boolean
        NetworkAclId?: string
        OwnerId?: number
        ResourceGroupId?: string
        RouteTable?: {
          RouteTableId?: string
          RouteTableType?: string
        }
        ShareType?: string
        Status?: string
        Tags?: {
          Tag?: {
            Key?: string
            Value?: string
          }[]
        }
        VSwitchId?: string
        VSwitchName?: string
        VpcId?: string
        ZoneId?: string
      }[]
    }
  }
  'vpc.DescribeVpcAttribute': {
    AssociatedCens?: {
      AssociatedCen?: {
        CenId?: string
        CenOwnerId?: number
        CenStatus?: string
      }[]
    }
    AssociatedPropagationSources?: {
      AssociatedPropagationSources?: {
        RoutePropagated?: boolean
        SourceInstanceId?: string
        SourceOwnerId?: number
        SourceType?: string
        Status?: string
      }[]
    }
    CidrBlock?: string
    ClassicLinkEnabled?: boolean
    CloudResources?: {
      CloudResourceSetType?: {
        ResourceCount?: number
        ResourceType?: string
      }[]
    }
    CreationTime?: string
    Description?: string
    DhcpOptionsSetId?: string
    DhcpOptionsSetStatus?: string
    DnsHostnameStatus?: string
    EnabledIpv6?: boolean
    Ipv4GatewayId?: string
    Ipv6CidrBlock?: string
    Ipv6CidrBlocks?: {
      Ipv6CidrBlock?: {
        Ipv6CidrBlock?: string
        Ipv6Isp?: string
      }[]
    }
    IsDefault?: boolean
    OwnerId?: number
    RegionId?: string
    RequestId?: string
    ResourceGroupId?: string
    SecondaryCidrBlocks?: {
      SecondaryCidrBlock?: string[]
    }
    Status?: string
    SupportIpv4Gateway?: boolean
    Tags?: {
      Tag?: {
        Key?: string
        Value?: string
      }[]
    }
    UserCidrs?: {
      UserCidr?: string[]
    }
    VRouterId?: string
    VSwitchIds?: {
      VSwitchId?: string[]
    }
    VpcId?: string
    VpcName?: string
  }
  'vpc.DescribeVpcs': {
    PageNumber?: number
    PageSize?: number
    RequestId?: string
    TotalCount?: number
    Vpcs?: {
      Vpc?: {
        CenStatus?: string
        CidrBlock?: string
        CreationTime?: string
        Description?: string
        DhcpOptionsSetId?: string
        DhcpOptionsSetStatus?: string
        DnsHostnameStatus?: string
        EnabledIpv6?: boolean
        Ipv6CidrBlock?: string
        Ipv6CidrBlocks?: {
          Ipv6CidrBlock?: {
            Ipv6CidrBlock?: string
            Ipv6Isp?: string
          }[]
        }
        IsDefault?: boolean
        NatGatewayIds?: {
          NatGatewayIds?: string[]
        }
        OwnerId?: number
        RegionId?: string
        ResourceGroupId?: string
        RouterTableIds?: {
          RouterTableIds?: string[]
        }
        SecondaryCidrBlocks?: {
          SecondaryCidrBlock?: string[]
        }
        Status?: string
        Tags?: {
          Tag?: {
            Key?: string
            Value?: string
          }[]
        }
        UserCidrs?: {
          UserCidr?: string[]
        }
        VRouterId?: string
        VSwitchIds?: {
          VSwitchId?: string[]
        }
        VpcId?: string
        VpcName?: string
      }[]
    }
  }
  'vpc.DetachDhcpOptionsSetFromVpc': {
    RequestId?: string
  }
  'vpc.DisableVpcClassicLink': {
    RequestId?: string
  }
  'vpc.EnableVpcClassicLink': {
    RequestId?: string
  }
  'vpc.EnableVpcIpv4Gateway': {
    RequestId?: string
  }
  'vpc.GetDhcpOptionsSet': {
    AssociateVpcs?: {
      AssociateStatus?: string
      VpcId?: string
    }[]
    CreationTime?: string
    DhcpOptions?: {
      DomainName?: string
      DomainNameServers?: string
      Ipv6LeaseTime?: string
      LeaseTime?: string
    }
    DhcpOptionsSetDescription?: string
    DhcpOptionsSetId?: string
    DhcpOptionsSetName?: string
    OwnerId?: number
    RequestId?: string
    ResourceGroupId?: string
    Status?: string
    Tags?: {
      Key?: string
      Value?: string
    }[]
  }
  'vpc.GetFlowLogServiceStatus': {
    Enabled?: boolean
    RequestId?: string
  }
  'vpc.GetIpv4GatewayAttribute': {
    CreateTime?: string
    Enabled?: boolean
    Ipv4GatewayDescription?: string
    Ipv4GatewayId?: string
    Ipv4GatewayName?: string
    Ipv4GatewayRouteTableId?: string
    RequestId?: string
    ResourceGroupId?: string
    Status?: string
    Tags?: {
      Key?: string
      Value?: string
    }[]
    VpcId?: string
  }
  'vpc.GetNatGatewayAttribute': {
    AccessMode?: {
      ModeValue?: string
      TunnelType?: string
    }
    AvailabilityMode?: string
    BillingConfig?: {
      AutoPay?: string
      InstanceChargeType?: string
      InternetChargeType?: string
      Spec?: string
    }
    BusinessStatus?: string
    CreationTime?: string
    DeletionProtectionInfo?: {
      Enabled?: boolean
    }
    Description?: string
    EcsMetricEnabled?: boolean
    EnableSessionLog?: boolean
    ExpiredTime?: string
    ForwardTable?: {
      ForwardEntryCount?: number
      ForwardTableId?: string
    }
    FullNatTable?: {
      FullNatEntryCount?: number
      FullNatTableId?: string
    }
    IpList?: {
      AllocationId?: string
      IpAddress?: string
      UsingStatus?: string
    }[]
    LogDelivery?: {
      DeliverLogsErrorMessage?: string
      DeliveryStatus?: string
      LogDeliveryType?: string
      LogDestination?: string
    }
    Name?: string
    NatGatewayId?: string
    NatType?: string
    NetworkType?: string
    PrivateInfo?: {
      EniInstanceId?: string
      IzNo?: string
      MaxBandwidth?: number
      PrivateIpAddress?: string
      VswitchId?: string
    }
    PrivateLinkEnabled?: boolean
    PrivateLinkMode?: string
    RegionId?: string
    RequestId?: string
    ResourceGroupId?: string
    SnatTable?: {
      SnatEntryCount?: number
      SnatTableId?: string
    }
    Status?: string
    VpcId?: string
  }
  'vpc.GetVpcPrefixListAssociations': {
    Count?: number
    NextToken?: string
    PrefixListAssociation?: {
      CidrList?: string
      OwnerId?: string
      PrefixListId?: string
      Reason?: string
      RegionId?: string
      ResourceId?: string
      ResourceType?: string
      ResourceUid?: string
      Status?: string
      SuppressedList?: string
    }[]
    RequestId?: string
    TotalCount?: number
  }
  'vpc.GetVpcPrefixListEntries': {
    Count?: number
    NextToken?: string
    PrefixListEntry?: {
      Cidr?: string
      Description?: string
      PrefixListId?: string
      RegionId?: string
    }[]
    RequestId?: string
    TotalCount?: number
  }
  'vpc.ListDhcpOptionsSets': {
    DhcpOptionsSets?: {
      AssociateVpcCount?: number
      CreationTime?: string
      DhcpOptions?: {
        DomainName?: string
        DomainNameServers?: string
        Ipv6LeaseTime?: string
        LeaseTime?: string
      }
      DhcpOptionsSetDescription?: string
      DhcpOptionsSetId?: string
      DhcpOptionsSetName?: string
      OwnerId?: number
      ResourceGroupId?: string
      Status?: string
      Tags?: {
        Key?: string
        Value?: string
      }[]
    }[]
    NextToken?: string
    RequestId?: string
    TotalCount?: string
  }
  'vpc.ListIpv4Gateways': {
    Ipv4GatewayModels?: {
      Enabled?: boolean
      GmtCreate?: string
      Ipv4GatewayDescription?: string
      Ipv4GatewayId?: string
      Ipv4GatewayName?: string
      Ipv4GatewayRouteTableId?: string
      ResourceGroupId?: string
      Status?: string
      Tags?: {
        Key?: string
        Value?: string
      }[]
      VpcId?: string
    }[]
    NextToken?: string
    RequestId?: string
    TotalCount?: string
  }
  'vpc.ListNatIpCidrs': {
    NatIpCidrs?: {
      CreationTime?: string
      IsDefault?: boolean
      NatGatewayId?: string
      NatIpCidr?: string
      NatIpCidrDescription?: string
      NatIpCidrId?: string
      NatIpCidrName?: string
      NatIpCidrStatus?: string
    }[]
    NextToken?: string
    RequestId?: string
    TotalCount?: string
  }
  'vpc.ListNatIps': {
    NatIps?: {
      Ipv4Prefix?: string
      IsDefault?: boolean
      NatGatewayId?: string
      NatIp?: string
      NatIpCidr?: string
      NatIpDescription?: string
      NatIpId?: string
      NatIpName?: string
      NatIpStatus?: string
    }[]
    NextToken?: string
    RequestId?: string
    TotalCount?: string
  }
  'vpc.ListPrefixLists': {
    MaxResults?: number
    NextToken?: string
    PrefixLists?: {
      CidrBlocks?: string[]
      CreationTime?: string
      IpVersion?: string
      MaxEntries?: number
      OwnerId?: string
      PrefixListDescription?: string
      PrefixListId?: string
      PrefixListName?: string
      PrefixListStatus?: string
      PrefixListType?: string
      RegionId?: string
      ResourceGroupId?: string
      ShareType?: string
      Status?: string
      Tags?: {
        Key?: string
        Value?: string
      }[]
    }[]
    RequestId?: string
    TotalCount?: number
  }
  'vpc.ListTagResources': {
    NextToken?: string
    RequestId?: string
    TagResources?: {
      TagResource?: {
        ResourceId?: string
        ResourceType?: string
        TagKey?: string
        TagValue?: string
      }[]
    }
  }
  'vpc.ModifyCommonBandwidthPackageAttribute': {
    RequestId?: string
  }
  'vpc.ModifyCommonBandwidthPackageIpBandwidth': {
    RequestId?: string
  }
  'vpc.ModifyCommonBandwidthPackageSpec': {
    RequestId?: string
  }
  'vpc.ModifyEipAddressAttribute': {
    RequestId?: string
  }
  'vpc.ModifyEipForwardMode': {
    RequestId?: string
  }
  'vpc.ModifyFlowLogAttribute': {
    RequestId?: string
    Success?: string
  }
  'vpc.ModifyForwardEntry': {
    RequestId?: string
  }
  'vpc.ModifyHaVipAttribute': {
    RequestId?: string
  }
  'vpc.ModifyIpv6AddressAttribute': {
    RequestId?: string
  }
  'vpc.ModifyIpv6GatewayAttribute': {
    RequestId?: string
  }
  'vpc.ModifyIpv6InternetBandwidth': {
    RequestId?: string
  }
  'vpc.ModifyNatGatewayAttribute': {
    RequestId?: string
  }
  'vpc.ModifyNatGatewaySpec': {
    RequestId?: string
  }
  'vpc.ModifyNatIpAttribute': {
    RequestId?: string
  }
  'vpc.ModifyNatIpCidrAttribute': {
    RequestId?: string
  }
  'vpc.ModifyNetworkAclAttributes': {
    RequestId?: string
  }
  'vpc.ModifyRouteEntry': {
    RequestId?: string
  }
  'vpc.ModifyRouteTableAttributes': {
    RequestId?: string
  }
  'vpc.ModifySnatEntry': {
    RequestId?: string
  }
  'vpc.ModifyVSwitchAttribute': {
    RequestId?: string
  }
  'vpc.ModifyVpcAttribute': {
    RequestId?: string
  }
  'vpc.ModifyVpcPrefixList': {
    PrefixListId?: string
    RequestId?: string
  }
  'vpc.MoveResourceGroup': {
    RequestId?: string
  }
  'vpc.OpenFlowLogService': {
    Code?: string
    Message?: string
    RequestId?: string
  }
  'vpc.ReleaseEipAddress': {
    RequestId?: string
  }
  'vpc.ReleaseIpv6Address': {
    RequestId?: string
  }
  'vpc.RemoveCommonBandwidthPackageIp': {
    RequestId?: string
  }
  'vpc.ReplaceVpcDhcpOptionsSet': {
    RequestId?: string
  }
  'vpc.SetHighDefinitionMonitorLogStatus': {
    RequestId?: string
    Success?: string
  }
  'vpc.TagResources': {
    RequestId?: string
  }
  'vpc.UnTagResources': {
    RequestId?: string
  }
  'vpc.UnassociateEipAddress': {
    RequestId?: string
  }
  'vpc.UnassociateHaVip': {
    RequestId?: string
  }
  'vpc.UnassociateNetworkAcl': {
    RequestId?: string
  }
  'vpc.UnassociateRouteTable': {
    RequestId?: string
  }
  'vpc.UnassociateVpcCidrBlock': {
    RequestId?: string
  }
  'vpc.UpdateDhcpOptionsSetAttribute': {
    RequestId?: string
  }
  'vpc.UpdateIpv4GatewayAttribute': {
    RequestId?: string
  }
  'vpc.UpdateNatGatewayNatType': {
    RequestId?: string
  }
  'vpc.UpdateNetworkAclEntries': {
    RequestId?: string
  }
}

export type ActionKey = keyof Requests & string
