# What tests of teams that use Terraform are made of: a network, an instance with a disk and an address, a role, a stack.
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

variable "name" {
  default = "shop"
}

variable "port" {
  default = 443
}

# What can be changed in place.
variable "note" {
  default = "one"
}

data "alicloud_zones" "all" {
  available_resource_creation = "VSwitch"
  available_instance_type     = "ecs.g6.large"
}

data "alicloud_images" "linux" {
  owners      = "system"
  name_regex  = "^aliyun_3"
  most_recent = true
}

data "alicloud_instance_types" "small" {
  availability_zone = data.alicloud_zones.all.zones[0].id
  cpu_core_count    = 2
  memory_size       = 8
}

resource "alicloud_vpc" "it" {
  vpc_name    = var.name
  cidr_block  = "10.0.0.0/8"
  description = var.note
  tags        = { team = var.note }
}

resource "alicloud_vswitch" "it" {
  vswitch_name = var.name
  vpc_id       = alicloud_vpc.it.id
  cidr_block   = "10.0.1.0/24"
  zone_id      = data.alicloud_zones.all.zones[0].id
}

resource "alicloud_security_group" "it" {
  security_group_name = var.name
  description         = var.note
  vpc_id              = alicloud_vpc.it.id
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

resource "alicloud_ecs_key_pair" "it" {
  key_pair_name = var.name
}

resource "alicloud_instance" "it" {
  instance_name        = var.name
  instance_type        = "ecs.g6.large"
  image_id             = data.alicloud_images.linux.images[0].id
  availability_zone    = data.alicloud_zones.all.zones[0].id
  vswitch_id           = alicloud_vswitch.it.id
  security_groups      = [alicloud_security_group.it.id]
  system_disk_category = "cloud_essd"
  system_disk_size     = 40
  key_name             = alicloud_ecs_key_pair.it.key_pair_name
  user_data            = "#!/bin/sh\necho ${var.name}"
  tags                 = { team = var.note }
}

resource "alicloud_ecs_disk" "it" {
  disk_name   = var.name
  zone_id     = data.alicloud_zones.all.zones[0].id
  category    = "cloud_essd"
  size        = 40
  description = var.note
}

resource "alicloud_ecs_disk_attachment" "it" {
  disk_id     = alicloud_ecs_disk.it.id
  instance_id = alicloud_instance.it.id
}

resource "alicloud_ecs_snapshot" "it" {
  disk_id       = alicloud_ecs_disk_attachment.it.disk_id
  snapshot_name = var.name
}

resource "alicloud_eip_address" "it" {
  address_name = var.note
  bandwidth    = 5
}

resource "alicloud_eip_association" "it" {
  allocation_id = alicloud_eip_address.it.id
  instance_id   = alicloud_instance.it.id
}

resource "alicloud_route_table" "it" {
  vpc_id           = alicloud_vpc.it.id
  route_table_name = var.name
  associate_type   = "VSwitch"
}

resource "alicloud_nat_gateway" "it" {
  vpc_id           = alicloud_vpc.it.id
  vswitch_id       = alicloud_vswitch.it.id
  nat_gateway_name = var.note
  nat_type         = "Enhanced"
  payment_type     = "PayAsYouGo"
}

resource "alicloud_ram_user" "it" {
  name     = var.name
  comments = var.note
}

resource "alicloud_ram_role" "it" {
  name     = var.name
  document = jsonencode({ Version = "1", Statement = [{ Action = "sts:AssumeRole", Effect = "Allow", Principal = { Service = ["ecs.aliyuncs.com"] } }] })
  force    = true
}

resource "alicloud_ram_policy" "it" {
  policy_name     = var.name
  policy_document = jsonencode({ Version = "1", Statement = [{ Action = "ecs:Describe*", Effect = "Allow", Resource = "*" }] })
  force           = true
}

resource "alicloud_ram_role_policy_attachment" "it" {
  policy_name = alicloud_ram_policy.it.policy_name
  policy_type = "Custom"
  role_name   = alicloud_ram_role.it.name
}

resource "alicloud_ros_stack" "it" {
  stack_name        = var.name
  template_body     = jsonencode({ ROSTemplateFormatVersion = "2015-09-01", Resources = { Net = { Type = "ALIYUN::ECS::VPC", Properties = { CidrBlock = "192.168.0.0/16", VpcName = var.note } } } })
  stack_policy_body = jsonencode({ Statement = [{ Action = "Update:*", Resource = "*", Effect = "Allow", Principal = "*" }] })
}

data "alicloud_instances" "seen" {
  ids = [alicloud_instance.it.id]
}

output "seen" {
  value = data.alicloud_instances.seen.instances[0].status
}
