import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.IAcsClient;
import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.ecs.model.v20140526.CreateSecurityGroupRequest;
import com.aliyuncs.ecs.model.v20140526.DeleteInstanceRequest;
import com.aliyuncs.ecs.model.v20140526.DeleteSecurityGroupRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeImagesRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesResponse;
import com.aliyuncs.ecs.model.v20140526.RunInstancesRequest;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An instance of a vSwitch that is there, and the instance given back, through the Java SDK: Job HOST:PORT VPC VSWITCH. Tells what it saw as JSON. */
public class Job {
  static final String AWKWARD = "a b+c~*'()!/=& 日本";
  static String host;
  static IAcsClient client = new DefaultAcsClient(DefaultProfile.getProfile("cn-hangzhou", "test", "test"));

  static <T extends AcsResponse> T ask(RpcAcsRequest<T> request) throws ClientException {
    request.setSysEndpoint(host);
    request.setSysProtocol(ProtocolType.HTTP);
    return client.getAcsResponse(request);
  }

  interface Question {
    boolean isRight() throws ClientException;
  }

  static void until(Question question) throws Exception {
    for (int i = 0; i < 2000; i++) {
      if (question.isRight()) return;
      Thread.sleep(5);
    }
    throw new Exception("never");
  }

  static DescribeInstancesResponse list(String id) throws ClientException {
    DescribeInstancesRequest request = new DescribeInstancesRequest();
    request.setInstanceIds(new Gson().toJson(List.of(id)));
    return ask(request);
  }

  public static void main(String[] given) throws Exception {
    host = given[0];
    CreateSecurityGroupRequest group = new CreateSecurityGroupRequest();
    group.setVpcId(given[1]);
    String groupId = ask(group).getSecurityGroupId();
    DescribeImagesRequest images = new DescribeImagesRequest();
    images.setImageOwnerAlias("system");
    images.setOSType("linux");
    RunInstancesRequest run = new RunInstancesRequest();
    run.setImageId(ask(images).getImages().get(0).getImageId());
    run.setInstanceType("ecs.g6.large");
    run.setVSwitchId(given[2]);
    run.setSecurityGroupId(groupId);
    run.setSystemDiskCategory("cloud_essd");
    RunInstancesRequest.Tag tag = new RunInstancesRequest.Tag();
    tag.setKey("awkward");
    tag.setValue(AWKWARD);
    run.setTags(List.of(tag));
    String id = ask(run).getInstanceIdSets().get(0);
    until(() -> list(id).getInstances().get(0).getStatus().equals("Running"));
    String told = list(id).getInstances().get(0).getTags().get(0).getTagValue();
    DeleteSecurityGroupRequest dropGroup = new DeleteSecurityGroupRequest();
    dropGroup.setSecurityGroupId(groupId);
    String refused = "";
    try {
      ask(dropGroup);
    } catch (ClientException error) {
      refused = error.getErrCode();
    }
    DeleteInstanceRequest drop = new DeleteInstanceRequest();
    drop.setInstanceId(id);
    drop.setForce(true);
    ask(drop);
    until(() -> list(id).getTotalCount() == 0);
    ask(dropGroup);
    byte[] saw = new Gson().toJson(Map.of("tag", told, "refused", refused)).getBytes(StandardCharsets.UTF_8);
    System.out.write(saw, 0, saw.length);
    System.out.println();
  }
}
