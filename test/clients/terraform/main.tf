# What teams that use Terraform have in their stacks: all core resources of the products that are emulated, and how they hang together.
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

# What can be changed in place.
variable "note" {
  default = "one"
}

# What can only be made anew.
variable "port" {
  default = 443
}

locals {
  zone = data.alicloud_zones.all.zones[0].id
}

data "alicloud_zones" "all" {
  available_resource_creation = "VSwitch"
  available_instance_type     = "ecs.g6.large"
}

data "alicloud_instance_types" "small" {
  availability_zone = local.zone
  cpu_core_count    = 2
  memory_size       = 8
}

data "alicloud_images" "linux" {
  owners      = "system"
  name_regex  = "^aliyun_3"
  most_recent = true
}

data "alicloud_regions" "r" {
  current = true
}

resource "alicloud_resource_manager_resource_group" "it" {
  display_name        = "shop${var.note}"
  resource_group_name = "shop"
}

resource "alicloud_vpc" "it" {
  vpc_name    = "shop"
  cidr_block  = "10.0.0.0/8"
  enable_ipv6 = true
}

resource "alicloud_vpc_ipv4_cidr_block" "it" {
  vpc_id               = alicloud_vpc.it.id
  secondary_cidr_block = "192.168.0.0/16"
}

resource "alicloud_vswitch" "it" {
  vswitch_name         = "shop"
  description          = var.note
  vpc_id               = alicloud_vpc.it.id
  cidr_block           = "10.0.1.0/24"
  zone_id              = local.zone
  enable_ipv6          = true
  ipv6_cidr_block_mask = 8
}

resource "alicloud_vpc_ipv6_gateway" "it" {
  ipv6_gateway_name = "shop"
  description       = var.note
  vpc_id            = alicloud_vpc.it.id
}

resource "alicloud_security_group" "it" {
  security_group_name = "shop"
  vpc_id              = alicloud_vpc.it.id
  inner_access_policy = "Drop"
  tags                = { note = var.note }
}

resource "alicloud_security_group" "other" {
  security_group_name = "other"
  vpc_id              = alicloud_vpc.it.id
}

resource "alicloud_security_group_rule" "group" {
  security_group_id        = alicloud_security_group.it.id
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "5432/5432"
  source_security_group_id = alicloud_security_group.other.id
  description              = var.note
}

resource "alicloud_security_group_rule" "web" {
  security_group_id = alicloud_security_group.it.id
  type              = "ingress"
  ip_protocol       = "tcp"
  nic_type          = "intranet"
  policy            = "accept"
  port_range        = "${var.port}/${var.port}"
  priority          = 1
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_security_group_rule" "out" {
  security_group_id = alicloud_security_group.it.id
  type              = "egress"
  ip_protocol       = "all"
  port_range        = "-1/-1"
  policy            = "drop"
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_ecs_prefix_list" "it" {
  address_family   = "IPv4"
  max_entries      = 2
  prefix_list_name = "shop"
  description      = var.note
  entry {
    cidr        = "192.168.0.0/24"
    description = "office"
  }
}

resource "alicloud_ecs_key_pair" "it" {
  key_pair_name = "shop2"
  public_key    = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDLkcnYsM6yRJDxNo1y0rfCGOs0kKsxwF+3vpy5nkDRsnx1G3Y1LqgFDuNVFtfCOr2K0wEP5n4Cyf9aNSOVfRxwPbzsxKRvwe6dN5JDrU1SJpXjnQUa5mNGL3mX3qsqsOYn7bOkJDZTFQWVJpBNWqB1k4jvaAQBn6a7GKpoO1Mrsw== me@here"
}

resource "alicloud_ecs_network_interface" "it" {
  network_interface_name = "shop"
  vswitch_id             = alicloud_vswitch.it.id
  security_group_ids     = [alicloud_security_group.it.id]
  description            = var.note
  primary_ip_address     = "10.0.1.9"
  private_ip_addresses   = ["10.0.1.20", "10.0.1.21"]
  tags                   = { note = var.note }
}

resource "alicloud_ecs_deployment_set" "it" {
  strategy            = "Availability"
  domain              = "Default"
  granularity         = "Host"
  deployment_set_name = "shop"
  description         = var.note
}

