/** To be filled below. */
export async function fakeInvoke(
  _command: string,
  _payload: Record<string, unknown>,
): Promise<unknown> {
  return null;
}
