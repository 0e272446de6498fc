// The bot itself, run from the zip that was sent to it.
param name string
param location string
param planSku string
param instances int
param nodeVersion string

@description('Resource id of the identity the bot runs as.')
param identityId string

@description('Client id of the same identity: the id the bot is registered under.')
param clientId string

param tenants string[]
param coordinators string[]
param publicUrl string
param tablesUrl string
param keyId string
param workspaceId string

var settings = [
  {
    name: 'MicrosoftAppId'
    value: clientId
  }
  {
    name: 'MicrosoftAppType'
    value: 'UserAssignedMsi'
  }
  {
    name: 'MicrosoftAppTenantId'
    value: subscription().tenantId
  }
  {
    name: 'KETENBOT_TENANTS'
    value: join(tenants, ',')
  }
  {
    name: 'KETENBOT_TABLES_URL'
    value: tablesUrl
  }
  {
    name: 'KETENBOT_KEY_ID'
    value: keyId
  }
  {
    name: 'SCM_DO_BUILD_DURING_DEPLOYMENT'
    value: 'false'
  }
  {
    name: 'WEBSITE_RUN_FROM_PACKAGE'
    value: '1'
  }
]

var coordinatorSettings = [
  {
    name: 'KETENBOT_COORDINATORS'
    value: join(coordinators, ',')
  }
]

var urlSettings = [
  {
    name: 'KETENBOT_URL'
    value: publicUrl
  }
]

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    capacity: instances
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|${nodeVersion}'
      appCommandLine: 'node dist/main.js'
      alwaysOn: true
      healthCheckPath: '/healthz'
      http20Enabled: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      appSettings: concat(settings, empty(coordinators) ? [] : coordinatorSettings, empty(publicUrl) ? [] : urlSettings)
    }
  }
}

// Sending a new version asks for an Entra sign-in, never for a publishing password.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

resource record 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-log'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
      {
        category: 'AppServiceAuditLogs'
        enabled: true
      }
    ]
  }
}

output siteName string = site.name
output host string = site.properties.defaultHostName
