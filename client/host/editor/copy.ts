/** Copying, on pages that are no secure context too: a classroom's address is plain http. */

/** Copies what stands in the field, and leaves it marked. @returns false: the browser does not allow it */
export async function copied(field: HTMLInputElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(field.value);
      return true;
    }
    // The only way without a secure context, deprecated as it is.
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
