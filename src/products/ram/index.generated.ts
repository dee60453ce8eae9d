// Written by `npm run index`. Do not edit.
import AddUserToGroup from './actions/AddUserToGroup.ts'
import AttachPolicyToGroup from './actions/AttachPolicyToGroup.ts'
import AttachPolicyToRole from './actions/AttachPolicyToRole.ts'
import AttachPolicyToUser from './actions/AttachPolicyToUser.ts'
import BindMFADevice from './actions/BindMFADevice.ts'
import ChangePassword from './actions/ChangePassword.ts'
import ClearAccountAlias from './actions/ClearAccountAlias.ts'
import CreateAccessKey from './actions/CreateAccessKey.ts'
import CreateGroup from './actions/CreateGroup.ts'
import CreateLoginProfile from './actions/CreateLoginProfile.ts'
import CreatePolicy from './actions/CreatePolicy.ts'
import CreatePolicyVersion from './actions/CreatePolicyVersion.ts'
import CreateRole from './actions/CreateRole.ts'
import CreateUser from './actions/CreateUser.ts'
import CreateVirtualMFADevice from './actions/CreateVirtualMFADevice.ts'
import DecodeDiagnosticMessage from './actions/DecodeDiagnosticMessage.ts'
import DeleteAccessKey from './actions/DeleteAccessKey.ts'
import DeleteGroup from './actions/DeleteGroup.ts'
import DeleteLoginProfile from './actions/DeleteLoginProfile.ts'
import DeletePolicy from './actions/DeletePolicy.ts'
import DeletePolicyVersion from './actions/DeletePolicyVersion.ts'
import DeleteRole from './actions/DeleteRole.ts'
import DeleteUser from './actions/DeleteUser.ts'
import DeleteVirtualMFADevice from './actions/DeleteVirtualMFADevice.ts'
import DetachPolicyFromGroup from './actions/DetachPolicyFromGroup.ts'
import DetachPolicyFromRole from './actions/DetachPolicyFromRole.ts'
import DetachPolicyFromUser from './actions/DetachPolicyFromUser.ts'
import GetAccountAlias from './actions/GetAccountAlias.ts'
import GetGroup from './actions/GetGroup.ts'
import GetLoginProfile from './actions/GetLoginProfile.ts'
import GetPasswordPolicy from './actions/GetPasswordPolicy.ts'
import GetPolicy from './actions/GetPolicy.ts'
import GetPolicyVersion from './actions/GetPolicyVersion.ts'
import GetRole from './actions/GetRole.ts'
import GetSecurityPreference from './actions/GetSecurityPreference.ts'
import GetUser from './actions/GetUser.ts'
import GetUserMFAInfo from './actions/GetUserMFAInfo.ts'
import ListAccessKeys from './actions/ListAccessKeys.ts'
import ListEntitiesForPolicy from './actions/ListEntitiesForPolicy.ts'
import ListGroups from './actions/ListGroups.ts'
import ListGroupsForUser from './actions/ListGroupsForUser.ts'
import ListPolicies from './actions/ListPolicies.ts'
import ListPoliciesForGroup from './actions/ListPoliciesForGroup.ts'
import ListPoliciesForRole from './actions/ListPoliciesForRole.ts'
import ListPoliciesForUser from './actions/ListPoliciesForUser.ts'
import ListPolicyVersions from './actions/ListPolicyVersions.ts'
import ListRoles from './actions/ListRoles.ts'
import ListTagResources from './actions/ListTagResources.ts'
import ListUsers from './actions/ListUsers.ts'
import ListUsersForGroup from './actions/ListUsersForGroup.ts'
import ListVirtualMFADevices from './actions/ListVirtualMFADevices.ts'
import RemoveUserFromGroup from './actions/RemoveUserFromGroup.ts'
import SetAccountAlias from './actions/SetAccountAlias.ts'
import SetDefaultPolicyVersion from './actions/SetDefaultPolicyVersion.ts'
import SetPasswordPolicy from './actions/SetPasswordPolicy.ts'
import SetSecurityPreference from './actions/SetSecurityPreference.ts'
import TagResources from './actions/TagResources.ts'
import UnbindMFADevice from './actions/UnbindMFADevice.ts'
import UntagResources from './actions/UntagResources.ts'
import UpdateAccessKey from './actions/UpdateAccessKey.ts'
import UpdateGroup from './actions/UpdateGroup.ts'
import UpdateLoginProfile from './actions/UpdateLoginProfile.ts'
import UpdatePolicyDescription from './actions/UpdatePolicyDescription.ts'
import UpdateRole from './actions/UpdateRole.ts'
import UpdateUser from './actions/UpdateUser.ts'

export const actions = [
  AddUserToGroup,
  AttachPolicyToGroup,
  AttachPolicyToRole,
  AttachPolicyToUser,
  BindMFADevice,
  ChangePassword,
  ClearAccountAlias,
  CreateAccessKey,
  CreateGroup,
  CreateLoginProfile,
  CreatePolicy,
  CreatePolicyVersion,
  CreateRole,
  CreateUser,
  CreateVirtualMFADevice,
  DecodeDiagnosticMessage,
  DeleteAccessKey,
  DeleteGroup,
  DeleteLoginProfile,
  DeletePolicy,
  DeletePolicyVersion,
  DeleteRole,
  DeleteUser,
  DeleteVirtualMFADevice,
  DetachPolicyFromGroup,
  DetachPolicyFromRole,
  DetachPolicyFromUser,
  GetAccountAlias,
  GetGroup,
  GetLoginProfile,
  GetPasswordPolicy,
  GetPolicy,
  GetPolicyVersion,
  GetRole,
  GetSecurityPreference,
  GetUser,
  GetUserMFAInfo,
  ListAccessKeys,
  ListEntitiesForPolicy,
  ListGroups,
  ListGroupsForUser,
  ListPolicies,
  ListPoliciesForGroup,
  ListPoliciesForRole,
  ListPoliciesForUser,
  ListPolicyVersions,
  ListRoles,
  ListTagResources,
  ListUsers,
  ListUsersForGroup,
  ListVirtualMFADevices,
  RemoveUserFromGroup,
  SetAccountAlias,
  SetDefaultPolicyVersion,
  SetPasswordPolicy,
  SetSecurityPreference,
  TagResources,
  UnbindMFADevice,
  UntagResources,
  UpdateAccessKey,
  UpdateGroup,
  UpdateLoginProfile,
  UpdatePolicyDescription,
  UpdateRole,
  UpdateUser,
]

export const events = {}
