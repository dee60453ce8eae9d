// A network, an instance, and all of it given back, through the Go SDK: job HOST:PORT. Tells what it saw as JSON.
// Calls are made by name, as the Terraform provider makes them: the package of a product takes minutes to compile.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/aliyun/alibaba-cloud-sdk-go/sdk"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/errors"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/requests"
)

const region = "cn-hangzhou"
const awkward = "a b+c~*'()!/=& 日本"

var versions = map[string]string{"ecs": "2014-05-26", "vpc": "2016-04-28", "sts": "2015-04-01"}

type answer map[string]any
type texts map[string]string

var client *sdk.Client

func ask(product, action string, query, form texts) (answer, error) {
	request := requests.NewCommonRequest()
	request.Method, request.Scheme, request.Domain = "POST", "http", os.Args[1]
	request.Product, request.Version, request.ApiName = product, versions[product], action
	request.QueryParams["RegionId"] = region
	for name, text := range query {
		request.QueryParams[name] = text
	}
	for name, text := range form {
		request.FormParams[name] = text
	}
	reply, err := client.ProcessCommonRequest(request)
	if err != nil {
		return nil, err
	}
	told := answer{}
	return told, json.Unmarshal(reply.GetHttpContentBytes(), &told)
}

func must(product, action string, query texts) answer {
	told, err := ask(product, action, query, nil)
	if err != nil {
		panic(err)
	}
	return told
}

func until(isRight func() bool) {
	for i := 0; i < 2000; i++ {
		if isRight() {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	panic("never")
}

// first is the first item of a list: wrapper and name.
func first(told answer, wrapper, name string) map[string]any {
	return told[wrapper].(map[string]any)[name].([]any)[0].(map[string]any)
}

func main() {
	var err error
	if client, err = sdk.NewClientWithAccessKey(region, "test", "test"); err != nil {
		panic(err)
	}
	vpc := must("vpc", "CreateVpc", texts{"CidrBlock": "10.0.0.0/8", "VpcName": awkward})["VpcId"].(string)
	until(func() bool {
		return first(must("vpc", "DescribeVpcs", texts{"VpcId": vpc}), "Vpcs", "Vpc")["Status"] == "Available"
	})
	vSwitch := must("vpc", "CreateVSwitch", texts{"VpcId": vpc, "ZoneId": region + "-i", "CidrBlock": "10.0.0.0/24"})["VSwitchId"].(string)
	until(func() bool {
		told := must("vpc", "DescribeVSwitches", texts{"VSwitchId": vSwitch})
		return first(told, "VSwitches", "VSwitch")["Status"] == "Available"
	})
	group := must("ecs", "CreateSecurityGroup", texts{"VpcId": vpc})["SecurityGroupId"].(string)
	image := first(must("ecs", "DescribeImages", texts{"ImageOwnerAlias": "system", "OSType": "linux"}), "Images", "Image")["ImageId"].(string)
	// What is awkward travels in the body here, and in the address above.
	run, err := ask("ecs", "RunInstances", texts{
		"ImageId": image, "InstanceType": "ecs.g6.large", "VSwitchId": vSwitch, "SecurityGroupId": group,
		"SystemDisk.Category": "cloud_essd",
	}, texts{"Tag.1.Key": "awkward", "Tag.1.Value": awkward})
	if err != nil {
		panic(err)
	}
	id := run["InstanceIdSets"].(map[string]any)["InstanceIdSet"].([]any)[0].(string)
	ofId := texts{"InstanceIds": fmt.Sprintf("[%q]", id)}
	var instance map[string]any
	until(func() bool {
		instance = first(must("ecs", "DescribeInstances", ofId), "Instances", "Instance")
		return instance["Status"] == "Running"
	})
	saw := answer{
		"arn": must("sts", "GetCallerIdentity", nil)["Arn"],
		"tag": first(instance, "Tags", "Tag")["TagValue"],
	}
	if _, err = ask("ecs", "DeleteSecurityGroup", texts{"SecurityGroupId": group}, nil); err != nil {
		refusal := err.(*errors.ServerError)
		saw["refused"] = []any{refusal.ErrorCode(), refusal.HttpStatus()}
	}
	must("ecs", "DeleteInstance", texts{"InstanceId": id, "Force": "true"})
	until(func() bool { return must("ecs", "DescribeInstances", ofId)["TotalCount"] == 0.0 })
	must("ecs", "DeleteSecurityGroup", texts{"SecurityGroupId": group})
	must("vpc", "DeleteVSwitch", texts{"VSwitchId": vSwitch})
	until(func() bool { return must("vpc", "DescribeVSwitches", texts{"VpcId": vpc})["TotalCount"] == 0.0 })
	must("vpc", "DeleteVpc", texts{"VpcId": vpc})
	told, _ := json.Marshal(saw)
	fmt.Println(string(told))
}