resource "alicloud_instance" "it" {
  instance_name                 = "shop"
  host_name                     = "shop"
  description                   = var.note
  instance_type                 = var.note == "one" ? "ecs.g6.large" : "ecs.g6.xlarge"
  image_id                      = data.alicloud_images.linux.images[0].id
  vswitch_id                    = alicloud_vswitch.it.id
  security_groups               = [alicloud_security_group.it.id]
  internet_max_bandwidth_out    = var.note == "one" ? 5 : 10
  internet_charge_type          = "PayByTraffic"
  system_disk_category          = "cloud_essd"
  system_disk_size              = var.note == "one" ? 40 : 60
  system_disk_performance_level = "PL0"
  password                      = "Test12345!"
  deployment_set_id             = alicloud_ecs_deployment_set.it.id
  role_name                     = alicloud_ram_role.it.name
  data_disks {
    name              = "rows"
    size              = 40
    category          = "cloud_essd"
    description       = "rows"
    performance_level = "PL1"
  }
}

resource "alicloud_ecs_network_interface_attachment" "it" {
  network_interface_id = alicloud_ecs_network_interface.it.id
  instance_id          = alicloud_instance.it.id
}

resource "alicloud_instance" "bare" {
  instance_name        = "bare"
  instance_type        = data.alicloud_instance_types.small.instance_types[0].id
  image_id             = data.alicloud_images.linux.images[0].id
  vswitch_id           = alicloud_vswitch.it.id
  security_groups      = [alicloud_security_group.it.id]
  system_disk_category = "cloud_essd"
  key_name             = alicloud_ecs_key_pair.it.key_pair_name
  user_data            = "#!/bin/sh\necho bare"
  tags                 = { note = var.note }
}

resource "alicloud_eip_address" "bare" {
  address_name = var.note
  bandwidth    = 5
}

resource "alicloud_eip_association" "bare" {
  allocation_id = alicloud_eip_address.bare.id
  instance_id   = alicloud_instance.bare.id
}

resource "alicloud_ecs_disk_attachment" "bare" {
  disk_id     = alicloud_ecs_disk.it.id
  instance_id = alicloud_instance.bare.id
}

resource "alicloud_ecs_snapshot" "bare" {
  disk_id       = alicloud_ecs_disk_attachment.bare.disk_id
  snapshot_name = "shop"
}

resource "alicloud_image" "it" {
  instance_id = alicloud_instance.it.id
  image_name  = "shop"
  description = var.note
  # Else its snapshots stay.
  delete_auto_snapshot = true
}

resource "alicloud_ecs_auto_snapshot_policy" "it" {
  name            = "shop"
  repeat_weekdays = ["1", "2"]
  retention_days  = var.note == "one" ? -1 : 7
  time_points     = ["1", "22"]
}

resource "alicloud_ecs_disk" "it" {
  disk_name         = "shop"
  zone_id           = local.zone
  category          = "cloud_essd"
  size              = var.note == "one" ? 40 : 50
  performance_level = "PL1"
  tags              = { note = var.note }
}

resource "alicloud_ecs_auto_snapshot_policy_attachment" "it" {
  auto_snapshot_policy_id = alicloud_ecs_auto_snapshot_policy.it.id
  disk_id                 = alicloud_ecs_disk.it.id
}

resource "alicloud_ecs_launch_template" "it" {
  launch_template_name = "shop"
  description          = "shop"
  image_id             = data.alicloud_images.linux.images[0].id
  instance_type        = "ecs.g6.large"
  security_group_id    = alicloud_security_group.it.id
  vswitch_id           = alicloud_vswitch.it.id
  instance_name        = var.note
  system_disk {
    category = "cloud_essd"
    size     = "40"
  }
}

resource "alicloud_ecs_command" "it" {
  name            = "shop"
  command_content = "bHMK"
  description     = "ls"
  type            = "RunShellScript"
  working_dir     = "/root"
}

resource "alicloud_ecs_invocation" "it" {
  command_id  = alicloud_ecs_command.it.id
  instance_id = [alicloud_instance.it.id]
}

