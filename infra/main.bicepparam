using 'main.bicep'

// What differs between two installations. What is left out keeps the value that stands in main.bicep.
param name = 'ketenbot'
param botDisplayName = 'Ketenbot'
param planSku = 'P0v3'
param instances = 2
