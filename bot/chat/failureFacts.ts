// Decides what may be logged of a failure: its kind and code; messages can quote what people wrote.

export function failureFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { failure: typeof error };
  const code: unknown = Reflect.get(error, 'code');
  const statusCode: unknown = Reflect.get(error, 'statusCode');
  return {
    failure: error.name,
    ...(typeof code === 'string' && { failureCode: code }),
    ...(typeof statusCode === 'number' && { statusCode }),
  };
}
