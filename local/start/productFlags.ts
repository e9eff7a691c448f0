/**
 * How Node is asked to run the product, here, in the bench and (infra/main.bicep) in Azure, so that it weighs the same
 * everywhere: on a machine with much memory the engine would let its heap grow fourfold before it tidies up. See
 * docs/decisions/0018.
 */
export const productFlags = ['--max-semi-space-size=8', '--max-old-space-size=768'] as const;
