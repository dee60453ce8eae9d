"""A network, two instances, a stack, and all of it given back, through the Python SDKs: job.py HOST:PORT. Tells what it saw as JSON."""

import json
import sys
import time

from alibabacloud_ecs20140526 import models as ecs
from alibabacloud_ecs20140526.client import Client as Ecs
from alibabacloud_ros20190910 import models as ros
from alibabacloud_ros20190910.client import Client as Ros
from alibabacloud_sts20150401.client import Client as Sts
from alibabacloud_tea_openapi.models import Config
from alibabacloud_vpc20160428 import models as vpc
from alibabacloud_vpc20160428.client import Client as Vpc
from aliyunsdkcore.client import AcsClient
from aliyunsdkcore.request import CommonRequest

HOST = sys.argv[1]
REGION = "cn-hangzhou"
AWKWARD = "a b+c~*'()!/=& 日本"


def client(of):
    return of(Config(access_key_id="test", access_key_secret="test", endpoint=HOST, protocol="http", region_id=REGION))


def until(ask, is_right):
    for _ in range(2000):
        answer = ask()
        if is_right(answer):
            return answer
        time.sleep(0.005)
    raise TimeoutError(str(ask()))


def older_sdk():
    """The SDK before this one signs in another way and puts its parameters elsewhere."""
    request = CommonRequest(domain=HOST, version="2014-05-26", action_name="DescribeRegions")
    request.set_protocol_type("http")
    request.set_method("POST")
    return len(json.loads(AcsClient("test", "test", REGION).do_action_with_exception(request))["Regions"]["Region"])


def network(vpcs, instances):
    vpc_id = vpcs.create_vpc(vpc.CreateVpcRequest(region_id=REGION, cidr_block="10.0.0.0/8", vpc_name=AWKWARD)).body.vpc_id
    of_vpc = vpc.DescribeVpcAttributeRequest(region_id=REGION, vpc_id=vpc_id)
    until(lambda: vpcs.describe_vpc_attribute(of_vpc).body, lambda told: told.status == "Available")
    wanted = vpc.CreateVSwitchRequest(region_id=REGION, zone_id=f"{REGION}-i", vpc_id=vpc_id, cidr_block="10.0.0.0/24")
    v_switch_id = vpcs.create_vswitch(wanted).body.v_switch_id
    of_v_switch = vpc.DescribeVSwitchAttributesRequest(region_id=REGION, v_switch_id=v_switch_id)
    until(lambda: vpcs.describe_vswitch_attributes(of_v_switch).body, lambda told: told.status == "Available")
    group = ecs.CreateSecurityGroupRequest(region_id=REGION, vpc_id=vpc_id)
    group_id = instances.create_security_group(group).body.security_group_id
    rule = ecs.AuthorizeSecurityGroupRequestPermissions(ip_protocol="TCP", port_range="22/22", source_cidr_ip="0.0.0.0/0")
    instances.authorize_security_group(
        ecs.AuthorizeSecurityGroupRequest(region_id=REGION, security_group_id=group_id, permissions=[rule])
    )
    return vpc_id, v_switch_id, group_id


def main():
    instances, vpcs, stacks = client(Ecs), client(Vpc), client(Ros)
    vpc_id, v_switch_id, group_id = network(vpcs, instances)
    images = ecs.DescribeImagesRequest(region_id=REGION, image_owner_alias="system", ostype="linux")
    image_id = instances.describe_images(images).body.images.image[0].image_id
    run = ecs.RunInstancesRequest(
        region_id=REGION,
        image_id=image_id,
        instance_type="ecs.g6.large",
        v_switch_id=v_switch_id,
        security_group_id=group_id,
        amount=2,
        instance_name="py-[1,2]",
        system_disk=ecs.RunInstancesRequestSystemDisk(category="cloud_essd", size="40"),
        data_disk=[ecs.RunInstancesRequestDataDisk(category="cloud_essd", size=20)],
        tag=[ecs.RunInstancesRequestTag(key="awkward", value=AWKWARD)],
    )
    ids = instances.run_instances(run).body.instance_id_sets.instance_id_set
    of_ids = ecs.DescribeInstancesRequest(region_id=REGION, instance_ids=json.dumps(ids))
    list_them = lambda: instances.describe_instances(of_ids).body
    running = until(list_them, lambda told: all(one.status == "Running" for one in told.instances.instance))
    template = {
        "ROSTemplateFormatVersion": "2015-09-01",
        "Resources": {"Net": {"Type": "ALIYUN::ECS::VPC", "Properties": {"CidrBlock": "192.168.0.0/16"}}},
        "Outputs": {"Id": {"Value": {"Ref": "Net"}}},
    }
    create = ros.CreateStackRequest(
        region_id=REGION, stack_name="python", template_body=json.dumps(template), timeout_in_minutes=30
    )
    stack_id = stacks.create_stack(create).body.stack_id
    of_stack = ros.GetStackRequest(region_id=REGION, stack_id=stack_id)
    stack = until(lambda: stacks.get_stack(of_stack).body, lambda told: told.status == "CREATE_COMPLETE")
    drop_group = ecs.DeleteSecurityGroupRequest(region_id=REGION, security_group_id=group_id)
    try:
        instances.delete_security_group(drop_group)
        refused = None
    except Exception as error:
        refused = [error.code, error.statusCode]
    saw = {
        "regions": older_sdk(),
        "arn": client(Sts).get_caller_identity().body.arn,
        "names": sorted(one.instance_name for one in running.instances.instance),
        "tag": running.instances.instance[0].tags.tag[0].tag_value,
        "output": stack.outputs[0]["OutputValue"],
        "refused": refused,
    }

    stacks.delete_stack(ros.DeleteStackRequest(region_id=REGION, stack_id=stack_id))
    until(lambda: stacks.get_stack(of_stack).body, lambda told: told.status == "DELETE_COMPLETE")
    instances.delete_instances(ecs.DeleteInstancesRequest(region_id=REGION, instance_id=ids, force=True))
    until(list_them, lambda told: told.total_count == 0)
    instances.delete_security_group(drop_group)
    vpcs.delete_vswitch(vpc.DeleteVSwitchRequest(region_id=REGION, v_switch_id=v_switch_id))
    of_region = vpc.DescribeVSwitchesRequest(region_id=REGION, vpc_id=vpc_id)
    until(lambda: vpcs.describe_vswitches(of_region).body, lambda told: told.total_count == 0)
    vpcs.delete_vpc(vpc.DeleteVpcRequest(region_id=REGION, vpc_id=vpc_id))
    print(json.dumps(saw))


main()