resource "alicloud_ecs_dedicated_host" "it" {
  dedicated_host_type = "ddh.g5"
  dedicated_host_name = "shop"
  zone_id             = local.zone
  payment_type        = "PostPaid"
}

resource "alicloud_eip_address" "nat" {
  address_name         = "nat"
  bandwidth            = 5
  internet_charge_type = "PayByTraffic"
}

resource "alicloud_nat_gateway" "it" {
  vpc_id           = alicloud_vpc.it.id
  vswitch_id       = alicloud_vswitch.it.id
  nat_gateway_name = var.note
  nat_type         = "Enhanced"
  payment_type     = "PayAsYouGo"
}

resource "alicloud_eip_association" "nat" {
  allocation_id = alicloud_eip_address.nat.id
  instance_id   = alicloud_nat_gateway.it.id
  instance_type = "Nat"
}

resource "alicloud_snat_entry" "it" {
  snat_table_id     = alicloud_nat_gateway.it.snat_table_ids
  source_vswitch_id = alicloud_vswitch.it.id
  snat_ip           = alicloud_eip_address.nat.ip_address
  snat_entry_name   = "shop"
  depends_on        = [alicloud_eip_association.nat]
}

resource "alicloud_forward_entry" "it" {
  forward_table_id = alicloud_nat_gateway.it.forward_table_ids
  external_ip      = alicloud_eip_address.nat.ip_address
  external_port    = "8080"
  ip_protocol      = "tcp"
  internal_ip      = "10.0.1.77"
  internal_port    = "80"
  port_break       = true
  depends_on       = [alicloud_eip_association.nat, alicloud_snat_entry.it]
}

resource "alicloud_common_bandwidth_package" "it" {
  bandwidth              = var.note == "one" ? "10" : "20"
  bandwidth_package_name = "shop"
  internet_charge_type   = "PayByBandwidth"
}

resource "alicloud_eip_address" "shared" {
  address_name         = "shared"
  bandwidth            = 5
  internet_charge_type = "PayByTraffic"
}

resource "alicloud_common_bandwidth_package_attachment" "it" {
  bandwidth_package_id = alicloud_common_bandwidth_package.it.id
  instance_id          = alicloud_eip_address.shared.id
}

resource "alicloud_route_table" "it" {
  vpc_id           = alicloud_vpc.it.id
  route_table_name = "shop"
  description      = var.note
  associate_type   = "VSwitch"
}

resource "alicloud_route_table_attachment" "it" {
  vswitch_id     = alicloud_vswitch.it.id
  route_table_id = alicloud_route_table.it.id
}

resource "alicloud_route_entry" "it" {
  route_table_id        = alicloud_route_table.it.id
  destination_cidrblock = "172.16.0.0/12"
  nexthop_type          = "Instance"
  nexthop_id            = alicloud_instance.it.id
}

resource "alicloud_network_acl" "it" {
  vpc_id           = alicloud_vpc.it.id
  network_acl_name = "shop"
  description      = var.note
  ingress_acl_entries {
    description            = "web"
    network_acl_entry_name = "web"
    source_cidr_ip         = "10.0.0.0/24"
    policy                 = "accept"
    port                   = "443/443"
    protocol               = "tcp"
  }
  egress_acl_entries {
    description            = "all"
    network_acl_entry_name = "all"
    destination_cidr_ip    = "0.0.0.0/0"
    policy                 = "accept"
    port                   = "-1/-1"
    protocol               = "all"
  }
  resources {
    resource_id   = alicloud_vswitch.it.id
    resource_type = "VSwitch"
  }
}

resource "alicloud_havip" "it" {
  vswitch_id  = alicloud_vswitch.it.id
  description = var.note
}

resource "alicloud_havip_attachment" "it" {
  ha_vip_id   = alicloud_havip.it.id
  instance_id = alicloud_instance.it.id
}

resource "alicloud_ram_user" "it" {
  name         = "shop2"
  display_name = var.note
}

resource "alicloud_ram_login_profile" "it" {
  user_name = alicloud_ram_user.it.name
  password  = "Yourpassword_1234"
}

