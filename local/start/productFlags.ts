/**
 * How Node is asked to run the product, here, in the bench and (infra/main.bicep) in Azure: the young generation is kept
 * small, because a server of a thousand panels makes little garbage at once and should stay below 200 MB.
 */
export const productFlags = ['--max-semi-space-size=8'] as const;
