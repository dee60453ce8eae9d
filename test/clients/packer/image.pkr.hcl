# An image with a data disk, copied to another region. Nothing is installed in it: there is no guest to log in to.
packer {
  required_plugins {
    alicloud = {
      source  = "github.com/hashicorp/alicloud"
      version = "~> 1"
    }
  }
}

variable "endpoint" {
  default = "127.0.0.1:4577"
}

source "alicloud-ecs" "it" {
  access_key                  = "test"
  secret_key                  = "test"
  region                      = "cn-hangzhou"
  skip_region_validation      = true
  custom_endpoint_ecs         = var.endpoint
  source_image                = "aliyun_3_x64_20G_alibase_20240819.vhd"
  image_name                  = "packed"
  image_copy_regions          = ["cn-beijing"]
  image_copy_names            = ["packed-there"]
  instance_type               = "ecs.g6.large"
  io_optimized                = true
  associate_public_ip_address = true
  internet_charge_type        = "PayByTraffic"
  internet_max_bandwidth_out  = 5
  communicator                = "none"
  tags                        = { team = "shop" }
  system_disk_mapping {
    disk_category = "cloud_essd"
    disk_size     = 40
  }
  image_disk_mappings {
    disk_name                 = "data"
    disk_size                 = 20
    disk_category             = "cloud_essd"
    disk_delete_with_instance = true
  }
}

build {
  sources = ["source.alicloud-ecs.it"]
}
