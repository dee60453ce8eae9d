// Written by `npm run index`. Do not edit.
import AddClientIdToOIDCProvider from './actions/AddClientIdToOIDCProvider.ts'
import AddFingerprintToOIDCProvider from './actions/AddFingerprintToOIDCProvider.ts'
import CreateOIDCProvider from './actions/CreateOIDCProvider.ts'
import CreateSAMLProvider from './actions/CreateSAMLProvider.ts'
import DeleteOIDCProvider from './actions/DeleteOIDCProvider.ts'
import DeleteSAMLProvider from './actions/DeleteSAMLProvider.ts'
import GetOIDCProvider from './actions/GetOIDCProvider.ts'
import GetSAMLProvider from './actions/GetSAMLProvider.ts'
import ListOIDCProviders from './actions/ListOIDCProviders.ts'
import ListSAMLProviders from './actions/ListSAMLProviders.ts'
import RemoveClientIdFromOIDCProvider from './actions/RemoveClientIdFromOIDCProvider.ts'
import RemoveFingerprintFromOIDCProvider from './actions/RemoveFingerprintFromOIDCProvider.ts'
import UpdateOIDCProvider from './actions/UpdateOIDCProvider.ts'
import UpdateSAMLProvider from './actions/UpdateSAMLProvider.ts'

export const actions = [
  AddClientIdToOIDCProvider,
  AddFingerprintToOIDCProvider,
  CreateOIDCProvider,
  CreateSAMLProvider,
  DeleteOIDCProvider,
  DeleteSAMLProvider,
  GetOIDCProvider,
  GetSAMLProvider,
  ListOIDCProviders,
  ListSAMLProviders,
  RemoveClientIdFromOIDCProvider,
  RemoveFingerprintFromOIDCProvider,
  UpdateOIDCProvider,
  UpdateSAMLProvider,
]

export const events = {}
