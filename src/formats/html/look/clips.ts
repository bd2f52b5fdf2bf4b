/** Whether a box shows nothing of what reaches over its edges. */
export const clips = (overflow: string | undefined): boolean => /hidden|clip/.test(overflow ?? '');
