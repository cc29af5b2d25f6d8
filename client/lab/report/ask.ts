/** A request for the report, to our one port: the child's handler answers it. */

/** @param run its name on the server @returns what came; null: no report */
export async function askForReport(run: string): Promise<unknown> {
  const response = await fetch(`/api/labs/${run}/http/report`);
  return response.ok ? response.json() : null;
}
