/** Names that Windows keeps for devices, with any ending: no folder and no file of a site may be called so there. */
export const isDeviceName = (name: string): boolean => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
