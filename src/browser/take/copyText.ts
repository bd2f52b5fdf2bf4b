/**
 * Copies the text of a field, whether or not the browser lets pages write to the clipboard: pages without https may not. The text
 * stays selected where nothing can copy it, so that a key or a finger can.
 * @returns whether it was copied
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
