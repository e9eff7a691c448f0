// Decides what Peer Circles runs on in the customer's own subscription: one app service, one storage account that knows
// no keys, one identity for both the bot and its storage. Who may sign in and where the app appears is teamsapp.yml's.

@minLength(3)
@maxLength(12)
@description('Makes the names of the resources unique: lower-case letters and digits.')
param suffix string

@description('The host name people and Teams reach, without https://. A domain of your own, pointed at the app service.')
param publicHost string

@description('The Entra app people sign in with.')
param clientId string

@description('The id of the Teams app.')
param teamsAppId string

@description('Tenants whose people may come in.')
param tenantIds array = [
  tenant().tenantId
]

param location string = resourceGroup().location

@description('Always On and HTTP/2 are needed, so Basic is the least.')
param planSku string = 'B1'

var tablePrefix = 'peercircles'
var tableDataContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'peer-circles-${suffix}'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'peercircles${suffix}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource tableAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, tableDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tableDataContributor
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: 'peer-circles-${suffix}'
  location: location
  kind: 'linux'
  sku: {
    name: planSku
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: 'peer-circles-${suffix}'
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node --max-semi-space-size=8 --max-old-space-size=768 dist/bot/main.cjs'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/readyz'
      appSettings: [
        { name: 'NODE_ENV', value: 'production' }
        { name: 'PORT', value: '8080' }
        { name: 'PUBLIC_URL', value: 'https://${publicHost}' }
        { name: 'CLIENT_ID', value: clientId }
        { name: 'TENANT_IDS', value: join(tenantIds, ',') }
        { name: 'BOT_APP_ID', value: identity.properties.clientId }
        { name: 'BOT_APP_TYPE', value: 'UserAssignedMSI' }
        { name: 'BOT_TENANT_ID', value: identity.properties.tenantId }
        { name: 'STORAGE_TABLES_URL', value: storage.properties.primaryEndpoints.table }
        { name: 'TABLE_PREFIX', value: tablePrefix }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
      ]
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: 'peer-circles-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Peer Circles'
    endpoint: 'https://${publicHost}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppTenantId: identity.properties.tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}

// Written into the environment by teamsapp.yml; anyone with read access to the deployment can see them.
output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = identity.properties.tenantId
output APP_SERVICE_RESOURCE_ID string = app.id
output APP_SERVICE_HOST string = app.properties.defaultHostName
