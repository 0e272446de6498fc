// Everything Ketenbot needs in Azure, in one resource group: an identity without a password, an App Service,
// tables for the data, a key that the content is locked with, the registration of the bot, and a log.
targetScope = 'resourceGroup'

@description('First part of every name. Lower case letters and digits.')
@minLength(3)
@maxLength(10)
param name string = 'ketenbot'

@description('Region of all resources. Keep it in the European Union.')
param location string = resourceGroup().location

@description('Name of the bot as people see it in Teams.')
@minLength(1)
@maxLength(42)
param botDisplayName string = 'Ketenbot'

@description('Where the bot is registered: westeurope keeps the data of the Bot Service in the European Union.')
@allowed(['westeurope', 'global'])
param botLocation string = 'westeurope'

@description('F0 suffices: messages of Teams are free in it.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('Tenants whose people may use the bot. Left as it is: only the tenant it is deployed in.')
@minLength(1)
param tenants string[] = [subscription().tenantId]

@description('Entra object ids of the people who may set up a netwerk. Empty: whoever adds the bot to a team.')
param coordinators string[] = []

@description('Address of the bot for browsers, without a path, when it has a domain of its own: https://ketenbot.gemeente.nl. Empty: the one of the App Service.')
param publicUrl string = ''

@description('Size of the App Service plan. Always On needs B1 or more.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('Number of machines. More than one is safe: they divide the work among themselves.')
@minValue(1)
@maxValue(10)
param instances int = 1

@description('Node.js on the App Service.')
@allowed(['20-lts', '22-lts', '24-lts'])
param nodeVersion string = '20-lts'

@description('How the data is copied: ZRS over three data centres in the region, GZRS to a second region as well.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('How long the log is kept. It holds no content and no names.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

var suffix = uniqueString(resourceGroup().id)

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${name}-identity'
    location: location
  }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: '${name}-log-${suffix}'
    location: location
    retentionDays: logRetentionDays
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: '${name}${suffix}'
    location: location
    sku: storageSku
    principalId: identity.outputs.principalId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: '${name}-${suffix}'
    location: location
    principalId: identity.outputs.principalId
    workspaceId: logs.outputs.workspaceId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: '${name}-${suffix}'
    location: location
    planSku: planSku
    instances: instances
    nodeVersion: nodeVersion
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenants: tenants
    coordinators: coordinators
    publicUrl: publicUrl
    tablesUrl: storage.outputs.tablesUrl
    keyId: vault.outputs.keyId
    workspaceId: logs.outputs.workspaceId
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${suffix}'
    location: botLocation
    sku: botSku
    displayName: botDisplayName
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    host: app.outputs.host
  }
}

@description('The App Service: where the program is sent to.')
output siteName string = app.outputs.siteName

@description('Host name of the bot: --domain of npm run package.')
output domain string = app.outputs.host

@description('Id the bot is registered under: --bot-id of npm run package.')
output botId string = identity.outputs.clientId