resource "alicloud_ram_access_key" "it" {
  user_name = alicloud_ram_user.it.name
}

resource "alicloud_ram_group" "it" {
  name     = "shop2"
  comments = var.note
}

resource "alicloud_ram_group_membership" "it" {
  group_name = alicloud_ram_group.it.name
  user_names = [alicloud_ram_user.it.name]
}

resource "alicloud_ram_policy" "it" {
  policy_name     = "shop2"
  policy_document = jsonencode({ Version = "1", Statement = [{ Action = "ecs:Describe*", Effect = "Allow", Resource = "*" }] })
  force           = true
}

resource "alicloud_ram_user_policy_attachment" "it" {
  policy_name = alicloud_ram_policy.it.policy_name
  policy_type = "Custom"
  user_name   = alicloud_ram_user.it.name
}

resource "alicloud_ram_group_policy_attachment" "it" {
  policy_name = "AliyunECSReadOnlyAccess"
  policy_type = "System"
  group_name  = alicloud_ram_group.it.name
}

resource "alicloud_ram_role" "it" {
  name     = "shop2"
  document = jsonencode({ Version = "1", Statement = [{ Action = "sts:AssumeRole", Effect = "Allow", Principal = { Service = ["ecs.aliyuncs.com"] } }] })
  force    = true
}

resource "alicloud_ram_role_policy_attachment" "it" {
  policy_name = alicloud_ram_policy.it.policy_name
  policy_type = "Custom"
  role_name   = alicloud_ram_role.it.name
}

resource "alicloud_ros_stack" "it" {
  stack_name        = "shop"
  template_body     = jsonencode({ ROSTemplateFormatVersion = "2015-09-01", Resources = { Net = { Type = "ALIYUN::ECS::VPC", Properties = { CidrBlock = "192.168.0.0/16", VpcName = var.note } } } })
  stack_policy_body = jsonencode({ Statement = [{ Action = "Update:*", Resource = "*", Effect = "Allow", Principal = "*" }] })
}

resource "alicloud_ros_template" "it" {
  template_name = "shop"
  template_body = jsonencode({ ROSTemplateFormatVersion = "2015-09-01", Description = var.note })
}

resource "alicloud_ros_stack_group" "it" {
  stack_group_name = "shop"
  description      = var.note
  template_body    = jsonencode({ ROSTemplateFormatVersion = "2015-09-01", Parameters = { VpcName = { Type = "String" } } })
  parameters {
    parameter_key   = "VpcName"
    parameter_value = "shop"
  }
}

resource "alicloud_ros_change_set" "it" {
  change_set_name = "shop"
  stack_name      = "shopcs"
  change_set_type = "CREATE"
  description     = "one"
  template_body   = jsonencode({ ROSTemplateFormatVersion = "2015-09-01" })
}

data "alicloud_vpcs" "x" {
  ids = [alicloud_vpc.it.id]
}

data "alicloud_vswitches" "x" {
  vpc_id = alicloud_vswitch.it.vpc_id
}

data "alicloud_security_groups" "x" {
  vpc_id = alicloud_security_group.it.vpc_id
}

data "alicloud_ecs_disks" "x" {
  ids = [alicloud_ecs_disk.it.id]
}

data "alicloud_eip_addresses" "x" {
  ids = [alicloud_eip_address.nat.id]
}

data "alicloud_nat_gateways" "x" {
  vpc_id = alicloud_nat_gateway.it.vpc_id
}

data "alicloud_ram_users" "x" {
  name_regex = alicloud_ram_user.it.name
}

data "alicloud_ram_policies" "x" {
  type = "System"
}

data "alicloud_ecs_key_pairs" "x" {
  name_regex = "shop"
}

data "alicloud_route_tables" "x" {
  vpc_id = alicloud_route_table.it.vpc_id
}

data "alicloud_ecs_network_interfaces" "x" {
  ids = [alicloud_ecs_network_interface.it.id]
}

data "alicloud_account" "x" {}
data "alicloud_caller_identity" "x" {}
data "alicloud_instances" "x" {
  ids = [alicloud_instance.it.id]
}

output "seen" {
  value = data.alicloud_instances.x.instances[0].status
}
