/**
 * Narrows the policy of the page from its whole server to its own folder: a policy in the file cannot name a folder without naming the
 * server, which nobody knows when the site is built. Policies add up, so that this one can only take away.
 */
export function ownFolderOnly(): void {
  const folder = new URL('./', document.baseURI).href;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = [`connect-src ${folder}`, `script-src ${folder}`, 'worker-src blob:', "form-action 'none'"].join(
    '; ',
  );
  document.head.append(policy);
}
