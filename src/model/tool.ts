/** The tool as its outputs and manifests name it. A test keeps the version equal to package.json's. */
export const TOOL = { name: 'coldopen', version: '0.1.0' } as const;
