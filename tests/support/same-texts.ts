import fc from 'fast-check';

// In CI property tests draw the same texts in every run, so that a red run is about the change and not about luck. Elsewhere each run draws new ones.
if (process.env['CI']) fc.configureGlobal({ seed: 731 });
